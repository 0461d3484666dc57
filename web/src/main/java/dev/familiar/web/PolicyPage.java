package dev.familiar.web;

import java.util.List;

/// The policy and what another one would change.
///
/// @param text of the file, or as last typed
/// @param problems why the text cannot be used
/// @param trial what it would change; without rows before it was tried
record PolicyPage(Frame frame, String text, Prices prices, List<String> problems, Trial trial) {

    PolicyPage {
        problems = List.copyOf(problems);
    }

    /// The thresholds that the present prices give.
    record Prices(
            String acceptFrom,
            String declineBelow,
            String wrongAccept,
            String wrongDecline,
            String lookUp) {}

    /// @param summary empty if nothing was tried
    record Trial(String summary, List<Change> changes) {
        Trial {
            changes = List.copyOf(changes);
        }

        static Trial none() {
            return new Trial("", List.of());
        }
    }

    /// @param before key of a lane, as `after`
    record Change(
            String request,
            String name,
            String before,
            String beforeWords,
            String after,
            String afterWords,
            String probability,
            String decision) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Change[" + request + "]";
        }
    }
}
