package dev.familiar.sources.mail;

import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import java.io.IOException;
import java.util.Locale;

/// Single messages, one per file (`.eml`).
///
/// Recognised by the header fields at the start; a byte-order mark, blank lines and a `From ` line
/// before them are taken. Lines may end in LF, CRLF or CR. Gives no checkpoints.
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
        boolean message =
                MessageLook.isHeader(head, MessageLook.start(head, head.length), head.length);
        if (!message) {
            return Recognition.NO;
        }
        boolean named = entry.name().toLowerCase(Locale.ROOT).endsWith(".eml");
        return named ? Recognition.SURE : Recognition.LIKELY;
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        SingleMessage.read(entry, FolderKind.ofFolderOf(entry.name()), depth, sink);
    }

    @Override
    public Grouping grouping() {
        return Grouping.BY_MESSAGE;
    }
}
