package dev.familiar.model.source;

import dev.familiar.model.PersonDescription;

/// One thing an archive says. The four kinds are all there are.
public sealed interface SourceRecord {

    /// Names this record for good; reading the same archive again gives the same key.
    String key();

    /// What the archive says about one person other than the owner.
    ///
    /// @param description the description
    record Described(PersonDescription description) implements SourceRecord {
        @Override
        public String key() {
            return description.key();
        }
    }

    /// Something that passed between people: a message, an event, a recommendation.
    ///
    /// @param interaction the interaction
    /// @param text all the sender's own words, of which [Content#excerpt] is the start; at most
    ///   [Content#LONGEST_TEXT] chars, may be empty. It is for finding the interaction by its words
    ///   and is not kept with it.
    record Happened(Interaction interaction, String text) implements SourceRecord {

        /// Cuts the text.
        public Happened {
            text =
                    text.length() > Content.LONGEST_TEXT
                            ? text.substring(0, Content.LONGEST_TEXT)
                            : text;
        }

        /// Hides the text.
        @Override
        public String toString() {
            return "Happened[" + interaction + ", hidden]";
        }

        @Override
        public String key() {
            return interaction.key();
        }
    }

    /// A connection request, to the owner or by the owner.
    ///
    /// @param request the request
    record Requested(ConnectionRequest request) implements SourceRecord {
        @Override
        public String key() {
            return request.key();
        }
    }

    /// What the archive says about its owner: names, addresses, jobs, schools. The descriptions of
    /// one owner from several archives are all about one person, however they differ.
    ///
    /// @param description the owner's description
    record Owned(PersonDescription description) implements SourceRecord {
        @Override
        public String key() {
            return description.key();
        }
    }
}
