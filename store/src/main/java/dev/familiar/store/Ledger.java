package dev.familiar.store;

import dev.familiar.store.WriteLane.Lane;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Kind;
import dev.familiar.store.row.LedgerEntry.Party;
import dev.familiar.store.row.LedgerEntry.Side;
import dev.familiar.store.row.LedgerEntry.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the owner did for and asked of people: introductions, rules, shared lists. No archive can
/// give it again. For many threads; every change is on the disk when its method returns.
///
/// Nothing is deleted: taking an entry back sets a flag ([OwnerBook#undoLast]). People are named by
/// the keys of their descriptions, as everywhere in the owner's words, so that entries outlive
/// linkage and archives.
public final class Ledger {

    /// Those that stand; a condition or an order may follow.
    private static final String ENTRY =
            "SELECT id, kind, about, word, reason, other, trace, at FROM ledger WHERE undone = 0 ";

    private final Database database;
    private final Changes changes;

    Ledger(Database database, Changes changes) {
        this.database = database;
        this.changes = changes;
    }

    /// An entry with its number.
    ///
    /// @param id its number among all words of the owner
    /// @param entry the entry
    public record Numbered(long id, LedgerEntry entry) {}

    /// Writes an entry down. A [Kind#STARTED] gets the id of its introduction from its number, and
    /// a [Kind#FAVOUR] its own.
    public Numbered add(LedgerEntry entry) {
        return changes.make(Lane.WORD, change -> write(change, entry));
    }

    /// Writes an entry down, if the whole ledger still stands as it was read: for what may be said
    /// only where nothing else was, such as that an introduction begins which is not under way.
    ///
    /// @param last number of the last entry that was read, 0 for none
    /// @return empty if there is another by now, or the last was taken back; nothing is written
    ///   then
    public Optional<Numbered> addIfUnchanged(long last, LedgerEntry entry) {
        return changes.make(
                Lane.WORD,
                change -> {
                    long now =
                            change.sql()
                                    .number(
                                            "SELECT coalesce(max(id), 0) FROM ledger"
                                                    + " WHERE undone = 0");
                    return now == last ? Optional.of(write(change, entry)) : Optional.empty();
                });
    }

    /// Writes an entry down, if what it is about still stands where it was seen: two programs, or
    /// the owner and what was found in the mail, may move it at once.
    ///
    /// @param last number of the last entry about it that was seen
    /// @return empty if there is another by now; nothing is written then
    public Optional<Numbered> addAfter(long last, LedgerEntry entry) {
        return changes.make(
                Lane.WORD,
                change -> {
                    long now =
                            change.sql()
                                    .number(
                                            "SELECT coalesce(max(id), 0) FROM ledger"
                                                    + " WHERE undone = 0 AND about = ?",
                                            entry.about());
                    return now == last ? Optional.of(write(change, entry)) : Optional.empty();
                });
    }

    private static Numbered write(Change change, LedgerEntry entry) throws SQLException {
        Sql sql = change.sql();
        long id = Corrections.nextId(sql);
        String about =
                switch (entry.kind()) {
                    case STARTED -> "i-" + id;
                    case FAVOUR -> "f-" + id;
                    case MOVED,
                            RULED,
                            SHARED,
                            ANSWERED,
                            FOLLOWED,
                            UNFOLLOWED,
                            PACED,
                            OCCASION,
                            PRESSED ->
                            entry.about();
                };
        sql.run(
                "INSERT INTO ledger (id, kind, about, word, reason, other, trace, at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                entry.kind().name(),
                about,
                entry.word(),
                entry.words().reason(),
                entry.words().other(),
                entry.trace(),
                entry.at().toEpochMilli());
        for (int nth = 0; nth < entry.people().size(); nth++) {
            Party party = entry.people().get(nth);
            for (String key : new TreeSet<>(party.keys())) {
                sql.run(
                        "INSERT INTO ledger_person (ledger_id, nth, side, key, name)"
                                + " VALUES (?, ?, ?, ?, ?)",
                        id,
                        nth,
                        party.side().name(),
                        key,
                        party.name());
            }
        }
        change.moves(Epoch.WORD);
        return new Numbered(
                id,
                new LedgerEntry(
                        entry.kind(),
                        about,
                        entry.word(),
                        entry.words(),
                        entry.trace(),
                        entry.at(),
                        entry.people()));
    }

    /// Everything that stands, the oldest first. One pass over both tables; an owner's ledger has
    /// hundreds of entries.
    public List<Numbered> all() {
        return database.read(sql -> read(sql, ENTRY + "ORDER BY id"));
    }

    /// Those of some kinds that stand, the oldest first: whoever needs one kind does not read what
    /// years of pressing have left.
    public List<Numbered> of(Set<Kind> kinds) {
        String names =
                kinds.stream()
                        .sorted()
                        .map(kind -> "'" + kind.name() + "'")
                        .collect(Collectors.joining(", "));
        return database.read(sql -> read(sql, ENTRY + "AND kind IN (" + names + ") ORDER BY id"));
    }

    /// Interactions by which steps were found that the owner took back: they are no proof any more.
    public Set<String> refused() {
        return Set.copyOf(
                database.read(sql ->
                        sql.list(
                                "SELECT DISTINCT trace FROM ledger WHERE undone = 1 AND trace <> ''",
                                row -> row.getString(1))));
    }

    /// Takes back the last entry that stands; empty if there is none. For [OwnerBook#undoLast], in
    /// whose change the order of all words is known.
    static Optional<LedgerEntry> undoLast(Change change) throws SQLException {
        Sql sql = change.sql();
        Optional<Numbered> last =
                read(sql, ENTRY + "AND id = (SELECT max(id) FROM ledger WHERE undone =" + " 0)")
                        .stream()
                        .findFirst();
        if (last.isPresent()) {
            sql.run("UPDATE ledger SET undone = 1 WHERE id = ?", last.get().id());
            change.moves(Epoch.WORD);
        }
        return last.map(Numbered::entry);
    }

    private static List<Numbered> read(Sql sql, String query) throws SQLException {
        Map<Long, List<Party>> people = people(sql);
        return sql.list(
                query,
                row ->
                        new Numbered(
                                row.getLong(1),
                                entry(row, people.getOrDefault(row.getLong(1), List.of()))));
    }

    private static LedgerEntry entry(ResultSet row, List<Party> people) throws SQLException {
        return new LedgerEntry(
                Kind.valueOf(row.getString(2)),
                row.getString(3),
                row.getString(4),
                new Words(row.getString(5), row.getString(6)),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8)),
                people);
    }

    /// The people of all entries, each with its keys, in the order of the entry.
    private static Map<Long, List<Party>> people(Sql sql) throws SQLException {
        record Person(Side side, String name, Set<String> keys) {}
        Map<Long, Map<Integer, Person>> found = new HashMap<>();
        sql.each(
                "SELECT ledger_id, nth, side, name, key FROM ledger_person",
                row -> {
                    Side side = Side.valueOf(row.getString(3));
                    String name = row.getString(4);
                    found.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>())
                            .computeIfAbsent(
                                    row.getInt(2), _ -> new Person(side, name, new TreeSet<>()))
                            .keys()
                            .add(row.getString(5));
                });
        Map<Long, List<Party>> people = new LinkedHashMap<>();
        found.forEach((id, persons) -> {
            List<Party> parties = new ArrayList<>();
            persons.values().forEach(p -> parties.add(new Party(p.side(), p.name(), p.keys())));
            people.put(id, parties);
        });
        return people;
    }
}
