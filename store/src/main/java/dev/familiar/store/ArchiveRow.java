package dev.familiar.store;

import dev.familiar.store.row.ArchiveIdentity;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the store knows of an archive when an import of it begins.
///
/// @param id row
/// @param asOf epoch milliseconds of the state of the world it shows
/// @param mark last checkpoint
/// @param complete whether it was read to its end
/// @param beyond readings after the mark that are committed and counted
/// @param tally counts so far
/// @param edition of the source that reads it now
record ArchiveRow(
        long id,
        long asOf,
        long mark,
        boolean complete,
        long beyond,
        ImportTally tally,
        int edition) {

    /// Finds the archive by its content, or writes it down; a path that moved is brought up to
    /// date. A resumed archive keeps the time it was begun with.
    ///
    /// The unique index over source, entry and fingerprint is what finds it, and what keeps two
    /// rows of one content from being made.
    ///
    /// @param asOf only for an archive that is new; see [Store#begin]
    static ArchiveRow require(Sql sql, ArchiveIdentity archive, Instant asOf, int edition)
            throws SQLException {
        sql.run(
                """
                INSERT INTO archive (path, source, entry, fingerprint, bytes, as_of)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (source, entry, fingerprint) DO UPDATE SET path = excluded.path\
                """,
                archive.path(),
                archive.source(),
                archive.entry(),
                archive.fingerprint(),
                archive.bytes(),
                asOf.toEpochMilli());
        long id = id(sql, archive);
        ImportTally tally = ImportTally.read(sql, id);
        return sql.first(
                        "SELECT as_of, mark, complete, beyond FROM archive WHERE id = ?",
                        row ->
                                new ArchiveRow(
                                        id,
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getBoolean(3),
                                        row.getLong(4),
                                        tally,
                                        edition),
                        id)
                .orElseThrow(() -> new SQLException("an archive was not written down"));
    }

    /// The archive, if it was read to its end and lies where it lay then: nothing has to be written
    /// to say so. Null otherwise.
    static @Nullable ArchiveRow ifComplete(Sql sql, ArchiveIdentity archive, int edition)
            throws SQLException {
        Optional<ArchiveRow> row =
                sql.first(
                        """
                        SELECT id, as_of, mark, beyond FROM archive
                        WHERE source = ? AND entry = ? AND fingerprint = ? AND path = ?
                            AND complete = 1\
                        """,
                        found ->
                                new ArchiveRow(
                                        found.getLong(1),
                                        found.getLong(2),
                                        found.getLong(3),
                                        true,
                                        found.getLong(4),
                                        new ImportTally(),
                                        edition),
                        archive.source(),
                        archive.entry(),
                        archive.fingerprint(),
                        archive.path());
        return row.isEmpty() ? null : row.get().with(ImportTally.read(sql, row.get().id()));
    }

    private ArchiveRow with(ImportTally counted) {
        return new ArchiveRow(id, asOf, mark, complete, beyond, counted, edition);
    }

    /// The number of its row; 0 if there is none.
    static long id(Sql sql, ArchiveIdentity archive) throws SQLException {
        return sql.number(
                "SELECT id FROM archive WHERE source = ? AND entry = ? AND fingerprint = ?",
                archive.source(),
                archive.entry(),
                archive.fingerprint());
    }

    /// See [ImportRun#earlier].
    static List<ArchiveIdentity> earlier(Sql sql, ArchiveIdentity archive) throws SQLException {
        List<ArchiveIdentity> all =
                sql.list(
                        """
                        SELECT path, source, entry, fingerprint, bytes FROM archive
                        WHERE source = ? AND entry = ?
                        ORDER BY bytes DESC LIMIT 20\
                        """,
                        row ->
                                new ArchiveIdentity(
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getLong(5)),
                        archive.source(),
                        archive.entry());
        boolean known =
                all.stream().anyMatch(old -> old.fingerprint().equals(archive.fingerprint()));
        return known ? List.of() : all;
    }

    /// See [ImportRun#grow].
    ///
    /// @return rows that were changed: one or none
    static int grow(Sql sql, ArchiveIdentity before, ArchiveIdentity now) throws SQLException {
        return sql.run(
                """
                UPDATE OR IGNORE archive
                SET fingerprint = ?, bytes = ?, path = ?, complete = 0
                WHERE source = ? AND entry = ? AND fingerprint = ?\
                """,
                now.fingerprint(),
                now.bytes(),
                now.path(),
                before.source(),
                before.entry(),
                before.fingerprint());
    }

    /// Puts an archive that was read before in the place of one that was not; see
    /// [ImportRun#renew].
    static void renew(Sql sql, ArchiveIdentity before, ArchiveIdentity now) throws SQLException {
        long id = id(sql, before);
        boolean known = id(sql, now) != 0;
        if (id == 0 || known) {
            return;
        }
        sql.run(
                """
                UPDATE archive SET fingerprint = ?, bytes = ?, path = ?, mark = 0, complete = 0,
                    beyond = 0, added = 0, merged = 0, unchanged = 0
                WHERE id = ?\
                """,
                now.fingerprint(),
                now.bytes(),
                now.path(),
                id);
        sql.run("DELETE FROM fault_count WHERE archive_id = ?", id);
        sql.run("DELETE FROM fault_sample WHERE archive_id = ?", id);
        sql.run("DELETE FROM passed_count WHERE archive_id = ?", id);
    }

    /// An archive as a list shows it.
    ///
    /// @param asOf epoch milliseconds
    record Listed(long id, ArchiveIdentity identity, long asOf, boolean complete) {}

    /// All of them, in the order in which they were begun.
    static List<Listed> all(Sql sql) throws SQLException {
        return sql.list(
                """
                SELECT id, path, source, entry, fingerprint, bytes, as_of, complete
                FROM archive ORDER BY id\
                """,
                row ->
                        new Listed(
                                row.getLong(1),
                                new ArchiveIdentity(
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5),
                                        row.getLong(6)),
                                row.getLong(7),
                                row.getBoolean(8)));
    }

    /// As [#require], for an archive that grows at its end: one that was read to its end is open
    /// again from there on, and shows the world as of now.
    ///
    /// `complete` stays set in the file until a checkpoint says otherwise, so that a session which
    /// finds nothing new leaves the archive complete.
    static ArchiveRow requireGrowing(Sql sql, ArchiveIdentity archive, Instant asOf, int edition)
            throws SQLException {
        ArchiveRow row = require(sql, archive, asOf, edition);
        if (!row.complete()) {
            return row;
        }
        long newer = Math.max(row.asOf(), asOf.toEpochMilli());
        sql.run(
                "UPDATE archive SET as_of = ?, bytes = ? WHERE id = ?",
                newer,
                archive.bytes(),
                row.id());
        return new ArchiveRow(
                row.id(), newer, row.mark(), false, row.beyond(), row.tally(), edition);
    }
}
