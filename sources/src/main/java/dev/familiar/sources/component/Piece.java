package dev.familiar.sources.component;

import dev.familiar.sources.FaultCode;
import java.util.List;

/// A part of a vCard or iCalendar file.
public sealed interface Piece {

    /// A component from its BEGIN to its END line.
    ///
    /// @param name e.g. `VCARD`, `VEVENT`, `VTIMEZONE`
    /// @param number counts the components of this name in the file, from 1
    /// @param text its unfolded lines, `\r\n` between, BEGIN and END included, without the
    ///   properties that [Shape] drops
    /// @param flaws what was left out of it, at most one per kind
    record Whole(String name, int number, String text, List<Flaw> flaws) implements Piece {

        /// Hides the text.
        @Override
        public String toString() {
            return "Whole[" + name + " " + number + ", hidden]";
        }
    }

    /// A component of which nothing can be used.
    ///
    /// @param name e.g. `VCARD`
    /// @param number as in [Whole]
    /// @param flaw why
    record Broken(String name, int number, Flaw flaw) implements Piece {}

    /// A line outside of all wanted components: a property of the calendar, or a stray line.
    ///
    /// @param property its name in upper case; empty if it is no property
    /// @param text the whole line
    /// @param number its line number, from 1
    record Outer(String property, String text, long number) implements Piece {

        /// What stands after the first colon, white space stripped.
        public String value() {
            return text.substring(text.indexOf(':') + 1).strip();
        }

        /// Hides the text.
        @Override
        public String toString() {
            return "Outer[line " + number + ", hidden]";
        }
    }

    /// Something wrong with a component.
    ///
    /// @param code the fault
    /// @param message one sentence without personal data
    record Flaw(FaultCode code, String message) {}
}
