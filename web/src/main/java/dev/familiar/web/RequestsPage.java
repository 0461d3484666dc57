package dev.familiar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The list of requests, with the card of one.
///
/// @param tabs the lanes
/// @param parts this page of the list, by lanes
/// @param end what is said where nobody waits; null while somebody does
/// @param paging where in the list it is
/// @param unjudged how many are not judged yet, or [#NOT_KNOWN]
/// @param isMoving whether verdicts are being worked out anew
/// @param trouble what keeps them from being; empty if nothing does
/// @param card the request that is open; null if none
/// @param isChosen whether it was chosen, and not only the first of the list
record RequestsPage(
        Frame frame,
        List<Tab> tabs,
        List<Part> parts,
        @Nullable End end,
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
        parts = List.copyOf(parts);
    }

    /// Narrow pages show the list or the card, wide ones both.
    String style() {
        return card == null ? "desk" : isChosen ? "desk open chosen" : "desk open";
    }

    /// A lane of the list, as far as this page shows it.
    ///
    /// @param key of the lane
    /// @param count how many are in the lane
    /// @param groups those that can be answered at once, where the lane begins
    record Part(String key, String words, int count, List<GroupView> groups, List<Row> rows) {
        Part {
            groups = List.copyOf(groups);
            rows = List.copyOf(rows);
        }
    }

    /// Nobody waits, here or anywhere.
    ///
    /// @param title e.g. `All answered`
    /// @param done what was done in this sitting, a sentence each
    /// @param left how many things are left to press
    /// @param elsewhere how many wait in other lanes
    /// @param putOff how many were put off or asked
    record End(String title, List<String> done, int left, int elsewhere, int putOff) {
        End {
            done = List.copyOf(done);
        }
    }

    /// @param key what the address says, empty for all
    record Tab(String key, String words, int count, boolean isCurrent) {}

    /// @param address of its card
    /// @param sign of the telling line: `up`, `down` or empty
    record Row(
            String address,
            String name,
            String life,
            String lane,
            String laneWords,
            String percent,
            String telling,
            String sign,
            boolean isCurrent) {

        /// Before the telling line.
        String mark() {
            return sign.equals("up") ? "+" : sign.equals("down") ? "−" : "";
        }

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
