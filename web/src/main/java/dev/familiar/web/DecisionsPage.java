package dev.familiar.web;

import java.util.List;

/// The log of decisions, newest first.
///
/// @param months how many of each kind, oldest month first
record DecisionsPage(Frame frame, List<Entry> entries, Paging paging, List<Month> months) {

    DecisionsPage {
        entries = List.copyOf(entries);
        months = List.copyOf(months);
    }

    /// @param advised the lane advised, in words and percent; empty if not kept
    /// @param canUndo whether it stands
    record Entry(
            String request,
            String name,
            String word,
            String note,
            String at,
            String advised,
            boolean canUndo) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Entry[" + request + "]";
        }
    }

    /// A bar of the chart, 100 units high.
    ///
    /// @param label e.g. `Mar 2026`
    /// @param taken decisions that stand
    /// @param accepted of them
    /// @param height of the bar
    /// @param acceptedHeight of its lower part
    record Month(String label, int taken, int accepted, double height, double acceptedHeight) {}
}
