package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import dev.familiar.store.WriteLane.Lane;
import dev.familiar.store.row.ArchiveEntry;
import dev.familiar.store.row.ArchiveIdentity;
import dev.familiar.store.row.ImportCounts;
import dev.familiar.store.text.TextSearch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One owner's store: the file `familiar.db` in the home folder.
///
/// ```java
/// try (Store store = Store.open(home)) {
///     try (ImportSession session = store.begin(archive, asOf)) {
///         session.put(record, position);
///         session.finish();
///     }
///     store.people().savePeople(linked, blockingKeys, nameTokens);
/// }
/// ```
///
/// One program may write at a time; any number may read beside it. For many threads, but for
/// [ImportRun] and [ImportSession].
public final class Store implements AutoCloseable {

    private final Database database;
    private final HomeFolder folder;

    /// Held by who writes; also by who reads a file as it stands, so that nobody changes it
    /// meanwhile.
    private final HomeFolder.@Nullable Lock lock;

    private final Words words;
    private final Changes changes;

    /// Whether an import or a rebuild of words is under way; both write the index of words.
    private final AtomicBoolean importing = new AtomicBoolean();

    private final People people;
    private final Interactions interactions;
    private final Requests requests;
    private final Answers answers;
    private final OwnerBook owner;
    private final Corrections corrections;
    private final LearningLog learning;
    private final Ledger ledger;
    private final NoteBook notes;

    private Store(
            HomeFolder folder, Database database, Words words, HomeFolder.@Nullable Lock lock) {
        this.folder = folder;
        this.database = database;
        this.words = words;
        this.lock = lock;
        this.changes = new Changes(database);
        this.people = new People(database, changes);
        this.interactions = new Interactions(database, changes, words);
        this.requests = new Requests(database);
        this.answers = new Answers(database, requests);
        this.owner = new OwnerBook(database, changes);
        this.corrections = new Corrections(database, changes);
        this.learning = new LearningLog(database, changes);
        this.ledger = new Ledger(database, changes);
        this.notes = new NoteBook(database, changes);
    }

    /// Opens the store in `home` for reading and writing; makes the folder and the store if there
    /// are none, and brings an older store to the present version.
    ///
    /// @throws StoreException if another program is writing, the file is damaged or too new, or the
    ///   folder cannot be used or holds something else
    public static Store open(Path home) {
        return open(home, Runnable::run);
    }

    /// As [#open(Path)], with help for what can be done beside the importing thread.
    ///
    /// @param workers run pieces of work of a few milliseconds; must outlive the store
    public static Store open(Path home, Executor workers) {
        HomeFolder folder = new HomeFolder(home);
        folder.create();
        return open(folder, workers);
    }

    /// As [#open(Path, Executor)], but makes nothing.
    ///
    /// @throws StoreException also if there is no store
    public static Store openExisting(Path home, Executor workers) {
        HomeFolder folder = new HomeFolder(home);
        folder.require();
        return open(folder, workers);
    }

    /// In this order: the lock, since everything after it writes; the tables; the words, which need
    /// both.
    private static Store open(HomeFolder folder, Executor workers) {
        HomeFolder.Lock lock = folder.lock();
        Database database = null;
        boolean open = false;
        try {
            folder.restrictFiles();
            database = Database.open(folder.database(), false);
            database.outside(sql -> {
                Migrator.ofResources().migrate(sql);
                sql.execute("PRAGMA application_id = " + Database.APPLICATION_ID);
            });
            Words words = Words.open(folder, database, false, workers);
            words.repair();
            open = true;
            return new Store(folder, database, words, lock);
        } finally {
            if (!open) {
                if (database != null) {
                    database.close();
                }
                lock.close();
            }
        }
    }

    /// Opens the store in `home` for reading, also while another program writes; it shows every
    /// commit of that one from the next question on. Nothing in the folder is made or changed, but
    /// that a store of an older version of the program is brought to the present one first, and the
    /// index of words filled up to the store.
    ///
    /// @throws StoreException if there is none, if it cannot be read, or if it is of another
    ///   version and cannot be brought to this one
    public static Store openReadOnly(Path home) {
        HomeFolder folder = new HomeFolder(home);
        folder.require();
        Store store = openToRead(folder);
        boolean behind = store == null || store.words.isBehind();
        if (behind) {
            if (store != null) {
                store.close();
            }
            catchUp(home, store == null);
            store = openToRead(folder);
        }
        if (store == null) {
            throw new StoreException(
                    Problem.TOO_NEW,
                    "another version of the program is changing this store; close that one and"
                            + " repeat");
        }
        return store;
    }

    /// Null if the store is of an older version.
    private static @Nullable Store openToRead(HomeFolder folder) {
        HomeFolder.Lock lock = null;
        Database database = null;
        boolean open = false;
        try {
            try {
                database = Database.open(folder.database(), true);
            } catch (StoreException e) {
                // No room for what SQLite makes for reading: without a log and with the right to
                // write, nothing changes under whoever reads the file as it stands.
                if (e.problem() != Problem.DISK_FULL
                        || ReadingFile.hasLog(folder.database())
                        || !folder.hasLock()) {
                    throw e;
                }
                lock = folder.lock();
                database = Database.open(new ReadingFile(folder.database(), true));
            }
            int version = database.read(Migrator::version);
            int known = Migrator.ofResources().newest();
            if (version > known) {
                throw new StoreException(
                        Problem.TOO_NEW,
                        "the store has schema version "
                                + version
                                + ", this program knows up to "
                                + known
                                + "; install the newer version of the program");
            }
            if (version < known) {
                return null;
            }
            Words words = Words.open(folder, database, true, Runnable::run);
            open = true;
            return new Store(folder, database, words, lock);
        } finally {
            if (!open) {
                if (database != null) {
                    database.close();
                }
                if (lock != null) {
                    lock.close();
                }
            }
        }
    }

    /// Opens the store once for writing, which brings it and the index of words up to date.
    ///
    /// @param must whether it cannot be read otherwise
    private static void catchUp(Path home, boolean must) {
        try {
            openExisting(home, Runnable::run).close();
        } catch (StoreException e) {
            if (must) {
                throw e;
            }
            // Somebody is writing, and brings the index up to date, or nobody can write here: then
            // it is read as far as it goes.
        }
    }

    /// Begins the import of an archive, or takes up an interrupted one of the same content.
    ///
    /// @param archive which
    /// @param asOf the time whose state of the world the archive shows: when it was exported or
    ///   last modified, else now. The newer of two archives wins where they differ, in whatever
    ///   order they are imported
    /// @throws StoreException if another import is under way
    public ImportSession begin(ArchiveIdentity archive, Instant asOf) {
        return begin(archive, asOf, 1);
    }

    /// As [#begin(ArchiveIdentity, Instant)], by a source of this edition: mail that an older one
    /// left in the store takes its marks and texts from this one.
    ///
    /// @param edition 0 where only headers are read, which replaces nothing
    public ImportSession begin(ArchiveIdentity archive, Instant asOf, int edition) {
        return begin(run -> run.begin(archive, asOf, edition));
    }

    /// Begins the import of an archive that grows at its end, such as a folder on a mail server: as
    /// [#begin], but an archive that was read to its end is open again, from the mark of its last
    /// checkpoint on. Its fingerprint must stay the same as long as what lies before that mark
    /// does.
    ///
    /// @param archive which
    /// @param asOf the time whose state of the world the archive shows, see [#begin]
    /// @throws StoreException if another import is under way
    public ImportSession beginGrowing(ArchiveIdentity archive, Instant asOf) {
        return beginGrowing(archive, asOf, 1);
    }

    /// As [#beginGrowing(ArchiveIdentity, Instant)], by a source of this edition.
    ///
    /// @param edition see [#begin(ArchiveIdentity, Instant, int)]
    public ImportSession beginGrowing(ArchiveIdentity archive, Instant asOf, int edition) {
        return begin(run -> run.beginGrowing(archive, asOf, edition));
    }

    /// Begins an import of many archives, which commits what came together instead of each by
    /// itself.
    ///
    /// @throws StoreException if another import is under way
    public ImportRun beginRun() {
        return run(false);
    }

    /// A session that is a run by itself.
    private ImportSession begin(Function<ImportRun, ImportSession> first) {
        ImportRun run = run(true);
        boolean begun = false;
        try {
            ImportSession session = first.apply(run);
            begun = true;
            return session;
        } finally {
            if (!begun) {
                run.close();
            }
        }
    }

    private ImportRun run(boolean isForOne) {
        claimImport();
        return new ImportRun(database, changes, words, isForOne, () -> importing.set(false));
    }

    private void claimImport() {
        if (!importing.compareAndSet(false, true)) {
            throw new StoreException(
                    Problem.IN_USE, "another import is under way; wait for it to end");
        }
    }

    /// What reading an archive came to so far; empty if it was never begun.
    public Optional<ImportCounts> counts(ArchiveIdentity archive) {
        return database.read(sql -> {
            long row = ArchiveRow.id(sql, archive);
            return row == 0 ? Optional.empty() : Optional.of(ImportTally.read(sql, row).counts());
        });
    }

    /// As [ImportRun#renew], between two imports.
    public void renew(ArchiveIdentity before, ArchiveIdentity now) {
        changes.run(Lane.ARCHIVES, change -> ArchiveRow.renew(change.sql(), before, now));
    }

    /// Whether a message kept as a file of its own was read before.
    ///
    /// @param piece source and what the source knows it again by
    public boolean isPieceRead(String piece) {
        long hash = KeyHash.of(piece);
        KnownHashes pieces = changes.pieces();
        synchronized (pieces) {
            if (pieces.isLoaded()) {
                return pieces.contains(hash);
            }
        }
        return database.read(sql -> {
            synchronized (pieces) {
                pieces.load(sql);
                return pieces.contains(hash);
            }
        });
    }

    /// When a folder that was read as a whole had last been changed, in epoch milliseconds; 0 if it
    /// never was read.
    public long folderRead(String path) {
        return database.read(
                sql -> sql.number("SELECT modified FROM folder_read WHERE path = ?", path));
    }

    /// Who is described, and who is who.
    public People people() {
        return people;
    }

    /// What passed between the owner and people.
    public Interactions interactions() {
        return interactions;
    }

    /// The connection requests.
    public Requests requests() {
        return requests;
    }

    /// What the owner answered to requests, and which answers the platform knows of.
    public Answers answers() {
        return answers;
    }

    /// What the owner decided and said.
    public OwnerBook owner() {
        return owner;
    }

    /// What the owner said of who is who, and the questions still open.
    public Corrections corrections() {
        return corrections;
    }

    /// How often each kind of thing has changed, also by other programs: what was worked out before
    /// is out of date where a number is another now.
    public Epochs epochs() {
        return database.read(Epochs::read);
    }

    /// What the owner notes about people.
    public NoteBook notes() {
        return notes;
    }

    /// What the owner said of learning from their decisions.
    public LearningLog learning() {
        return learning;
    }

    /// Introductions, whom the owner may ask for one, and what was shared.
    public Ledger ledger() {
        return ledger;
    }

    /// Writes the whole store, as of its last commit, and the owner's files beside it to one file,
    /// while the store stays in use, also by another program. Only an earlier backup is ever
    /// replaced, if the plan says so, once the new one is whole.
    ///
    /// @throws StoreException if the name is taken, or it cannot be written; nothing is changed
    ///   then
    public BackupReport backup(BackupPlan plan) {
        return Backups.write(database, folder, plan, new FileSteps());
    }

    /// Puts a backup in the place of the store in `home`, which must not be open, and the owner's
    /// files that it holds in theirs. The backup is looked over first; what was there is kept
    /// beside it. On the disk when this returns.
    ///
    /// @throws StoreException if the backup is damaged or no backup, or the store is open; nothing
    ///   is changed then
    public static RestoreReport restore(Path file, Path home) {
        RestoreReport report = Restore.run(file, home, new FileSteps());
        // Its index of words is made now; if not, then at the next writing.
        catchUp(home, false);
        return report;
    }

    /// Looks the store over, also while an import is under way. Reads the whole file.
    public StoreCheck check() {
        if (!words.isWhole()) {
            return check(null).and(Doctor.DAMAGED_WORDS);
        }
        // The index first: what it knows is in the database by then, so nothing is too much in it.
        return words.ask(this::check).orElseGet(() -> check(null));
    }

    private StoreCheck check(@Nullable TextSearch search) {
        return database.read(sql -> Doctor.check(sql, search));
    }

    /// Drops the caches that hang on linkage: people and ties, which have to be computed anew. What
    /// archives say and what the owner said stays. [#rebuildWords] is for the index.
    public void rebuild() {
        changes.run(
                Lane.ARCHIVES,
                change -> {
                    PeopleCache.clear(change.sql());
                    change.sql().execute("DELETE FROM coverage_counted");
                    Epochs.unlinked(change.sql());
                    change.moves(Epoch.PEOPLE);
                });
    }

    /// Empties the index of words, to be filled from the archives again. Close it to finish.
    ///
    /// @throws StoreException if an import is under way
    public WordsRebuild rebuildWords() {
        claimImport();
        return new WordsRebuild(database, words, () -> importing.set(false));
    }

    /// Every entry of every archive that was imported, in the order of the imports.
    public List<ArchiveEntry> archives() {
        return database.read(sql -> {
            List<ArchiveEntry> entries = new ArrayList<>();
            for (ArchiveRow.Listed listed : ArchiveRow.all(sql)) {
                entries.add(
                        new ArchiveEntry(
                                listed.identity(),
                                Instant.ofEpochMilli(listed.asOf()),
                                listed.complete(),
                                ImportTally.read(sql, listed.id()).counts()));
            }
            return entries;
        });
    }

    /// Where archives lay when they were last imported.
    public List<String> archivePaths() {
        return database.read(sql ->
                sql.list(
                        "SELECT DISTINCT path FROM archive ORDER BY path",
                        row -> row.getString(1)));
    }

    /// Makes every write past this many pages fail as on a full disk.
    void limitPages(long pages) {
        database.outside(sql -> sql.execute("PRAGMA max_page_count = " + pages));
    }

    /// Closes the files and lets other programs write. A session still open loses its batch.
    @Override
    public void close() {
        words.close();
        database.close();
        HomeFolder.Lock held = lock;
        if (held != null) {
            held.close();
        }
    }
}
