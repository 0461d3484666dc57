package dev.familiar.triage;

import dev.familiar.traces.Coverage;
import dev.familiar.triage.evidence.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

// Absence speaks only as far as was searched. An archive that was never imported says nothing, a
// mailbox that lacks four of ten years says six tenths; what is not searched widens the range of a
// probability instead (see Doubt).

/// How much it means that somebody does not turn up in the archives.
final class Reach {

    private static final double PLENTY_OF_MAIL = 2000;
    private static final double PLENTY = 100;

    /// Of an owner's mail about one message in four is their own.
    private static final double PER_SENT = 4;

    /// A year with fewer dated records than this share of an even spread is a gap.
    private static final double GAP = 0.1;

    private Reach() {}

    /// One term per kind of archive with anything in it: `absent.mail` and so on, counted by how
    /// much of the owner's years it holds.
    static List<Term> absence(List<Coverage> coverage) {
        int first = firstYear(coverage);
        int last = lastYear(coverage);
        List<Term> terms = new ArrayList<>();
        for (Coverage archive : coverage) {
            double share = share(archive, first, last);
            if (share > 0 && Kinds.NAMES.contains(archive.source())) {
                terms.add(new Term("absent." + archive.source(), share, 0));
            }
        }
        return terms;
    }

    /// What was not searched: the rest of every kind of archive.
    static List<Term> unsearched(List<Coverage> coverage) {
        int first = firstYear(coverage);
        int last = lastYear(coverage);
        List<Term> terms = new ArrayList<>();
        for (String kind : Kinds.NAMES) {
            double share =
                    coverage.stream()
                            .filter(archive -> archive.source().equals(kind))
                            .mapToDouble(archive -> share(archive, first, last))
                            .max()
                            .orElse(0);
            if (share < 1) {
                terms.add(new Term("absent." + kind, 1 - share, 0));
            }
        }
        return terms;
    }

    /// The kinds of archive that somebody known would turn up in.
    static final class Kinds {
        static final List<String> NAMES =
                List.of("mail", "address-book", "calendar", "linkedin", "facebook");

        private Kinds() {}
    }

    /// The day on which the archives end: today, or the end of the last year with more than a stray
    /// record.
    static LocalDate end(List<Coverage> coverage, LocalDate today) {
        int last = lastYear(coverage);
        LocalDate end = LocalDate.of(Math.max(1, last), 12, 31);
        return last == 0 || end.isAfter(today) ? today : end;
    }

    /// How likely somebody known who asks would have turned up in what was searched, 0 to 1, by how
    /// often each kind of archive holds a trace of them. The platform's own export is left out: its
    /// people are those who need not ask any more.
    static double ofKnown(List<Coverage> coverage) {
        double missed = 1;
        for (Coverage archive : coverage) {
            String kind = archive.source();
            if (Kinds.NAMES.contains(kind) && !kind.equals("linkedin")) {
                missed *= 1 - NextLook.ifKnown(kind) * amount(archive);
            }
        }
        return 1 - missed;
    }

    /// How much of a kind of archive there is, 0 to 1.
    static double share(List<Coverage> coverage, String kind) {
        int first = firstYear(coverage);
        int last = lastYear(coverage);
        return coverage.stream()
                .filter(archive -> archive.source().equals(kind))
                .mapToDouble(archive -> share(archive, first, last))
                .max()
                .orElse(0);
    }

    /// The years without mail between the first and the last year of any archive, oldest first.
    static List<Integer> gaps(Coverage archive, int first, int last) {
        List<Integer> gaps = new ArrayList<>();
        double even = archive.items() / (double) Math.max(1, last - first + 1);
        for (int year = first; year <= last; year++) {
            if (archive.byYear().getOrDefault(year, 0L) < GAP * even) {
                gaps.add(year);
            }
        }
        return gaps;
    }

    private static double share(Coverage archive, int first, int last) {
        double amount = amount(archive);
        if (archive.byYear().isEmpty() || !isDated(archive.source())) {
            return amount;
        }
        return amount * evenness(archive, first, last);
    }

    /// How far the years are held, 0 to 1: each like the amount, by the root of its part of an even
    /// spread, so that a lost year counts for nothing and a quiet one for much of a year.
    private static double evenness(Coverage archive, int first, int last) {
        int years = Math.max(1, last - first + 1);
        double even = items(archive) / years;
        double held = 0;
        for (int year = first; year <= last; year++) {
            held += even <= 0 ? 0 : Math.sqrt(Math.min(1, items(archive, year) / even));
        }
        return held / years;
    }

    private static double amount(Coverage archive) {
        if (!archive.source().equals("mail")) {
            return Math.min(1, archive.items() / PLENTY);
        }
        // People are met in mail the way words are in a text: half of it holds far more than half
        // of them (Heaps' law; its exponent is near one half).
        return Math.sqrt(Math.min(1, items(archive) / PLENTY_OF_MAIL));
    }

    private static double items(Coverage archive) {
        Coverage.Mail mail = archive.mail();
        return mail == null
                ? archive.items()
                : Stream.of(mail.spread().sent(), mail.spread().received())
                        .flatMap(counts -> counts.keySet().stream())
                        .distinct()
                        .mapToDouble(year -> items(archive, year))
                        .sum();
    }

    /// How much of a year's mail could hold whom the owner knows. What the owner wrote tells it
    /// best: no newsletter, list or flood of strangers adds to it, and nobody they write to all the
    /// time adds more than a little. Of an inbox alone each message of a person's counts for a part
    /// of one.
    private static double items(Coverage archive, int year) {
        Coverage.Mail mail = archive.mail();
        return mail == null
                ? archive.byYear().getOrDefault(year, 0L)
                : Math.max(
                        PER_SENT * mail.spread().sent().getOrDefault(year, 0L),
                        mail.spread().received().getOrDefault(year, 0L) / PER_SENT);
    }

    /// Cards and lists of friends hold whoever was ever put there, whenever that was.
    private static boolean isDated(String source) {
        return source.equals("mail") || source.equals("calendar");
    }

    static int firstYear(List<Coverage> coverage) {
        return years(coverage).min(Comparator.naturalOrder()).orElse(0);
    }

    static int lastYear(List<Coverage> coverage) {
        return years(coverage).max(Comparator.naturalOrder()).orElse(0);
    }

    /// Years with more than a stray record: a wrong clock dates a message to 1970.
    private static Stream<Integer> years(List<Coverage> coverage) {
        return coverage.stream().filter(archive -> isDated(archive.source())).flatMap(Reach::years);
    }

    private static Stream<Integer> years(Coverage archive) {
        double stray = Math.max(2, items(archive) / 500);
        return archive.byYear().keySet().stream().filter(year -> items(archive, year) >= stray);
    }
}
