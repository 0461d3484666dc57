package dev.familiar.store;

import dev.familiar.identity.Overrides;
import dev.familiar.model.PersonId;
import dev.familiar.store.WriteLane.Lane;
import dev.familiar.store.row.Correction;
import dev.familiar.store.row.Correction.Kind;
import dev.familiar.store.row.PossiblePair;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The owner's word on who is who, and the questions still open. No archive can give it again.
///
/// A correction that changes people moves the epoch they rest on in the same change: should the
/// program end before they are linked anew, the next import or rebuild does it. Every change is on
/// the disk when its method returns. For many threads.
///
/// Nothing is deleted. A word is a row of `correction` and the pairs it settles are rows of
/// `override`; taking it back sets a flag on both, and the newest row of a pair that has no flag is
/// what holds ([#overrides]). So undoing needs no memory of what was there before.
///
/// Pairs are of description keys and not of people: people are numbered anew by each linkage, keys
/// are given again by each import.
public final class Corrections {

    private final Database database;
    private final Changes changes;

    Corrections(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /// Writes a correction down. A later word on the same pair replaces an earlier one.
    ///
    /// One change, however many pairs it settles. Keys need not be known to the store: a word may
    /// be about records that the next import brings.
    ///
    /// @return its number, for [#undo]
    public long add(Correction correction) {
        return changes.make(
                Lane.WORD,
                change -> {
                    long id = write(change.sql(), correction);
                    moves(change, correction);
                    return id;
                });
    }

    /// The correction first, since the pairs refer to it.
    private static long write(Sql sql, Correction correction) throws SQLException {
        long id = nextId(sql);
        sql.run(
                "INSERT INTO correction (id, kind, about, at) VALUES (?, ?, ?, ?)",
                id,
                correction.kind().name(),
                correction.about(),
                correction.at().toEpochMilli());
        for (Overrides.Pair pair : correction.overrides().same()) {
            override(sql, pair, true, id, correction.at());
        }
        for (Overrides.Pair pair : correction.overrides().different()) {
            override(sql, pair, false, id, correction.at());
        }
        for (Overrides.Pair pair : correction.later()) {
            sql.run(
                    "INSERT INTO postponed (correction_id, one, other) VALUES (?, ?, ?)",
                    id,
                    pair.one(),
                    pair.other());
        }
        return id;
    }

    /// A question put off changes no person, so it must not make people stale.
    private static void moves(Change change, Correction correction) {
        change.moves(correction.changesPeople() ? Epoch.ARCHIVES : Epoch.WORD);
    }

    /// With the smaller key first, so that a pair has one spelling and the index `override_by_pair`
    /// finds every word on it.
    private static void override(Sql sql, Overrides.Pair pair, boolean same, long id, Instant at)
            throws SQLException {
        boolean inOrder = pair.one().compareTo(pair.other()) <= 0;
        sql.run(
                "INSERT INTO override (one, other, same, at, correction_id) VALUES (?, ?, ?, ?, ?)",
                inOrder ? pair.one() : pair.other(),
                inOrder ? pair.other() : pair.one(),
                same ? 1 : 0,
                at.toEpochMilli(),
                id);
    }

    /// The next id of a correction, decision or entry of the ledger: all are drawn from one row of
    /// numbers, so that their order is that of the owner's words even within one millisecond. No
    /// table of them ever loses a row.
    ///
    /// Three looks at the ends of three tables. Only within a change: two that ask at once would be
    /// given the same number.
    static long nextId(Sql sql) throws SQLException {
        return 1
                + sql.number(
                        """
                        SELECT max(coalesce((SELECT max(id) FROM correction), 0),
                            coalesce((SELECT max(id) FROM decision), 0),
                            coalesce((SELECT max(id) FROM ledger), 0))\
                        """);
    }

    /// Takes back one correction, whatever was said since; empty if it does not stand any more.
    /// What was undone stays in the log, and a word it had replaced stands again.
    ///
    /// The caller has people linked anew where [Correction#changesPeople] says so.
    public Optional<Correction> undo(long id) {
        return changes.make(Lane.WORD, change -> undo(change, id));
    }

    /// Takes back the last correction that stands; empty if there is none. For
    /// [OwnerBook#undoLast], in whose change the order of all words is known.
    static Optional<Correction> undoLast(Change change) throws SQLException {
        return undo(change, change.sql().number("SELECT max(id) FROM correction WHERE undone = 0"));
    }

    /// Only `override` has a flag beside that of the correction; a row of `postponed` stands as
    /// long as its correction does.
    private static Optional<Correction> undo(Change change, long id) throws SQLException {
        Sql sql = change.sql();
        Optional<Correction> standing = find(sql, id);
        if (standing.isPresent()) {
            sql.run("UPDATE correction SET undone = 1 WHERE id = ?", id);
            sql.run("UPDATE override SET undone = 1 WHERE correction_id = ?", id);
            moves(change, standing.get());
        }
        return standing;
    }

    /// A correction as it was written; empty for an id that is none, such as 0.
    private static Optional<Correction> find(Sql sql, long id) throws SQLException {
        Overrides overrides = new Overrides(written(sql, id, 1), written(sql, id, 0));
        List<Overrides.Pair> later =
                sql.list(
                        "SELECT one, other FROM postponed WHERE correction_id = ?",
                        Corrections::pair,
                        id);
        return sql.first(
                "SELECT kind, about, at FROM correction WHERE id = ? AND undone = 0",
                row ->
                        new Correction(
                                Kind.valueOf(row.getString(1)),
                                row.getString(2),
                                Instant.ofEpochMilli(row.getLong(3)),
                                overrides,
                                later),
                id);
    }

    /// The pairs a correction settles, in the order in which they were given; found by the index
    /// `override_by_correction`.
    private static List<Overrides.Pair> written(Sql sql, long id, int same) throws SQLException {
        return sql.list(
                "SELECT one, other FROM override WHERE correction_id = ? AND same = ? ORDER BY id",
                Corrections::pair,
                id,
                same);
    }

    /// The owner's word on who is who, the last on each pair.
    ///
    /// Both lists see one state. One pass over `override` in the order of its index.
    public Overrides overrides() {
        return database.read(sql -> new Overrides(pairs(sql, true), pairs(sql, false)));
    }

    /// The inner question is one look into `override_by_pair` for each row. A later word of the
    /// other kind makes an earlier one invisible without touching it.
    private static List<Overrides.Pair> pairs(Sql sql, boolean same) throws SQLException {
        return sql.list(
                """
                SELECT one, other FROM override o WHERE undone = 0 AND same = ?
                AND id = (SELECT max(id) FROM override l
                    WHERE l.undone = 0 AND l.one = o.one AND l.other = o.other)
                ORDER BY one, other\
                """,
                Corrections::pair,
                same ? 1 : 0);
    }

    private static Overrides.Pair pair(ResultSet row) throws SQLException {
        return new Overrides.Pair(row.getString(1), row.getString(2));
    }

    /// The two people a question is about, by their numbers in the cache, the smaller first.
    ///
    /// @param one the smaller number
    /// @param other the larger one
    private record Sides(long one, long other) {

        static Sides of(long one, long other) {
            return new Sides(Math.min(one, other), Math.max(one, other));
        }
    }

    /// The pairs that may be one person, likeliest first; those put off come after all others, in
    /// the order in which they were put off.
    ///
    /// A question counts as put off where any question about the same two people was: which of
    /// their records resemble each other most may change with a new import, the question does not.
    ///
    /// A link of which one side is nobody any more, or both are one person by now, is no question
    /// and is left out; so the list can be shorter than what linkage found.
    public List<PossiblePair> possiblePairs() {
        return database.read(sql -> {
            Map<Sides, Long> postponed = postponed(sql);
            record Ranked(PossiblePair pair, long postponedBy) {}
            List<Ranked> ranked = new ArrayList<>();
            sql.each(
                    """
                    SELECT l.one, l.other, l.bits, a.no, b.no, p.id, q.id FROM possible_link l
                    JOIN person_member a ON a.key = l.one
                    JOIN person_member b ON b.key = l.other
                    JOIN person p ON p.no = a.no
                    JOIN person q ON q.no = b.no
                    WHERE a.no <> b.no ORDER BY l.bits DESC, l.one, l.other\
                    """,
                    row -> {
                        String one = row.getString(1);
                        String other = row.getString(2);
                        long by =
                                postponed.getOrDefault(
                                        Sides.of(row.getLong(4), row.getLong(5)), 0L);
                        ranked.add(
                                new Ranked(
                                        new PossiblePair(
                                                questionId(one, other),
                                                one,
                                                other,
                                                row.getDouble(3),
                                                by > 0,
                                                new PersonId(row.getString(6)),
                                                new PersonId(row.getString(7))),
                                        by));
                    });
            // Stable, so the likeliest stay first among those that were never put off, which have
            // 0.
            ranked.sort(Comparator.comparingLong(Ranked::postponedBy));
            return ranked.stream().map(Ranked::pair).toList();
        });
    }

    /// The id of the question about a pair, in whatever order its keys come.
    ///
    /// From the keys alone: the same question has the same id after every linkage.
    private static String questionId(String one, String other) {
        boolean inOrder = one.compareTo(other) <= 0;
        return "q-" + Ids.of(inOrder ? one + "\n" + other : other + "\n" + one);
    }

    /// The last correction that put off a question about two people, by the two.
    private static Map<Sides, Long> postponed(Sql sql) throws SQLException {
        Map<Sides, Long> last = new HashMap<>();
        sql.each(
                """
                SELECT p.correction_id, a.no, b.no FROM postponed p
                JOIN correction c ON c.id = p.correction_id AND c.undone = 0
                JOIN person_member a ON a.key = p.one
                JOIN person_member b ON b.key = p.other
                ORDER BY p.correction_id\
                """,
                row -> last.put(Sides.of(row.getLong(2), row.getLong(3)), row.getLong(1)));
        return last;
    }
}
