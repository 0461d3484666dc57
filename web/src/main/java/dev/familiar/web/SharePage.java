package dev.familiar.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list for somebody else: who may be on it, what of them leaves, and lists handed on before.
///
/// @param query whom the list is of; empty if that is not said yet
/// @param address of the form, which holds the whole question
/// @param back the people it comes from
/// @param heading who is listed, such as `14 people you know`; or that nobody is
/// @param people who may be on it
/// @param ticks what is ticked for all
/// @param leaving exactly what would leave; null if nobody is found
/// @param shared lists handed on, the latest first
record SharePage(
        Frame frame,
        String query,
        String address,
        String back,
        String heading,
        List<Choice> people,
        Ticks ticks,
        @Nullable Leaving leaving,
        List<Shared> shared) {

    SharePage {
        people = List.copyOf(people);
        shared = List.copyOf(shared);
    }

    /// Somebody who may be on it.
    ///
    /// @param about how well they are known and what they do, for the owner
    /// @param addresses such as `2 mail addresses`; empty if none are known
    /// @param isNoted whether there is a note that could leave
    /// @param on what of them is ticked
    record Choice(
            String id, String name, String about, String addresses, boolean isNoted, Ticked on) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Choice[" + id + "]";
        }
    }

    /// What is ticked of somebody.
    ///
    /// @param name whether they are on the list at all
    /// @param strength how well the owner knows them
    record Ticked(boolean name, boolean addresses, boolean note, boolean strength) {}

    /// What is said for the list as a whole.
    ///
    /// @param work whether what they do leaves
    /// @param with for whom it is, as typed
    record Ticks(boolean work, String with) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Ticks[" + work + "]";
        }
    }

    /// What would leave.
    ///
    /// @param text of the file, to the last character; empty if nobody is ticked
    /// @param size such as `3 names, 58 bytes`
    /// @param mark by which it is recognised when it is handed on
    /// @param warning what to look at before it leaves, may be empty
    /// @param recipient id of whom it is for; empty if they are not known for sure
    /// @param recipientWords who that is, or that they are none of the owner's people
    /// @param perhaps who may be meant
    record Leaving(
            String text,
            String size,
            String mark,
            String warning,
            String recipient,
            String recipientWords,
            List<Namesake> perhaps) {

        Leaving {
            perhaps = List.copyOf(perhaps);
        }

        /// Hides the list.
        @Override
        public String toString() {
            return "Leaving[" + size + "]";
        }
    }

    /// Somebody who may be meant.
    ///
    /// @param value what the form would say
    record Namesake(String value, String words) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Namesake[hidden]";
        }
    }

    /// A list that was handed on.
    ///
    /// @param words when and what
    /// @param with for whom, may be empty
    /// @param person id of whom it was for, may be empty
    /// @param names of those on it
    record Shared(String words, String with, String person, List<String> names) {

        Shared {
            names = List.copyOf(names);
        }

        /// Hides the people.
        @Override
        public String toString() {
            return "Shared[" + names.size() + "]";
        }
    }
}
