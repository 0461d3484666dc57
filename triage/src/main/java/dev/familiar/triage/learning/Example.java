package dev.familiar.triage.learning;

import dev.familiar.triage.evidence.Case;

/// A case with its answer.
///
/// @param facts what was known when it was judged
/// @param known whether the owner knew the requester, or said so by accepting
/// @param isFollowed whether the answer only went with the advice: advice must not teach itself
public record Example(Case facts, boolean known, boolean isFollowed) {

    /// An answer of somebody's own.
    public Example(Case facts, boolean known) {
        this(facts, known, false);
    }
}
