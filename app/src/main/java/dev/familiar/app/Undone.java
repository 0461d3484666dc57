package dev.familiar.app;

import dev.familiar.app.corrections.CorrectionView;
import dev.familiar.app.introductions.LedgerView;
import dev.familiar.app.requests.DecisionView;

/// What [Familiar#undo] took back.
public sealed interface Undone {

    /// A decision on a request.
    record Decided(DecisionView decision) implements Undone {}

    /// A word on who is who.
    record Corrected(CorrectionView correction) implements Undone {}

    /// A step of an introduction, a rule, or that a list was shared.
    record Ledgered(LedgerView entry) implements Undone {}
}
