package dev.familiar.app.search;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Interaction;

/// A record that evidence rests on, opened.
public sealed interface TraceView {

    /// A message, event, recommendation or endorsement.
    ///
    /// @param interaction what is known of it
    /// @param text what its sender wrote, plain text; empty if it cannot be read
    /// @param whyNot what to do where it cannot be read, else empty
    /// @param archive where the archive lay when last imported
    /// @param place the entry in it and the place in that
    record Passed(Interaction interaction, String text, String whyNot, String archive, String place)
            implements TraceView {

        /// Hides everything but the channel.
        @Override
        public String toString() {
            return "Passed[" + interaction.channel() + ", hidden]";
        }
    }

    /// What an archive says of a person: a card, a connection, a friend.
    ///
    /// @param description what it says
    /// @param person id of the person it belongs to
    record Described(PersonDescription description, String person) implements TraceView {

        /// Hides the person.
        @Override
        public String toString() {
            return "Described[" + person + "]";
        }
    }
}
