package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;

/// Writes and brings back backups: each one file, a whole store.
final class Backups {

    private Backups() {}

    /// Writes the store to `file` by way of a new file beside it, so that an earlier backup of that
    /// name is only replaced by a whole one. A file of that name that is no store is left alone.
    static void write(Database database, Path file) {
        Path target = file.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            if (Files.exists(target) && !isStore(target)) {
                throw new StoreException(
                        Problem.NOT_ACCESSIBLE,
                        "a file of that name exists and is not a backup; choose another name");
            }
            Files.deleteIfExists(part);
            Files.createFile(part);
            HomeFolder.restrict(part, "rw-------");
            database.copyTo(part);
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StoreException(
                    Problem.NOT_ACCESSIBLE,
                    "the backup cannot be written there; check the folder and the space left",
                    e);
        } finally {
            deleteQuietly(part);
        }
    }

    /// Puts a backup in the place of the store, after looking it over; the store that was there is
    /// kept aside as `familiar.db.before-restore`, with a number if that exists.
    static void restore(Path file, Path home) {
        verify(file);
        HomeFolder folder = new HomeFolder(home);
        folder.create();
        FileChannel lock = folder.lock();
        try {
            Path part = home.resolve(HomeFolder.DATABASE + ".part");
            Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
            HomeFolder.restrict(part, "rw-------");
            verify(part);
            if (folder.hasDatabase()) {
                Path aside = aside(home);
                // The old log goes with the old file, or it would be played into the new one.
                for (String suffix : new String[] {"-wal", "-shm", ""}) {
                    Path old = home.resolve(HomeFolder.DATABASE + suffix);
                    if (Files.exists(old)) {
                        Files.move(old, aside.resolveSibling(aside.getFileName() + suffix));
                    }
                }
            }
            Files.move(part, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException(
                    Problem.NOT_ACCESSIBLE,
                    "the backup cannot be copied to the home folder; check its permissions and the"
                            + " space left",
                    e);
        } finally {
            HomeFolder.closeQuietly(lock);
        }
    }

    private static Path aside(Path home) {
        Path aside = home.resolve(HomeFolder.DATABASE + ".before-restore");
        for (int n = 2; Files.exists(aside); n++) {
            aside = home.resolve(HomeFolder.DATABASE + ".before-restore-" + n);
        }
        return aside;
    }

    /// @throws StoreException if the file is missing, damaged, no store, or of a newer program
    private static void verify(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StoreException(
                    Problem.NOT_ACCESSIBLE, "there is no backup file of that name; check the path");
        }
        boolean whole;
        int version;
        try (Database backup = Database.open(file, true)) {
            whole =
                    isStore(file)
                            && backup.read(sql ->
                                    sql.first("PRAGMA integrity_check(1)", row -> row.getString(1))
                                            .equals(Optional.of("ok")));
            version = backup.read(Migrator::version);
        }
        if (!whole) {
            throw new StoreException(
                    Problem.DAMAGED,
                    "that file is damaged or not a backup of Familiar; nothing was changed");
        }
        if (version > Migrator.ofResources().newest()) {
            throw new StoreException(
                    Problem.TOO_NEW,
                    "a newer version of the program wrote that backup; install it and repeat");
        }
    }

    private static boolean isStore(Path file) {
        try {
            return Database.hasMark(file);
        } catch (SQLException notADatabase) {
            return false;
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            // A left-over part file is overwritten by the next backup.
        }
    }
}
