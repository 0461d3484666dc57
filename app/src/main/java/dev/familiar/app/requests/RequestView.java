package dev.familiar.app.requests;

import dev.familiar.triage.Judgement;
import dev.familiar.triage.calibration.Advice;

/// A connection request with its verdict, as both faces show it.
///
/// @param id stable id of the request, e.g. `r-5f0c9a2b71`
/// @param judgement verdict, evidence and what was searched
/// @param decision what the owner decided, in the word of the command line; empty while pending
public record RequestView(String id, Judgement judgement, String decision) {

    /// What is advised, without its reason.
    public Advice advice() {
        return Advice.of(judgement.verdict());
    }
}
