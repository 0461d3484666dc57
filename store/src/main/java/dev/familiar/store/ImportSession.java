package dev.familiar.store;

import dev.familiar.model.Handle;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.model.source.SourceRecord;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// The import of one archive, from [Store#begin] to [#finish].
///
/// Records and the mark they reach are committed together at each [#checkpoint], so that a session
/// that ends early, by [#close], an exception or the death of the process, can be resumed where its
/// last checkpoint left off, and both together store and count exactly what one whole session
/// would. After a [StoreException] the batch since the last checkpoint is undone and the session is
/// of no more use.
///
/// For one thread. While a batch is open, other writers wait.
public final class ImportSession implements AutoCloseable {

    private final Tables tables;
    private final Runnable onClose;
    private final ArchiveRow archive;
    private final ImportTally tally;
    private @Nullable Batch batch;
    private State state;

    private enum State {
        OPEN,
        COMPLETE,
        CLOSED
    }

    /// The writers of one transaction.
    private record Batch(
            Sql sql,
            TextFeed texts,
            InteractionWriter interactions,
            DescriptionWriter descriptions) {}

    /// What is written to, and what is remembered from one session to the next.
    record Tables(
            Database database, Words words, KeyTable keys, KnownHashes known, KnownHashes pieces) {

        private void forget() {
            keys.forget();
            known.forget();
            pieces.forget();
        }
    }

    ImportSession(Tables tables, ArchiveRow archive, Runnable onClose) {
        this.tables = tables;
        this.archive = archive;
        this.onClose = onClose;
        this.tally = archive.tally();
        this.state = archive.complete() ? State.COMPLETE : State.OPEN;
    }

    /// Whether this very content was read to its end before; nothing is to be done then.
    public boolean alreadyComplete() {
        return archive.complete();
    }

    /// The mark to read from: 0, or the last checkpoint of an interrupted import of this content.
    public long resumeMark() {
        return archive.mark();
    }

    /// What reading this archive came to so far, earlier sessions included.
    public ImportCounts counts() {
        return tally.counts();
    }

    /// Stores a record under its key.
    ///
    /// @param position where it stands, kept so that the trace can be opened
    /// @throws StoreException if it cannot be written; the batch is undone
    public Outcome put(SourceRecord record, Position position) {
        Batch writers = batch();
        boolean stored = false;
        try {
            Outcome outcome = store(writers, record, position.locator());
            if (!isReadOffMail(record)) {
                tally.count(outcome);
            }
            stored = true;
            return outcome;
        } catch (SQLException e) {
            throw Database.translate(e);
        } finally {
            if (!stored) {
                abandon();
            }
        }
    }

    /// What a message says beside itself; the message was counted.
    private static boolean isReadOffMail(SourceRecord record) {
        return record instanceof SourceRecord.Described(var description)
                && description.origin().kind().isAboutAccount();
    }

    private static Outcome store(Batch writers, SourceRecord record, String locator)
            throws SQLException {
        return switch (record) {
            case SourceRecord.Happened(var interaction, var text) ->
                    writers.interactions().put(interaction, text, locator);
            case SourceRecord.Described(var description) ->
                    writers.descriptions().put(description, false, locator);
            case SourceRecord.Requested(var request) ->
                    writers.descriptions().put(request.key(), RequestJson.write(request), locator);
            case SourceRecord.Owned(var description) -> {
                Outcome outcome = writers.descriptions().put(description, true, locator);
                for (Handle handle : description.handles()) {
                    writers.interactions().addOwner(handle);
                }
                yield outcome;
            }
        };
    }

    /// Counts a fault and keeps the first few of its code.
    public void fault(Fault fault) {
        requireOpen();
        tally.count(fault);
    }

    /// Notes that a message kept as a file of its own was read.
    ///
    /// @param piece source and what the source knows it again by
    /// @throws StoreException if it cannot be written; the batch is undone
    public void pieceRead(String piece) {
        long hash = KeyHash.of(piece);
        boolean stored = false;
        try {
            Sql sql = batch().sql();
            tables.pieces().load(sql);
            if (!tables.pieces().contains(hash)) {
                sql.run("INSERT INTO piece_read VALUES (?)", hash);
                tables.pieces().add(hash);
            }
            stored = true;
        } catch (SQLException e) {
            throw Database.translate(e);
        } finally {
            if (!stored) {
                abandon();
            }
        }
    }

    /// Commits everything so far, together with the mark up to which the archive was read.
    ///
    /// @throws StoreException if it cannot be written; the batch is undone
    public void checkpoint(long mark) {
        commit(mark, false);
    }

    /// Commits everything and marks the archive as read to its end.
    ///
    /// @throws StoreException if it cannot be written; the batch is undone
    public void finish() {
        finish(archive.mark());
    }

    /// Commits everything and marks the archive as read to its end, which is `mark`: where reading
    /// goes on if it grows.
    ///
    /// @throws StoreException if it cannot be written; the batch is undone
    public void finish(long mark) {
        commit(mark, true);
        state = State.COMPLETE;
    }

    private void commit(long mark, boolean complete) {
        Batch writers = batch();
        boolean committed = false;
        try {
            tally.write(writers.sql(), archive.id());
            writers.sql()
                    .run(
                            "UPDATE archive SET mark = max(mark, ?), complete = ? WHERE id = ?",
                            mark,
                            complete ? 1 : 0,
                            archive.id());
            writers.interactions().flush();
            tables.words().commit(writers.texts(), writers.interactions().last());
            committed = true;
            batch = null;
            tables.database().commit();
        } catch (SQLException e) {
            throw Database.translate(e);
        } finally {
            if (!committed) {
                abandon();
            }
        }
    }

    private Batch batch() {
        requireOpen();
        if (batch == null) {
            TextFeed texts = tables.words().feed();
            Sql sql = tables.database().begin();
            try {
                batch =
                        new Batch(
                                sql,
                                texts,
                                new InteractionWriter(
                                        sql, tables.keys(), tables.known(), texts, archive.id()),
                                new DescriptionWriter(sql, archive.id(), archive.asOf()));
            } catch (SQLException e) {
                tables.database().rollBack();
                throw Database.translate(e);
            }
        }
        return batch;
    }

    private void requireOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException(
                    state == State.COMPLETE
                            ? "this archive was read to its end; begin a new session"
                            : "the session is closed; begin a new one");
        }
    }

    private void abandon() {
        state = State.CLOSED;
        Batch open = batch;
        if (open != null) {
            batch = null;
            tables.forget();
            tables.database().rollBack();
            tables.words().rollBack(open.texts());
        }
    }

    /// Ends the session; what was committed stays, the rest is undone.
    @Override
    public void close() {
        abandon();
        onClose.run();
    }
}
