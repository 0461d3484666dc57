package dev.familiar.sources.mail;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.model.source.Position;
import dev.familiar.sources.Entry;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.event.EventText;
import dev.familiar.sources.event.Hearsay;
import dev.familiar.sources.mail.body.MessageBody;
import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// The events that a message brings: invitations, changes, what was called off, answers (RFC 6047).
///
/// Read as calendars are, but each is believed about themselves only ([Hearsay]). Stateless.
final class MailEvents {

    private MailEvents() {}

    /// Whether the message was sent and is no spam. One that the owner threw away counts: programs
    /// do so with each invitation that was answered.
    static boolean isSent(HeaderBlock header, Set<FolderKind> filed) {
        EnumSet<FolderKind> kept = EnumSet.noneOf(FolderKind.class);
        kept.addAll(filed);
        kept.remove(FolderKind.TRASH);
        Set<Mark> marks = Marks.of(header, kept);
        return !marks.contains(Mark.SPAM) && !marks.contains(Mark.DRAFT);
    }

    /// Hands on the events, each once however often the message holds it.
    ///
    /// @param at when the message was sent
    /// @param position of the message
    static void read(
            List<MessageBody.Events> events,
            List<Mailbox> senders,
            Moment at,
            Position position,
            ReadingSink sink) {
        if (events.isEmpty()) {
            return;
        }
        Set<EmailAddress> by = senders.stream().map(Mailbox::address).collect(Collectors.toSet());
        Set<Reading> seen = new HashSet<>();
        ReadingSink once =
                reading -> {
                    if (seen.add(reading)) {
                        sink.accept(reading);
                    }
                };
        for (MessageBody.Events part : events) {
            byte[] text = part.text().getBytes(StandardCharsets.UTF_8);
            try {
                EventText.of(Entry.of(position.entry(), text))
                        .read(new Hearsay(by, at.at(), part.method()), position, once);
            } catch (IOException neverFromMemory) {
                throw new UncheckedIOException(neverFromMemory);
            }
        }
    }
}
