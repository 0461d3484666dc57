package dev.familiar.app.reading;

import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.sources.Depth;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Reading;
import dev.familiar.sources.imap.FetchedMessage;
import dev.familiar.sources.imap.MailFolder;
import dev.familiar.sources.imap.OpenFolder;
import dev.familiar.sources.mail.Filing;
import dev.familiar.sources.mail.MessageFeed;
import dev.familiar.store.ImportSession;
import dev.familiar.store.Store;
import dev.familiar.store.row.ArchiveIdentity;
import dev.familiar.store.row.ImportCounts;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads what is new in one folder on a server into the store.
///
/// The folder is an archive that grows: its mark is the highest unique identifier that was read, so
/// that the next import asks only for those above. If the server gives out the identifiers anew
/// (UIDVALIDITY changes), it is another archive and is read from its start; what is known already
/// counts once all the same, by its key.
///
/// Messages are asked for in batches of about [#BATCH_BYTES], each committed when it is complete:
/// that is what a broken connection may cost. For one thread.
final class FolderImport {

    /// As much of a message as reading it needs: attachments beyond are not fetched.
    private static final OpenFolder.Part WHOLE = new OpenFolder.Part(MessageFeed.KEPT_BYTES, false);

    /// With headers only, what tells who wrote to whom, and no text.
    private static final OpenFolder.Part HEADER =
            new OpenFolder.Part(MessageFeed.KEPT_HEADER_BYTES, true);

    // The first batch is small, since nothing is known of the messages' size yet.
    private static final long BATCH_BYTES = 16L << 20;
    private static final int FIRST_BATCH = 200;
    private static final int SMALLEST_BATCH = 20;
    private static final int LARGEST_BATCH = 2_000;

    private final Home home;
    private final String server;
    private final MailFolder folder;
    private final Depth depth;
    private final Tally tally;

    /// What earlier imports had read, asked at the first connection; null until then.
    private @Nullable ImportCounts before;

    /// What is on the disk; what a broken connection takes with it is not counted.
    private @Nullable ImportCounts committed;

    /// Whether this connection brought a batch: only then is another one worth making.
    private boolean advanced;

    /// Messages of this import, those of earlier connections included, for showing how far it is.
    private long expected;

    private long messages;
    private long bytes;
    private long nanos;

    /// Where it goes to.
    record Home(Store store, InstantSource clock, ImportProgress progress) {}

    /// @param server the URL of the mailbox
    FolderImport(Home home, String server, MailFolder folder, Depth depth) {
        this.home = home;
        this.server = server;
        this.folder = folder;
        this.depth = depth;
        this.tally = new Tally(server + "/" + folder.name(), "imap");
    }

    /// Reads what is new. May be called again, over another connection, if it fails.
    ///
    /// @throws dev.familiar.sources.imap.ImapException if the connection ends; complete batches
    ///   stay
    void read(OpenFolder open) {
        long start = System.nanoTime();
        int now = MessageFeed.EDITION;
        Editions.renew(now, edition -> identity(open, edition), home.store()::renew);
        try (ImportSession session =
                home.store()
                        .beginGrowing(
                                identity(open, now),
                                home.clock().instant(),
                                Editions.reading(now, depth))) {
            committed = session.counts();
            before = before == null ? committed : before;
            // Without UIDVALIDITY a server promises nothing of its identifiers.
            long mark = open.uidValidity() == 0 ? 0 : session.resumeMark();
            long[] uids = open.uidsAfter(mark);
            expected = messages + uids.length;
            MessageFeed feed = new MessageFeed(reading -> put(session, reading), depth);
            int from = 0;
            while (from < uids.length) {
                int to = Math.min(uids.length, from + batch());
                fetch(open, Arrays.copyOfRange(uids, from, to), feed, session);
                session.checkpoint(uids[to - 1]);
                committed = session.counts();
                advanced = true;
                from = to;
            }
            session.finish();
        } finally {
            nanos += System.nanoTime() - start;
        }
    }

    /// Stays the same while the server keeps its numbers; the size is not known and not asked for.
    private ArchiveIdentity identity(OpenFolder open, int edition) {
        // Another mailbox may have a folder of this name and number, and what was left out when
        // only headers were read has not been read.
        String fingerprint =
                "uidvalidity:"
                        + open.uidValidity()
                        + " "
                        + server
                        + (depth == Depth.HEADERS ? " headers" : "")
                        + Editions.mark(edition);
        return new ArchiveIdentity(server, "imap", folder.name(), fingerprint, -1);
    }

    /// Messages to ask for next, so that they come to about [#BATCH_BYTES] by the mean so far.
    private int batch() {
        return messages == 0
                ? FIRST_BATCH
                : Math.clamp(
                        BATCH_BYTES / Math.max(1, bytes / messages), SMALLEST_BATCH, LARGEST_BATCH);
    }

    /// Fetches one batch. Of headers only, a report of a dead address or an automatic answer says
    /// what it says in its text: those few are fetched a second time, whole.
    private void fetch(OpenFolder open, long[] uids, MessageFeed feed, ImportSession session) {
        List<Long> again = new ArrayList<>();
        open.fetch(
                uids,
                depth == Depth.TEXT ? WHOLE : HEADER,
                message -> {
                    if (depth == Depth.HEADERS && feed.needsText(message.bytes())) {
                        again.add(message.uid());
                    } else {
                        take(message, feed);
                    }
                },
                uid -> session.fault(refused(uid)));
        open.fetch(
                again.stream().mapToLong(Long::longValue).sorted().toArray(),
                WHOLE,
                message -> take(message, feed),
                uid -> session.fault(refused(uid)));
    }

    /// Counts and reads one message, with what the server says of where it is filed.
    private void take(FetchedMessage message, MessageFeed feed) {
        messages++;
        bytes += message.bytes().length;
        home.progress().show(folder.name(), bytes, bytes / messages * Math.max(messages, expected));
        feed.read(
                message.bytes(),
                message.size(),
                position(message.uid()),
                new Filing(folder.name(), folder.uses(), message.labels()));
    }

    /// The checkpoints of single messages are passed over: a batch is committed as a whole.
    private static void put(ImportSession session, Reading reading) {
        switch (reading) {
            case Reading.Read(var record, var position) -> session.put(record, position);
            case Reading.Skipped(var fault) -> session.fault(fault);
            case Reading.Passed(var why, var _) -> session.passed(why.name());
            case Reading.Checkpoint _ -> {}
        }
    }

    /// The unique identifier, by which the server finds the message again as long as UIDVALIDITY
    /// stays (RFC 3501 section 2.3.1.1).
    private Position position(long uid) {
        return new Position(folder.name(), "uid " + uid);
    }

    /// Some servers list messages they cannot give; one such must not end a mailbox.
    private Fault refused(long uid) {
        return FaultCode.NOT_READABLE.at(
                position(uid), "the mail server does not hand this message over; it was left out");
    }

    /// Whether anything was committed since this was asked last.
    boolean hasAdvanced() {
        boolean so = advanced;
        advanced = false;
        return so;
    }

    /// A fault of the folder itself.
    void fault(Fault fault) {
        tally.fault(fault);
    }

    /// What became of the folder, in this import and, of what was known before, in earlier ones.
    ImportReport.Archive report() {
        if (before != null && committed != null) {
            tally.known(before);
            tally.read(committed.minus(before), bytes, nanos);
        }
        return tally.report();
    }
}
