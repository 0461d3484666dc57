package dev.familiar.sources.mail;

import dev.familiar.model.source.Position;
import dev.familiar.sources.Depth;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.mail.header.AddressCache;
import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.Mailbox;
import java.util.List;

/// Reads messages that come one by one from elsewhere than a file, exactly as if each were a file
/// of a Maildir: the same records, keys and faults.
///
/// For one thread.
public final class MessageFeed {

    /// Counts up when this reader learned to get more out of messages, so that those read before
    /// are read once more; the same for all sources of mail.
    ///
    /// Since the second, a separator without a date is one. Since the third: quotations in thirty
    /// languages and by their shape, text within signatures and in `winmail.dat`, UTF-7, people
    /// whose letters look automatic by one field only, events.
    public static final int EDITION = 3;

    /// How many bytes from the start of a message are looked at; attachments lie behind.
    public static final int KEPT_BYTES = MessageLimits.USUAL.keptBytes();

    /// How many bytes of a header are looked at, and one more, which shows that it goes on.
    public static final int KEPT_HEADER_BYTES = HeaderBlock.LONGEST + 1;

    private final Depth depth;
    private final AddressCache addresses = new AddressCache();
    private final MessageReader reader;

    /// @param sink takes the readings
    /// @param depth how much of each message is read
    public MessageFeed(ReadingSink sink, Depth depth) {
        this.depth = depth;
        this.reader = new MessageReader(sink, depth, addresses);
    }

    /// Reads one message and hands on what it says.
    ///
    /// @param bytes the message as it was sent, or at least the first [#KEPT_BYTES] of it, or only
    ///   its header with the blank line; its line ends may be changed
    /// @param size bytes of the whole message
    /// @param position of the message, for faults and for finding it again
    /// @param filing where it was found
    public void read(byte[] bytes, long size, Position position, Filing filing) {
        SingleMessage.read(bytes, size, position, filing.kinds(), reader);
    }

    /// Whether more than the header must be read of a message: always at [Depth#TEXT]; at
    /// [Depth#HEADERS] only of LinkedIn's notifications, which say in their text who asks to
    /// connect.
    public boolean needsText(byte[] header) {
        if (depth == Depth.TEXT) {
            return true;
        }
        List<Mailbox> senders =
                Participants.senders(HeaderBlock.parse(header, 0, header.length), "", addresses);
        return senders.size() == 1 && LinkedInAddress.is(senders.getFirst().address());
    }
}
