package dev.familiar.model.source;

import java.util.List;

/// Something that passed between people: a message, an event, a recommendation, an endorsement.
///
/// @param key names it for good, the same in every archive that holds it: `mail:<Message-ID>` or,
///   without one, `mail:sha256-…` of the content; `event:<UID>/<start>`; `linkedin-message:…`
/// @param channel the way it took
/// @param moment when
/// @param participants everybody named, in the archive's order; the owner too, if named
/// @param content what it says
public record Interaction(
        String key,
        Channel channel,
        Moment moment,
        List<Participant> participants,
        Content content) {

    /// Copies the list.
    public Interaction {
        participants = List.copyOf(participants);
    }

    /// Hides everything but the channel.
    @Override
    public String toString() {
        return "Interaction[" + channel + ", hidden]";
    }
}
