package dev.familiar.web;

import java.util.List;

/// What one field found: on a page of its own, and as a list below the field while its owner types.
///
/// @param query as typed
/// @param groups those that hold anything, people first
record SearchPage(Frame frame, String query, List<Group> groups) {

    SearchPage {
        groups = List.copyOf(groups);
    }

    boolean isEmpty() {
        return groups.isEmpty();
    }

    /// Finds of one kind.
    ///
    /// @param title in the plural
    /// @param all address of the page that has all of them, empty for none
    record Group(String title, String all, List<Find> finds) {

        Group {
            finds = List.copyOf(finds);
        }
    }

    /// One find.
    ///
    /// @param address where it leads
    /// @param name what it is called
    /// @param life what else is known of it
    /// @param side a word or a date at the side
    record Find(String address, List<Mark> name, String life, String side) {

        Find {
            name = List.copyOf(name);
        }

        /// Hides it.
        @Override
        public String toString() {
            return "Find[hidden]";
        }
    }
}
