package dev.familiar.triage;

import dev.familiar.model.Person;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.model.verdict.Searched;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Case;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A verdict with its whole reasoning.
///
/// @param request what was judged
/// @param priorBits log2 of the odds that the owner knows a requester of whom nothing is known yet
/// @param evidence one line per piece of evidence in the order it was weighed; prior plus lines is
///   the total
/// @param verdict what to do
/// @param finding who was found and where was looked
/// @param doubt how sure it is, and what would change it
/// @param facts the same as numbers, to be learned from
/// @param followWhy why a declined requester is worth following, half a sentence; empty if they are
///   not
public record Judgement(
        ConnectionRequest request,
        double priorBits,
        List<Evidence> evidence,
        Verdict verdict,
        Finding finding,
        Doubt doubt,
        Case facts,
        String followWhy) {

    /// Copies the list.
    public Judgement {
        evidence = List.copyOf(evidence);
    }

    /// Who the requester most likely is, and how far was searched.
    ///
    /// @param person null if nobody was found
    /// @param strength the tie to that person, 0 to 1; 0 if nobody was found
    /// @param passed what passed between the two, e.g. `672 messages over 12 years, last in April
    ///   2025`; empty if nothing did
    /// @param searched one line per kind of archive, also for those never imported (0 items)
    public record Finding(
            @Nullable Person person, double strength, String passed, List<Searched> searched) {

        /// Copies the list.
        public Finding {
            searched = List.copyOf(searched);
        }
    }

    /// log2 of the odds that the owner knows the requester.
    public double totalBits() {
        return priorBits + evidence.stream().mapToDouble(Evidence::bits).sum();
    }

    /// The probability that the owner knows the requester, 0 to 1.
    public double probability() {
        return Bits.probability(totalBits());
    }
}
