package dev.familiar.model.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The request itself, beside who sent it.
///
/// @param incoming true if the owner is asked, false if the owner asked
/// @param sentAt null if unknown
/// @param note the sender's own words; empty for none and for the platform's stock sentences
/// @param mutuals connections in common
/// @param platformId the platform's invitation id where a mail or link shows it; empty if not
public record Invitation(
        boolean incoming,
        @Nullable Instant sentAt,
        String note,
        MutualConnections mutuals,
        String platformId) {

    /// Strips the note.
    public Invitation {
        note = note.strip();
    }

    /// Hides the note.
    @Override
    public String toString() {
        return "Invitation[" + (incoming ? "incoming" : "outgoing") + ", hidden]";
    }
}
