package dev.familiar.model.source;

import java.util.Locale;

/// The way an interaction took.
public enum Channel {
    /// E-mail.
    MAIL,
    /// A calendar event.
    EVENT,
    /// A message on LinkedIn.
    LINKEDIN_MESSAGE,
    /// A message in a chat program or on Facebook.
    CHAT,
    /// A written recommendation on LinkedIn.
    RECOMMENDATION,
    /// A skill endorsement on LinkedIn.
    ENDORSEMENT;

    /// The word used in JSON and files, e.g. `linkedin-message`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
