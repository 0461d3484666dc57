package dev.familiar.sources.mail;

import dev.familiar.model.source.Mark;
import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.Mailbox;
import dev.familiar.sources.mail.notice.Departure;
import dev.familiar.sources.mail.notice.Introduction;
import dev.familiar.sources.mail.signature.MailHost;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Which messages can hold a notice at all, so that the words of few are looked at. Stateless.
final class MailNotices {

    /// In a larger circle nobody is introduced to anybody.
    private static final int MOST_INTRODUCED = 6;

    private static final Set<Mark> NOT_INTRODUCING =
            EnumSet.of(Mark.REPLY, Mark.AUTOMATIC, Mark.BULK, Mark.LIST, Mark.SPAM, Mark.DRAFT);

    private static final List<String> DAEMONS =
            List.of("mailer-daemon", "postmaster", "mail delivery", "delivery subsystem");

    private MailNotices() {}

    /// Whether the sender introduces those the message goes to. Who answers an introduction does
    /// not make one, and neither does who writes to a list.
    ///
    /// @param text the sender's own words
    static boolean introduces(
            HeaderBlock header, String text, Participants participants, Set<Mark> marks) {
        if (text.isEmpty() || marks.stream().anyMatch(NOT_INTRODUCING::contains)) {
            return false;
        }
        int all = participants.list().size();
        if (all < 3 || all > 2 * MOST_INTRODUCED) {
            return false;
        }
        List<String> recipients = participants.recipients();
        return recipients.size() >= 2
                && recipients.size() <= MOST_INTRODUCED
                && Introduction.isOne(header.text("subject"), text, recipients);
    }

    /// The departure an automatic answer of a person tells of.
    ///
    /// @param text the answer's own words
    static Optional<Departure> departure(List<Mailbox> senders, String text, Set<Mark> marks) {
        boolean person =
                marks.contains(Mark.AUTOMATIC)
                        && !marks.contains(Mark.SPAM)
                        && !text.isEmpty()
                        && senders.size() == 1
                        && !Marks.isNoReply(senders.getFirst().address());
        return person
                ? Departure.find(text, MailHost.label(senders.getFirst().address()))
                : Optional.empty();
    }

    /// Whether the message reports what became of mail, in whatever form.
    static boolean isDeliveryReport(HeaderBlock header) {
        if (header.raw("content-type").regionMatches(true, 0, "multipart/report", 0, 16)
                || header.has("x-failed-recipients")) {
            return true;
        }
        String from = header.raw("from").toLowerCase(Locale.ROOT);
        return DAEMONS.stream().anyMatch(from::contains);
    }
}
