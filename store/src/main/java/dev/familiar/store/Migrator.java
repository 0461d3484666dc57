package dev.familiar.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Brings a database to the newest version of the schema, one numbered script after the other.
///
/// The version a file has is its `PRAGMA user_version`; script n takes it from n-1 to n, in one
/// transaction. A script once released is never edited; a change is a new script.
///
/// SQLite's schema changes are part of a transaction like any other
/// (https://sqlite.org/lang_altertable.html), so a program that dies half way leaves the file at
/// its old version, whole. The version is written in the same transaction as what it stands for.
final class Migrator {

    /// Goes up with each new script; a store of a later version is refused ([#migrate]).
    private static final int NEWEST = 15;

    private final List<String> scripts;

    /// @param scripts the n-th takes version n-1 to n; statements end with `;` at a line's end
    Migrator(List<String> scripts) {
        this.scripts = List.copyOf(scripts);
    }

    /// With the scripts that come with the program.
    ///
    /// @throws IllegalStateException if a script is not packed in, which is a fault of the build
    static Migrator ofResources() {
        List<String> scripts = new ArrayList<>();
        for (int version = 1; version <= NEWEST; version++) {
            try (InputStream in =
                    Migrator.class.getResourceAsStream("schema-" + version + ".sql")) {
                if (in == null) {
                    throw new IllegalStateException("schema-" + version + ".sql is not packed in");
                }
                scripts.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new Migrator(scripts);
    }

    int newest() {
        return scripts.size();
    }

    /// One that stops at a version.
    ///
    /// @param version from 0 to the newest
    Migrator upTo(int version) {
        return new Migrator(scripts.subList(0, version));
    }

    /// 0 for a new file; SQLite keeps the number in the header, bytes 60 to 63
    /// (https://sqlite.org/fileformat2.html#user_version_number).
    static int version(Sql sql) throws SQLException {
        return (int) sql.number("PRAGMA user_version");
    }

    /// Runs the missing scripts; does nothing on a file of the newest version.
    ///
    /// Must run outside a transaction, and before anybody else uses the store: scripts drop tables
    /// and give their names to others.
    ///
    /// @throws StoreException if a newer program wrote the file, or it is a database of something
    ///   else
    void migrate(Sql sql) throws SQLException {
        for (int version = requireKnown(sql); version < newest(); version++) {
            sql.connection().setAutoCommit(false);
            try {
                // Full-line and trailing comments go first, so that a `;` in one ends nothing.
                String script = scripts.get(version).replaceAll("--[^\n]*", "");
                for (String statement : script.split(";\\s*(\n|$)", -1)) {
                    if (!statement.isBlank()) {
                        sql.execute(statement);
                    }
                }
                sql.execute("PRAGMA user_version = " + (version + 1));
                sql.connection().commit();
            } finally {
                // After a failure the open transaction must not be committed by setAutoCommit.
                sql.connection().rollback();
                sql.connection().setAutoCommit(true);
            }
        }
    }

    /// The version, if it is one this program can begin with.
    private int requireKnown(Sql sql) throws SQLException {
        int version = version(sql);
        if (version > newest()) {
            throw new StoreException(
                    StoreException.Problem.TOO_NEW,
                    "the store has schema version "
                            + version
                            + ", this program knows up to "
                            + newest()
                            + "; install the newer version of the program");
        }
        // A store gets its version with its first table.
        if (version < 0 || version == 0 && sql.number("SELECT count(*) FROM sqlite_schema") > 0) {
            throw new StoreException(
                    StoreException.Problem.DAMAGED,
                    "that database has schema version "
                            + version
                            + ", a store has 1 to "
                            + newest()
                            + "; it is not a store of Familiar");
        }
        return version;
    }
}
