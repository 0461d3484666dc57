package dev.familiar.web;

import java.util.List;

/// The questions who may be whom, by person, the most important first.
///
/// @param says how many questions there are, in a sentence
/// @param leftOut how many are not asked, and why; empty if none
/// @param isWorking whether an answer is being worked in
/// @param trouble what keeps it from being; empty if nothing does
/// @param groups those of this page
record ReviewPage(
        Frame frame,
        String says,
        String leftOut,
        boolean isWorking,
        String trouble,
        List<Group> groups,
        Paging paging) {

    ReviewPage {
        groups = List.copyOf(groups);
    }

    /// All about one person.
    ///
    /// @param title with the name
    /// @param more how many further questions wait behind these, in words; empty for none
    record Group(String title, Side person, List<Question> questions, String more) {
        Group {
            questions = List.copyOf(questions);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Group[" + questions.size() + "]";
        }
    }

    /// Whether somebody else is this person.
    ///
    /// @param summary the evidence in a sentence
    /// @param agrees what is the same; empty for nothing
    /// @param against what is not, with what forbids to join them; empty for nothing
    /// @param why it is asked
    /// @param first which answer is offered first: `same`, `different` or neither
    /// @param back the page to go on with
    record Question(
            String id,
            Side other,
            String summary,
            String agrees,
            String against,
            String why,
            String first,
            String back) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Question[" + id + "]";
        }
    }

    /// @param facts what is known of them, row by row
    record Side(String id, String name, String tie, List<Fact> facts) {
        Side {
            facts = List.copyOf(facts);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Side[" + id + "]";
        }
    }

    /// @param label such as `Work`
    record Fact(String label, String words) {

        /// Hides the words.
        @Override
        public String toString() {
            return "Fact[" + label + "]";
        }
    }
}
