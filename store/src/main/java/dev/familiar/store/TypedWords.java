package dev.familiar.store;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.Person;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/// Finds people while their name is still being typed: some letters, of which any number may
/// follow.
///
/// Each question looks at a bounded number of matches, so that a letter that everybody has is
/// answered as quickly as a whole name. Cost: some milliseconds for fifty thousand people.
final class TypedWords {

    /// Matches that are looked at. What more people have tells nobody apart, and the strongest of
    /// so many are near enough to the strongest of all.
    private static final int LOOKED_AT = 4_000;

    /// The beginning of a shorter word is in too many addresses to be looked up.
    private static final int SHORTEST_BEGINNING = 3;

    private TypedWords() {}

    /// Those in whose names each word begins a word, strongest tie first.
    static List<Person> named(Sql sql, String typed, int limit) throws SQLException {
        String match =
                FoldedText.words(typed).stream()
                        .map(word -> '"' + Spellings.ofName(word) + "\"*")
                        .collect(Collectors.joining(" AND "));
        return strongest(sql, match, limit);
    }

    /// Those who have each word, or a word that begins with it, in anything that is said of them,
    /// strongest tie first.
    static List<Person> saying(Sql sql, String typed, int limit) throws SQLException {
        String match =
                Folding.words(typed).stream()
                        .map(word ->
                                '"' + word + (word.length() < SHORTEST_BEGINNING ? "\"" : "\"*"))
                        .collect(Collectors.joining(" AND "));
        return strongest(sql, match, limit);
    }

    private static List<Person> strongest(Sql sql, String match, int limit) throws SQLException {
        if (match.isEmpty()) {
            return List.of();
        }
        List<Long> numbers =
                sql.list(
                        """
                        SELECT w.no FROM
                            (SELECT rowid AS no FROM person_words WHERE person_words MATCH ? LIMIT ?) w
                        JOIN person p ON p.no = w.no
                        LEFT JOIN tie t ON t.no = w.no
                        ORDER BY coalesce(t.strength, 0) DESC, p.id LIMIT ?\
                        """,
                        row -> row.getLong(1),
                        match,
                        LOOKED_AT,
                        limit);
        return StoredPeople.people(sql, numbers);
    }
}
