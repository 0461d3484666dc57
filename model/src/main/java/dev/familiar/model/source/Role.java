package dev.familiar.model.source;

/// The part somebody plays in an interaction.
public enum Role {
    /// Wrote it (message), gave it (recommendation, endorsement).
    FROM,
    /// Addressed in To, or the other side of a chat.
    TO,
    /// Copied.
    CC,
    /// Copied blind; seen only in the owner's own sent mail.
    BCC,
    /// Called the event.
    ORGANIZER,
    /// Accepted the event (PARTSTAT ACCEPTED, RFC 5545 section 3.2.12).
    ATTENDEE,
    /// Invited to the event without a known yes.
    INVITED
}
