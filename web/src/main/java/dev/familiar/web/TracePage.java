package dev.familiar.web;

import java.util.List;

/// A record that evidence rests on, opened.
///
/// @param kind e.g. `mail`, `event`, `card`
/// @param title subject or name
/// @param at when, empty for a record of a person
/// @param facts who took part, or what the record says, each with its label
/// @param text what was written, as plain text
/// @param whyNot what to do if it cannot be read
/// @param source archive and place
/// @param person id of the person the record belongs to, empty for none
record TracePage(
        Frame frame,
        String kind,
        String title,
        String at,
        List<Fact> facts,
        String text,
        String whyNot,
        String source,
        String person) {

    TracePage {
        facts = List.copyOf(facts);
    }

    /// @param label e.g. `from`
    record Fact(String label, String words) {}

    /// Hides the record.
    @Override
    public String toString() {
        return "TracePage[" + kind + ", hidden]";
    }
}
