package dev.familiar.identity.linkage;

import java.util.List;

/// Why two records are, or are not, one person: the prior and one line per comparison. The parts
/// add up to [#totalBits].
///
/// @param priorBits log2 of the odds that two random records are one person
/// @param lines in the order of the columns; only fields that both sides fill
public record PairWaterfall(double priorBits, List<Line> lines) {

    /// Copies the list.
    public PairWaterfall {
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

    /// log2 of the odds that the two are one person.
    public double totalBits() {
        return priorBits + lines.stream().mapToDouble(Line::bits).sum();
    }
}
