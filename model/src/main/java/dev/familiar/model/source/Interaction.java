package dev.familiar.model.source;

import java.util.List;
import java.util.stream.Collectors;

/// Something that passed between people: a message, an event, a recommendation, an endorsement.
///
/// @param key names it for good, the same in every archive that holds it: `mail:<Message-ID>` or,
///   without one, `mail:header-…`, a digest of its header; `event:<UID>/<start>`;
///   `linkedin-message:…`
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

    /// The same under the key of a message whose Message-ID another sender's message has, too:
    /// whoever knows the identifier of a mail may use it again, and must not put words into its
    /// sender's mouth.
    public Interaction withSenderInKey() {
        String senders =
                participants.stream()
                        .filter(participant -> participant.role() == Role.FROM)
                        .map(participant -> participant.handle().key())
                        .sorted()
                        .collect(Collectors.joining(" "));
        return new Interaction(key + " of " + senders, channel, moment, participants, content);
    }
}
