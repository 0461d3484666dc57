package dev.familiar.web;

import dev.familiar.app.learning.PolicyFile;
import java.util.List;

/// The policy and what another one would change.
///
/// @param draft the text that can be changed
/// @param form the part of it that has fields, saying the same
/// @param problems why the text cannot be used
/// @param trial what it would change; without rows before it was tried
record PolicyPage(
        Frame frame,
        Draft draft,
        PolicyForm form,
        Prices prices,
        List<String> problems,
        Trial trial) {

    PolicyPage {
        problems = List.copyOf(problems);
    }

    /// What stands in the form.
    ///
    /// @param text of the file, or as last typed
    /// @param sign of the file's text that the owner has seen ([PolicyFile#sign])
    /// @param other the file's text where it was changed elsewhere since; else empty
    record Draft(String text, String sign, String other) {

        /// The file's text, to begin with.
        static Draft of(String text) {
            return new Draft(text, PolicyFile.sign(text), "");
        }

        /// The same text, with what the file says by now for the owner to see.
        Draft beside(String file) {
            return new Draft(text, PolicyFile.sign(file), file);
        }

        /// Hides the texts, which may name somebody.
        @Override
        public String toString() {
            return "Draft[hidden]";
        }
    }

    /// The thresholds that the present prices give.
    record Prices(
            String acceptFrom,
            String declineBelow,
            String wrongAccept,
            String wrongDecline,
            String lookUp) {}

    /// @param summary empty if nothing was tried
    /// @param lanes how many requests are in each, now and then
    record Trial(String summary, List<LaneCount> lanes, List<Change> changes) {
        Trial {
            lanes = List.copyOf(lanes);
            changes = List.copyOf(changes);
        }

        static Trial none() {
            return new Trial("", List.of(), List.of());
        }
    }

    /// @param key of a lane
    record LaneCount(String key, String words, String now, String then, boolean isOther) {}

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
