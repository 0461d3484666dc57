package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Writes backups: each one file, a whole store with the owner's files packed in, and marked as a
/// backup ([FileMark]). [Restore] brings them back.
///
/// Nothing is ever written over but an earlier backup, and that only where it is asked for: a store
/// looks much like a backup, and its log would be played into whatever takes its place.
///
/// The steps: a new file beside the target, `VACUUM INTO` it, pack the owner's files in, mark it as
/// a backup, put its checksum at its end ([Seal]), write it out to the disk, and only then give it
/// the name. So a name never stands for a backup that is not whole, and an earlier backup stays
/// until a new one is.
///
/// The store is read in one state while it stays in use; the pages of an import under way are not
/// in it. Costs the time to read and write the store once and to read the backup once, and for a
/// while the room of two backups.
final class Backups {

    /// A backup under way writes to its part; one that takes a day is not to be expected.
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    private Backups() {}

    /// Writes a backup by way of a new file beside it, while the store stays in use.
    ///
    /// For any thread; takes no lock, as it only reads the store.
    ///
    /// @throws StoreException if it cannot be written; nothing is changed then
    static BackupReport write(
            Database database, HomeFolder folder, BackupPlan plan, FileSteps steps) {
        Path part = null;
        try {
            Path target = target(plan.file());
            // Before anything is made: a refusal leaves no trace.
            refuseWhatIsNoBackup(target, folder, plan.replaces());
            Path beside = Objects.requireNonNull(target.getParent());
            // In the target's folder, so that it can take the name in one step; closed to others
            // from its first moment, as temporary files are.
            part = Files.createTempFile(beside, "." + target.getFileName() + ".", ".part");
            deleteLeftOvers(target, part);
            database.copyTo(part);
            BackupReport report = pack(part, folder, plan.withArchives());
            Seal.put(part);
            steps.sync(part);
            if (plan.replaces()) {
                steps.replace(part, target);
            } else {
                steps.rename(part, target);
            }
            steps.syncNames(beside);
            return report;
        } catch (FileAlreadyExistsException cameMeanwhile) {
            throw exists("a file of that name exists by now");
        } catch (IOException | SQLException e) {
            throw notWritten(e, part);
        } catch (StoreException e) {
            // The copy is what fills a disk: then it is not the store's disk that is full.
            throw e.problem() == Problem.DISK_FULL ? notWritten(e, part) : e;
        } finally {
            HomeFolder.deleteQuietly(part);
        }
    }

    /// A backup that is killed leaves its part, under a name that nothing else gives. One older
    /// than a day is nobody's any more.
    private static void deleteLeftOvers(Path target, Path part) throws IOException {
        Instant old = Files.getLastModifiedTime(part).toInstant().minus(LEFT_OVER);
        Pattern name =
                Pattern.compile(
                        "\\." + Pattern.quote(target.getFileName().toString()) + "\\.\\d+\\.part");
        try (DirectoryStream<Path> parts =
                Files.newDirectoryStream(
                        Objects.requireNonNull(part.getParent()),
                        file -> name.matcher(file.getFileName().toString()).matches())) {
            for (Path left : parts) {
                if (Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS)
                        && Files.getLastModifiedTime(left).toInstant().isBefore(old)) {
                    Files.delete(left);
                }
            }
        }
    }

    /// @param e what failed; a [StoreException] only if the disk was full
    /// @param part null if it was not made yet
    private static StoreException notWritten(Exception e, @Nullable Path part) {
        boolean full =
                Failures.isFull(part)
                        || e instanceof StoreException
                        || e instanceof SQLException sql
                                && Failures.of(sql, part).problem() == Problem.DISK_FULL;
        return full
                ? new StoreException(
                        Problem.DISK_FULL,
                        "no space left where the backup is to go; make room or choose another place",
                        e)
                : new StoreException(
                        Problem.NOT_ACCESSIBLE,
                        "the backup cannot be written there ("
                                + e.getClass().getSimpleName()
                                + "); check that the folder exists and may be written",
                        e);
    }

    /// The file that a name leads to, by whatever links.
    private static Path target(Path file) throws IOException {
        Path named = file.toAbsolutePath().normalize();
        if (Files.exists(named)) {
            return named.toRealPath();
        }
        if (Files.isSymbolicLink(named)) {
            throw exists("that name is a link that leads nowhere");
        }
        Path parent = named.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new StoreException(
                    Problem.NOT_ACCESSIBLE,
                    "the folder for the backup does not exist; make it or choose another");
        }
        return parent.toRealPath().resolve(named.getFileName());
    }

    /// Asks in this order: a folder; a store in use, or a name that is one's; the index's folder,
    /// whose files Lucene takes for its own; any other file that is not marked as a backup; a
    /// backup that nobody said to replace.
    private static void refuseWhatIsNoBackup(Path target, HomeFolder folder, boolean replaces)
            throws IOException {
        if (Files.isDirectory(target)) {
            throw exists("that is a folder; name the file to write in it");
        }
        // First of all: a store that this program has open must not even be looked into.
        boolean isThere = Files.exists(target);
        if (isThere && Files.isSameFile(target, folder.database())
                || isNameOfAStore(target)
                || hasCompany(target)) {
            throw exists("that is a store in use, or a name that belongs to one");
        }
        if (target.toAbsolutePath().normalize().startsWith(folder.words())
                || parentOf(target).startsWith(realPath(folder.words()))) {
            throw exists("that is the folder of the index of words, which is made anew at times");
        }
        if (isThere && !FileMark.of(target).isBackup()) {
            throw exists(
                    FileMark.of(target) == FileMark.STORE
                            ? "that file is a store, or a backup written by an earlier version,"
                                    + " which cannot be told apart"
                            : "a file of that name exists and is not a backup");
        }
        if (isThere && !replaces) {
            throw exists("a backup of that name exists; --replace puts the new one in its place");
        }
    }

    /// The folder a target lies in, with all links followed.
    private static Path parentOf(Path target) throws IOException {
        Path parent = target.toAbsolutePath().getParent();
        return parent == null ? target : realPath(parent);
    }

    private static Path realPath(Path folder) throws IOException {
        return Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath().normalize();
    }

    /// `familiar.db` and whatever begins so, in any home: a lock beside it says that it is one.
    private static boolean isNameOfAStore(Path target) {
        return target.getFileName().toString().startsWith(HomeFolder.DATABASE)
                && Files.exists(target.resolveSibling(HomeFolder.LOCK));
    }

    /// Whether a log lies beside the name: it would be played into what takes that name.
    private static boolean hasCompany(Path target) {
        return HomeFolder.LOGS.stream()
                .anyMatch(suffix ->
                        Files.exists(
                                target.resolveSibling(target.getFileName() + suffix),
                                LinkOption.NOFOLLOW_LINKS));
    }

    private static StoreException exists(String what) {
        return new StoreException(
                Problem.NOT_ACCESSIBLE, what + "; nothing was changed; choose another name");
    }

    /// The mark comes last: until then the file is a store by its mark, which [Restore] takes too.
    private static BackupReport pack(Path part, HomeFolder folder, boolean withArchives)
            throws SQLException, IOException {
        List<PackedFiles.Found> policy = PackedFiles.policy(folder.path());
        List<PackedFiles.Found> archives = PackedFiles.archives(folder.path());
        List<PackedFiles.Found> packed = new ArrayList<>(policy);
        if (withArchives) {
            packed.addAll(archives);
        }
        try (Sql sql = RestoredFile.connect(part)) {
            PackedFiles.pack(sql, packed);
            sql.execute("PRAGMA application_id = " + FileMark.SEALED_ID);
        }
        return new BackupReport(
                !policy.isEmpty(),
                withArchives ? archives.size() : 0,
                withArchives ? 0 : archives.size(),
                withArchives ? 0 : archives.stream().mapToLong(PackedFiles.Found::bytes).sum());
    }
}
