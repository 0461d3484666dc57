package dev.familiar.sources.mail.outlook;

import dev.familiar.model.source.Position;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Reading;
import dev.familiar.sources.ReadingSink;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.mail.MessageFeed;
import java.io.IOException;

/// Everything Outlook keeps in one file (`.pst`, `.ost`): mail, contacts and appointments, of all
/// versions since 1997, in any of the three codings; a password is no obstacle.
///
/// Recognised by its first bytes. Must be a loose file, because it is read in leaps; inside a zip
/// it is a [FaultCode#NOT_READABLE]. Read in the order of its own index, one message in memory; the
/// cost is about that of reading the file once. A checkpoint follows every 1,000 messages, for
/// progress only: an interrupted read starts anew. Positions are `byte N`, the place of the
/// message's entry in the index, which [#read] also starts from. Tasks, notes, distribution lists,
/// attachments, and texts kept only as RTF are not read. Source: [MS-PST].
public final class PstSource implements Source {

    private static final Recognition BY_MAGIC = new Recognition(100);

    private final Depth depth;

    /// A source that reads whole messages.
    public PstSource() {
        this(Depth.TEXT);
    }

    /// A source that reads so much of each message.
    public PstSource(Depth depth) {
        this.depth = depth;
    }

    @Override
    public String name() {
        return "pst";
    }

    @Override
    public Recognition recognise(Entry entry) throws IOException {
        return PstFile.isMagic(new Bytes(entry.head())) ? BY_MAGIC : Recognition.NO;
    }

    @Override
    public void read(Entry entry, long resume, ReadingSink sink) throws IOException {
        if (!entry.seeks()) {
            String message = "An Outlook file is read in leaps; unpack this file first.";
            fault(FaultCode.NOT_READABLE, message, entry, sink);
            return;
        }
        try (PstFile file = new PstFile(entry.channel())) {
            boolean named = (resume & 1) == 0;
            new PstReading(file, entry.name(), depth, sink).run(named ? resume : 0);
        } catch (DamageException damage) {
            fault(damage.code(), String.valueOf(damage.getMessage()), entry, sink);
        }
    }

    private static void fault(FaultCode code, String message, Entry entry, ReadingSink sink) {
        sink.accept(new Reading.Skipped(code.at(new Position(entry.name(), ""), message)));
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
