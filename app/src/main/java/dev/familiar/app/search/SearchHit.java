package dev.familiar.app.search;

import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Position;

/// One message or event that answers.
///
/// @param interaction what is known of it
/// @param archive where its archive lay when it was last imported
/// @param position the entry in it and the place in that
/// @param subject its subject with the words marked
/// @param snippet the words around the first match
public record SearchHit(
        Interaction interaction,
        String archive,
        Position position,
        Snippet subject,
        Snippet snippet) {

    /// Hides everything but the channel.
    @Override
    public String toString() {
        return "SearchHit[" + interaction.channel() + ", hidden]";
    }
}
