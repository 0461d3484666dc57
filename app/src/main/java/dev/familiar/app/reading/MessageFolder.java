package dev.familiar.app.reading;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.sources.ArchiveException;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Source;
import dev.familiar.store.ImportRun;
import dev.familiar.store.ImportSession;
import dev.familiar.store.row.ArchiveIdentity;
import dev.familiar.store.row.ImportCounts;
import java.io.IOException;
import java.time.Instant;

/// The import of a folder of messages kept as one file each: one session for all of them, and a
/// note of every one that was read. For one thread; close it to have it committed with what else
/// the import has read.
final class MessageFolder implements AutoCloseable {

    private final String path;
    private final Source source;
    private final Tally tally;
    private final ImportSession session;
    private final SessionSink sink;

    /// What the folder had come to in earlier imports; the report is of this one.
    private final ImportCounts before;

    private final long start = System.nanoTime();
    private long bytes;

    MessageFolder(
            ImportRun run,
            String path,
            Source source,
            Instant asOf,
            Tally tally,
            Depth depth,
            ImportProgress progress) {
        this.path = path;
        this.source = source;
        this.tally = tally;
        Editions.renew(source.edition(), edition -> identity(path, source, edition), run::renew);
        this.session =
                run.beginGrowing(identity(path, source), asOf, Editions.reading(source, depth));
        this.sink = new SessionSink(session, depth, progress);
        this.before = session.counts();
    }

    /// A folder is one archive whatever comes into it; its files are known one by one.
    static ArchiveIdentity identity(String path, Source source) {
        return identity(path, source, source.edition());
    }

    private static ArchiveIdentity identity(String path, Source source, int edition) {
        return new ArchiveIdentity(
                path, source.name(), "", "folder " + path + Editions.mark(edition), -1);
    }

    /// Whether messages of this folder and kind belong here.
    boolean isOf(String otherPath, Source other) {
        return path.equals(otherPath) && source.name().equals(other.name());
    }

    /// Reads one file.
    ///
    /// @return whether anything was in it
    boolean read(Entry entry) throws IOException {
        // A message is read whole or not at all: there is no mark to go on from.
        sink.begin(entry.name(), entry.size(), 0);
        try {
            source.read(entry, 0, reading -> sink.accept(placed(reading, entry)));
        } catch (ArchiveException e) {
            session.fault(
                    new Fault(
                            new Position(entry.name(), ""),
                            e.code(),
                            String.valueOf(e.getMessage())));
        }
        // -1 where the size is not known.
        bytes += Math.max(0, entry.size());
        return sink.hasRead();
    }

    /// Notes that the file just read need not be opened again.
    ///
    /// @param piece what it is known by
    void note(String piece) {
        // In the transaction that holds the message: both are on the disk, or neither is.
        session.pieceRead(piece);
        sink.commitIfDue();
    }

    /// A fault of the file just read as a whole.
    void fault(Fault fault) {
        session.fault(fault);
    }

    /// The archive is the folder, so the place in it is the file.
    private static Reading placed(Reading reading, Entry entry) {
        return reading instanceof Reading.Read read
                ? new Reading.Read(read.record(), new Position("", entry.name()))
                : reading;
    }

    /// Ends the folder; it lasts with the next commit of the import.
    @Override
    public void close() {
        try (session) {
            session.finish();
            tally.read(session.counts().minus(before), bytes, System.nanoTime() - start);
        }
    }
}
