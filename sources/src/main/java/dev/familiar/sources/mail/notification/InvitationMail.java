package dev.familiar.sources.mail.notification;

import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import dev.familiar.sources.Nobody;
import dev.familiar.sources.mail.body.MessageBody;
import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.Mailbox;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads connection requests from LinkedIn's invitation mails: single ones, digests, reminders.
///
/// What a mail is, is said by its template (header fields, else the links), and only without one by
/// its subject. The text part gives name, headline and the note, the HTML part the place and shared
/// connections; where one part is missing, the other serves for all it has.
///
/// The invitation's number, where a link shows one of 19 digits, is the time it was sent, in
/// milliseconds times 2^22; it names all mails about one invitation alike.
public final class InvitationMail {

    private InvitationMail() {}

    /// The requests in a mail; empty if it is another kind of mail, or failed its sender check.
    ///
    /// @param from the sender, whose domain the caller has checked to be LinkedIn's
    /// @param sent the mail's own date, null if it has none
    public static List<ConnectionRequest> read(
            Mailbox from, HeaderBlock header, MessageBody body, @Nullable Instant sent) {
        if (SenderCheck.failed(header) || !MailKind.mayBeInvitation(from, header)) {
            return List.of();
        }
        List<MailLine> text = MailLine.ofText(body.plain());
        List<MailLine> html = MailLine.ofHtml(body.html());
        if (!MailKind.isInvitation(header, text, html)) {
            return List.of();
        }
        String single = Inviter.name(from, header.text("subject"));
        List<InvitationCard> cards = cards(text, html, single);
        List<ConnectionRequest> requests = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (InvitationCard card : cards) {
            ConnectionRequest request = request(card, sent);
            boolean named =
                    request.requester().profile() != null || !request.requester().name().isEmpty();
            if (named && keys.add(request.key())) {
                requests.add(request);
            }
        }
        return requests;
    }

    private static List<InvitationCard> cards(
            List<MailLine> text, List<MailLine> html, String single) {
        List<InvitationCard> fromText = CardReader.read(text, single);
        List<InvitationCard> fromHtml = CardReader.read(html, single);
        if (!single.isEmpty()) {
            InvitationCard card = InvitationCard.named(single);
            for (InvitationCard more : fromText) {
                card = card.with(more);
            }
            for (InvitationCard more : fromHtml) {
                card = card.with(more);
            }
            return List.of(card);
        }
        if (fromText.isEmpty()) {
            return fromHtml;
        }
        List<InvitationCard> merged = new ArrayList<>();
        for (InvitationCard card : fromText) {
            InvitationCard whole = card;
            for (InvitationCard more : fromHtml) {
                whole = whole.isSameAs(more) ? whole.with(more) : whole;
            }
            merged.add(whole);
        }
        return merged;
    }

    private static ConnectionRequest request(InvitationCard card, @Nullable Instant sent) {
        ProfileUrl profile = card.links().profile();
        PersonName name = Nobody.is(card.name()) ? PersonName.NONE : PersonName.of(card.name());
        Requester requester = new Requester(name, profile, card.headline(), card.place(), "");
        Instant clock = InvitationId.sentAt(card.links().id());
        boolean earlier =
                clock != null && (sent == null || !clock.isAfter(sent.plusSeconds(86400)));
        Instant sentAt = earlier ? clock : sent;
        MutualConnections mutuals = card.mutuals();
        Invitation invitation =
                new Invitation(true, sentAt, card.note(), mutuals, card.links().id());
        return new ConnectionRequest(key(card, sentAt), requester, invitation);
    }

    /// The number names the invitation; without one the profile or name and the day do.
    private static String key(InvitationCard card, @Nullable Instant sentAt) {
        if (!card.links().id().isEmpty()) {
            return "request:linkedin-mail:" + card.links().id();
        }
        ProfileUrl profile = card.links().profile();
        String who =
                profile == null
                        ? card.name().toLowerCase(Locale.ROOT).replace(' ', '-')
                        : profile.slug();
        String day =
                sentAt == null ? "undated" : LocalDate.ofInstant(sentAt, ZoneOffset.UTC).toString();
        return "request:linkedin-mail:" + who + "/" + day;
    }
}
