package dev.familiar.store.row;

import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Position;

/// A stored interaction with the place where it can be opened.
///
/// @param interaction what is known of it
/// @param archivePath where the archive lay when last imported
/// @param position the entry in it and the place in that
public record InteractionRow(Interaction interaction, String archivePath, Position position) {

    /// Hides everything but the channel.
    @Override
    public String toString() {
        return "InteractionRow[" + interaction.channel() + ", hidden]";
    }
}
