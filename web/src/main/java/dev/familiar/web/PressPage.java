package dev.familiar.web;

import java.util.List;

/// What was decided and is still to be pressed.
///
/// @param groups what is pressed alike, none of them empty
/// @param done what is off the list, the last decided first
/// @param doneCount how many are, those not listed too
record PressPage(Frame frame, List<Group> groups, List<Done> done, int doneCount) {

    PressPage {
        groups = List.copyOf(groups);
        done = List.copyOf(done);
    }

    int left() {
        return groups.stream().mapToInt(Group::count).sum();
    }

    /// What is pressed alike.
    ///
    /// @param key as in the address, e.g. `decline`
    /// @param title what is pressed
    /// @param says how
    /// @param requests ids of all of them, with blanks between
    /// @param count how many
    /// @param items the first of them
    record Group(
            String key, String title, String says, String requests, int count, List<Item> items) {
        Group {
            items = List.copyOf(items);
        }

        int more() {
            return count - items.size();
        }
    }

    /// One thing to press.
    ///
    /// @param link where
    /// @param isProfile whether that is the profile, and not a search for the name
    /// @param note to copy, empty for none
    /// @param decided when, e.g. `today`
    record Item(
            String request,
            String name,
            String link,
            boolean isProfile,
            String note,
            String decided) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Item[" + request + "]";
        }
    }

    /// One that is off the list.
    ///
    /// @param press what was to be pressed
    /// @param how why it is off the list
    record Done(String request, String name, String press, String how) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Done[" + request + "]";
        }
    }
}
