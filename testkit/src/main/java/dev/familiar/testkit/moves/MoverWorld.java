package dev.familiar.testkit.moves;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.moves.Mover.Work;
import dev.familiar.testkit.text.Csv;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One made-up owner whose people's jobs change between two exports, and the archives that show it.
///
/// @param seed what everything follows from; from 10,000 on words are drawn that smaller ones never
///   see
/// @param people everybody, in no order
public record MoverWorld(long seed, List<Mover> people) {

    /// The owner's address.
    public static final String OWNER = "otto@example.org";

    /// The day of the first export.
    public static final LocalDate FIRST = LocalDate.of(2025, 1, 20);

    /// The day of the last.
    public static final LocalDate LAST = LocalDate.of(2026, 2, 10);

    /// The day on which the owner looks.
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final LocalDate CHANGED = LocalDate.of(2025, 9, 1);

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy 10:00:00 +0000", Locale.ENGLISH);

    /// Copies the list.
    public MoverWorld {
        people = List.copyOf(people);
    }

    /// Makes the people.
    public static MoverWorld create(long seed, int count) {
        return new MoverWorld(seed, new MoverMaker(seed).people(count));
    }

    /// Writes the archives, and the truth beside them.
    ///
    /// @return the archives, in the order in which an owner would import them
    public List<Path> write(Path folder) throws IOException {
        Path mail = folder.resolve("mail.mbox");
        Files.createDirectories(folder);
        try (Writer out = Files.newBufferedWriter(mail)) {
            Dice dice = Dice.of(seed).fork("letters", 0);
            for (int i = 0; i < people.size(); i++) {
                letters(people.get(i), out, i, dice.fork("of", i));
            }
        }
        truth(folder.resolve("truth.csv"));
        return List.of(export(folder, FIRST, false), export(folder, LAST, true), mail);
    }

    private Path export(Path folder, LocalDate day, boolean isLast) throws IOException {
        Path file = folder.resolve("export-" + day).resolve("Connections.csv");
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            Csv csv = Csv.plain(out);
            csv.row(
                    "First Name",
                    "Last Name",
                    "URL",
                    "Email Address",
                    "Company",
                    "Position",
                    "Connected On");
            for (Mover one : people) {
                if (one.shown().export()) {
                    Work work = isLast ? one.after() : one.before();
                    int space = one.name().indexOf(' ');
                    csv.row(
                            one.name().substring(0, space),
                            one.name().substring(space + 1),
                            "https://www.linkedin.com/in/" + one.slug(),
                            one.address(),
                            work.firm(),
                            work.title(),
                            "03 May 2019");
                }
            }
        }
        Files.setLastModifiedTime(
                file, FileTime.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC)));
        return file;
    }

    /// Letters both ways, so that each is somebody the owner knows; signed where they sign.
    private void letters(Mover one, Writer out, int number, Dice dice) throws IOException {
        List<LocalDate> before = List.of(FIRST.plusDays(dice.below(30)), FIRST.plusDays(60));
        int months = dice.chance(0.75) ? 4 : 1;
        List<LocalDate> after = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            after.add(CHANGED.plusMonths(i + 1L).plusDays(dice.below(20)));
        }
        for (LocalDate day : before) {
            letter(out, one.name(), one.address(), OWNER, day, "Hello", text(one, one.before()));
            letter(out, "Otto Owner", OWNER, one.address(), day.plusDays(1), "Re: Hello", "Yes.");
        }
        for (LocalDate day : after) {
            letter(out, one.name(), one.newAddress(), OWNER, day, "News", text(one, one.after()));
            letter(out, "Otto Owner", OWNER, one.newAddress(), day.plusDays(1), "Re: News", "Yes.");
        }
        if (one.shown().mail()) {
            told(one, out, dice);
        }
        if (one.shown().ending() && one.address().endsWith(".example.com")) {
            letter(
                    out,
                    one.name(),
                    one.address(),
                    OWNER,
                    CHANGED.plusDays(10 + number % 20),
                    "Automatic reply: Hello",
                    "I am no longer with "
                            + one.before().firm()
                            + ". Please write to the team instead.",
                    "Auto-Submitted: auto-replied\n");
        }
    }

    private static String text(Mover one, Work work) {
        String words = "Shall we meet at the pier?\n\nBest\n";
        return one.shown().signature() && !work.title().isEmpty()
                ? words
                        + "\n-- \n"
                        + one.name()
                        + "\n"
                        + work.title()
                        + "\n"
                        + (work.firm().isEmpty() ? "" : work.firm() + "\n")
                        + "+1 555 0100\n"
                : words;
    }

    private static void told(Mover one, Writer out, Dice dice) throws IOException {
        String subject =
                dice.chance(0.5)
                        ? "Congratulate "
                                + one.name()
                                + " for starting a new position as "
                                + one.after().title()
                                + " at "
                                + one.after().firm()
                        : one.name() + " started a new position at " + one.after().firm();
        letter(
                out,
                "LinkedIn",
                "notifications-noreply@linkedin.com",
                OWNER,
                CHANGED.plusDays(20),
                subject,
                "See what they are up to.",
                "List-Unsubscribe: <mailto:out@example.com>\n");
    }

    private static void letter(
            Writer out,
            String name,
            String from,
            String to,
            LocalDate day,
            String subject,
            String text)
            throws IOException {
        letter(out, name, from, to, day, subject, text, "");
    }

    private static void letter(
            Writer out,
            String name,
            String from,
            String to,
            LocalDate day,
            String subject,
            String text,
            String fields)
            throws IOException {
        out.write("From somebody@example.org Mon Feb  2 10:00:00 2026\n");
        out.write("From: " + name + " <" + from + ">\nTo: " + to + "\n");
        out.write("Date: " + DATE.format(day) + "\n");
        String id = from + to + day + subject + name;
        out.write(
                "Message-ID: <"
                        + Integer.toHexString(id.hashCode())
                        + Integer.toHexString(id.length() * 31 + from.hashCode())
                        + "@example.org>\n");
        out.write("Content-Type: text/plain; charset=utf-8\n" + fields);
        out.write("Subject: " + subject + "\n\n" + text + "\n\n");
    }

    private void truth(Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            Csv csv = Csv.plain(out);
            csv.row("name", "address", "kind", "title", "firm");
            for (Mover one : people) {
                csv.row(
                        one.name(),
                        one.address(),
                        one.kind().name(),
                        one.after().title(),
                        one.after().firm());
            }
        }
    }
}
