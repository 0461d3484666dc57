package dev.familiar.bench.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Counts how right answers are, by kind of question and by language.
final class Tally {

    private static final class Counts {
        private int questions;
        private int right;
        private int wrong;
        private int missed;

        /// Right, though the archives do not hold it in so many words.
        private int more;

        private int unfitting;
        private int nobody;

        String row(String name) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %s | %s | %d | %s |",
                    name,
                    questions,
                    right + wrong,
                    share(right, right + wrong),
                    share(right - more, right - more + missed),
                    unfitting,
                    share(nobody, unfitting));
        }

        private static String share(int part, int whole) {
            return whole == 0 ? "" : String.format(Locale.ROOT, "%.3f", (double) part / whole);
        }
    }

    private final Map<String, Counts> counts = new TreeMap<>();

    /// Counts the answer to a question that somebody fits.
    ///
    /// @param named whom the answer names
    /// @param known everybody it could have named
    void fitting(Asked asked, List<Acquaintance> named, List<Acquaintance> known) {
        for (Counts of : List.of(of(asked.kind()), of("language " + asked.language()))) {
            of.questions++;
            for (Acquaintance one : named) {
                boolean must = asked.shown().test(one);
                if (must || asked.right().test(one)) {
                    of.right++;
                    of.more += must ? 0 : 1;
                } else {
                    of.wrong++;
                }
            }
            for (Acquaintance one : known) {
                of.missed += asked.shown().test(one) && !named.contains(one) ? 1 : 0;
            }
        }
    }

    /// Counts the answer to a question that nobody fits.
    void unfitting(Asked asked, boolean isNobody) {
        for (Counts of : List.of(of(asked.kind()), of("language " + asked.language()))) {
            of.unfitting++;
            of.nobody += isNobody ? 1 : 0;
        }
    }

    private Counts of(String name) {
        return counts.computeIfAbsent(name, _ -> new Counts());
    }

    /// A Markdown table: the kinds, then the languages.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "| asked | questions | people named | precision | recall | nobody fits | nobody said |");
        lines.add("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        counts.forEach((name, of) -> lines.add(of.row(name)));
        return lines;
    }
}
