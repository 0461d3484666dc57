package dev.familiar.web;

import java.util.List;

/// Pairs of people who may be one, likeliest first.
///
/// @param total how many there are, `questions` being the first of them
record ReviewPage(Frame frame, int total, List<Question> questions) {

    ReviewPage {
        questions = List.copyOf(questions);
    }

    /// @param odds that they are one, in words
    record Question(String id, String odds, Side one, Side other) {}

    /// @param facts names, addresses and jobs
    record Side(String id, String name, String life, String tie, List<String> facts) {
        Side {
            facts = List.copyOf(facts);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Side[" + id + "]";
        }
    }
}
