package dev.familiar.identity.linkage;

import dev.familiar.identity.compare.FieldComparison;
import dev.familiar.identity.compare.Outcome;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.learning.FieldWeights;
import dev.familiar.identity.learning.MatchModel;
import dev.familiar.identity.roster.Column;
import java.util.ArrayList;
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

    /// The waterfall of two records.
    ///
    /// @param model the weights of the comparison's fields, in their order
    public static PairWaterfall of(
            PairComparison comparison, MatchModel model, int one, int other) {
        long[] outcomes = new long[comparison.fields().size()];
        comparison.compare(one, other, outcomes);
        List<Line> lines = new ArrayList<>();
        for (int c = 0; c < outcomes.length; c++) {
            FieldComparison field = comparison.fields().get(c);
            FieldWeights weights = model.fields().get(c);
            int level = Outcome.level(outcomes[c]);
            if (level < field.levels().size()) {
                lines.add(
                        new Line(
                                weights.label(),
                                field.levels().get(level).word(),
                                weights.m(level),
                                weights.u(level),
                                Outcome.share(outcomes[c]),
                                weights.levelBits(level),
                                weights.frequencyBits(outcomes[c]),
                                values(field.column(), one),
                                values(field.column(), other)));
            }
        }
        return new PairWaterfall(model.priorBits(), lines);
    }

    private static String values(Column column, int record) {
        List<String> values = new ArrayList<>();
        for (int k = 0; k < column.count(record); k++) {
            values.add(column.text(column.value(record, k)).replace('|', ' ').strip());
        }
        return String.join(", ", values);
    }

    /// log2 of the odds that the two are one person.
    public double totalBits() {
        return priorBits + lines.stream().mapToDouble(Line::bits).sum();
    }
}
