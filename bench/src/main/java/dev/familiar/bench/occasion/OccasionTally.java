package dev.familiar.bench.occasion;

import dev.familiar.bench.verdict.MarkdownTable;
import dev.familiar.testkit.moves.MoveKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Counts what was said of whom. Not thread-safe.
final class OccasionTally {

    /// What the program said of one.
    enum Said {
        /// Congratulate.
        SURE,
        /// Look.
        PERHAPS,
        /// Nothing.
        NOTHING
    }

    private final Map<MoveKind, Map<Said, Integer>> counts = new EnumMap<>(MoveKind.class);
    private int exported;
    private int foundExported;

    /// Counts somebody whom two exports show apart as well: of others only mail tells.
    void exported(MoveKind kind, Said said) {
        if (kind.isNews()) {
            exported++;
            foundExported += said == Said.NOTHING ? 0 : 1;
        }
    }

    void add(MoveKind kind, Said said) {
        counts.computeIfAbsent(kind, _ -> new EnumMap<>(Said.class)).merge(said, 1, Integer::sum);
    }

    int count(MoveKind kind, Said said) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(said, 0);
    }

    private int all(MoveKind kind) {
        return counts.getOrDefault(kind, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private int all(boolean isNews, Said said) {
        int sum = 0;
        for (MoveKind kind : MoveKind.values()) {
            sum += kind.isNews() == isNews ? count(kind, said) : 0;
        }
        return sum;
    }

    /// The table by kind, and the two shares that count.
    List<String> lines(String title) {
        MarkdownTable table =
                new MarkdownTable(title, "what happened | people | sure | perhaps | nothing");
        for (MoveKind kind : MoveKind.values()) {
            if (all(kind) > 0) {
                table.row(
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        String.valueOf(all(kind)),
                        String.valueOf(count(kind, Said.SURE)),
                        String.valueOf(count(kind, Said.PERHAPS)),
                        String.valueOf(count(kind, Said.NOTHING)));
            }
        }
        int sure = all(true, Said.SURE);
        int perhaps = all(true, Said.PERHAPS);
        int missed = all(true, Said.NOTHING);
        int wrong = all(false, Said.SURE);
        int doubts = all(false, Said.PERHAPS);
        double news = (double) sure + perhaps + missed;
        List<String> lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(
                "Found, sure or perhaps: "
                        + MarkdownTable.percent((sure + perhaps) / news)
                        + " (of those in two exports "
                        + MarkdownTable.percent(foundExported / (double) exported)
                        + "); sure alone: "
                        + MarkdownTable.percent(sure / news)
                        + "; false congratulations: "
                        + MarkdownTable.percent(wrong / (double) (sure + wrong))
                        + " of all; of the doubts "
                        + MarkdownTable.percent(doubts / (double) (perhaps + doubts))
                        + " are no news.");
        return lines;
    }
}
