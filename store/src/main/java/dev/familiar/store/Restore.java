package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Puts a backup in the place of a home's store.
///
/// The program may be killed at any moment, and the power may fail. So the store is never away from
/// its name: its log is folded into it, it gets a second name (`familiar.db.before-restore`), the
/// backup is copied beside it, looked over and written out to the disk, and then takes the name in
/// one step. Before that step the home is as it was; after it the old store is whole under its
/// second name.
///
/// The steps, in this order: copy the backup to `familiar.db.part`; compare its checksum ([Seal]);
/// look it over and make it a store ([RestoredFile]); write it out to the disk; fold the old
/// store's log in and give the old store a second name; let the copy take the name; write the names
/// out; drop the index of words; put the owner's other files in their places. What changes files is
/// a step of [FileSteps], so that `RestoreKillTest` can end the program before every one of them.
///
/// What is renamed and not written over is what makes this safe: a rename within a folder either
/// happened or did not (POSIX `rename`), while a copy over the old store would leave neither of the
/// two if it were cut short.
///
/// A backup may come from anywhere. It is read as a hostile file until it has been looked over, and
/// nothing of it is in the place of anything before that.
///
/// For one thread; holds the home's lock from the copy to the end.
final class Restore {

    private final Path backup;
    private final HomeFolder folder;
    private final Path store;

    /// Where the backup is copied to and looked over. In the home's own folder, because a name can
    /// be taken in one step only within one file system.
    private final Path part;

    private final FileSteps steps;

    /// Names of what was kept, as the owner is told them.
    private final List<String> aside = new ArrayList<>();

    private Restore(Path backup, HomeFolder folder, FileSteps steps) {
        this.backup = backup;
        this.folder = folder;
        this.store = folder.database();
        this.part = folder.path().resolve(HomeFolder.PART);
        this.steps = steps;
    }

    /// Refuses before it makes anything: a home that was not there before, and turned out to be of
    /// no use, is taken away again.
    ///
    /// @param backup a backup, or an old store that was kept aside
    /// @param home the folder it goes to; made if it is not there
    /// @throws StoreException if the backup is none, or damaged, or the store is open; nothing is
    ///   changed then
    static RestoreReport run(Path backup, Path home, FileSteps steps) {
        HomeFolder folder = new HomeFolder(home);
        Restore restore = new Restore(backup, folder, steps);
        try {
            restore.refuseWhatIsNoBackup();
        } catch (IOException e) {
            throw restore.notCopied(e);
        }
        folder.refuseForeignFolder();
        boolean made = folder.makeFolder();
        boolean done = false;
        try {
            RestoreReport report = restore.locked();
            done = true;
            return report;
        } finally {
            if (!done && made) {
                folder.deleteIfUnused();
            }
        }
    }

    /// Under the lock, so that no other Familiar begins to write meanwhile. Readers take no lock;
    /// they are found when the log is folded ([RestoredFile#fold]).
    private RestoreReport locked() {
        try (HomeFolder.Lock _ = folder.lock()) {
            boolean done = false;
            try {
                RestoreReport report = run();
                done = true;
                return report;
            } finally {
                if (!done) {
                    tidy();
                }
            }
        } catch (IOException e) {
            throw notCopied(e);
        }
    }

    /// Asks before the lock is taken and without SQLite, which would make files beside whatever the
    /// path names.
    ///
    /// A store in use is known by its name and the lock beside it, also where a link or another
    /// spelling leads to it: opening it as a backup would copy it without its log.
    private void refuseWhatIsNoBackup() throws IOException {
        if (!Files.isRegularFile(backup)) {
            throw new StoreException(
                    Problem.NOT_ACCESSIBLE, "there is no backup file of that name; check the path");
        }
        Path real = backup.toRealPath();
        boolean inUse =
                Files.exists(store) && Files.isSameFile(real, store)
                        || real.getFileName().toString().equals(HomeFolder.DATABASE)
                                && Files.exists(real.resolveSibling(HomeFolder.LOCK));
        if (inUse) {
            throw new StoreException(
                    Problem.NOT_ACCESSIBLE,
                    "that is the store of a home, not a backup; familiar backup FILE --home DIR"
                            + " writes one from it");
        }
        if (FileMark.of(real) == FileMark.OTHER) {
            throw new StoreException(
                    Problem.DAMAGED,
                    "that file is damaged or not a backup of Familiar; nothing was changed");
        }
    }

    /// The steps in their order, see the class.
    private RestoreReport run() throws IOException {
        tidy();
        copy();
        boolean sealed = unseal();
        // Whatever is wrong with the backup is found in here, before the old store is touched.
        Set<String> packed = new RestoredFile(part).makeStore(this::unpackTo);
        steps.sync(part);
        setAside();
        // Before this step the old store has the name (but for a damaged one, which was moved),
        // after it the new one.
        steps.replace(part, store);
        steps.syncNames(folder.path());
        // The old store's words: the new one has another mark, so they would count as another's.
        if (folder.holdsOnlyAnIndex(folder.words())) {
            steps.deleteTree(folder.words());
        }
        int archives = putBack(packed);
        steps.syncNames(folder.path());
        return new RestoreReport(aside, packed.contains(PackedFiles.POLICY), archives, sealed);
    }

    /// Takes away what an earlier restore left half done, and this one if it fails.
    private void tidy() {
        HomeFolder.deleteQuietly(part);
        for (String suffix : HomeFolder.LOGS) {
            HomeFolder.deleteQuietly(HomeFolder.beside(part, suffix));
        }
        try {
            steps.deleteTree(unpacked());
            dropSecondNames();
        } catch (IOException stays) {
            // They are in the way of nothing, and the next restore tries again.
        }
    }

    /// A restore killed before its last step leaves the store in its place with a second name,
    /// under which it would be taken for another.
    private void dropSecondNames() throws IOException {
        if (Files.exists(store)) {
            try (DirectoryStream<Path> names =
                    Files.newDirectoryStream(folder.path(), HomeFolder.BEFORE_RESTORE + "*")) {
                for (Path name : names) {
                    if (Files.isRegularFile(name) && Files.isSameFile(name, store)) {
                        steps.delete(name);
                    }
                }
            }
        }
    }

    /// Copies the backup, and the log beside it if it is the old store that an earlier version set
    /// aside.
    ///
    /// The log first, so that a copy which is cut short leaves no database without the log that
    /// belongs to it. A backup has none: what lies beside it under such a name would change what
    /// its checksum is of.
    private void copy() throws IOException {
        Path real = backup.toRealPath();
        boolean isStore = FileMark.of(real) == FileMark.STORE;
        for (String suffix : isStore ? List.of("-wal", "-journal") : List.<String>of()) {
            Path log = HomeFolder.beside(real, suffix);
            if (Files.exists(log)) {
                steps.copy(log, HomeFolder.beside(part, suffix));
            }
        }
        steps.copy(real, part);
        HomeFolder.restrict(part, "rw-------");
    }

    /// Compares the copy's checksum and takes it off; whether there is one.
    ///
    /// Of the copy and not of the backup: it is the copy that becomes the store.
    private boolean unseal() throws IOException {
        boolean[] sealed = {false};
        steps.step(
                "check " + HomeFolder.PART,
                () -> {
                    sealed[0] = Seal.takeOff(part);
                });
        return sealed[0];
    }

    private Path unpacked() {
        return folder.path().resolve(HomeFolder.UNPACKED);
    }

    /// Fails if the file is there: of two paths that differ in case only, the second must not write
    /// over the first on a disk that does not tell case.
    private OutputStream unpackTo(String path) throws IOException {
        Path file = unpacked().resolve(path);
        Files.createDirectories(unpacked());
        HomeFolder.restrict(unpacked(), "rwx------");
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        HomeFolder.restrict(file, "rw-------");
        return Files.newOutputStream(file);
    }

    /// Keeps the present store under a second name, and takes its log away.
    ///
    /// Folding makes one file of two, which then can be given a second name in one step. Without
    /// it, a death between two renames would part a store from its log, which holds its newest
    /// commits.
    private void setAside() throws IOException {
        Path name = free(HomeFolder.BEFORE_RESTORE);
        if (Files.exists(store) && fold()) {
            steps.keepAs(store, name);
            aside.add(name.getFileName().toString());
        } else {
            // A damaged store, or a log without one, cannot be folded: each file is kept as it is.
            // The store leaves its name first, as without its log it would pass for whole.
            if (Files.exists(store, LinkOption.NOFOLLOW_LINKS)) {
                for (String suffix : HomeFolder.LOGS) {
                    keep(HomeFolder.beside(store, suffix), HomeFolder.beside(name, suffix));
                }
                steps.rename(store, name);
                aside.add(name.getFileName().toString());
            } else {
                keep(HomeFolder.beside(store, "-wal"), HomeFolder.beside(name, "-wal"));
            }
            for (String suffix : HomeFolder.LOGS) {
                steps.delete(HomeFolder.beside(store, suffix));
            }
        }
        steps.syncNames(folder.path());
    }

    /// Whether the log could be folded in; not if the store is damaged.
    ///
    /// A store that is in use is no reason to go on: that failure ends the restore.
    private boolean fold() throws IOException {
        boolean[] folded = {true};
        steps.step(
                "fold " + HomeFolder.DATABASE,
                () -> {
                    try {
                        RestoredFile.fold(store);
                    } catch (StoreException e) {
                        if (e.problem() != Problem.DAMAGED) {
                            throw e;
                        }
                        folded[0] = false;
                    }
                });
        return folded[0];
    }

    /// Keeps a companion of the store, if it is there.
    private void keep(Path file, Path name) throws IOException {
        if (Files.exists(file)) {
            steps.keepAs(file, name);
            aside.add(name.getFileName().toString());
        }
    }

    /// Puts the owner's files that came with the backup in their places; what was there is kept.
    ///
    /// An archive that is there already, byte for byte, stays as it is; one of the same name and
    /// other bytes gets a name beside it, since the owner may have dropped both.
    ///
    /// @param packed paths as [PackedFiles#isNamed] lets them pass
    /// @return how many archives
    private int putBack(Set<String> packed) throws IOException {
        int archives = 0;
        for (String path : packed) {
            Path fresh = unpacked().resolve(path);
            Path place = folder.path().resolve(path);
            // Reads both; archives of gigabytes are compared at the speed of the disk.
            boolean known = Files.exists(place) && Files.mismatch(fresh, place) < 0;
            if (path.equals(PackedFiles.POLICY)) {
                steps.sync(fresh);
                if (!known && Files.exists(place)) {
                    Path name = free(PackedFiles.POLICY + ".before-restore");
                    steps.keepAs(place, name);
                    aside.add(name.getFileName().toString());
                }
                steps.replace(fresh, place);
            } else {
                archives++;
                if (!known) {
                    steps.sync(fresh);
                    makeFolders(place);
                    steps.rename(fresh, free(place));
                }
            }
        }
        steps.deleteTree(unpacked());
        return archives;
    }

    /// As `createDirectories`, but each one closed to others: archives are private.
    private static void makeFolders(Path place) throws IOException {
        Path parent = place.getParent();
        if (parent != null && !Files.isDirectory(parent)) {
            makeFolders(parent);
            Files.createDirectory(parent);
            HomeFolder.restrict(parent, "rwx------");
        }
    }

    /// A name that nothing has, not even a link that leads nowhere.
    private Path free(String name) {
        Path free = folder.path().resolve(name);
        for (int n = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); n++) {
            free = folder.path().resolve(name + "-" + n);
        }
        return free;
    }

    /// A name for an archive: its own, else with a number before it, as the browser's drops have.
    private static Path free(Path place) {
        Path free = place;
        for (int n = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); n++) {
            free = place.resolveSibling(n + "-" + place.getFileName());
        }
        return free;
    }

    /// Where the disk is full every call fails in its own way, so what is left on it decides.
    private StoreException notCopied(IOException e) {
        return Failures.isFull(store)
                ? new StoreException(
                        Problem.DISK_FULL,
                        "no space left in the home folder for what the backup holds; make room and"
                                + " repeat",
                        e)
                : new StoreException(
                        Problem.NOT_ACCESSIBLE,
                        "the backup cannot be copied to the home folder ("
                                + e.getClass().getSimpleName()
                                + "); check both files' permissions",
                        e);
    }
}
