package dev.familiar.sources.mail;

import dev.familiar.model.source.Position;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/// Many messages in one file, each after a `From ` line (RFC 4155): the dialects mboxo, mboxrd,
/// mboxcl and mboxcl2, Gmail's Takeout and Thunderbird's folders.
///
/// Read in one pass with one message in memory, files of any length; a checkpoint follows every
/// 1,000 messages. In a Takeout, a message labelled Sent (in any of Gmail's larger languages) is
/// the owner's, Spam and Trash get [dev.familiar.model.source.Mark#SPAM], chats are left out.
/// Positions are `byte N`, the place of the separator.
public final class MboxSource implements Source {

    private static final int CHECKPOINT_EVERY = 1000;

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
        if (!SeparatorLine.isAt(head, start, head.length)) {
            return beginsBrokenly(head, start) ? Recognition.LIKELY : Recognition.NO;
        }
        // A single message saved with its separator is better read as what its name says.
        boolean single = entry.name().toLowerCase(Locale.ROOT).endsWith(".eml");
        return single ? Recognition.LIKELY : Recognition.SURE;
    }

    /// A mailbox whose first message has lost its header: something like a separator at the start,
    /// a whole one further on.
    private static boolean beginsBrokenly(byte[] head, int start) {
        if (start + 5 > head.length || head[start] != 'F' || head[start + 4] != ' ') {
            return false;
        }
        for (int i = start + 1; i < head.length; i++) {
            if (head[i - 1] == '\n' && head[i] == 'F' && SeparatorLine.isAt(head, i, head.length)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        Conveyor conveyor = new Conveyor(depth, workers, sink);
        Set<FolderKind> filed = FolderKind.ofPath(entry.name());
        try (InputStream in = entry.open(resume)) {
            MboxScanner scanner = new MboxScanner(in, resume, limits);
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
                conveyor.add(raw, position(entry, raw.origin().offset()), filed);
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
    public Grouping grouping() {
        return Grouping.BY_FILE;
    }
}
