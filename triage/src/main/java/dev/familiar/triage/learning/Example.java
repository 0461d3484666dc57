package dev.familiar.triage.learning;

import dev.familiar.triage.evidence.Case;

/// A case with its answer.
///
/// @param facts what was known when it was judged
/// @param known whether the owner knew the requester, or said so by accepting
public record Example(Case facts, boolean known) {}
