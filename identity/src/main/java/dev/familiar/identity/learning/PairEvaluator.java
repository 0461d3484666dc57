package dev.familiar.identity.learning;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.compare.FieldComparison;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import java.util.List;
import java.util.stream.Stream;

// Linking, explaining and judging a request are one sum over the same fields. It was three, with
// other floors and caps, so that `person --why` did not show what had decided, and a namesake had
// other odds when he asked than when he was linked. What linkage learned is written down
// (LearnedWeights) and read here, and nowhere else.

/// Compares and weighs pairs of a roster by what the last linkage of the archives learned. For one
/// thread, as the comparison keeps buffers.
///
/// Linkage counts values over all its records; here only the common ones are known, and the others
/// are taken for as rare as a value that one person has. That differs by a bit or so.
///
/// @param comparison of the roster's fields
/// @param model their weights, in the order of the comparison
public record PairEvaluator(PairComparison comparison, MatchModel model) {

    /// An evaluator of records of the archives.
    ///
    /// @param roster the few records in question
    /// @param names how common name tokens are among the people of the archives
    /// @param people how many people those are
    public static PairEvaluator of(
            Roster roster, NameFrequencies names, LearnedWeights learned, int people) {
        Frequencies frequencies =
                Frequencies.ofArchives(
                        roster, names.withLeast(Frequencies.LEAST_NAME), learned, people);
        PairComparison comparison = new PairComparison(roster, frequencies);
        List<FieldWeights> weights =
                comparison.fields().stream().map(field -> weights(field, learned)).toList();
        return new PairEvaluator(comparison, new MatchModel(weights, priorBits(learned, people)));
    }

    private static FieldWeights weights(FieldComparison field, LearnedWeights learned) {
        return FieldWeights.learned(
                field.column().label(), field.levels(), learned.field(field.column().kind()));
    }

    /// The prior learned; otherwise that everybody has one more record.
    private static double priorBits(LearnedWeights learned, int people) {
        Double prior = learned.priorBits();
        return prior == null ? FieldWeights.log2(2.0 / Math.max(2, people)) : prior;
    }

    /// The same for pairs of which one side is a requester, whose names are those of
    /// [RequesterNames].
    public PairEvaluator ofRequests(LearnedWeights learned) {
        double[] m = RequesterNames.m(learned);
        List<FieldWeights> fields =
                Stream.iterate(0, c -> c < model.fields().size(), c -> c + 1)
                        .map(c ->
                                isName(c) ? model.fields().get(c).withM(m) : model.fields().get(c))
                        .toList();
        return new PairEvaluator(comparison, new MatchModel(fields, model.priorBits()));
    }

    private boolean isName(int field) {
        return comparison.fields().get(field).column().kind() == FieldKind.NAME;
    }
}
