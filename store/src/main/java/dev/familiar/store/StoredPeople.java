package dev.familiar.store;

import dev.familiar.identity.PersonLookup;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The people in the cache, by blocking key and by id. For many threads.
///
/// Each question is a look or two by an index, so that a verdict on one request does not read the
/// people as a whole. Answers come from the last linkage; while it is replaced, from the one
/// before.
final class StoredPeople implements PersonLookup {

    private final Database database;

    StoredPeople(Database database) {
        this.database = database;
    }

    /// `CROSS JOIN`, so that SQLite begins at the blocking key; rows of one key stand together in
    /// `person_block`, in the order of people.
    @Override
    public List<PersonId> idsByKey(String blockingKey, int limit) {
        return database.read(sql ->
                sql.list(
                        """
                        SELECT p.id FROM person_block b CROSS JOIN person p ON p.no = b.no
                        WHERE b.key = ? ORDER BY b.no LIMIT ?\
                        """,
                        row -> new PersonId(row.getString(1)),
                        blockingKey,
                        limit));
    }

    /// A person has at least one description; a number without one is treated as nobody.
    @Override
    public Optional<Person> person(PersonId id) {
        return database.read(sql -> {
            List<PersonDescription> members =
                    sql.list(
                            """
                            SELECT m.key, m.payload FROM person p
                            CROSS JOIN person_member m ON m.no = p.no
                            WHERE p.id = ? ORDER BY m.key\
                            """,
                            row -> DescriptionJson.read(row.getString(1), row.getString(2)),
                            id.value());
            return members.isEmpty() ? Optional.empty() : Optional.of(new Person(id, members));
        });
    }

    @Override
    public int peopleWithToken(String token) {
        return database.read(
                sql -> (int) sql.number("SELECT people FROM name_token WHERE token = ?", token));
    }

    @Override
    public int people() {
        return database.read(sql -> (int) sql.number("SELECT count(*) FROM person"));
    }

    /// In the order of the numbers; those that nobody has are left out.
    static List<Person> people(Sql sql, List<Long> numbers) throws SQLException {
        List<Person> people = new ArrayList<>(numbers.size());
        for (long no : numbers) {
            person(sql, no).ifPresent(people::add);
        }
        return people;
    }

    /// @param no a person's number, true only within the transaction in which it was read
    static Optional<Person> person(Sql sql, long no) throws SQLException {
        Optional<String> id =
                sql.first("SELECT id FROM person WHERE no = ?", row -> row.getString(1), no);
        List<PersonDescription> members =
                sql.list(
                        "SELECT key, payload FROM person_member WHERE no = ? ORDER BY key",
                        row -> DescriptionJson.read(row.getString(1), row.getString(2)),
                        no);
        return id.isEmpty() || members.isEmpty()
                ? Optional.empty()
                : Optional.of(new Person(new PersonId(id.get()), members));
    }

    /// 0, which no person has, if the id is not known.
    static long number(Sql sql, PersonId person) throws SQLException {
        return sql.number("SELECT no FROM person WHERE id = ?", person.value());
    }
}
