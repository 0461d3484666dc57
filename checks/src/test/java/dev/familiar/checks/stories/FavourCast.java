package dev.familiar.checks.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Who is in [FavourStoryTest], and the archives of its owner, Nora Field.
///
/// Her day is 2 March 2026. Whoever is close to her has years of mail both ways and coffees for
/// two; everybody's address, title and, where there is a card, a note of hers stand in the
/// archives, so that the story can look for each of them where it must not be.
final class FavourCast {

    /// The day of the story.
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static final Played NORA = named("Nora Field", "nora.field@example.org", "", "");

    /// Asks for everything.
    static final Played JACK =
            new Played(
                    "Jack Marlow",
                    "jack.marlow@gearworks.example.com",
                    "Head of Product",
                    "Gearworks",
                    "San Diego",
                    "Quarrels with his brother; never seat them together");

    /// Known well.
    static final Played JILL =
            new Played(
                    "Jill Harmon",
                    "jill.harmon@seedling.example.net",
                    "General Partner",
                    "Seedling Ventures",
                    "Denver",
                    "Had surgery on her knee in spring");

    /// Known somewhat: a short exchange, years ago.
    static final Played JANE =
            named("Jane Okafor", "jane.okafor@harbour.example.com", "Editor", "Harbour Press");

    /// A connection, and nothing else.
    static final Played JUDY =
            named(
                    "Judy Brandt",
                    "judy.brandt@northmere.example.com",
                    "Head of Procurement",
                    "Northmere Shipping");

    static final Played TOMAS =
            named("Tomas Rydell", "tomas@firstlight.example.com", "Partner", "Firstlight Ventures");

    /// Was a partner at a fund until some day before the newer export.
    static final Played ANTON =
            named("Anton Weiss", "anton.weiss@example.net", "Advisor", "Larkspur City Library");

    /// At a fund, and no partner.
    static final Played PRIYA =
            named("Priya Nair", "priya@seedling.example.net", "Analyst", "Seedling Ventures");

    /// A partner, at no fund.
    static final Played LENA =
            named(
                    "Lena Voss",
                    "lena@vosshale.example.com",
                    "Partner",
                    "Voss & Hale Attorneys at Law");

    static final Played GWEN =
            new Played(
                    "Gwen Sato",
                    "gwen.sato@bluefin.example.com",
                    "Account Director",
                    "Bluefin Advertising",
                    "San Diego",
                    "Owes me forty dollars");

    static final Played PABLO =
            new Played(
                    "Pablo Ortiz",
                    "pablo@ortiz.example.com",
                    "Founder",
                    "Ortiz Advertising Agency",
                    "San Diego",
                    "Drinks too much at fairs");

    /// At the agency, and known by an address alone.
    static final Played NAMELESS = named("", "k.lowe@bluefin.example.com", "", "");

    /// At an agency in another city.
    static final Played DANA =
            new Played(
                    "Dana Reyes",
                    "dana@goldengate.example.com",
                    "Copywriter",
                    "Golden Gate Advertising",
                    "San Francisco",
                    "Allergic to nuts");

    /// Has left the agency for a bank.
    static final Played MIA =
            new Played(
                    "Mia Tran",
                    "mia.tran@example.com",
                    "Branch Manager",
                    "Cobalt Bank",
                    "San Diego",
                    "Left Bluefin after a quarrel");

    /// Hires at a retailer in Oslo; has never written to Nora.
    static final Played INGRID =
            named(
                    "Ingrid Solberg",
                    "ingrid.solberg@fjord.example.org",
                    "Talent Acquisition Manager",
                    "Fjord Retail AS");

    /// Knows Ingrid, and Nora well.
    static final Played KARI =
            named("Kari Nilsen", "kari.nilsen@example.org", "Illustrator", "Nilsen Studio");

    private static final List<Played> CLOSE =
            List.of(JACK, JILL, TOMAS, ANTON, PRIYA, LENA, GWEN, DANA, MIA, NAMELESS, KARI);

    private static final List<String> SUBJECTS =
            List.of(
                    "Lunch on Thursday",
                    "The draft you sent",
                    "Your talk",
                    "Books for the summer",
                    "Tickets",
                    "A question about the garden");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

    private FavourCast() {}

    private static Played named(String name, String address, String title, String company) {
        return new Played(name, address, title, company, "", "");
    }

    /// Everybody but Nora.
    static List<Played> all() {
        return Stream.concat(CLOSE.stream(), Stream.of(JANE, JUDY, PABLO, INGRID)).toList();
    }

    /// Writes all her archives as they are on [#TODAY], and says which to import.
    static List<Path> write(Path folder) throws IOException {
        return List.of(
                file(folder, "mail.mbox", mbox(letters()), TODAY),
                file(folder, "cards.vcf", cards(), TODAY),
                file(folder, "calendar.ics", calendar(), TODAY),
                file(folder, "export-2022/Connections.csv", exportOf2022(), earlier()),
                file(folder, "export-2026/Connections.csv", exportOf2026(), TODAY.minusDays(3)));
    }

    /// Writes an archive of further mail.
    static Path further(Path folder, String name, PlayedLetter... letters) throws IOException {
        return file(folder, name, mbox(List.of(letters)), letters[0].at().toLocalDate());
    }

    private static LocalDate earlier() {
        return LocalDate.of(2022, 6, 1);
    }

    /// An archive tells of the day on which its file was written.
    private static Path file(Path folder, String name, String text, LocalDate day)
            throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(
                file, FileTime.from(day.atTime(8, 0).toInstant(ZoneOffset.UTC)));
    }

    private static List<PlayedLetter> letters() {
        List<PlayedLetter> letters = new ArrayList<>();
        int turn = 0;
        for (Played friend : CLOSE) {
            LocalDate last = TODAY.minusDays(20 + 3L * turn++);
            letters.addAll(exchange(friend, last.minusYears(6), last, 75));
        }
        letters.addAll(exchange(PABLO, LocalDate.of(2023, 5, 2), LocalDate.of(2024, 11, 20), 90));
        letters.addAll(exchange(JANE, LocalDate.of(2019, 4, 1), LocalDate.of(2019, 5, 20), 20));
        letters.addAll(kariAndIngrid());
        return letters;
    }

    /// Both write, every so many days.
    private static List<PlayedLetter> exchange(
            Played friend, LocalDate from, LocalDate to, int everyDays) {
        List<PlayedLetter> letters = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(everyDays)) {
            String subject = SUBJECTS.get(letters.size() / 2 % SUBJECTS.size());
            String body = "About " + subject.toLowerCase(Locale.ROOT) + ": does " + day + " do?";
            letters.add(letter(day.atTime(9, 0), NORA, friend, subject, body));
            letters.add(letter(day.atTime(15, 30), friend, NORA, "Re: " + subject, "It does."));
        }
        return letters;
    }

    static PlayedLetter letter(
            LocalDateTime at, Played from, Played to, String subject, String body) {
        return new PlayedLetter(at, from, List.of(to), List.of(), subject, body);
    }

    /// Letters of one friend of hers to somebody else that went to Nora too.
    private static List<PlayedLetter> kariAndIngrid() {
        List<PlayedLetter> letters = new ArrayList<>();
        for (int month = 2; month <= 8; month += 2) {
            LocalDateTime at = LocalDate.of(2025, month, 11).atTime(10, 15);
            letters.add(
                    new PlayedLetter(
                            at,
                            KARI,
                            List.of(INGRID),
                            List.of(NORA),
                            "Pictures for the autumn window",
                            "Ingrid, here are the sketches of month " + month + "."));
        }
        return letters;
    }

    private static String mbox(List<PlayedLetter> letters) {
        StringBuilder mbox = new StringBuilder();
        letters.stream()
                .sorted(Comparator.comparing(PlayedLetter::at))
                .forEach(letter -> mbox.append(letter.inMbox()));
        return mbox.toString();
    }

    /// Cards of those of whom she noted something.
    private static String cards() {
        StringBuilder cards = new StringBuilder();
        all().stream()
                .filter(one -> !one.note().isEmpty())
                .forEach(one -> cards.append(one.card()));
        return cards.toString();
    }

    /// A coffee for two with the closest, once a year.
    private static String calendar() {
        StringBuilder events =
                new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//made up//EN\r\n");
        for (Played friend : List.of(JACK, JILL, TOMAS, GWEN, KARI)) {
            for (int year = 2021; year <= 2025; year++) {
                events.append(coffee(friend, LocalDate.of(year, 9, 14)));
            }
        }
        return events.append("END:VCALENDAR\r\n").toString();
    }

    private static String coffee(Played friend, LocalDate day) {
        return """
        BEGIN:VEVENT
        UID:%s-%s
        DTSTAMP:%sT080000Z
        DTSTART:%sT090000Z
        DTEND:%sT100000Z
        SUMMARY:Coffee
        ORGANIZER;CN=%s:mailto:%s
        ATTENDEE;CN=%s;PARTSTAT=ACCEPTED:mailto:%s
        ATTENDEE;CN=%s;PARTSTAT=ACCEPTED:mailto:%s
        END:VEVENT
        """
                .formatted(
                        DAY.format(day),
                        friend.address(),
                        DAY.format(day),
                        DAY.format(day),
                        DAY.format(day),
                        NORA.name(),
                        NORA.address(),
                        NORA.name(),
                        NORA.address(),
                        friend.name(),
                        friend.address())
                .replace("\n", "\r\n");
    }

    private static final String HEADER =
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n";

    /// Anton was still at his fund, and Mia at the agency.
    private static String exportOf2022() {
        return HEADER
                + ANTON.row("Partner", "Northbridge Ventures", "4 Mar 2019", true)
                + MIA.row("Art Director", "Bluefin Advertising", "9 Sep 2020", true)
                + JILL.row("Partner", "Seedling Ventures", "11 Feb 2018", false);
    }

    private static String exportOf2026() {
        StringBuilder rows = new StringBuilder(HEADER);
        for (Played one : all()) {
            if (!one.name().isEmpty() && !one.equals(JANE)) {
                boolean shares = one.equals(ANTON) || one.equals(MIA);
                rows.append(one.row(one.title(), one.company(), "12 Jan 2021", shares));
            }
        }
        return rows.toString();
    }
}
