package dev.familiar.web;

import java.util.List;

/// Close ties that would be lost.
///
/// @param summary how many, in a sentence
/// @param more how many are not shown
record DurablePage(Frame frame, String summary, List<Row> rows, int more) {

    DurablePage {
        rows = List.copyOf(rows);
    }

    /// A tie.
    ///
    /// @param why by what it hangs, in a sentence
    /// @param strength in percent
    /// @param last the last trace; may be empty
    /// @param where to send the letter, in a sentence
    /// @param profile address of their page on a platform; may be empty
    /// @param draft the letter; empty for none
    record Row(
            String person,
            String name,
            String work,
            String why,
            int strength,
            String last,
            String where,
            String profile,
            String draft) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Row[hidden]";
        }
    }
}
