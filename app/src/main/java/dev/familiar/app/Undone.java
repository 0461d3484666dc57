package dev.familiar.app;

import dev.familiar.app.corrections.CorrectionView;
import dev.familiar.app.introductions.LedgerView;
import dev.familiar.app.requests.DecisionView;
import java.util.List;

/// What [Familiar#undo] took back.
public sealed interface Undone {

    /// A decision on a request, or those on a group of them; at least one.
    record Decided(List<DecisionView> decisions) implements Undone {

        /// Copies the list.
        public Decided {
            decisions = List.copyOf(decisions);
        }
    }

    /// A word on who is who.
    record Corrected(CorrectionView correction) implements Undone {}

    /// A step of an introduction, a rule, that a list was shared, or what was pressed.
    record Ledgered(LedgerView entry) implements Undone {}
}
