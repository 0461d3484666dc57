package dev.familiar.sources.event;

import dev.familiar.model.EmailAddress;
import java.time.Instant;
import java.util.Set;

/// That something is said of an event in a mail.
///
/// Everybody can put anything into a mail: that the owner called a meeting, and that they came. So
/// of each only what they say themselves is believed: the one who sends it is its organizer if it
/// says so, and has accepted it if it says so; everybody else is somebody who was invited. A
/// meeting of the owner's therefore takes two mails, one of them sent by the owner, or the owner's
/// calendar.
///
/// @param senders who wrote the mail
/// @param at when it was sent
/// @param method what the part's Content-Type says of it (RFC 6047 section 2.4), in upper case;
///   empty if nothing
public record Hearsay(Set<EmailAddress> senders, Instant at, String method) {

    /// Copies the set.
    public Hearsay {
        senders = Set.copyOf(senders);
    }

    /// Hides the senders.
    @Override
    public String toString() {
        return "Hearsay[" + method + ", hidden]";
    }
}
