package dev.familiar.bench.learning;

import dev.familiar.bench.truth.RealRequest;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Weights;
import dev.familiar.triage.learning.Example;
import java.util.ArrayList;
import java.util.List;

/// What real owners can teach. Their people and mail are real; but for the name, the requests of a
/// truth folder were made for it, so what such a request says of itself teaches nothing: its clues
/// count as they are shipped and their weights are left alone.
///
/// @param most how many cases the requests of one owner count for together, at the most: the
///   hundreds of strangers of one archive must not rule
public record RealLessons(double most) {

    /// A clue that rests on the archive, not on the request.
    private static final String OF_THE_ARCHIVE = "mention.by-others";

    /// The examples of one owner; a request that the program did not show is none.
    ///
    /// A label that is wrong with chance n is one drawn by a coin with chance 2 n.
    public List<Example> of(List<RealRequest> owner) {
        double weight = Math.min(1, most / owner.size());
        List<Example> examples = new ArrayList<>();
        for (RealRequest request : owner) {
            if (request.said() != null) {
                examples.add(
                        new Example(
                                archive(request.said().facts()),
                                request.kind().known(),
                                weight,
                                2 * request.kind().noise()));
            }
        }
        return examples;
    }

    private static Case archive(Case facts) {
        Weights shipped = Weights.defaults();
        List<Term> clues =
                facts.clues().stream()
                        .map(clue ->
                                clue.kind().equals(OF_THE_ARCHIVE)
                                        ? clue
                                        : new Term(clue.kind(), 0, clue.bits(shipped)))
                        .toList();
        return new Case(facts.priorBits(), facts.suspects(), facts.absence(), clues);
    }
}
