package dev.familiar.web;

import dev.familiar.app.corrections.InCommon;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.PlainText;
import java.util.List;

/// Who else may be a person.
///
/// @param id of the person
/// @param query what was typed
record PickPage(Frame frame, String id, String name, String query, List<Candidate> candidates) {

    PickPage {
        candidates = List.copyOf(candidates);
    }

    /// Somebody who may be meant.
    ///
    /// @param why what the two have in common, in words; may be empty
    record Candidate(String id, String name, String life, String tie, String why) {

        static Candidate of(PersonView view, PersonView person) {
            return new Candidate(
                    view.person().id().value(),
                    PlainText.line(view.name()),
                    PlainText.line(view.life()),
                    Ties.words(view.tie().strength()),
                    InCommon.words(view, person));
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Candidate[" + id + "]";
        }
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "PickPage[" + candidates.size() + "]";
    }
}
