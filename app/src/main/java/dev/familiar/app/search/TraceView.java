package dev.familiar.app.search;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import java.util.List;

/// A record that evidence rests on, opened.
public sealed interface TraceView {

    /// A message, event, recommendation or endorsement.
    ///
    /// @param interaction what is known of it
    /// @param parts everybody who took part, in the archive's order
    /// @param text what its sender wrote, plain text; empty if it cannot be read
    /// @param whyNot what to do where it cannot be read, else empty
    /// @param archive where the archive lay when last imported
    /// @param place the entry in it and the place in that
    record Passed(
            Interaction interaction,
            List<Part> parts,
            String text,
            String whyNot,
            String archive,
            String place)
            implements TraceView {

        /// Copies the list.
        public Passed {
            parts = List.copyOf(parts);
        }

        /// Hides everything but the channel.
        @Override
        public String toString() {
            return "Passed[" + interaction.channel() + ", hidden]";
        }
    }

    /// Somebody who took part.
    ///
    /// @param participant as the archive has it
    /// @param person id of the person whose account it is, empty for the owner, for nobody known,
    ///   and where it may be several
    /// @param isOwner whether it is the owner
    record Part(Participant participant, String person, boolean isOwner) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Part[" + participant.role() + ", hidden]";
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
