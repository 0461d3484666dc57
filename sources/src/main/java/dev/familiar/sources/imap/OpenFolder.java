package dev.familiar.sources.imap;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.eclipse.angus.mail.iap.ByteArray;
import org.eclipse.angus.mail.iap.Response;
import org.eclipse.angus.mail.imap.protocol.BASE64MailboxDecoder;
import org.eclipse.angus.mail.imap.protocol.BODY;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;
import org.eclipse.angus.mail.imap.protocol.MailboxInfo;
import org.eclipse.angus.mail.imap.protocol.RFC822SIZE;
import org.eclipse.angus.mail.imap.protocol.UID;

/// A folder opened for reading, until another is opened on the same server. For one thread.
public final class OpenFolder {

    /// Servers take at least 8000 characters (RFC 7162 section 4); this leaves them some room.
    private static final int LONGEST_SET = 4_000;

    private static final int FIRST_CAPACITY = 1024;

    /// Messages that may come in between the opening of a folder and the list of what it holds,
    /// without the server saying so.
    private static final int UNTOLD = 10_000;

    private final ImapConnection connection;
    private final MailboxInfo info;
    private final boolean labelled;

    OpenFolder(ImapConnection connection, MailboxInfo info, boolean labelled) {
        this.connection = connection;
        this.info = info;
        this.labelled = labelled;
    }

    /// How much of each message is fetched.
    ///
    /// @param most bytes from its start
    /// @param headerOnly whether the fetch ends with the header
    public record Part(int most, boolean headerOnly) {

        private String item() {
            return "BODY.PEEK[" + (headerOnly ? "HEADER" : "") + "]<0." + most + ">";
        }
    }

    /// Takes messages one by one, on the fetching thread.
    @FunctionalInterface
    public interface Receiver {

        /// Takes one message. An exception ends the fetch, after which the connection is of no more
        /// use.
        void take(FetchedMessage message);
    }

    /// As long as this stays the same, a unique identifier means the same message (RFC 3501 section
    /// 2.3.1.1); 0 if the server does not say.
    public long uidValidity() {
        return Math.max(0, info.uidvalidity);
    }

    /// How many messages it holds.
    public int messages() {
        return Math.max(0, info.total);
    }

    /// The unique identifiers above `mark`, ascending. One round trip; eight bytes per message.
    ///
    /// @throws ImapException if the connection ends, or if the server lists more than it has
    public long[] uidsAfter(long mark) {
        if (messages() == 0) {
            return new long[0];
        }
        UidList found = new UidList(messages());
        try {
            // A range up to * holds the last message even if that lies below the range's start.
            Response end =
                    connection.run(
                            "UID SEARCH UID " + (mark + 1) + ":*",
                            null,
                            ImapConnection.mostReplies(),
                            reply -> {
                                if (reply instanceof IMAPResponse response) {
                                    found.take(mark, response);
                                }
                            });
            if (!end.isOK()) {
                throw new ImapException(
                        ImapException.Problem.NOT_UNDERSTOOD,
                        "the mail server does not say which messages a folder holds");
            }
        } catch (IOException e) {
            throw MailServer.translated(e);
        }
        return found.ascending();
    }

    /// Fetches messages, as many in one command as it can name. Each is handed on as it comes; the
    /// next are on their way meanwhile, and one is in memory. Messages that are gone by now are
    /// passed over.
    ///
    /// Some servers break off at a message they cannot hand over; then the rest is asked for one by
    /// one.
    ///
    /// @param uids ascending
    /// @param receiver takes what comes, usually ascending too
    /// @param refused takes the identifiers of those that the server has but does not hand over
    /// @throws ImapException if the connection ends
    public void fetch(long[] uids, Part part, Receiver receiver, LongConsumer refused) {
        int from = 0;
        while (from < uids.length) {
            int count = UidSet.fitting(uids, from, LONGEST_SET);
            fetchAtOnce(Arrays.copyOfRange(uids, from, from + count), part, receiver, refused);
            from += count;
        }
    }

    private void fetchAtOnce(long[] uids, Part part, Receiver receiver, LongConsumer refused) {
        Set<Long> missing = new HashSet<>();
        Arrays.stream(uids).forEach(missing::add);
        if (command(UidSet.text(uids), part, missing, receiver)) {
            return;
        }
        for (long uid : missing.stream().sorted().toList()) {
            Set<Long> one = new HashSet<>(Set.of(uid));
            if (!command(Long.toString(uid), part, one, receiver) && !one.isEmpty()) {
                refused.accept(uid);
            }
        }
    }

    /// @param missing what is asked for; what comes is taken out of it
    /// @return whether the server has done all that it could
    private boolean command(String set, Part part, Set<Long> missing, Receiver receiver) {
        String items =
                " (UID RFC822.SIZE "
                        + (labelled ? ImapConnection.LABELS + " " : "")
                        + part.item()
                        + ")";
        long unreadableBefore = connection.unreadable();
        try {
            Response end =
                    connection.stream(
                            "UID FETCH " + set + items,
                            // Other programs may change marks meanwhile, which is told too.
                            ImapConnection.mostReplies() + missing.size(),
                            reply -> {
                                if (reply instanceof FetchResponse fetched) {
                                    hand(fetched, part, missing, receiver);
                                }
                            });
            return end.isOK() && connection.unreadable() == unreadableBefore;
        } catch (IOException e) {
            throw MailServer.translated(e);
        }
    }

    private void hand(FetchResponse fetched, Part part, Set<Long> missing, Receiver receiver) {
        UID uid = fetched.getItem(UID.class);
        BODY body = fetched.getItem(BODY.class);
        if (uid == null || body == null || !missing.remove(uid.uid)) {
            return;
        }
        RFC822SIZE said = fetched.getItem(RFC822SIZE.class);
        byte[] bytes = bytes(body.getByteArray(), part.most());
        boolean whole = !part.headerOnly() && bytes.length < part.most();
        // Some servers estimate the size; what came whole is as long as it is.
        long size = whole || said == null ? bytes.length : Math.max(bytes.length, said.size);
        receiver.take(new FetchedMessage(uid.uid, bytes, size, labels(fetched)));
    }

    private static byte[] bytes(ByteArray data, int most) {
        if (data == null) {
            return new byte[0];
        }
        int end = data.getStart() + Math.min(most, data.getCount());
        return Arrays.copyOfRange(data.getBytes(), data.getStart(), end);
    }

    private static List<String> labels(FetchResponse fetched) {
        if (fetched.getExtensionItems() == null
                || !(fetched.getExtensionItems().get(ImapConnection.LABELS)
                        instanceof String[] labels)) {
            return List.of();
        }
        return Stream.of(labels).map(BASE64MailboxDecoder::decode).toList();
    }

    /// A growing list of numbers, without an object for each.
    private static final class UidList {

        private long[] uids = new long[FIRST_CAPACITY];
        private long exists;
        private long seen;
        private int count;

        /// @param exists how many messages the server has said there are
        private UidList(int exists) {
            this.exists = exists;
        }

        private void take(long mark, IMAPResponse response) {
            if (response.keyEquals("SEARCH")) {
                addAbove(mark, response);
            } else if (response.keyEquals("EXISTS")) {
                exists = Math.max(exists, response.getNumber());
            }
        }

        private void addAbove(long mark, IMAPResponse response) {
            for (long uid = response.readLong(); uid >= 0; uid = response.readLong()) {
                if (++seen > exists + UNTOLD) {
                    throw MailServer.tooMuch();
                }
                if (uid > mark) {
                    if (count == uids.length) {
                        uids = Arrays.copyOf(uids, 2 * count);
                    }
                    uids[count] = uid;
                    count++;
                }
            }
        }

        private long[] ascending() {
            return Arrays.stream(uids, 0, count).sorted().distinct().toArray();
        }
    }
}
