package dev.familiar.store;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonId;
import dev.familiar.model.source.Role;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Exchange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// What passed between the owner and people: exchanges, ties, and the messages and events
/// themselves.
///
/// For many threads.
public final class Interactions {

    private static final String TIE =
            """
            SELECT p.id, t.strength, t.last_at, t.exchanges, t.payload
            FROM tie t JOIN person p ON p.no = t.no
            """;
    private static final String SAVE_TIE =
            "INSERT OR REPLACE INTO tie SELECT no, ?, ?, ?, ? FROM person WHERE id = ?";

    private final Database database;
    private final boolean readOnly;

    Interactions(Database database, boolean readOnly) {
        this.database = database;
        this.readOnly = readOnly;
    }

    /// What passed between the owner and a person, oldest first; empty for an unknown person.
    ///
    /// An interaction in which the person has two accounts is one exchange. Where the owner is not
    /// named in a message of their own mailbox, it counts as overheard.
    public List<Exchange> exchanges(PersonId person) {
        return database.read(sql -> new ExchangeReader(sql).of(StoredPeople.number(sql, person)));
    }

    /// Hands over every person who has exchanges, in the order of ids, with all of them, oldest
    /// first. Holds one person in memory at a time.
    public void forEachPerson(BiConsumer<PersonId, List<Exchange>> sink) {
        var _ =
                database.read(sql -> {
                    new ExchangeReader(sql).each(sink);
                    return true;
                });
    }

    /// Replaces all ties. Ties of people who are not (or no longer) known are left out.
    public void saveTies(Iterable<TieRow> ties) {
        database.change(sql -> {
            sql.execute("DELETE FROM tie");
            for (TieRow tie : ties) {
                Instant last = tie.last();
                sql.run(
                        SAVE_TIE,
                        tie.strength(),
                        last == null ? null : last.getEpochSecond(),
                        tie.exchanges(),
                        tie.details(),
                        tie.person().value());
            }
        });
    }

    /// The strongest ties, strongest first.
    public List<TieRow> strongestTies(int limit) {
        return database.read(sql ->
                sql.list(TIE + "ORDER BY t.strength DESC, t.no LIMIT ?", Interactions::tie, limit));
    }

    /// The tie with one person; empty if there is none or ties were not computed.
    public Optional<TieRow> tie(PersonId person) {
        return database.read(
                sql -> sql.first(TIE + "WHERE p.id = ?", Interactions::tie, person.value()));
    }

    private static TieRow tie(ResultSet row) throws SQLException {
        long last = row.getLong(3);
        Instant at = row.wasNull() ? null : Instant.ofEpochSecond(last);
        return new TieRow(
                new PersonId(row.getString(1)),
                row.getDouble(2),
                at,
                row.getInt(4),
                row.getString(5));
    }

    /// How much of each kind of archive was imported, by its word. One pass over all interactions.
    public List<Coverage> coverage() {
        return database.read(CoverageReader::read);
    }

    /// Interactions with all of the words in subject or excerpt, newest first. Case and accents do
    /// not matter; a word may be the beginning of one.
    ///
    /// In a store opened for reading only, those imported since the last linkage may be missing.
    ///
    /// @param words none finds nothing
    /// @param from the earliest
    /// @param to the latest
    /// @param limit the most to give
    public List<InteractionRow> interactionsMatching(
            List<String> words, Instant from, Instant to, int limit) {
        String match = Folding.match(words);
        if (match.isEmpty()) {
            return List.of();
        }
        if (!readOnly && database.read(WordIndex::isBehind)) {
            database.change(WordIndex::catchUp);
        }
        return database.read(sql -> {
            InteractionReader reader = new InteractionReader(sql);
            List<InteractionRow> rows = new ArrayList<>();
            for (long id :
                    reader.matching(match, from.getEpochSecond(), to.getEpochSecond(), limit)) {
                reader.read(id).ifPresent(rows::add);
            }
            return rows;
        });
    }

    /// How many interactions hold at least one of the words, whole, in subject or excerpt. Case and
    /// accents do not matter.
    ///
    /// @param words none finds nothing
    public long countWithAny(Collection<String> words) {
        String match = Folding.matchAny(words);
        if (match.isEmpty()) {
            return 0;
        }
        if (!readOnly && database.read(WordIndex::isBehind)) {
            database.change(WordIndex::catchUp);
        }
        return database.read(sql ->
                sql.number(
                        "SELECT count(*) FROM interaction_words WHERE interaction_words MATCH ?",
                        match));
    }

    /// When the last message came from this account, also an automatic one; empty if none did.
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

    /// The interaction with this key, with the place where it can be opened.
    public Optional<InteractionRow> interaction(String key) {
        return database.read(sql -> new InteractionReader(sql).find(key));
    }
}
