package dev.familiar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of requests, with the card of one.
///
/// @param tabs the lanes
/// @param rows those of this page of the list
/// @param paging where in the list it is
/// @param unjudged how many are not judged yet, or [#NOT_KNOWN]
/// @param isMoving whether verdicts are being worked out anew
/// @param trouble what keeps them from being; empty if nothing does
/// @param card the request that is open; null if none
/// @param isChosen whether it was chosen, and not only the first of the list
record RequestsPage(
        Frame frame,
        List<Tab> tabs,
        List<Row> rows,
        Paging paging,
        int unjudged,
        boolean isMoving,
        String trouble,
        @Nullable CardView card,
        boolean isChosen) {

    /// In the first moments after the start.
    static final int NOT_KNOWN = -1;

    RequestsPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
    }

    /// Narrow pages show the list or the card, wide ones both.
    String style() {
        return card == null ? "desk" : isChosen ? "desk open chosen" : "desk open";
    }

    /// @param key what the address says, empty for all
    record Tab(String key, String words, int count, boolean isCurrent) {}

    /// @param address of its card
    record Row(
            String address,
            String name,
            String life,
            String lane,
            String laneWords,
            String percent,
            String telling,
            boolean isCurrent) {

        @Nullable String current() {
            return isCurrent ? "true" : null;
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Row[" + address + "]";
        }
    }
}
