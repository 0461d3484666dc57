package dev.familiar.sources.mail;

import dev.familiar.model.source.Position;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/// Single messages, one per file (`.eml`).
///
/// Recognised by the header fields at the start; a byte-order mark, blank lines and a `From ` line
/// before them are taken. Lines may end in LF, CRLF or CR. A file that begins with a separator and
/// holds more is read as the mailbox it is; one that begins with a header is one message, and
/// separators in it are a fault. Gives no checkpoints.
public final class EmlSource implements Source {

    private final Depth depth;

    /// A source that reads whole messages.
    public EmlSource() {
        this(Depth.TEXT);
    }

    /// A source that reads so much of each message.
    public EmlSource(Depth depth) {
        this.depth = depth;
    }

    @Override
    public String name() {
        return "eml";
    }

    @Override
    public Recognition recognise(Entry entry) throws IOException {
        byte[] head = entry.head().clone();
        SingleMessage.breakLines(head);
        int start = MessageLook.start(head, head.length);
        if (!MessageLook.isHeader(head, start, head.length)) {
            return Recognition.NO;
        }
        boolean named = isNamed(entry.name());
        return named && !isMailbox(head) ? Recognition.SURE : Recognition.LIKELY;
    }

    private static boolean isNamed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".eml");
    }

    private static boolean isMailbox(byte[] head) throws IOException {
        return isSeparated(head) && MboxSource.holdsMore(head);
    }

    private static boolean isSeparated(byte[] head) {
        return MboxSource.isSeparated(head, MessageLook.skipMarkAndBlank(head, head.length));
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        Set<FolderKind> filed = FolderKind.ofFolderOf(entry.name());
        if (isSeparated(entry.head())) {
            // The second message may begin far behind what recognition has seen.
            new MboxSource(depth, Runnable::run)
                    .read(entry, 0, new MboxSource.Folder(filed, false), withoutMarks(sink));
        } else {
            readOne(entry, filed, sink);
        }
    }

    /// What is kept as one file is not read in part.
    private static ReadingSink withoutMarks(ReadingSink sink) {
        return reading -> {
            if (!(reading instanceof Reading.Checkpoint)) {
                sink.accept(reading);
            }
        };
    }

    /// Reads the message at the start. Next to all files hold no line that might be a separator,
    /// and need no scanner.
    private void readOne(Entry entry, Set<FolderKind> filed, ReadingSink sink) throws IOException {
        MessageReader reader = new MessageReader(sink, depth);
        try (InputStream in = entry.open(0)) {
            byte[] bytes = in.readNBytes(MessageLimits.USUAL.keptBytes());
            boolean whole = bytes.length < MessageLimits.USUAL.keptBytes();
            if (whole && !SeparatorLine.mayBeIn(bytes)) {
                SingleMessage.read(
                        bytes, bytes.length, new Position(entry.name(), ""), filed, reader);
            } else {
                InputStream all = new SequenceInputStream(new ByteArrayInputStream(bytes), in);
                readFirst(all, entry, filed, reader, sink);
            }
        }
    }

    /// Reads the message up to the first separator. Separators say that the file is a mailbox, or
    /// that somebody put one into a mail: the words of other people must not count as this
    /// sender's.
    private static void readFirst(
            InputStream in,
            Entry entry,
            Set<FolderKind> filed,
            MessageReader reader,
            ReadingSink sink)
            throws IOException {
        MboxScanner scanner = new MboxScanner(in, 0, MboxScanner.Form.MESSAGE, MessageLimits.USUAL);
        RawMessage first = scanner.next();
        if (first != null) {
            byte[] bytes = Arrays.copyOf(first.bytes(), first.length());
            reader.read(
                    SingleMessage.raw(bytes, first.origin().extent()),
                    new Position(entry.name(), ""),
                    filed);
        }
        long end = scanner.offset();
        int more = 0;
        while (scanner.next() != null) {
            more++;
        }
        if (more > 0) {
            sink.accept(
                    new Reading.Skipped(
                            FaultCode.MORE_MESSAGES.at(
                                    new Position(entry.name(), "byte " + end), moreThanOne(more))));
        }
    }

    private static String moreThanOne(int more) {
        return "a From line with a header behind it stands here, as in a mailbox, where one message"
                + " was expected; what comes before it was read, "
                + (more == 1 ? "one message" : more + " messages")
                + " from here on not; if the file is a mailbox, import it with --as mbox";
    }

    /// What has another name may be a mailbox, and was taken for one message by an older program if
    /// nothing stood behind its `From `.
    @Override
    public String piece(String path, long size) {
        String piece = Source.super.piece(path, size);
        return isNamed(path) ? piece : piece + "\n2";
    }

    @Override
    public int edition() {
        return MessageFeed.EDITION;
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_MESSAGE;
    }
}
