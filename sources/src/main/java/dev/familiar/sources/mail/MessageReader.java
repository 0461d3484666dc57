package dev.familiar.sources.mail;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Content;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import dev.familiar.sources.Depth;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.PassedBy;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.mail.body.MessageBody;
import dev.familiar.sources.mail.body.OwnText;
import dev.familiar.sources.mail.header.AddressCache;
import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.Mailbox;
import dev.familiar.sources.mail.header.MessageIds;
import dev.familiar.sources.mail.notice.Departure;
import dev.familiar.sources.mail.notification.InvitationMail;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes readings of raw messages and hands them on.
///
/// A message becomes one interaction, or, if it is LinkedIn's notification of invitations, the
/// connection requests in it. The events that it brings come behind it ([MailEvents]). Every fault
/// of a message is reported once, before what was read of it. Stateless but for its sink.
final class MessageReader {

    private static final int LONGEST_SUBJECT = 500;

    private final ReadingSink sink;
    private final Depth depth;
    private final AddressCache addresses;

    MessageReader(ReadingSink sink, Depth depth) {
        this(sink, depth, new AddressCache());
    }

    /// @param addresses fields read before, also by other readers
    MessageReader(ReadingSink sink, Depth depth, AddressCache addresses) {
        this.sink = sink;
        this.depth = depth;
        this.addresses = addresses;
    }

    /// Reads one message.
    ///
    /// @param position of the message
    /// @param filed what its folder, flags say of it
    void read(RawMessage raw, Position position, Set<FolderKind> filed) {
        HeaderBlock header = HeaderBlock.parse(raw.bytes(), 0, raw.length());
        EnumSet<FolderKind> kinds = filing(header, filed);
        if (kinds.contains(FolderKind.CHAT)) {
            sink.accept(new Reading.Passed(PassedBy.OTHER_ITEM, position));
            return;
        }
        if (header.size() == 0) {
            skip(FaultCode.SYNTAX_BROKEN, position);
            return;
        }
        EnumSet<FaultCode> faults = EnumSet.noneOf(FaultCode.class);
        if (header.cut() || raw.origin().extent() == RawMessage.Extent.OVERLONG) {
            faults.add(FaultCode.TOO_LONG);
        }
        List<Mailbox> senders = Participants.senders(header, envelope(raw.separator()), addresses);
        Optional<Moment> moment = MessageDate.find(header, raw.separator());
        MessageBody body =
                MessageBody.find(
                        header,
                        raw.bytes(),
                        raw.length(),
                        raw.origin().extent() == RawMessage.Extent.WHOLE);
        List<ConnectionRequest> requests =
                requests(senders, header, body, moment.map(Moment::at).orElse(null));
        if (!requests.isEmpty()) {
            report(faults, raw, position);
            requests.forEach(request ->
                    sink.accept(new Reading.Read(new SourceRecord.Requested(request), position)));
        } else if (senders.isEmpty() || moment.isEmpty()) {
            if (senders.isEmpty()) {
                faults.add(FaultCode.SENDER_MISSING);
            }
            // Reports of undelivered mail often name no sender.
            moment.ifPresent(at -> bounces(header, body, at, position));
            if (moment.isEmpty()) {
                faults.add(FaultCode.DATE_MISSING);
            }
            report(faults, raw, position);
        } else {
            Participants participants =
                    Participants.of(header, senders, kinds.contains(FolderKind.SENT), addresses);
            OwnText own = depth == Depth.TEXT ? body.ownText(Content.LONGEST_TEXT) : OwnText.NONE;
            String text = own.words();
            EnumSet<Mark> marks = marks(header, body, senders, kinds);
            Optional<Departure> departure = MailNotices.departure(senders, text, marks);
            departure.ifPresent(_ -> marks.add(Mark.LEFT));
            if (MailNotices.introduces(header, text, participants, marks)) {
                marks.add(Mark.INTRODUCTION);
            }
            Content content = content(header, text, marks);
            if (participants.unreadable() > 0) {
                faults.add(FaultCode.VALUE_UNREADABLE);
            }
            if (participants.cut()) {
                faults.add(FaultCode.TOO_LONG);
            }
            List<MessageBody.Events> events =
                    depth == Depth.TEXT && MailEvents.isSent(header, kinds)
                            ? body.events()
                            : List.of();
            faults.addAll(body.faults());
            report(faults, raw, position);
            Interaction interaction =
                    new Interaction(
                            MessageKey.of(header),
                            Channel.MAIL,
                            moment.get(),
                            participants.list(),
                            content);
            sink.accept(new Reading.Read(new SourceRecord.Happened(interaction, text), position));
            Moment at = moment.get();
            MailEvents.read(events, senders, at, position, sink);
            if (depth == Depth.TEXT) {
                MailDescriptions.delivery(header, at)
                        .ifPresent(description -> describe(description, position));
            }
            if (senders.size() == 1 && !kinds.contains(FolderKind.SENT)) {
                Mailbox sender = senders.getFirst();
                MailDescriptions.signature(sender, own, marks, at)
                        .ifPresent(description -> describe(description, position));
                departure
                        .flatMap(left -> MailDescriptions.departure(sender, left, at))
                        .ifPresent(description -> describe(description, position));
            }
            if (marks.contains(Mark.AUTOMATIC)) {
                bounces(header, body, at, position);
            }
        }
    }

    private void bounces(HeaderBlock header, MessageBody body, Moment at, Position position) {
        if (depth == Depth.TEXT && MailNotices.isDeliveryReport(header)) {
            MailDescriptions.bounces(body, at)
                    .forEach(description -> describe(description, position));
        }
    }

    private void describe(PersonDescription description, Position position) {
        sink.accept(new Reading.Read(new SourceRecord.Described(description), position));
    }

    private static List<ConnectionRequest> requests(
            List<Mailbox> senders, HeaderBlock header, MessageBody body, @Nullable Instant sentAt) {
        boolean fromLinkedIn =
                senders.size() == 1 && LinkedInAddress.is(senders.getFirst().address());
        return fromLinkedIn
                ? InvitationMail.read(senders.getFirst(), header, body, sentAt)
                : List.of();
    }

    private static EnumSet<Mark> marks(
            HeaderBlock header, MessageBody body, List<Mailbox> senders, Set<FolderKind> kinds) {
        EnumSet<Mark> marks = Marks.of(header, kinds);
        if (senders.stream().anyMatch(sender -> Marks.isNoReply(sender.address()))) {
            marks.add(Mark.AUTOMATIC);
        }
        if (senders.stream().anyMatch(sender -> LinkedInAddress.is(sender.address()))) {
            marks.add(Mark.BULK);
        }
        String method = body.calendarMethod();
        if (!method.isEmpty()) {
            marks.add(method.equals("REPLY") ? Mark.CALENDAR_REPLY : Mark.CALENDAR_NOTICE);
        }
        return marks;
    }

    private static Content content(HeaderBlock header, String text, Set<Mark> marks) {
        String subject = header.text("subject");
        return new Content(
                subject.length() > LONGEST_SUBJECT
                        ? subject.substring(0, LONGEST_SUBJECT)
                        : subject,
                text,
                marks,
                MessageIds.answered(header.raw("references"), header.raw("in-reply-to")).stream()
                        .map(MessageKey::ofId)
                        .toList());
    }

    /// What folder, labels and status fields together say of a message.
    private static EnumSet<FolderKind> filing(HeaderBlock header, Set<FolderKind> filed) {
        EnumSet<FolderKind> kinds = EnumSet.noneOf(FolderKind.class);
        kinds.addAll(filed);
        String labels = header.text("x-gmail-labels");
        if (!labels.isEmpty()) {
            kinds.addAll(FolderKind.ofLabels(labels));
        }
        if (isExpunged(header.raw("x-mozilla-status"))
                || header.raw("x-status").indexOf('D') >= 0) {
            kinds.add(FolderKind.TRASH);
        }
        return kinds;
    }

    /// Thunderbird leaves deleted messages in the file and sets this bit until it compacts the
    /// file.
    private static boolean isExpunged(String status) {
        boolean hex =
                status.length() == 4 && status.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        return hex && (Integer.parseInt(status, 16) & 0x0008) != 0;
    }

    private static String envelope(String separator) {
        int space = separator.indexOf(' ');
        String word = space < 0 ? separator : separator.substring(0, space);
        boolean gmailNumber = word.endsWith("@xxx");
        return word.indexOf('@') > 0 && !gmailNumber ? word : "";
    }

    private void report(EnumSet<FaultCode> faults, RawMessage raw, Position position) {
        // The last message of an entry that breaks off was cut with the entry.
        if (raw.origin().last() && faults.remove(FaultCode.MIME_BROKEN)) {
            faults.add(FaultCode.TRUNCATED);
        }
        if (raw.origin().covers()) {
            faults.add(FaultCode.MORE_MESSAGES);
        }
        faults.forEach(code -> skip(code, position));
    }

    private void skip(FaultCode code, Position position) {
        sink.accept(new Reading.Skipped(code.at(position, sentence(code))));
    }

    private static String sentence(FaultCode code) {
        return switch (code) {
            case TOO_LONG ->
                    "The message, its header or its list of recipients is longer than allowed;"
                            + " its start was kept.";
            case TOO_DEEP -> "Parts nest more than 20 deep; the deeper ones were left out.";
            case MIME_BROKEN -> "A multipart is not closed or has no boundary; its text was kept.";
            case TRUNCATED -> "The entry ends inside this message; its start was kept.";
            case MORE_MESSAGES ->
                    "Its Content-Length covers From lines with a header behind them, expected in a"
                            + " message that quotes a mailbox; they were read as its text.";
            case CHARSET_BROKEN -> "Bytes do not fit the charset the message names.";
            case VALUE_UNREADABLE -> "A recipient has no readable address and was left out.";
            case SENDER_MISSING -> "The message has no readable sender and was skipped.";
            case DATE_MISSING -> "The message has no readable date and was skipped.";
            case TEXT_UNREAD ->
                    "Its words are encrypted, or packed in a way that is not read; who, when and"
                            + " the subject were kept.";
            case SYNTAX_BROKEN ->
                    "No header field was found, expected lines like Date: …; skipped.";
            default -> "Unreadable: " + code.name().toLowerCase(Locale.ROOT) + ".";
        };
    }
}
