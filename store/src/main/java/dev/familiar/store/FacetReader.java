package dev.familiar.store;

import dev.familiar.model.PersonId;
import dev.familiar.store.row.Facets;
import dev.familiar.store.text.TextSearch;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Turns counts by row number into counts by person.
///
/// The index knows accounts and not people, so that it need not change when people do. So counts
/// are by account first, and each account counts for itself: a message in which a person has two
/// accounts counts twice for them.
///
/// Cost: one look for each of the accounts that can be among the most frequent, not for all.
final class FacetReader {

    /// Accounts looked up for each person wanted: some accounts are the owner's, or a machine's.
    private static final int ACCOUNTS_PER_PERSON = 8;

    private FacetReader() {}

    /// @param counted by row number
    /// @param people the most people to give
    /// @return people by how many answers they took part in, the most first, then by id
    static Facets read(Sql sql, TextSearch.Facets counted, int people) throws SQLException {
        List<Map.Entry<Long, Long>> accounts =
                counted.handles().entrySet().stream()
                        .sorted(Map.Entry.<Long, Long>comparingByValue().reversed())
                        .limit((long) people * ACCOUNTS_PER_PERSON)
                        .toList();
        Map<Long, Long> byPerson = new HashMap<>();
        for (Map.Entry<Long, Long> account : accounts) {
            long person =
                    sql.number(
                            "SELECT no FROM person_handle WHERE handle_id = ?", account.getKey());
            if (person > 0) {
                byPerson.merge(person, account.getValue(), Long::sum);
            }
        }
        return new Facets(
                counted.total(),
                new TreeMap<>(counted.years()),
                counted.channels(),
                shares(sql, byPerson, people));
    }

    /// The people with their names, by their share.
    private static List<Facets.Share> shares(Sql sql, Map<Long, Long> byPerson, int people)
            throws SQLException {
        List<Facets.Share> shares = new ArrayList<>();
        for (Map.Entry<Long, Long> person : byPerson.entrySet()) {
            sql.each(
                    "SELECT id, name FROM person WHERE no = ?",
                    row ->
                            shares.add(
                                    new Facets.Share(
                                            new PersonId(row.getString(1)),
                                            row.getString(2),
                                            person.getValue())),
                    person.getKey());
        }
        shares.sort(
                Comparator.comparingLong(Facets.Share::count)
                        .reversed()
                        .thenComparing(Facets.Share::person));
        return shares.stream().limit(people).toList();
    }
}
