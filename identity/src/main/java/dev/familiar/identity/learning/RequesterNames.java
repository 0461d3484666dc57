package dev.familiar.identity.learning;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.compare.Outcome;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.roster.FieldKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

// A platform shows one name, the one its bearer goes by, without the slips, the user names and the
// half names that years of mail hold. So a name that contradicts says more against one person
// there than between two records of an archive. How much more, each archive's own connections show
// as far as they are linked to other records; before that stands: one in twenty changes the family
// name, and most of those say so (a quarter unmarked: 1 in 80 against the share of strangers with
// the same given name); a brother or sister is met far oftener than somebody under another given
// name.

/// How often the name of somebody who shows one name on a platform agrees with the names of their
/// other records, level by level: the group of requesters and connections.
public final class RequesterNames {

    private static final double[] PRIOR_M = {
        0.56, 0.02, 0.14, 0.06, 0.08, 0.03, 0.06, 0.04, 0.006, 0.0004, 0.00003, 0.001
    };

    /// What is believed beforehand is worth so many pairs.
    private static final double HELD = 200;

    private RequesterNames() {}

    /// m by level of names: as learned, or as believed beforehand.
    static double[] m(LearnedWeights learned) {
        List<Double> m = learned.requesterNames();
        return m.size() == PRIOR_M.length
                ? m.stream().mapToDouble(Double::doubleValue).toArray()
                : normalised(PRIOR_M);
    }

    /// Learns from how often one person's two records reached each level.
    public static List<Double> learned(int[] reached) {
        double all = HELD + Arrays.stream(reached).sum();
        double[] prior = normalised(PRIOR_M);
        double[] m = new double[prior.length];
        Arrays.setAll(m, level -> (reached[level] + HELD * prior[level]) / all);
        return Arrays.stream(Drift.bounded(prior, m)).boxed().toList();
    }

    /// How many levels names have.
    public static int levels() {
        return PRIOR_M.length;
    }

    /// The level of the names of two records; -1 if they cannot be compared.
    public static int level(PairComparison comparison, long[] outcomes) {
        return IntStream.range(0, outcomes.length)
                .filter(c -> comparison.fields().get(c).column().kind() == FieldKind.NAME)
                .map(c -> Outcome.level(outcomes[c]))
                .filter(level -> level <= PairComparison.positionOf(NameLevel.DIFFERENT))
                .findFirst()
                .orElse(-1);
    }

    private static double[] normalised(double[] values) {
        double sum = Arrays.stream(values).sum();
        return Arrays.stream(values).map(value -> value / sum).toArray();
    }
}
