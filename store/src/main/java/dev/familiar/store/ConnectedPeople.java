package dev.familiar.store;

import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.store.row.ConnectedPerson;
import dev.familiar.store.row.TieRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads many people at once, everybody or those who are connections: person by person takes
/// several statements each.
///
/// Two statements, whose rows are brought together by the person's number. `CROSS JOIN` begins at
/// the connections, found by the index on their kind, and goes to people by the index on keys.
final class ConnectedPeople {

    private static final String CONNECTED =
            """
            (SELECT m.no FROM description d CROSS JOIN person_member m ON m.key = d.key
            WHERE d.kind = ? AND d.owned = 0)
            """;

    private ConnectedPeople() {}

    /// Those who are connections. In the order of the people's ids. All descriptions of each are
    /// read, not only the connection.
    static List<ConnectedPerson> read(Sql sql) throws SQLException {
        return read(sql, " IN " + CONNECTED, Origin.Kind.CONNECTION.name());
    }

    /// Everybody, in the order of their ids.
    static List<ConnectedPerson> readAll(Sql sql) throws SQLException {
        return read(sql, " > 0 ");
    }

    /// Those with a tie of at least that strength, in the order of their ids.
    static List<ConnectedPerson> read(Sql sql, double strength) throws SQLException {
        return read(sql, " IN (SELECT no FROM tie WHERE strength >= ?) ", strength);
    }

    /// @param which a condition on a person's number
    private static List<ConnectedPerson> read(Sql sql, String which, Object... parameters)
            throws SQLException {
        Map<Long, List<PersonDescription>> members = new HashMap<>();
        sql.each(
                "SELECT no, key, payload FROM person_member WHERE no" + which + "ORDER BY no, key",
                row ->
                        members.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                                .add(DescriptionJson.read(row.getString(2), row.getString(3))),
                parameters);
        List<ConnectedPerson> people = new ArrayList<>(members.size());
        sql.each(
                """
                SELECT p.id, t.strength, t.last_at, t.exchanges, t.payload, t.no, p.no
                FROM person p LEFT JOIN tie t ON t.no = p.no WHERE p.no\
                """
                        + which
                        + "ORDER BY p.id",
                row -> {
                    TieRow tie = row.getObject(6) == null ? null : Interactions.tie(row);
                    List<PersonDescription> all = members.getOrDefault(row.getLong(7), List.of());
                    // A number without a description is nobody.
                    if (all.isEmpty()) {
                        return;
                    }
                    Person person = new Person(new PersonId(row.getString(1)), all);
                    people.add(new ConnectedPerson(person, tie));
                },
                parameters);
        return people;
    }
}
