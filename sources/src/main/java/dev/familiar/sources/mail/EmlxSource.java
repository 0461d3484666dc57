package dev.familiar.sources.mail;

import dev.familiar.model.source.Position;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.mail.EmlxFile.CountLine;
import dev.familiar.sources.mail.RawMessage.Extent;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;

/// The messages of Apple Mail, one per file (`.emlx`, and `.partial.emlx` without attachments).
///
/// Recognised by a line with a number before the header of a message, or by the name and that
/// header. The property list behind the message says what was thrown away, is a draft or junk, and
/// when a message without a date was sent; the folders on the path (`Sent Messages.mbox`) say the
/// rest. A byte count that is wrong is reported and the message read all the same. Gives no
/// checkpoints. Source: no page of Apple's; <https://www.jwz.org/blog/2005/07/emlx-flags/>.
public final class EmlxSource implements Source {

    /// Surer than a message with a stray line at its top.
    private static final Recognition BY_COUNT = new Recognition(60);

    private final Depth depth;
    private final MessageLimits limits;

    /// A source that reads whole messages.
    public EmlxSource() {
        this(Depth.TEXT);
    }

    /// A source that reads so much of each message.
    public EmlxSource(Depth depth) {
        this(depth, MessageLimits.USUAL);
    }

    EmlxSource(Depth depth, MessageLimits limits) {
        this.depth = depth;
        this.limits = limits;
    }

    @Override
    public String name() {
        return "emlx";
    }

    @Override
    public Recognition recognise(Entry entry) throws IOException {
        boolean named = has(entry.name(), ".emlx");
        byte[] head = entry.head();
        CountLine line = CountLine.of(head);
        if (!named && line.count() < 0) {
            return Recognition.NO;
        }
        byte[] message = Arrays.copyOfRange(head, line.end(), head.length);
        SingleMessage.breakLines(message);
        int start = MessageLook.start(message, message.length);
        if (!MessageLook.isHeader(message, start, message.length)) {
            return Recognition.NO;
        }
        return named ? Recognition.SURE : BY_COUNT;
    }

    private static boolean has(String name, String suffix) {
        return name.toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        EmlxFile file = EmlxFile.read(entry, limits);
        Position position = new Position(entry.name(), "");
        switch (file.fit()) {
            case EXACT -> {}
            case WRONG ->
                    sink.accept(
                            new Reading.Skipped(
                                    FaultCode.SYNTAX_BROKEN.at(
                                            position,
                                            "The first line is not the length of the message in"
                                                    + " bytes; the message was read to its end.")));
            case CUT ->
                    sink.accept(
                            new Reading.Skipped(
                                    FaultCode.TRUNCATED.at(
                                            position,
                                            "The file ends before the length in its first line; the"
                                                    + " start of the message was kept.")));
        }
        if (file.plist().broken()) {
            sink.accept(
                    new Reading.Skipped(
                            FaultCode.SYNTAX_BROKEN.at(
                                    new Position(entry.name(), "byte " + file.listAt()),
                                    "The property list here is broken; flags and date were taken"
                                            + " from its start, the message was read.")));
        }
        EnumSet<FolderKind> filed = EnumSet.noneOf(FolderKind.class);
        filed.addAll(FolderKind.ofAppleFolder(entry.name()));
        filed.addAll(file.plist().kinds());
        // Parts left on the server are no damage.
        boolean partial = has(entry.name(), ".partial.emlx") && file.extent() == Extent.WHOLE;
        RawMessage raw = SingleMessage.raw(file.message(), partial ? Extent.START : file.extent());
        new MessageReader(sink, depth).read(dated(raw, file.plist()), position, filed);
    }

    /// With the date of the list, where the message has no line of its own that gives one.
    private static RawMessage dated(RawMessage raw, EmlxPlist plist) {
        return raw.separator().isEmpty()
                ? new RawMessage(raw.bytes(), raw.length(), plist.asSeparator(), raw.origin())
                : raw;
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
