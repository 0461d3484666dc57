package dev.familiar.app.reading;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Fault;
import dev.familiar.model.source.Position;
import dev.familiar.sources.Archive;
import dev.familiar.sources.ArchiveException;
import dev.familiar.sources.Container;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Entry;
import dev.familiar.sources.EntryVisitor;
import dev.familiar.sources.FaultCode;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.mail.furniture.ExportExtras;
import dev.familiar.sources.mail.furniture.MailFurniture;
import dev.familiar.store.ImportRun;
import dev.familiar.store.ImportSession;
import dev.familiar.store.Store;
import dev.familiar.store.row.ArchiveIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads archives into the store, entry by entry, each recognised by its content.
///
/// Every entry is a session of its own, or has one with its siblings ([MessageFolder]). All
/// sessions share their commits, since a download may have thousands of entries of a few records
/// each, and a commit takes longer than reading one: what came together is committed at a
/// checkpoint or between two entries. Whatever ends the program, the next import goes on from
/// there. One bad entry does not stop the others. An archive that was read before and has grown at
/// its end is read on from there; a message kept as a file of its own is not opened again.
///
/// Cost of what is known already: an archive read to its end is recognised by a fingerprint and is
/// not read; a file of one message is not even opened; a Maildir's folder that has not changed is
/// not gone through.
///
/// For one thread and one [#run]; close it, also after a failure, or no other import can begin.
final class Importer implements AutoCloseable {

    /// A folder changed so lately may change again within the same tick of its clock.
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private final Store store;
    private final SourceList sources;
    private final Depth depth;
    private final InstantSource clock;
    private final ImportProgress progress;

    /// What became of each archive, in the order in which they were come across.
    private final Map<String, Tally> tallies = new LinkedHashMap<>();

    /// What the owner said with `--as`: asked instead of recognising.
    private @Nullable Source forced;

    /// The folder whose messages are being read; one at a time, since there is one session at a
    /// time.
    private @Nullable MessageFolder folder;

    /// The sessions of this import; null before [#run] and after it.
    private @Nullable ImportRun run;

    Importer(
            Store store,
            SourceList sources,
            Depth depth,
            InstantSource clock,
            ImportProgress progress) {
        this.store = store;
        this.sources = sources;
        this.depth = depth;
        this.clock = clock;
        this.progress = progress;
    }

    /// Imports and reports by archive; people and ties are the caller's next step.
    ///
    /// Commits as it goes: what a report says was read stays read, also if a later archive fails.
    ///
    /// @throws dev.familiar.store.StoreException if the store cannot be written; what was committed
    ///   stays
    List<ImportReport.Archive> run(ImportRequest request) {
        forced = request.as().isEmpty() ? null : sources.named(request.as());
        // Before anything is read: which way a message went depends on whose accounts are the
        // owner's.
        for (EmailAddress address : request.owners()) {
            store.owner().addOwnerHandle(address);
        }
        run = store.beginRun();
        for (Path path : request.paths()) {
            walk(path.toAbsolutePath().normalize());
        }
        if (!request.pasted().isBlank()) {
            PastedEntry pasted = new PastedEntry(request.pasted());
            // Pasted text lies nowhere: its place is a word, so that no path is ever opened for it.
            Place place = new Place("pasted text", "pasted text", "pasted text");
            if (!visit(pasted, place, clock.instant())) {
                notRecognised(pasted, place);
            }
        }
        // The counts of the last folder are in the tally only then.
        closeFolder();
        open().commit();
        close();
        return tallies.values().stream().map(Tally::report).toList();
    }

    /// Goes through a file, a folder or a zip. One that cannot be entered is a fault of its own and
    /// does not stop the others.
    private void walk(Path path) {
        try {
            Archive.at(path).forEach(new Visitor());
        } catch (IOException e) {
            tally(path.toString(), "")
                    .fault(
                            FaultCode.NOT_READABLE.at(
                                    new Position(name(path), ""),
                                    "the file or folder cannot be read; check its permissions"));
        }
    }

    /// Looks at what a walk comes across.
    private final class Visitor implements EntryVisitor {

        /// When the Maildir folders being gone through had last been changed.
        private final Map<Path, Long> entered = new HashMap<>();

        /// A Maildir's folder changes with every message that comes, goes or is flagged; one that
        /// has not changed since it was read as a whole holds nothing new.
        @Override
        public boolean enters(Path folder) {
            String last = name(folder);
            if (!last.equals("cur") && !last.equals("new")) {
                return true;
            }
            long modified = modified(folder).toEpochMilli();
            if (store.folderRead(folder + folderMark()) == modified) {
                for (Source source : sources.byMessage()) {
                    unchanged(folder.toString(), source);
                }
                return false;
            }
            // Else a message that comes in the same tick would never be seen: the time would not
            // move.
            if (clock.instant().toEpochMilli() - modified > SETTLED.toMillis()) {
                entered.put(folder, modified);
            }
            return true;
        }

        @Override
        public void left(Path folder) {
            Long modified = entered.remove(folder);
            if (modified != null) {
                closeFolder();
                open().noteFolderRead(folder + folderMark(), modified);
            }
        }

        /// By name and size alone, before a byte is read: of a Maildir of a million messages
        /// imported again, only the new ones are opened.
        @Override
        public boolean opens(Container container, String name, long size) {
            if (!Files.isDirectory(container.path())) {
                // A member of a zip may be damaged, which is told each time.
                return true;
            }
            String path = Place.of(container, name).path();
            for (Source source : sources.byMessage()) {
                if (store.isPieceRead(piece(source, path, size))) {
                    tally(container.path().toString(), source.name()).knownPiece();
                    return false;
                }
            }
            return true;
        }

        @Override
        public void entry(Container container, Entry entry) {
            Place place = Place.of(container, entry.name());
            boolean known = visit(entry, place, asOf(entry, container));
            if (!known && !isByTheWay(container, entry)) {
                notRecognised(entry, place);
            }
        }

        /// Whether it is what a mail program or an export leaves beside what the owner wanted.
        private boolean isByTheWay(Container container, Entry entry) {
            try {
                return MailFurniture.is(container, entry.name(), entry.size())
                        || ExportExtras.is(container, entry);
            } catch (IOException notReadable) {
                return false;
            }
        }

        @Override
        public void fault(Container container, Fault fault) {
            // A running Thunderbird marks its profile with a link that leads nowhere on purpose.
            boolean lock =
                    fault.code().equals(FaultCode.NOT_READABLE.name())
                            && MailFurniture.is(container, fault.position().entry(), -1);
            if (!lock) {
                tally(container.path().toString(), "").fault(fault);
            }
        }
    }

    /// Every file that is left alone is told, so that nothing is missing in silence.
    ///
    /// A fault of the folder, with no source, since none knows it.
    private void notRecognised(Entry entry, Place place) {
        tally(place.folder(), "")
                .fault(
                        FaultCode.NOT_RECOGNISED.at(
                                new Position(entry.name(), ""),
                                "no source knows this kind of file; it was left alone"));
    }

    /// Reads the entry; false if no source knows it.
    private boolean visit(Entry entry, Place place, Instant asOf) {
        try {
            Source source = forced == null ? sources.recognise(entry).orElse(null) : forced;
            if (source == null) {
                return false;
            }
            // How entries are counted and committed is the source's business: see Source.Grouping.
            switch (source.grouping()) {
                case BY_FILE ->
                        read(entry, source, place, tally(place.file(), source.name()), asOf);
                case BY_FOLDER ->
                        read(entry, source, place, tally(place.folder(), source.name()), asOf);
                case BY_MESSAGE -> readMessage(entry, source, place, asOf);
            }
        } catch (IOException e) {
            tally(place.folder(), "")
                    .fault(
                            FaultCode.NOT_READABLE.at(
                                    new Position(entry.name(), ""),
                                    "the file cannot be read; check its permissions"));
        }
        return true;
    }

    /// A message in a file of its own joins the session of its folder: a session for each would
    /// cost a commit for each, which is a hundred times what reading takes.
    private void readMessage(Entry entry, Source source, Place place, Instant asOf)
            throws IOException {
        if (store.isPieceRead(piece(source, place.path(), entry.size()))) {
            tally(place.folder(), source.name()).knownPiece();
            return;
        }
        MessageFolder open = folder;
        if (open == null || !open.isOf(place.folder(), source)) {
            closeFolder();
            Tally tally = tally(place.folder(), source.name());
            open = new MessageFolder(open(), place.folder(), source, asOf, tally, depth, progress);
            folder = open;
        }
        boolean found = open.read(entry);
        if (!found && isForeign(entry, source)) {
            // Not noted as read, so that the next import says so again.
            open.fault(misnamed(entry));
        } else {
            open.note(piece(source, place.path(), entry.size()));
        }
    }

    /// Whether the owner gave a file to a source that finds no sign of its own in it. A source that
    /// knows the file may well find it empty: a calendar without events, a table of headings only.
    private boolean isForeign(Entry entry, Source source) throws IOException {
        return forced != null
                && entry.size() != 0
                && source.recognise(entry).certainty() == Recognition.NO.certainty();
    }

    /// Says what to do, since only the owner knows what the file is.
    private static Fault misnamed(Entry entry) {
        return FaultCode.NOTHING_FOUND.at(
                new Position(entry.name(), ""),
                "nothing of the kind named with --as is in this file, which is not empty; leave --as"
                        + " out, or name the kind it is");
    }

    /// Reads an entry that is accounted for by itself, from where an earlier import was ended.
    ///
    /// The folder's session is closed first: there is one session at a time.
    private void read(Entry entry, Source source, Place place, Tally tally, Instant asOf)
            throws IOException {
        closeFolder();
        ArchiveIdentity identity =
                new ArchiveIdentity(
                        place.folder(),
                        source.name(),
                        entry.name(),
                        fingerprint(entry, source, entry.size()),
                        entry.size());
        // May make the identity one that has been read in part already.
        comeBack(entry, source, identity);
        try (ImportSession session =
                open().begin(identity, asOf, Editions.reading(source, depth))) {
            if (session.alreadyComplete()) {
                tally.known(session.counts());
                return;
            }
            long start = System.nanoTime();
            long resumed = session.resumeMark();
            SessionSink sink = new SessionSink(session, depth, progress);
            sink.begin(entry.name(), entry.size(), resumed);
            try {
                source.read(entry, resumed, sink);
                // Hostile beyond a single record: what was read before it stays, and the rest is
                // not tried again.
            } catch (ArchiveException e) {
                session.fault(
                        new Fault(
                                new Position(entry.name(), ""),
                                e.code(),
                                String.valueOf(e.getMessage())));
            } catch (IOException e) {
                // What came before it is kept, so it is told.
                tally.read(session.counts(), 0, System.nanoTime() - start);
                throw e;
            }
            if (!sink.hasRead() && isForeign(entry, source)) {
                session.fault(misnamed(entry));
            }
            session.finish(sink.mark());
            tally.read(session.counts(), entry.size() - resumed, System.nanoTime() - start);
        }
        if (open().isDue()) {
            open().commit();
        }
    }

    /// What was left out when only headers were read, or by an older edition of the source, has not
    /// been read.
    private String fingerprint(Entry entry, Source source, long size) throws IOException {
        return Fingerprint.of(entry, size) + depthMark() + Editions.mark(source.edition());
    }

    /// What a folder of messages is known by, so that a newer edition goes through it again.
    private String folderMark() {
        int edition = sources.byMessage().stream().mapToInt(Source::edition).max().orElse(1);
        return depthMark() + Editions.mark(edition);
    }

    /// Part of what an archive is known by: one read by its headers is another from one read whole.
    private String depthMark() {
        return depth == Depth.HEADERS ? " headers" : "";
    }

    /// What a message's file is known by: the source decides, since a Maildir's names change with
    /// every flag.
    private String piece(Source source, String path, long size) {
        return source.name()
                + depthMark()
                + Editions.mark(source.edition())
                + '\n'
                + source.piece(path, size);
    }

    /// Where the entry begins with the whole of one read before, it is that one, grown; where that
    /// was read by an older edition of the source, it is read once more from its start.
    ///
    /// The beginning of the entry is looked at up to the length of each earlier one, the largest
    /// first, so that the most is passed over. Only for what can be sought in: a zip's entry would
    /// have to be unpacked for it, so there the whole must be the same.
    private void comeBack(Entry entry, Source source, ArchiveIdentity identity) throws IOException {
        for (ArchiveIdentity old : open().earlier(identity)) {
            boolean same = old.bytes() == entry.size();
            boolean longer = entry.seeks() && old.bytes() > 0 && old.bytes() < entry.size();
            if (!same && !longer) {
                continue;
            }
            String content = Fingerprint.of(entry, old.bytes()) + depthMark();
            if (longer && old.fingerprint().equals(content + Editions.mark(source.edition()))) {
                open().grow(old, identity);
                return;
            }
            if (Editions.before(source.edition()).stream()
                    .anyMatch(mark -> old.fingerprint().equals(content + mark))) {
                open().renew(old, identity);
                return;
            }
        }
    }

    /// Counts a folder that was not gone through, so that a report says the same each time.
    private void unchanged(String path, Source source) {
        store.counts(MessageFolder.identity(path, source))
                .ifPresent(counts -> tally(path, source.name()).known(counts));
    }

    /// The field is emptied first: if that fails, nobody may close it once more.
    private void closeFolder() {
        MessageFolder open = folder;
        folder = null;
        if (open != null) {
            open.close();
        }
    }

    private ImportRun open() {
        if (run == null) {
            throw new IllegalStateException("no import is under way");
        }
        return run;
    }

    /// Lets go of what a failure left open; what was not committed is undone.
    @Override
    public void close() {
        folder = null;
        ImportRun last = run;
        run = null;
        if (last != null) {
            last.close();
        }
    }

    /// One per place and kind: a folder may hold cards and calendars, which are told apart.
    ///
    /// @param place as the owner is told it
    /// @param source the source's word, empty for a fault of no source
    private Tally tally(String place, String source) {
        return tallies.computeIfAbsent(place + '\n' + source, key -> new Tally(place, source));
    }

    private static String name(Path path) {
        Path last = path.getFileName();
        return last == null ? "" : last.toString();
    }

    /// As of when the records say what they say: when the entry was written, but not later than the
    /// archive around it. A copied or downloaded archive is new, what it holds is not.
    private Instant asOf(Entry entry, Container container) {
        Instant written = entry.written();
        boolean loose = Files.isDirectory(container.path());
        Instant archive = loose && written != null ? written : modified(container.path());
        return written == null || archive.isBefore(written) ? archive : written;
    }

    /// When a file was changed last; now, if the file system does not tell.
    private Instant modified(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException unknown) {
            return clock.instant();
        }
    }
}
