package dev.familiar.web;

import java.util.List;

/// A record that evidence rests on, opened.
///
/// @param back where the owner came from
/// @param kind e.g. `mail`, `event`, `card`
/// @param title subject or name
/// @param at when, empty for a record of a person
/// @param facts who took part, or what the record says, each with its label
/// @param text what was written, as plain text
/// @param whyNot what to do if it cannot be read
/// @param source archive and place
/// @param related what belongs to it
/// @param person id of the person the record belongs to, empty for none
record TracePage(
        Frame frame,
        WayBack back,
        String kind,
        String title,
        String at,
        List<Fact> facts,
        String text,
        String whyNot,
        String source,
        Related related,
        String person) {

    TracePage {
        facts = List.copyOf(facts);
    }

    /// @param label e.g. `from`
    /// @param words e.g. an account
    /// @param name of a person, empty where there is none to go to
    /// @param address of the person's page, empty with it
    record Fact(String label, String words, String name, String address) {

        static Fact of(String label, String words) {
            return new Fact(label, words, "", "");
        }

        /// Hides all but the label.
        @Override
        public String toString() {
            return "Fact[" + label + ", hidden]";
        }
    }

    /// What belongs to it, oldest first, itself among them.
    ///
    /// @param title what they are together
    /// @param isCut whether there is more of it
    /// @param entries none where it stands alone
    record Related(String title, boolean isCut, List<Entry> entries) {

        static final Related NONE = new Related("", false, List.of());

        Related {
            entries = List.copyOf(entries);
        }
    }

    /// One of them.
    ///
    /// @param address empty for the one that is open
    record Entry(String address, String at, String from, String words) {

        /// Hides it.
        @Override
        public String toString() {
            return "Entry[hidden]";
        }
    }

    /// Hides the record.
    @Override
    public String toString() {
        return "TracePage[" + kind + ", hidden]";
    }
}
