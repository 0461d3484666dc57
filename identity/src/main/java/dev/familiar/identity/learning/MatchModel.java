package dev.familiar.identity.learning;

import dev.familiar.identity.compare.Frequencies;
import java.util.List;

/// Everything needed to weigh a comparison vector. Immutable; for many threads.
///
/// @param fields in the order of the comparisons
/// @param priorBits log2 of the odds that two random records are one person
public record MatchModel(List<FieldWeights> fields, double priorBits) {

    /// Copies the list.
    public MatchModel {
        fields = List.copyOf(fields);
    }

    /// The sum of the weights of a comparison vector, without the prior.
    public double weightBits(long[] outcomes) {
        double bits = 0;
        for (int c = 0; c < fields.size(); c++) {
            bits += fields.get(c).bits(outcomes[c]);
        }
        return bits;
    }

    /// The most bits that each field's levels can weigh, whatever value agrees: indexed by field,
    /// then level, 0 for level 15, unknown.
    ///
    /// @param frequencies how rare a value can be at most
    public double[][] most(Frequencies frequencies) {
        double[][] most = new double[fields.size()][16];
        for (int c = 0; c < most.length; c++) {
            for (int level = 0; level < fields.get(c).levels().size(); level++) {
                most[c][level] = fields.get(c).mostBits(level, frequencies.least());
            }
        }
        return most;
    }

    /// The same weights with another prior.
    public MatchModel withPrior(double bits) {
        return new MatchModel(fields, bits);
    }

    /// The model under which odds of x bits become scale · x + shift.
    public MatchModel corrected(double scale, double shift) {
        return new MatchModel(
                fields.stream().map(field -> field.times(scale)).toList(),
                scale * priorBits + shift);
    }

    /// The probability that odds of so many bits mean.
    public static double probability(double bits) {
        return 1 / (1 + Math.exp(-bits * Math.log(2)));
    }
}
