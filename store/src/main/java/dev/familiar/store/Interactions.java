package dev.familiar.store;

import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonId;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Role;
import dev.familiar.network.edge.EdgeBook;
import dev.familiar.store.WriteLane.Lane;
import dev.familiar.store.row.Facets;
import dev.familiar.store.row.InteractionRow;
import dev.familiar.store.row.Subject;
import dev.familiar.store.row.TieRow;
import dev.familiar.store.text.TextIndex;
import dev.familiar.store.text.TextQuery;
import dev.familiar.store.text.TextSearch;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import dev.familiar.traces.Turn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What passed between the owner and people: exchanges, ties, and the messages and events
/// themselves.
///
/// For many threads.
public final class Interactions implements EdgeBook {

    /// Columns as [#tie] reads them; an order or a condition follows.
    private static final String TIE =
            """
            SELECT p.id, t.strength, t.last_at, t.exchanges, t.payload
            FROM tie t JOIN person p ON p.no = t.no
            """;

    /// Strength, last, exchanges and payload of the person with that id.
    static final String SAVE_TIE =
            """
            INSERT OR REPLACE INTO tie (no, strength, last_at, exchanges, payload)
            SELECT no, ?, ?, ?, ? FROM person WHERE id = ?\
            """;

    private final Database database;
    private final Changes changes;
    private final Words words;

    /// What was counted last. Two threads may both count; the later answer stays, and both are
    /// right.
    private volatile CoverageCache.@Nullable Counted counted;

    Interactions(Database database, Changes changes, Words words) {
        this.database = database;
        this.changes = changes;
        this.words = words;
    }

    /// What passed between the owner and a person, oldest first; empty for an unknown person.
    ///
    /// An interaction in which the person has two accounts is one exchange. Where the owner is not
    /// named in a message of their own mailbox, it counts as overheard.
    public List<Exchange> exchanges(PersonId person) {
        return database.read(sql -> new ExchangeReader(sql).of(StoredPeople.number(sql, person)));
    }

    /// Some of what passed between the owner and a person, oldest first.
    ///
    /// @param numbers of passages
    public List<Exchange> exchanges(PersonId person, List<Long> numbers) {
        return database.read(
                sql -> new ExchangeReader(sql).of(StoredPeople.number(sql, person), numbers));
    }

    /// When what passed between the owner and a person, newest first. One pass over the person's
    /// messages, scattered over the file: some milliseconds a thousand.
    public List<Passage> course(PersonId person) {
        return database.read(
                sql -> new ExchangeReader(sql).course(StoredPeople.number(sql, person)));
    }

    /// Worked out from what the person took part in, at most some 800 messages and events: some
    /// milliseconds for each hundred.
    @Override
    public List<Acquaintance> acquaintances(PersonId person, LocalDate today, int most) {
        return database.read(
                sql -> new EdgeReader(sql).of(StoredPeople.number(sql, person), today, most));
    }

    /// Takes what the tie with one person is measured from.
    public interface TieSink {

        /// @param person who
        /// @param records the kinds of description there are of them
        /// @param exchanges all of them, oldest first, without keys, subjects and zones
        void measure(PersonId person, Set<Origin.Kind> records, List<Exchange> exchanges);
    }

    /// Takes one person after the other, with the conversations their exchanges belong to.
    @FunctionalInterface
    public interface CourseSink {

        /// @param person who
        /// @param records the kinds of description there are of them
        /// @param turns all of them, oldest first; their exchanges without keys, subjects and zones
        void measure(PersonId person, Set<Origin.Kind> records, List<Turn> turns);
    }

    /// Hands over everybody, those without exchanges too. One person's exchanges are in memory at a
    /// time, and 28 bytes of every interaction.
    public void forEachPerson(TieSink sink) {
        forEachCourse((person, records, turns) ->
                sink.measure(person, records, turns.stream().map(Turn::exchange).toList()));
    }

    /// As [#forEachPerson], with conversations.
    public void forEachCourse(CourseSink sink) {
        var _ =
                database.read(sql -> {
                    new TieReader(sql).each(sink);
                    return true;
                });
    }

    /// Replaces all ties. Ties of people who are not (or no longer) known are left out.
    ///
    /// @param ties all there are
    /// @param people the epoch of people at which they were measured; if people have changed since,
    ///   ties stay stale
    public void saveTies(Iterable<TieRow> ties, long people) {
        saveTies(ties, "", people);
    }

    /// As above.
    ///
    /// @param common what the computation wants to keep of all people together, see [#common]
    public void saveTies(Iterable<TieRow> ties, String common, long people) {
        changes.run(
                Lane.ARCHIVES,
                change -> {
                    Sql sql = change.sql();
                    sql.execute("DELETE FROM tie");
                    Rows rows = new Rows(sql, SAVE_TIE);
                    for (TieRow tie : ties) {
                        Instant last = tie.last();
                        rows.add(
                                tie.strength(),
                                last == null ? null : last.getEpochSecond(),
                                tie.exchanges(),
                                tie.details(),
                                tie.person().value());
                    }
                    rows.flush();
                    sql.execute("DELETE FROM tie_common");
                    sql.run("INSERT INTO tie_common (payload) VALUES (?)", common);
                    if (Epochs.read(sql).people() == people) {
                        Epochs.tied(sql);
                    }
                    change.moves(Epoch.PEOPLE);
                });
    }

    /// What was kept with the ties of all people together; empty if nothing was.
    public String common() {
        return database.read(sql ->
                sql.first("SELECT payload FROM tie_common", row -> row.getString(1)).orElse(""));
    }

    /// The strongest ties, strongest first.
    ///
    /// Walks the index `tie_by_strength` in its order, so the first page costs only its rows.
    ///
    /// @param offset how many to pass over
    public List<TieRow> strongestTies(int offset, int limit) {
        return database.read(sql ->
                sql.list(
                        TIE + "ORDER BY t.strength DESC, p.id LIMIT ? OFFSET ?",
                        Interactions::tie,
                        limit,
                        offset));
    }

    /// The tie with one person; empty if there is none or ties were not computed.
    public Optional<TieRow> tie(PersonId person) {
        return database.read(
                sql -> sql.first(TIE + "WHERE p.id = ?", Interactions::tie, person.value()));
    }

    static TieRow tie(ResultSet row) throws SQLException {
        long last = row.getLong(3);
        Instant at = row.wasNull() ? null : Instant.ofEpochSecond(last);
        return new TieRow(
                new PersonId(row.getString(1)),
                row.getDouble(2),
                at,
                row.getInt(4),
                row.getString(5));
    }

    /// How much of each kind of archive was imported, by its word. One pass over all interactions
    /// while archives are being imported; afterwards it is kept. Never waits for an import.
    public List<Coverage> coverage() {
        CoverageCache.Counted now = database.read(sql -> CoverageCache.read(sql, counted));
        counted = now;
        return now.coverage();
    }

    /// Keeps the coverage as it is now, so that the next program need not count it.
    public void saveCoverage() {
        CoverageCache.Counted now = database.read(sql -> CoverageCache.read(sql, counted));
        counted = now;
        changes.run(Lane.ARCHIVES, change -> CoverageCache.save(change.sql(), now));
    }

    /// Interactions that answer the query, newest first.
    ///
    /// The index is asked first and the rows are read after it, so a row that is gone by then is
    /// left out.
    ///
    /// @param limit the most to give
    public List<InteractionRow> matching(TextQuery query, int limit) {
        List<Long> found = search(search -> search.newest(query, limit), List.of());
        return database.read(sql -> {
            InteractionReader reader = new InteractionReader(sql);
            List<InteractionRow> rows = new ArrayList<>();
            for (long id : found) {
                reader.read(id).ifPresent(rows::add);
            }
            return rows;
        });
    }

    /// What a search cannot find.
    ///
    /// @param missing interactions of which the index has no word: it was lost or cannot be made
    ///   again, or an import has them in the table and not yet in the index
    /// @param firstWords interactions of which it has the first words only
    public record Gaps(long missing, long firstWords) {}

    /// What is there and cannot be found by its words; a look at the end of the table and a count
    /// of the index.
    public Gaps gaps() {
        record Reached(long upto, long excerpts) {}
        Reached reached =
                search(
                        search -> new Reached(search.upto(), search.countExcerpts()),
                        new Reached(0, 0));
        long missing =
                database.read(sql ->
                        sql.number(
                                "SELECT count(*) FROM interaction WHERE id > ?", reached.upto()));
        return new Gaps(missing, reached.excerpts());
    }

    /// How many interactions answer the query.
    public long count(TextQuery query) {
        return search(search -> search.count(query), 0L);
    }

    /// The answers to the query counted by year, channel and person.
    ///
    /// @param people the most people to give
    public Facets facets(TextQuery query, int people) {
        return search(
                search -> {
                    TextSearch.Facets facets = search.facets(query);
                    return database.read(sql -> FacetReader.read(sql, facets, people));
                },
                Facets.NONE);
    }

    /// The rows of accounts, for [TextQuery#handles]; those never seen are left out.
    public List<Long> accounts(List<Handle> handles) {
        return database.read(sql -> {
            List<Long> rows = new ArrayList<>();
            for (Handle handle : handles) {
                long row = sql.number("SELECT id FROM handle WHERE key = ?", handle.key());
                if (row > 0) {
                    rows.add(row);
                }
            }
            return rows;
        });
    }

    private <T> T search(TextIndex.Question<T> question, T nothing) {
        return words.ask(question).orElse(nothing);
    }

    /// When the last message came from this account, also an automatic one; empty if none did.
    ///
    /// One look at each message of the account's.
    public Optional<Instant> lastWrittenFrom(Handle handle) {
        long last =
                database.read(sql ->
                        sql.number(
                                """
                                SELECT coalesce(max(i.at), 0) FROM handle h
                                JOIN part p ON p.handle_id = h.id
                                JOIN interaction i ON i.id = p.interaction_id
                                WHERE h.key = ? AND (p.roles & ?) <> 0\
                                """,
                                handle.key(),
                                Codes.bit(Role.FROM)));
        return last == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(last));
    }

    /// The first and the last message in which these accounts are seen, whoever wrote; those never
    /// seen are left out. One look at each message of theirs.
    public Map<Handle, Seen> seen(Collection<? extends Handle> handles) {
        return database.read(sql -> {
            Map<Handle, Seen> seen = new HashMap<>();
            for (Handle handle : handles) {
                sql.first(
                                """
                                SELECT min(i.at), max(i.at), max((p.roles & ?) <> 0)
                                FROM handle h
                                JOIN part p ON p.handle_id = h.id
                                JOIN interaction i ON i.id = p.interaction_id
                                WHERE h.key = ? HAVING count(*) > 0\
                                """,
                                row ->
                                        new Seen(
                                                Instant.ofEpochSecond(row.getLong(1)),
                                                Instant.ofEpochSecond(row.getLong(2)),
                                                row.getInt(3) > 0),
                                Codes.bit(Role.FROM),
                                handle.key())
                        .ifPresent(span -> seen.put(handle, span));
            }
            return seen;
        });
    }

    /// When an account is seen.
    ///
    /// @param first in the oldest message
    /// @param last in the newest
    /// @param wrote whether it wrote any
    public record Seen(Instant first, Instant last, boolean wrote) {}

    /// What these accounts wrote, without the texts, oldest first. One look at each message of
    /// theirs.
    public List<Subject> subjectsFrom(Collection<? extends Handle> handles) {
        return database.read(sql -> {
            List<Subject> subjects = new ArrayList<>();
            for (Handle handle : handles) {
                sql.each(
                        """
                        SELECT i.key, i.at, i.subject FROM handle h
                        JOIN part p ON p.handle_id = h.id
                        JOIN interaction i ON i.id = p.interaction_id
                        WHERE h.key = ? AND (p.roles & ?) <> 0\
                        """,
                        row ->
                                subjects.add(
                                        new Subject(
                                                row.getString(1),
                                                Instant.ofEpochSecond(row.getLong(2)),
                                                row.getString(3))),
                        handle.key(),
                        Codes.bit(Role.FROM));
            }
            subjects.sort(Comparator.comparing(Subject::at).thenComparing(Subject::key));
            return subjects;
        });
    }

    /// The calendar's events that begin from one time to before another, in order. One pass over
    /// the narrow rows of all interactions: a tenth of a second for a million.
    public List<InteractionRow> events(Instant from, Instant to) {
        return database.read(sql -> {
            List<Long> found =
                    sql.list(
                            """
                            SELECT id FROM interaction WHERE channel = ? AND at >= ? AND at < ?
                            ORDER BY at, key\
                            """,
                            row -> row.getLong(1),
                            Codes.CHANNELS.indexOf(Channel.EVENT),
                            from.getEpochSecond(),
                            to.getEpochSecond());
            InteractionReader reader = new InteractionReader(sql);
            List<InteractionRow> rows = new ArrayList<>();
            for (long id : found) {
                reader.read(id).ifPresent(rows::add);
            }
            return rows;
        });
    }

    /// The interaction with this key, with the place where it can be opened.
    public Optional<InteractionRow> interaction(String key) {
        return database.read(sql -> new InteractionReader(sql).find(key));
    }

    /// What belongs to the interaction with this key, itself too, oldest first: the thread of a
    /// message, the dates of a series of events, what was said around it in a chat.
    ///
    /// @param limit the most to give; the nearest in time where there is more
    /// @return empty if the key is unknown
    public List<InteractionRow> thread(String key, int limit) {
        return database.read(sql -> new ThreadReader(sql).of(key, limit));
    }
}
