package dev.familiar.web;

import java.util.List;

/// The list of people.
///
/// @param query what was searched for; empty for everybody
/// @param paging where in the list it is; one page when searched
/// @param isCut whether more were found than are shown
record PeoplePage(Frame frame, String query, List<Entry> people, Paging paging, boolean isCut) {

    PeoplePage {
        people = List.copyOf(people);
    }

    /// @param strength 0 to 100, the width of the bar
    /// @param tie the same in words
    /// @param last when they last were in touch, empty if never
    record Entry(String id, String name, String life, int strength, String tie, String last) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Entry[" + id + "]";
        }
    }
}
