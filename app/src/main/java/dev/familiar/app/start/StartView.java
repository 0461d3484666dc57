package dev.familiar.app.start;

import dev.familiar.app.reading.ArchivesView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Kinds;
import dev.familiar.traces.Coverage;
import dev.familiar.triage.DeclineTrust;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How far the archives have come.
///
/// @param items one for each archive there is to bring in
/// @param parts what each kind does for [#found] alone, those that count
/// @param found how likely somebody known who asks would have turned up, 0 to 1
public record StartView(List<Item> items, List<Part> parts, double found) {

    /// The kinds by which declines are trusted, as in JSON.
    private static final List<String> COUNTING =
            List.of("mail", "calendar", "address-book", "facebook");

    /// Which sources make a step done, by its key.
    private static final Map<String, Set<String>> SOURCES =
            Map.of(
                    "requests", Set.of("pasted-requests", "requests-csv"),
                    "linkedin-small", Set.of("linkedin"),
                    "linkedin-full", Set.of("linkedin"),
                    "mail", Set.of("mbox", "maildir", "eml", "emlx", "pst"),
                    "takeout", Set.of("mbox"),
                    "imap", Set.of("imap"),
                    "address-book", Set.of("vcard", "address-book-csv"),
                    "calendar", Set.of("icalendar"),
                    "facebook", Set.of("facebook"));

    /// Copies the lists.
    public StartView {
        items = List.copyOf(items);
        parts = List.copyOf(parts);
    }

    /// One archive to bring in, and what became of it.
    ///
    /// @param cameIn what is here of it, in words; empty if nothing
    /// @param missing what is not, in words; empty if nothing is known to be
    public record Item(Step step, String cameIn, String missing) {

        /// Whether it was recognised and read.
        public boolean isDone() {
            return !cameIn.isEmpty();
        }
    }

    /// One kind of archive.
    ///
    /// @param kind as people call it
    /// @param found how likely somebody known would turn up in it alone, 0 to 1
    public record Part(String kind, double found) {}

    /// @param archives what was imported
    public static StartView of(ArchivesView archives) {
        List<Part> parts = new ArrayList<>();
        for (String kind : COUNTING) {
            parts.add(
                    new Part(
                            Kinds.words(kind),
                            DeclineTrust.found(
                                    archives.coverage().stream()
                                            .filter(coverage -> coverage.source().equals(kind))
                                            .toList())));
        }
        return new StartView(
                Steps.all().stream().map(step -> item(step, archives)).toList(),
                parts,
                DeclineTrust.found(archives.coverage()));
    }

    /// Whether a decline for want of a trace can be trusted by now.
    public boolean canDecline() {
        return found >= DeclineTrust.enough();
    }

    /// What a bar of that length would be full at, 0 to 1.
    public static double enough() {
        return DeclineTrust.enough();
    }

    /// What [#found] means, in a sentence or two.
    public String words() {
        String sum =
                "Of those you know who ask to connect, "
                        + (found == 0 ? "nobody" : Amounts.percent(found))
                        + " would turn up in what was brought in so far.";
        return canDecline()
                ? sum + " From here on a decline for want of a trace can be trusted."
                : sum
                        + " Below "
                        + Amounts.percent(enough())
                        + " nobody is declined for want of a trace; what helps most is your mail.";
    }

    private static Item item(Step step, ArchivesView archives) {
        List<ArchivesView.Item> here =
                archives.archives().stream().filter(archive -> isOf(step, archive)).toList();
        long records = here.stream().mapToLong(ArchivesView.Item::records).sum();
        if (records == 0) {
            return new Item(step, "", "");
        }
        String cameIn =
                Amounts.of(records, noun(step.key()))
                        + (here.size() > 1 ? " in " + Amounts.of(here.size(), "archive") : "");
        return new Item(step, cameIn, missing(step, here, archives.coverage()));
    }

    private static boolean isOf(Step step, ArchivesView.Item archive) {
        if (!SOURCES.getOrDefault(step.key(), Set.of()).contains(archive.source())) {
            return false;
        }
        String name = name(archive.path());
        return switch (step.key()) {
            // What LinkedIn and Google call their files.
            case "linkedin-full" -> name.startsWith("Complete_");
            case "linkedin-small" -> !name.startsWith("Complete_");
            case "takeout" -> isTakeout(archive.path());
            case "mail" -> !isTakeout(archive.path());
            default -> true;
        };
    }

    private static boolean isTakeout(String path) {
        return path.toLowerCase(Locale.ROOT).contains("takeout");
    }

    private static String name(String path) {
        Path last = Path.of(path).getFileName();
        return last == null ? "" : last.toString();
    }

    private static String noun(String key) {
        return switch (key) {
            case "requests" -> "request";
            case "mail", "takeout", "imap" -> "message";
            case "address-book" -> "card";
            case "calendar" -> "event";
            default -> "record";
        };
    }

    private static String missing(
            Step step, List<ArchivesView.Item> here, List<Coverage> coverage) {
        List<String> said = new ArrayList<>();
        if (here.stream().anyMatch(archive -> !archive.isComplete())) {
            said.add("The import was interrupted; bring it in again to go on.");
        }
        String kind =
                switch (step.key()) {
                    case "mail", "takeout", "imap" -> "mail";
                    case "calendar" -> "calendar";
                    default -> "";
                };
        coverage.stream()
                .filter(one -> one.source().equals(kind))
                .findFirst()
                .ifPresent(one -> said.addAll(gaps(one)));
        return String.join(" ", said);
    }

    private static List<String> gaps(Coverage coverage) {
        List<String> said = new ArrayList<>();
        Coverage.Mail mail = coverage.mail();
        if (mail != null && mail.sentByYear().isEmpty()) {
            said.add(
                    "No mail you sent is among it, or your address is not known: whom you answered"
                            + " cannot be told.");
        }
        List<String> years = new ArrayList<>();
        if (!coverage.byYear().isEmpty()) {
            int first = Collections.min(coverage.byYear().keySet());
            int last = Collections.max(coverage.byYear().keySet());
            for (int year = first + 1; year < last; year++) {
                if (coverage.byYear().getOrDefault(year, 0L) == 0) {
                    years.add(String.valueOf(year));
                }
            }
        }
        if (!years.isEmpty()) {
            said.add("Nothing of " + String.join(", ", years) + ".");
        }
        return said;
    }
}
