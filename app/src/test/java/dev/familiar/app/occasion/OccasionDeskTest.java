package dev.familiar.app.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.Saying;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.occasion.Occasion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OccasionDeskTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final EmailAddress OTTO = new EmailAddress("otto@example.org");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeEach
    void opensAHome() {
        familiar = Familiar.open(folder.resolve("home"), NOW);
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    private void take(String name, String text, String asOf) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(asOf)));
        familiar.reading()
                .importArchives(
                        new ImportRequest(List.of(file), "", "", List.of(OTTO), false),
                        ImportProgress.none());
    }

    /// Letters both ways in each of the last weeks.
    private void writesWith(String address, String name) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (int week = 1; week <= 12; week++) {
            LocalDate day = TODAY.minusWeeks(week);
            mail.append(letter(name + " <" + address + ">", "otto@example.org", day, week));
            mail.append(letter("otto@example.org", name + " <" + address + ">", day, 100 + week));
        }
        take("mail-" + address + ".mbox", mail.toString(), "2026-03-01T00:00:00Z");
    }

    private static String letter(String from, String to, LocalDate day, int number) {
        return """
        From x@example.org Mon Feb  2 10:00:00 2026
        From: %s
        To: %s
        Date: %s 10:00:00 +0100
        Message-ID: <%s-%d@example.org>
        Subject: The pier

        Shall we meet at the pier?

        """
                .formatted(
                        from,
                        to,
                        DAY.format(day),
                        Integer.toHexString((from + to).hashCode()),
                        number);
    }

    private static String card(String name, String address, String birthday) {
        return """
        BEGIN:VCARD
        VERSION:4.0
        UID:%s
        FN:%s
        EMAIL:%s
        BDAY:%s
        END:VCARD
        """
                .formatted(address, name, address, birthday);
    }

    /// An export with one connection.
    private void export(String day, String company, String position) throws IOException {
        take(
                "export-" + day + "/Connections.csv",
                """
                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Ada,Oberlander,https://www.linkedin.com/in/ada-oberlander,ada@example.com,%s,%s,28 Feb 2020
                """
                        .formatted(company, position),
                day + "T00:00:00Z");
    }

    private List<OccasionView> due(LocalDate from, LocalDate to) {
        return familiar.occasions().due(from, to);
    }

    @Test
    void tellsTheBirthdayOfSomebodyCloseAndOfNobodyElse() throws IOException {
        writesWith("ada@example.com", "Ada Oberlander");
        take(
                "ada.vcf",
                card("Ada Oberlander", "ada@example.com", "19860305"),
                "2026-02-01T00:00:00Z");
        take(
                "ben.vcf",
                card("Ben Stranger", "ben@example.com", "19860305"),
                "2026-02-01T00:00:00Z");

        OccasionView view = due(TODAY, TODAY.plusDays(6)).getFirst();

        assertThat(due(TODAY, TODAY.plusDays(6))).hasSize(1);
        assertThat(view.name()).isEqualTo("Ada Oberlander");
        assertThat(view.words()).isEqualTo("Birthday on 5 March: 40 years old.");
        assertThat(view.occasion().isMilestone()).isTrue();
        assertThat(view.isSure()).isTrue();
        assertThat(due(TODAY, TODAY.plusDays(3))).isEmpty();
        assertThat(view.key()).isEqualTo(due(TODAY, TODAY.plusDays(9)).getFirst().key());
    }

    @Test
    void tellsANewJobForAWhileAfterTheExportThatShowsIt() throws IOException {
        writesWith("ada@example.com", "Ada Oberlander");
        export("2025-06-01", "Acme GmbH", "Sales Manager");
        export("2026-02-20", "Globex", "Head of Sales");

        OccasionView view = due(TODAY, TODAY).getFirst();

        assertThat(view.occasion().kind()).isEqualTo(Occasion.Kind.NEW_JOB);
        assertThat(view.words())
                .isEqualTo("New job: Head of Sales at Globex; before, Sales Manager at Acme GmbH.");
        assertThat(view.signs())
                .singleElement()
                .satisfies(sign -> {
                    assertThat(sign.text())
                            .isEqualTo(
                                    "Their own profile says so, in the export of 20 February 2026.");
                    assertThat(sign.trace()).isEqualTo("linkedin:connection:ada-oberlander");
                });
        assertThat(due(TODAY.plusWeeks(20), TODAY.plusWeeks(21))).isEmpty();
    }

    @Test
    void tellsNothingOfATitleThatIsOnlyWordedOtherwise() throws IOException {
        writesWith("ada@example.com", "Ada Oberlander");
        export("2025-06-01", "Acme GmbH", "Sr. Sales Manager");
        export("2026-02-20", "Acme", "Senior Sales Manager");

        assertThat(due(TODAY, TODAY)).isEmpty();
    }

    @Test
    void tellsTheFirstYearInAJobOfWhichTheMonthIsKnown() throws IOException {
        writesWith("ada@example.com", "Ada Oberlander");
        export("2025-03-20", "Acme GmbH", "Sales Manager");
        export("2025-04-20", "Globex", "Head of Sales");
        export("2026-02-20", "Globex", "Head of Sales");

        List<OccasionView> spring = due(TODAY, TODAY.plusMonths(2));

        assertThat(spring)
                .singleElement()
                .satisfies(view -> {
                    assertThat(view.occasion().kind()).isEqualTo(Occasion.Kind.ANNIVERSARY);
                    assertThat(view.words()).isEqualTo("1 year at Globex in April 2026.");
                    assertThat(view.occasion().on()).isEqualTo(LocalDate.of(2026, 4, 1));
                });
    }

    @Test
    void tellsNoDayOnWhichRecordsDisagreeAndSaysWhose() throws IOException {
        writesWith("ada@example.com", "Ada Oberlander");
        take(
                "one.vcf",
                card("Ada Oberlander", "ada@example.com", "19860305"),
                "2026-02-01T00:00:00Z");
        take(
                "two.vcf",
                card("Ada Oberlander", "ada@example.com", "19860306")
                        .replace("UID:ada", "UID:other"),
                "2026-02-01T00:00:00Z");

        // Linkage takes them for two; the owner knows better.
        List<PersonView> two = familiar.people().person("Ada Oberlander");
        familiar.corrections()
                .merge(two.get(0).person().id().value(), two.get(1).person().id().value());

        assertThat(due(TODAY, TODAY.plusDays(9))).isEmpty();
        assertThat(familiar.occasions().disputed())
                .extracting(OccasionDesk.PersonWithDispute::name)
                .containsExactly("Ada Oberlander");
    }

    @Test
    void readsTheOwnersChoices() throws IOException {
        writesWith("ada@example.com", "Ada Oberlander");
        take(
                "ada.vcf",
                card("Ada Oberlander", "ada@example.com", "--0229"),
                "2026-02-01T00:00:00Z");

        assertThat(due(TODAY, TODAY)).isEmpty();
        Files.writeString(
                folder.resolve("home").resolve("occasions.toml"),
                "tie = 0.1\nleap_day = \"1 March\"\ntime_zone = \"Europe/Berlin\"\n");

        assertThat(due(TODAY, TODAY))
                .singleElement()
                .extracting(OccasionView::words)
                .isEqualTo("Birthday on 1 March, born on a 29th.");
    }

    @Test
    void tellsNothingOfWhomTheOwnerNeverWantsSuggested() throws IOException {
        writesWith("ada@example.com", "Ada Oberlander");
        take(
                "ada.vcf",
                card("Ada Oberlander", "ada@example.com", "--0305"),
                "2026-02-01T00:00:00Z");
        assertThat(due(TODAY, TODAY.plusDays(9))).hasSize(1);

        familiar.sayings().say("Ada Oberlander", Saying.NEVER_SUGGEST, "");

        assertThat(due(TODAY, TODAY.plusDays(9))).isEmpty();
    }

    @Test
    void writesACalendarThatIsReadBackAsNobodysMeetings() throws IOException {
        writesWith("ada@example.com", "Ada Oberlander");
        take(
                "ada.vcf",
                card("Ada Oberlander", "ada@example.com", "19920229"),
                "2026-02-01T00:00:00Z");
        export("2025-06-01", "Acme GmbH", "Sales Manager");
        export("2026-02-20", "Globex", "Head of Sales");
        Path file = folder.resolve("familiar.ics");

        int events = familiar.occasions().writeCalendar(file, MoreEvents.NONE);
        String text = Files.readString(file);
        take("back/familiar.ics", text, "2026-03-01T00:00:00Z");
        familiar.occasions().writeCalendar(file, MoreEvents.NONE);

        assertThat(events).isEqualTo(2);
        assertThat(text).contains("SUMMARY:Birthday: Ada Oberlander (1992)").contains("New job");
        assertThat(Files.readString(file)).isEqualTo(text);
        assertThat(
                        familiar.people()
                                .person("Ada Oberlander")
                                .getFirst()
                                .tie()
                                .facts()
                                .met()
                                .small())
                .isZero();
        assertThat(familiar.reading().archives().coverage())
                .noneMatch(coverage -> coverage.source().equals("calendar"));
    }
}
