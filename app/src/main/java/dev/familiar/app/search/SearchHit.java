package dev.familiar.app.search;

import dev.familiar.store.InteractionRow;

/// One message or event that answers.
///
/// @param row what is known of it, and where it stands
/// @param subject its subject with the words marked
/// @param snippet the words around the first match
public record SearchHit(InteractionRow row, Snippet subject, Snippet snippet) {

    /// Hides everything but the channel.
    @Override
    public String toString() {
        return "SearchHit[" + row.interaction().channel() + ", hidden]";
    }
}
