package dev.familiar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// With whom to be in touch again.
///
/// @param due those who are due today
/// @param end what there is to say below them, a sentence
/// @param notes on how far the archives reach
/// @param coming what comes in the next month
/// @param paces how often the owner wants to hear of whom
/// @param floor least strength of a tie
/// @param daily how many a day
record TouchPage(
        Frame frame,
        List<One> due,
        String end,
        List<String> notes,
        List<Coming> coming,
        List<Pace> paces,
        String floor,
        int daily) {

    TouchPage {
        due = List.copyOf(due);
        notes = List.copyOf(notes);
        coming = List.copyOf(coming);
        paces = List.copyOf(paces);
    }

    /// Somebody who is due.
    ///
    /// @param signs the reason first
    /// @param last the last exchange in words, empty for none
    /// @param trace address of it
    /// @param draft empty for none
    /// @param whyNot why there is none
    /// @param rhythm null where it cannot be drawn
    record One(
            String id,
            String name,
            String life,
            List<String> signs,
            String last,
            String trace,
            String draft,
            String whyNot,
            @Nullable RhythmStrip rhythm) {

        One {
            signs = List.copyOf(signs);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "One[" + id + "]";
        }
    }

    /// An occasion to come.
    record Coming(String id, String name, String on, String words) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Coming[" + on + ", hidden]";
        }
    }

    /// @param id of the person, empty for a tag
    record Pace(String id, String name, String words) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Pace[hidden]";
        }
    }
}
