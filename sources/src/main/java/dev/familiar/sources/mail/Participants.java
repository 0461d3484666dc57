package dev.familiar.sources.mail;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.sources.mail.header.AddressCache;
import dev.familiar.sources.mail.header.AddressList;
import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.Mailbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Everybody a message names, with their parts in it. For one message and one thread.
final class Participants {

    /// The most that are kept of one message. Who is one of so many is no acquaintance.
    static final int MOST = 500;

    private static final int MOST_SENDERS = 20;

    private final HeaderBlock header;
    private final AddressCache cache;
    private final List<Participant> found = new ArrayList<>();
    private final Set<Place> seen = new HashSet<>();
    private int unreadable;
    private boolean cut;

    /// Who, as what: each is kept once.
    private record Place(Role role, EmailAddress address) {}

    private Participants(HeaderBlock header, AddressCache cache) {
        this.header = header;
        this.cache = cache;
    }

    /// The participants of a message.
    ///
    /// @param senders those of [#senders]
    /// @param sent whether the archive says that the owner wrote it
    /// @param cache of fields read before
    static Participants of(
            HeaderBlock header, List<Mailbox> senders, boolean sent, AddressCache cache) {
        Participants participants = new Participants(header, cache);
        senders.forEach(sender -> participants.add(Role.FROM, sender, sent));
        List<Mailbox> from = mailboxes(header, "from", cache);
        if (isRewritten(from) && !senders.equals(from)) {
            // What a list passed on went to its members, whoever else it claims to have gone to;
            // and no check of senders tells whether the person named in such a header wrote it.
            return participants;
        }
        participants.addAll(Role.TO, "to");
        participants.addAll(Role.CC, "cc");
        participants.addAll(Role.BCC, "bcc");
        return participants;
    }

    /// Who wrote a message: From, else Sender, else the address it bounces to. Where a list put
    /// itself into From (`Ada via Chess Club`), the person it names elsewhere in the header.
    ///
    /// @param envelope the sender in the mbox separator; may be empty
    /// @param cache of fields read before
    static List<Mailbox> senders(HeaderBlock header, String envelope, AddressCache cache) {
        List<Mailbox> from = mailboxes(header, "from", cache);
        if (isRewritten(from) && Marks.of(header, Set.of()).contains(Mark.LIST)) {
            return beforeRewriting(header, from.getFirst(), cache);
        }
        if (from.isEmpty()) {
            from = mailboxes(header, "sender", cache);
        }
        if (from.isEmpty()) {
            from = AddressList.parse(envelope, 1).mailboxes();
        }
        return from.isEmpty() ? mailboxes(header, "return-path", cache) : from;
    }

    private static List<Mailbox> mailboxes(HeaderBlock header, String field, AddressCache cache) {
        return cache.parse(header.raw(field), MOST_SENDERS).mailboxes();
    }

    private static boolean isRewritten(List<Mailbox> from) {
        return from.size() == 1 && from.getFirst().isRewritten();
    }

    /// Mailman and Google Groups keep the author in Reply-To or in a field of their own.
    private static List<Mailbox> beforeRewriting(
            HeaderBlock header, Mailbox rewritten, AddressCache cache) {
        String author = rewritten.displayBeforeVia();
        for (String field : List.of("x-original-from", "reply-to", "cc")) {
            for (Mailbox candidate : mailboxes(header, field, cache)) {
                boolean other = !candidate.address().equals(rewritten.address());
                if (other && candidate.displayBeforeVia().equalsIgnoreCase(author)) {
                    return List.of(Mailbox.of(author, candidate.address()));
                }
            }
        }
        return List.of(rewritten);
    }

    private void addAll(Role role, String field) {
        for (String value : header.all(field, 100)) {
            AddressList list = cache.parse(value, MOST - found.size());
            list.mailboxes().forEach(mailbox -> add(role, mailbox, false));
            unreadable += list.unreadable();
            cut |= list.cut();
        }
    }

    private void add(Role role, Mailbox mailbox, boolean self) {
        if (found.size() < MOST && seen.add(new Place(role, mailbox.address()))) {
            boolean nobody =
                    Marks.isNoReply(mailbox.address()) || LinkedInAddress.is(mailbox.address());
            PersonName name = nobody ? PersonName.NONE : mailbox.personName();
            found.add(new Participant(role, name, mailbox.handle(), self));
        }
    }

    List<Participant> list() {
        return found;
    }

    /// The names of those it goes to beside the sender, or the local parts of their addresses where
    /// no name is shown.
    List<String> recipients() {
        Set<EmailAddress> counted = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (Participant participant : found) {
            if (participant.handle() instanceof EmailAddress address
                    && participant.role() != Role.BCC
                    && counted.add(address) // the sender comes first and is not named
                    && participant.role() != Role.FROM) {
                String name = participant.name().text();
                names.add(name.isEmpty() ? address.localPart() : name);
            }
        }
        return names;
    }

    /// How many entries had no readable address.
    int unreadable() {
        return unreadable;
    }

    /// Whether there were more than are kept.
    boolean cut() {
        return cut;
    }
}
