package dev.familiar.sources.mail;

import dev.familiar.model.source.Position;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.mail.RawMessage.Extent;
import dev.familiar.sources.mail.SeparatorLine.Before;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Many messages in one file, each after a `From ` line (RFC 4155): the dialects mboxo, mboxrd,
/// mboxcl and mboxcl2, Gmail's Takeout and the folders of Thunderbird, old and new.
///
/// A file whose first message has no separator is read from that message on.
///
/// Read in one pass with one message in memory, files of any length; a checkpoint follows every
/// 1,000 messages. In a Takeout, a message labelled Sent (in any of Gmail's larger languages) is
/// the owner's, Spam and Trash get [dev.familiar.model.source.Mark#SPAM], chats are left out.
/// Positions are `byte N`, the place of the separator.
public final class MboxSource implements Source {

    private static final int CHECKPOINT_EVERY = 1000;

    private static final String HEADER_CUT =
            "The mailbox ends inside the header of its last message, expected a blank line after"
                    + " it; the message was left out. Import again when the file is complete.";

    private final Depth depth;
    private final Executor workers;
    private final MessageLimits limits;

    /// A source that reads whole messages on the calling thread.
    public MboxSource() {
        this(Depth.TEXT, Runnable::run);
    }

    /// A source that reads so much of each message, with help.
    ///
    /// @param workers read messages while the calling thread cuts the next; the sink is called on
    ///   the calling thread only
    public MboxSource(Depth depth, Executor workers) {
        this(depth, workers, MessageLimits.USUAL);
    }

    MboxSource(Depth depth, Executor workers, MessageLimits limits) {
        this.depth = depth;
        this.workers = workers;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "mbox";
    }

    @Override
    public Recognition recognise(Entry entry) throws IOException {
        byte[] head = entry.head();
        int start = MessageLook.skipMarkAndBlank(head, head.length);
        if (!isSeparated(head, start)) {
            return beginsBrokenly(head, start) ? Recognition.LIKELY : Recognition.NO;
        }
        // A single message saved with its separator is better read as what its name says.
        boolean single = entry.name().toLowerCase(Locale.ROOT).endsWith(".eml");
        return single && !holdsMore(head) ? Recognition.LIKELY : Recognition.SURE;
    }

    /// Whether a file begins with a separator.
    ///
    /// @param start of its first text
    static boolean isSeparated(byte[] head, int start) {
        return SeparatorLine.isAt(head, start, head.length, Before.START, false);
    }

    /// Whether a second message follows in the head of a file that begins with a separator.
    static boolean holdsMore(byte[] head) throws IOException {
        MboxScanner scanner =
                new MboxScanner(new ByteArrayInputStream(head), 0, form(head), MessageLimits.USUAL);
        scanner.skipToFirst();
        RawMessage first = scanner.next();
        return first != null && !first.origin().last();
    }

    /// A mailbox whose first message has lost its header: something like a separator at the start,
    /// a whole one further on.
    private static boolean beginsBrokenly(byte[] head, int start) {
        if (start + 5 > head.length || head[start] != 'F' || head[start + 4] != ' ') {
            return false;
        }
        for (int i = start + 1; i < head.length; i++) {
            boolean line = head[i - 1] == '\n' || head[i - 1] == '\r';
            if (line
                    && head[i] == 'F'
                    && SeparatorLine.isAt(head, i, head.length, Before.BLANK, false)) {
                return true;
            }
        }
        return false;
    }

    /// What the first bytes of a file tell of how it is cut. The same at each import, wherever
    /// reading goes on.
    private static MboxScanner.Form form(byte[] head) {
        int start = MessageLook.skipMarkAndBlank(head, head.length);
        boolean commits = SeparatorLine.isCommit(head, start, head.length);
        return new MboxScanner.Form(false, commits, true);
    }

    /// Whether the first message stands without a separator before it.
    private static boolean isHeadless(byte[] head) {
        byte[] bytes = head.clone();
        SingleMessage.breakLines(bytes);
        int start = MessageLook.skipMarkAndBlank(bytes, bytes.length);
        return !isSeparated(bytes, start)
                && !beginsBrokenly(bytes, start)
                && MessageLook.isHeader(bytes, start, bytes.length);
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        read(entry, resume, new Folder(FolderKind.ofPath(entry.name()), true), sink);
    }

    /// What is known of a file from outside it.
    ///
    /// @param filed where its messages are filed
    /// @param grows whether messages may still be written to it
    record Folder(Set<FolderKind> filed, boolean grows) {}

    /// The same for a file of which something is known.
    void read(Entry entry, long resume, Folder folder, ReadingSink sink) throws IOException {
        Conveyor conveyor = new Conveyor(depth, workers, sink);
        MboxScanner.Form form = form(entry.head());
        if (resume == 0 && isHeadless(entry.head())) {
            form = new MboxScanner.Form(true, form.commits(), form.quotes());
        }
        try (InputStream in = entry.open(resume)) {
            MboxScanner scanner = new MboxScanner(in, resume, form, limits);
            long skipped = scanner.skipToFirst();
            if (skipped > 0) {
                FaultCode code = FaultCode.SYNTAX_BROKEN;
                String message =
                        skipped
                                + " bytes stand before the first separator line; they were skipped.";
                sink.accept(new Reading.Skipped(code.at(position(entry, resume), message)));
            }
            int count = 0;
            for (@Nullable RawMessage raw = scanner.next(); raw != null; raw = scanner.next()) {
                Position position = position(entry, raw.origin().offset());
                if (folder.grows() && raw.origin().extent() == Extent.HEADER) {
                    // Kept now, it would stay beside the whole message that comes with the rest:
                    // its Message-ID may be yet to come.
                    sink.accept(new Reading.Skipped(FaultCode.TRUNCATED.at(position, HEADER_CUT)));
                } else {
                    conveyor.add(raw, position, folder.filed());
                }
                count++;
                if (raw.origin().last()) {
                    // Should the file grow, its last message may have been cut short here.
                    conveyor.checkpoint(raw.origin().offset());
                } else if (count % CHECKPOINT_EVERY == 0) {
                    conveyor.checkpoint(scanner.offset());
                }
            }
            conveyor.finish();
        }
    }

    private static Position position(Entry entry, long offset) {
        return new Position(entry.name(), "byte " + offset);
    }

    @Override
    public int edition() {
        return MessageFeed.EDITION;
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_FILE;
    }
}
