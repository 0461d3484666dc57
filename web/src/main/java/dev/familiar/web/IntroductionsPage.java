package dev.familiar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Introductions: one that is looked at, the list, and how they went.
///
/// @param open the one looked at, null for none
/// @param rows all, the latest first
/// @param standing how they went, in a sentence; empty while there are none
/// @param oftenAsked who was asked too often, in words
/// @param thankless who never thanked, in words
/// @param rules whom the owner may ask
/// @param shared lists handed on
record IntroductionsPage(
        Frame frame,
        @Nullable One open,
        List<Row> rows,
        String standing,
        List<String> oftenAsked,
        List<String> thankless,
        List<Rule> rules,
        List<SharePage.Shared> shared) {

    IntroductionsPage {
        rows = List.copyOf(rows);
        oftenAsked = List.copyOf(oftenAsked);
        thankless = List.copyOf(thankless);
        rules = List.copyOf(rules);
        shared = List.copyOf(shared);
    }

    /// One of the list.
    record Row(String id, String state, String since, String from, String to, String due) {

        /// Hides the people.
        @Override
        public String toString() {
            return "Row[" + id + ", " + state + "]";
        }
    }

    /// One with everything.
    ///
    /// @param next the states it can come to
    record One(
            String id,
            Side from,
            Side to,
            List<Step> steps,
            String due,
            List<String> warnings,
            List<Draft> drafts,
            List<String> next) {

        One {
            steps = List.copyOf(steps);
            warnings = List.copyOf(warnings);
            drafts = List.copyOf(drafts);
            next = List.copyOf(next);
        }

        /// Hides the people.
        @Override
        public String toString() {
            return "One[" + id + "]";
        }
    }

    /// @param person id, empty if their records are gone
    /// @param reason why it is good for them, may be empty
    record Side(String person, String name, String reason) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Side[hidden]";
        }
    }

    /// @param trace address of the record by which it was found, empty if the owner said it
    record Step(String state, String at, String note, String trace, boolean isFound) {

        /// Hides the note.
        @Override
        public String toString() {
            return "Step[" + state + "]";
        }
    }

    /// @param reason for the owner alone
    record Draft(String to, String subject, String text, String reason) {

        /// Hides the text.
        @Override
        public String toString() {
            return "Draft[hidden]";
        }
    }

    /// @param person id, empty if their records are gone
    record Rule(String person, String name, String words) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Rule[" + words + "]";
        }
    }
}
