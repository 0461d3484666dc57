package dev.familiar.cli;

import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.LinkExplanation;
import dev.familiar.model.verdict.MatchWeight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Why two records are, or are not, one person: prior, one line per comparison, total.
final class WaterfallText {

    private WaterfallText() {}

    /// The waterfall with the numbers behind each line.
    static List<String> lines(LinkExplanation explanation) {
        return lines(explanation, explanation.samePerson() ? "one person" : "kept apart");
    }

    /// The waterfall.
    ///
    /// @param outcome what became of the pair
    static List<String> lines(LinkExplanation explanation, String outcome) {
        List<String> lines = new ArrayList<>();
        lines.add(bits(explanation.priorBits()) + "  prior: two records drawn at random");
        for (LinkExplanation.Line line : explanation.lines()) {
            lines.add(
                    bits(line.bits())
                            + "  "
                            + line.field()
                            + " "
                            + line.level()
                            + ": "
                            + Text.plain(line.one())
                            + " | "
                            + Text.plain(line.other()));
            lines.add("           " + parts(line));
        }
        lines.add(
                bits(explanation.totalBits())
                        + String.format(
                                Locale.ROOT,
                                "  total, probability %.4f: %s",
                                explanation.probability(),
                                outcome));
        return lines;
    }

    private static String parts(LinkExplanation.Line line) {
        String level =
                levels(line.m(), line.u())
                        + String.format(Locale.ROOT, ": %+.1f bits", line.levelBits());
        return line.share() <= 0 || line.frequencyBits() == 0
                ? level
                : level
                        + "; "
                        + shared(line.share())
                        + String.format(Locale.ROOT, ": %+.1f bits", line.frequencyBits());
    }

    /// The numbers behind one learned weight.
    static String weight(MatchWeight weight) {
        return weight.level()
                + ": "
                + levels(weight.m(), weight.u())
                + (weight.frequency() > 0 ? ", " + shared(weight.frequency()) : "")
                + "; "
                + Amounts.bits(weight.bits())
                + " bits by itself";
    }

    private static String levels(double m, double u) {
        return String.format(Locale.ROOT, "m %.3g, u %.3g", m, u);
    }

    private static String shared(double share) {
        return String.format(Locale.ROOT, "shared by 1 in %,.0f", 1 / share);
    }

    private static String bits(double bits) {
        return String.format(Locale.ROOT, "%+8.1f", bits);
    }
}
