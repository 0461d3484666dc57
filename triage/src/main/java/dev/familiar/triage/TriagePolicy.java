package dev.familiar.triage;

import dev.familiar.triage.evidence.Weights;
import java.util.List;
import java.util.Map;

/// The owner's rules for triage. Immutable; the app reads it from `policy.toml`.
///
/// @param priorKnown share of requesters the owner knows, before anything else is known, 0 to 1
///   exclusive
/// @param prices what mistakes and minutes cost
/// @param interests who is a person of interest, first match wins
/// @param weights the weight of each kind of evidence
public record TriagePolicy(
        double priorKnown, Prices prices, List<Interest> interests, Weights weights) {

    /// The shipped policy: one requester in five is known; no people of interest.
    public static TriagePolicy defaults() {
        return new TriagePolicy(0.2, Prices.DEFAULT, List.of(), Weights.defaults());
    }

    /// The same without what decisions taught of how many requesters are known: whom the owner asks
    /// about did not ask the owner.
    TriagePolicy forNames() {
        return new TriagePolicy(
                priorKnown, prices, interests, weights.with(Map.of(Weights.OWN_PRIOR, 0.0)));
    }

    /// Checks the range and copies the list.
    public TriagePolicy {
        if (!(priorKnown > 0 && priorKnown < 1)) {
            throw new IllegalArgumentException(
                    "the prior is a probability between 0 and 1, not " + priorKnown);
        }
        interests = List.copyOf(interests);
    }
}
