package dev.familiar.store;

import dev.familiar.store.StoreException.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.sqlite.SQLiteConfig;

/// A copy of a backup in the home folder, on its way to become the store. It comes from anywhere,
/// so nothing in it is believed before it was looked over.
///
/// Four things are looked at, each of which guards what comes after it: that the pages are whole
/// (`integrity_check`), that the version is one we know, that the schema is exactly a store's
/// ([SchemaShape]) before any statement of ours touches a table, and that the values can be read
/// ([ValueCheck]).
///
/// @param file the copy
record RestoredFile(Path file) {

    /// Opens a file that may be hostile: its schema may call no function, and every page is looked
    /// at before it is used (https://sqlite.org/security.html, "Untrusted SQLite Database Files").
    static Sql connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        Sql sql = new Sql(NativeLibrary.connect(config, file));
        boolean open = false;
        try {
            sql.execute("PRAGMA trusted_schema = OFF");
            // Looks at each cell of a page as it is read from the disk.
            sql.execute("PRAGMA cell_size_check = ON");
            // An error of the disk under a mapping ends the program and not the statement
            // (https://sqlite.org/mmap.html).
            sql.execute("PRAGMA mmap_size = 0");
            KeyHash.register(sql.connection());
            open = true;
            return sql;
        } finally {
            if (!open) {
                sql.close();
            }
        }
    }

    /// Looks the copy over, brings it to the present version and makes it a store of its own. It is
    /// one file without a log then.
    ///
    /// @param unpacked where the packed files are written to, by their path
    /// @return the paths of the packed files
    /// @throws StoreException if it is damaged, or has what no store has
    Set<String> makeStore(Unpacking unpacked) throws IOException {
        try (Sql sql = connect(file)) {
            // Plays in the log that came with an old copy.
            sql.execute("PRAGMA journal_mode = DELETE");
            if (!sql.first("PRAGMA integrity_check(1)", row -> row.getString(1))
                    .equals(Optional.of("ok"))) {
                throw damaged("that file is damaged");
            }
            int version = requireVersion(sql);
            // Before the migration: its statements would run a trigger that a stranger put there.
            SchemaShape shape = SchemaShape.of(sql);
            boolean packed = PackedFiles.isTable(shape);
            requireShape(packed ? shape.without(PackedFiles.OBJECT) : shape, version);
            Set<String> paths = packed ? unpack(sql, unpacked) : Set.of();
            if (packed) {
                shrink(sql);
            }
            Migrator.ofResources().migrate(sql);
            // Once more: now it must be what this version has, whatever the scripts made of it.
            requireShape(SchemaShape.of(sql), Migrator.ofResources().newest());
            Optional<String> strange = ValueCheck.problem(sql);
            if (strange.isPresent()) {
                throw damaged("that file holds what no store does: " + strange.get());
            }
            // The index of words beside it belongs to what it was copied from or over.
            sql.run("INSERT OR REPLACE INTO reach (cache, upto)" + " VALUES ('index', random())");
            sql.execute("PRAGMA application_id = " + Database.APPLICATION_ID);
            return paths;
        } catch (SQLException e) {
            throw inPlainWords(e);
        }
    }

    /// Writes a packed file somewhere.
    ///
    /// Called once for each packed file, in the order of their paths.
    interface Unpacking {
        /// A stream to a file that is not there yet.
        OutputStream to(String path) throws IOException;
    }

    /// Writes the packed files out and takes their table away; what is left is a plain store.
    private static Set<String> unpack(Sql sql, Unpacking unpacked)
            throws SQLException, IOException {
        Set<String> paths = PackedFiles.paths(sql);
        for (String path : paths) {
            try (OutputStream out = unpacked.to(path)) {
                PackedFiles.unpack(sql, path, out);
            }
        }
        sql.forgetStatements();
        sql.execute("DROP TABLE packed_piece");
        return paths;
    }

    /// Archives of gigabytes would stay as empty pages in the store.
    ///
    /// SQLite writes the whole store to a temporary file meanwhile: beside this one, and not in
    /// memory as all else, nor in the system's folder. The folder is one for the whole process
    /// (https://sqlite.org/pragma.html#pragma_temp_store_directory), in which nobody else uses it.
    private void shrink(Sql sql) throws SQLException {
        if (sql.number("PRAGMA freelist_count") * 4 <= sql.number("PRAGMA page_count")) {
            return;
        }
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        try {
            sql.execute("PRAGMA temp_store = FILE");
            sql.execute(
                    "PRAGMA temp_store_directory = '" + folder.toString().replace("'", "''") + "'");
            sql.execute("VACUUM");
        } finally {
            sql.execute("PRAGMA temp_store_directory = ''");
        }
    }

    /// 0 is refused too: here a new file is not a store that is yet to be made, but none.
    private static int requireVersion(Sql sql) throws SQLException {
        int version = Migrator.version(sql);
        if (version < 1) {
            throw damaged("that file holds no store of Familiar (schema version " + version + ")");
        }
        if (version > Migrator.ofResources().newest()) {
            throw new StoreException(
                    Problem.TOO_NEW,
                    "a newer version of the program wrote that backup (schema version "
                            + version
                            + ", this one knows up to "
                            + Migrator.ofResources().newest()
                            + "); nothing was changed; install it and repeat");
        }
        return version;
    }

    private static void requireShape(SchemaShape shape, int version) {
        List<String> differences = shape.differences(SchemaShape.expected(version));
        if (!differences.isEmpty()) {
            throw damaged(
                    "that file is not a backup as Familiar writes them: "
                            + String.join(", ", differences));
        }
    }

    private static StoreException damaged(String what) {
        return new StoreException(Problem.DAMAGED, what + "; nothing was changed");
    }

    /// A file that SQLite stumbles over is called damaged: it was looked at here and nowhere else.
    private StoreException inPlainWords(SQLException e) {
        StoreException failure = Failures.of(e, file);
        return switch (failure.problem()) {
            case DAMAGED, FAILED ->
                    new StoreException(
                            Problem.DAMAGED,
                            "that file is damaged or not a backup of Familiar; nothing was changed",
                            e);
            case IN_USE, DISK_FULL, TOO_NEW, NOT_ACCESSIBLE, GONE -> failure;
        };
    }

    /// Folds the log of a store that nobody has open into its file, which is then whole by itself.
    ///
    /// `journal_mode = DELETE` checkpoints the log and deletes it, and only works for who is alone
    /// (https://sqlite.org/wal.html#persistence_of_wal_mode). Waits for readers at most 5 s.
    ///
    /// @throws StoreException if somebody has it open
    static void fold(Path store) {
        try (Sql sql = connect(store)) {
            sql.execute("PRAGMA busy_timeout = 5000");
            // Only the one connection there is may leave the log: this is also how readers, who
            // hold no lock, are found.
            boolean alone =
                    sql.first("PRAGMA journal_mode = DELETE", row -> row.getString(1))
                            .equals(Optional.of("delete"));
            if (!alone || Files.exists(store.resolveSibling(store.getFileName() + "-wal"))) {
                throw new StoreException(
                        Problem.IN_USE, "another program reads this store; close it and repeat");
            }
        } catch (SQLException e) {
            throw Failures.of(e, store);
        }
    }
}
