package dev.familiar.app.words;

import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.linkage.PairWaterfall;
import java.util.List;

/// Why two records are, or are not, one person.
///
/// @param priorBits log2 of the odds that two random records are one person
/// @param lines one per field that both fill; with the prior they add up to `totalBits`
/// @param totalBits log2 of the odds that these two are
/// @param samePerson whether they ended in one cluster
public record LinkExplanation(
        double priorBits, List<Line> lines, double totalBits, boolean samePerson) {

    /// Copies the list.
    public LinkExplanation {
        lines = List.copyOf(lines);
    }

    /// One field compared.
    ///
    /// @param field what was compared
    /// @param level the level reached
    /// @param m how often two records of one person reach it
    /// @param u how often two random people's records do
    /// @param share the share of people with what agreed, 0 if it does not matter
    /// @param levelBits log2(m/u)
    /// @param frequencyBits the adjustment for how common what agreed is
    /// @param one the values of one side, folded
    /// @param other the values of the other
    public record Line(
            String field,
            String level,
            double m,
            double u,
            double share,
            double levelBits,
            double frequencyBits,
            String one,
            String other) {

        /// The whole weight of the line.
        public double bits() {
            return levelBits + frequencyBits;
        }

        /// Hides the values.
        @Override
        public String toString() {
            return "Line[" + field + ", " + level + ", hidden]";
        }
    }

    /// The probability that the two are one person.
    public double probability() {
        return MatchModel.probability(totalBits);
    }

    /// The explanation that a waterfall gives.
    ///
    /// @param samePerson whether the two ended in one cluster
    public static LinkExplanation of(PairWaterfall waterfall, boolean samePerson) {
        return new LinkExplanation(
                waterfall.priorBits(),
                waterfall.lines().stream().map(LinkExplanation::line).toList(),
                waterfall.totalBits(),
                samePerson);
    }

    /// As the identity room gives it; a type of its own keeps that room's types out of the faces.
    private static Line line(PairWaterfall.Line line) {
        return new Line(
                line.field(),
                line.level(),
                line.m(),
                line.u(),
                line.share(),
                line.levelBits(),
                line.frequencyBits(),
                line.one(),
                line.other());
    }
}
