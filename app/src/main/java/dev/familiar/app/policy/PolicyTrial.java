package dev.familiar.app.policy;

import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.calibration.Share;
import java.util.List;
import java.util.Map;

/// What another policy would change on every incoming request, pending and decided. Both policies
/// are judged with what the owner's decisions have taught, and only with today's archives.
///
/// @param tried what was tried, as the owner named it; empty for the shipped policy
/// @param requests how many were judged
/// @param moves how many requests have each advice now (the key) and with the tried policy (the key
///   inside); all sixteen are there
/// @param now how the present policy stands to past decisions
/// @param then how the tried one does
/// @param changes the requests with another advice, in the order they are shown
public record PolicyTrial(
        String tried,
        int requests,
        Map<Advice, Map<Advice, Integer>> moves,
        Standing now,
        Standing then,
        List<Change> changes) {

    /// Copies the collections.
    public PolicyTrial {
        moves = Map.copyOf(moves);
        changes = List.copyOf(changes);
    }

    /// How a policy stands to what the owner decided, each request counted once.
    ///
    /// @param agrees requests accepted or declined as advised
    /// @param open those it would have left to look up or ask
    /// @param against those decided the other way
    /// @param loss over these three had the advice been followed, at the present prices
    /// @param lossAtTried the same at the tried policy's prices
    /// @param asked how many of all incoming requests would be asked
    public record Standing(
            int agrees, int open, int against, double loss, double lossAtTried, Share asked) {}

    /// A request whose advice would be another.
    ///
    /// @param request its id
    /// @param name who asks
    /// @param before advice now
    /// @param after advice with the tried policy
    /// @param probabilityBefore that the owner knows them, 0 to 1
    /// @param probabilityAfter the same with the tried policy
    /// @param decision what the owner decided, in the word of the command line; empty while pending
    public record Change(
            String request,
            String name,
            Advice before,
            Advice after,
            double probabilityBefore,
            double probabilityAfter,
            String decision) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Change[" + request + ", " + before + " to " + after + "]";
        }
    }
}
