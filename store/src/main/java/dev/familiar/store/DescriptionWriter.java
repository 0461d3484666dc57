package dev.familiar.store;

import dev.familiar.model.PersonDescription;
import dev.familiar.store.row.Outcome;
import java.sql.SQLException;
import java.util.List;

/// Puts descriptions and sightings of requests into the tables, by key. For one thread, within a
/// batch.
///
/// Three kinds of record, and three rules for a key that comes again:
///
/// - what an archive states (a card, a connection): every version is kept with the time it holds
///   for ([VersionRuns]), and the newest is the description;
/// - what is read off mail (a signature): the stretch of time grows ([Accumulation]);
/// - a request's sighting: the newest archive's, or the fuller of one time.
///
/// None of them asks which archive was imported first.
final class DescriptionWriter {

    /// Sightings of so many records are brought together without asking the table again.
    private static final int MOST_REMEMBERED = 5_000;

    private static final String NEW_VERSION =
            """
            INSERT INTO description_version (description_id, seen_from, seen_to, payload)
            VALUES (?, ?, ?, ?)\
            """;

    private final Sql sql;
    private final LruMap<String, PersonDescription> accumulated = new LruMap<>(MOST_REMEMBERED);

    DescriptionWriter(Sql sql) {
        this.sql = sql;
    }

    private record Known(long id, String payload) {}

    /// @param owned whether it is about the owner; passed over for what is read off mail
    /// @param found where it stands; kept from the archive that showed it first
    /// @throws SQLException if SQLite refuses; the change must be given up then
    Outcome put(PersonDescription description, boolean owned, Provenance found)
            throws SQLException {
        if (Accumulation.applies(description)) {
            return accumulate(description, found);
        }
        String payload = DescriptionJson.write(description);
        var known =
                sql.first(
                        "SELECT id, payload FROM description WHERE key = ?",
                        row -> new Known(row.getLong(1), row.getString(2)),
                        description.key());
        if (known.isEmpty()) {
            insert(description, owned, payload, found);
            long id = sql.number("SELECT last_insert_rowid()");
            sql.run(NEW_VERSION, id, found.asOf(), found.asOf(), payload);
            return Outcome.ADDED;
        }
        return addVersion(known.get(), payload, description.key(), found.asOf());
    }

    private void insert(
            PersonDescription description, boolean owned, String payload, Provenance found)
            throws SQLException {
        sql.run(
                """
                INSERT INTO description (key, owned, kind, payload, searchable, archive_id, locator)
                VALUES (?, ?, ?, ?, ?, ?, ?)\
                """,
                description.key(),
                owned ? 1 : 0,
                description.origin().kind().name(),
                payload,
                DescriptionJson.searchable(description.biography()),
                found.archive(),
                found.locator());
    }

    /// Adds one more sighting of a record read off mail; writes only if it tells something new.
    ///
    /// Most messages show a signature that is known. So the last few thousand are kept in memory,
    /// and the usual case is a comparison and no statement.
    private Outcome accumulate(PersonDescription seen, Provenance found) throws SQLException {
        String key = seen.key();
        PersonDescription known = accumulated.get(key);
        if (known == null) {
            known =
                    sql.first(
                                    "SELECT payload FROM description WHERE key = ?",
                                    row -> DescriptionJson.read(key, row.getString(1)),
                                    key)
                            .orElse(null);
        }
        if (known == null) {
            insert(seen, false, DescriptionJson.write(seen), found);
            accumulated.put(key, seen);
            return Outcome.ADDED;
        }
        PersonDescription merged = Accumulation.merge(known, seen);
        accumulated.put(key, merged);
        if (merged.equals(known)) {
            return Outcome.UNCHANGED;
        }
        sql.run(
                "UPDATE description SET payload = ?, searchable = ? WHERE key = ?",
                DescriptionJson.write(merged),
                DescriptionJson.searchable(merged.biography()),
                key);
        return Outcome.MERGED;
    }

    /// @return UNCHANGED also where only the stretch of a version grew: nobody reads that but the
    ///   next archive, and people need not be linked anew for it
    private Outcome addVersion(Known known, String payload, String key, long asOf)
            throws SQLException {
        List<VersionRuns.Run> before = runs(sql, known.id());
        List<VersionRuns.Run> after = VersionRuns.with(before, asOf, payload);
        if (after.equals(before)) {
            return Outcome.UNCHANGED;
        }
        sql.run("DELETE FROM description_version WHERE description_id = ?", known.id());
        for (VersionRuns.Run run : after) {
            sql.run(NEW_VERSION, known.id(), run.from(), run.to(), run.payload());
        }
        String newest = after.getLast().payload();
        if (!newest.equals(known.payload())) {
            PersonDescription now = DescriptionJson.read(key, newest);
            sql.run(
                    "UPDATE description SET payload = ?, kind = ?, searchable = ? WHERE id = ?",
                    newest,
                    now.origin().kind().name(),
                    DescriptionJson.searchable(now.biography()),
                    known.id());
            return Outcome.MERGED;
        }
        return after.size() > before.size() ? Outcome.MERGED : Outcome.UNCHANGED;
    }

    static List<VersionRuns.Run> runs(Sql sql, long description) throws SQLException {
        return sql.list(
                """
                SELECT seen_from, seen_to, payload FROM description_version
                WHERE description_id = ? ORDER BY seen_from\
                """,
                row -> new VersionRuns.Run(row.getLong(1), row.getLong(2), row.getString(3)),
                description);
    }

    /// @param payload JSON
    /// @param asOf epoch milliseconds of the archive it is from
    private record Sighting(String payload, long asOf) {}

    /// A sighting with a known key is replaced by one of a newer archive, or of the same time if it
    /// is fuller.
    Outcome put(String key, String payload, Provenance found) throws SQLException {
        var known =
                sql.first(
                        "SELECT payload, as_of FROM request_sighting WHERE key = ?",
                        row -> new Sighting(row.getString(1), row.getLong(2)),
                        key);
        if (known.isPresent() && !isNewer(known.get(), payload, found.asOf())) {
            return Outcome.UNCHANGED;
        }
        sql.run(
                """
                INSERT OR REPLACE INTO request_sighting (key, payload, as_of, archive_id, locator)
                VALUES (?, ?, ?, ?, ?)\
                """,
                key,
                payload,
                found.asOf(),
                found.archive(),
                found.locator());
        if (known.isEmpty()) {
            return Outcome.ADDED;
        }
        return known.get().payload().equals(payload) ? Outcome.UNCHANGED : Outcome.MERGED;
    }

    /// Of two archives of the same time the fuller sighting wins, in whatever order they come.
    private boolean isNewer(Sighting known, String payload, long asOf) {
        return asOf > known.asOf()
                || (asOf == known.asOf()
                        && !payload.equals(known.payload())
                        && VersionRuns.fuller(payload, known.payload()).equals(payload));
    }
}
