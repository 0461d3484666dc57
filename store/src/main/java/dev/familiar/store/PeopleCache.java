package dev.familiar.store;

import dev.familiar.identity.Linkage;
import dev.familiar.identity.archive.CommonName;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Writes what linkage found: people, their descriptions and accounts, and the keys to find them
/// by. Replaces all that was there before, within one transaction.
///
/// Everything is written anew rather than compared: who is one person can change far from what came
/// in, and a comparison would cost what writing does. Nobody sees it half done, since readers keep
/// the last commit (https://sqlite.org/wal.html#concurrency); the price is a log of about the size
/// of these tables, once.
///
/// Numbers of people (`no`) are given in the order of ids and hold until the next linkage only.
/// What must last, the owner's words and what is shown in links, goes by [PersonId] or by the keys
/// of descriptions.
final class PeopleCache {

    private static final String PERSON = "INSERT INTO person (no, id, name) VALUES (?, ?, ?)";
    private static final String MEMBER =
            "INSERT INTO person_member (no, key, payload) VALUES (?, ?, ?)";
    private static final String HANDLE =
            "INSERT OR IGNORE INTO person_handle (no, handle_id) VALUES (?, ?)";
    private static final String BLOCK =
            "INSERT OR IGNORE INTO person_block (key, no) VALUES (?, ?)";
    private static final String WORDS = "INSERT INTO person_words (rowid, words) VALUES (?, ?)";
    private static final String TOKEN = "INSERT INTO name_token (token, people) VALUES (?, ?)";

    private final Sql sql;
    private final Rows people;
    private final Rows memberRows;
    private final Rows handleRows;
    private final Rows blocks;
    private final Rows words;
    private final KeyTable keys;
    private final Function<PersonDescription, Set<String>> blockingKeys;
    private final Function<PersonName, Set<String>> nameTokens;

    PeopleCache(
            Change change,
            Function<PersonDescription, Set<String>> blockingKeys,
            Function<PersonName, Set<String>> nameTokens) {
        this.sql = change.sql();
        this.people = new Rows(sql, PERSON);
        this.memberRows = new Rows(sql, MEMBER);
        this.handleRows = new Rows(sql, HANDLE);
        this.blocks = new Rows(sql, BLOCK);
        this.words = new Rows(sql, WORDS);
        this.keys = change.memory().keys();
        this.blockingKeys = blockingKeys;
        this.nameTokens = nameTokens;
    }

    /// Everything that linkage computed; what archives and the owner said stays. `DELETE` without a
    /// condition empties an ordinary table page by page and not row by row
    /// (https://sqlite.org/lang_delete.html#the_truncate_optimization).
    static void clear(Sql sql) throws SQLException {
        for (String table :
                List.of(
                        "person",
                        "person_member",
                        "person_handle",
                        "person_block",
                        "person_words",
                        "name_token",
                        "tie",
                        "tie_common",
                        "possible_link",
                        "learned")) {
            sql.execute("DELETE FROM " + table);
        }
    }

    /// Ties as they were, by the person's id: who stays keeps theirs until they are measured anew,
    /// so that nobody reads of strangers meanwhile.
    private List<@Nullable Object[]> tiesById() throws SQLException {
        return sql.list(
                """
                SELECT t.strength, t.last_at, t.exchanges, t.payload, p.id
                FROM tie t JOIN person p ON p.no = t.no\
                """,
                row ->
                        new @Nullable Object[] {
                            row.getDouble(1),
                            row.getObject(2),
                            row.getInt(3),
                            row.getString(4),
                            row.getString(5)
                        });
    }

    /// Ties come last, when the people they hang on have their new numbers.
    ///
    /// @param descriptions what was linked; clusters name them by key
    /// @throws SQLException if SQLite refuses; the people are as before then, with the change
    void replace(Linkage linkage, List<PersonDescription> descriptions) throws SQLException {
        List<@Nullable Object[]> ties = tiesById();
        clear(sql);
        Map<String, PersonDescription> byKey = HashMap.newHashMap(descriptions.size());
        descriptions.forEach(description -> byKey.put(description.key(), description));
        // Read once: it is asked for every account of every description.
        Set<Long> owners = OwnerHandles.all(sql);
        Map<String, Integer> tokens = new HashMap<>();
        long no = 0;
        for (Map.Entry<PersonId, List<String>> person : numbered(linkage, byKey).entrySet()) {
            no++;
            List<PersonDescription> members =
                    person.getValue().stream().map(byKey::get).filter(Objects::nonNull).toList();
            write(no, person.getKey(), members, owners);
            countTokens(members, tokens);
        }
        Rows counted = new Rows(sql, TOKEN);
        for (Map.Entry<String, Integer> token : tokens.entrySet()) {
            counted.add(token.getKey(), token.getValue());
        }
        counted.flush();
        flush();
        Rows kept = new Rows(sql, Interactions.SAVE_TIE);
        for (@Nullable Object[] tie : ties) {
            kept.add(tie);
        }
        kept.flush();
        for (Linkage.PossibleLink link : linkage.possibleLinks()) {
            sql.run(
                    "INSERT OR REPLACE INTO possible_link (one, other, bits) VALUES (?, ?, ?)",
                    link.one(),
                    link.other(),
                    link.weightBits());
        }
        sql.run("INSERT INTO learned (id, weights) VALUES (1, ?)", linkage.weights().toText());
    }

    /// The clusters by person id, in the order of ids. The id hangs on the smallest key alone, of
    /// records that were not just read off mail, so that a new signature is no new person; where
    /// two keys give one id, the second asks again with a suffix.
    static Map<PersonId, List<String>> numbered(
            Linkage linkage, Map<String, PersonDescription> byKey) {
        Comparator<String> order =
                Comparator.comparing((String key) -> isAboutAccount(byKey.get(key)))
                        .thenComparing(Comparator.naturalOrder());
        List<List<String>> clusters = new ArrayList<>();
        linkage.clusters().stream()
                .filter(cluster -> !cluster.isEmpty())
                .map(cluster -> cluster.stream().sorted(order).toList())
                .sorted((a, b) -> a.getFirst().compareTo(b.getFirst()))
                .forEach(clusters::add);
        Map<PersonId, List<String>> people = new TreeMap<>();
        for (List<String> cluster : clusters) {
            String text = cluster.getFirst();
            // Two of 200,000 keys share an id once in 100,000 stores; in the order of keys, so that
            // it is the same one each time.
            while (people.putIfAbsent(new PersonId("p-" + Ids.of(text)), cluster) != null) {
                text += "#";
            }
        }
        return people;
    }

    private static boolean isAboutAccount(@Nullable PersonDescription description) {
        return description != null && description.origin().kind().isAboutAccount();
    }

    /// Writes what [#write] took in.
    void flush() throws SQLException {
        for (Rows rows : List.of(people, memberRows, handleRows, blocks, words)) {
            rows.flush();
        }
    }

    /// Takes in one person, to be written by [#flush].
    void write(long no, PersonId id, List<PersonDescription> members, Set<Long> owners)
            throws SQLException {
        String name = CommonName.of(members).orElse("");
        people.add(no, id.value(), name);
        Set<String> searchable = new LinkedHashSet<>();
        for (PersonDescription member : members) {
            memberRows.add(no, member.key(), DescriptionJson.write(member));
            for (Handle handle : member.handles()) {
                long account = keys.handle(sql, handle);
                // A card of the owner's among a friend's would make all the owner's mail the
                // friend's.
                if (!owners.contains(account)) {
                    handleRows.add(no, account);
                }
            }
            for (String key : blockingKeys.apply(member)) {
                blocks.add(key, no);
            }
            searchable.add(DescriptionJson.searchWords(member));
            searchable.addAll(Spellings.of(member.names()));
        }
        words.add(no, String.join(" ", searchable));
    }

    /// Counts people and not mentions: a token that one person has in several spellings counts
    /// once.
    private void countTokens(List<PersonDescription> members, Map<String, Integer> tokens) {
        tokens(members, nameTokens).forEach(token -> tokens.merge(token, 1, Integer::sum));
    }

    /// The name tokens of one person, each once.
    static Set<String> tokens(
            List<PersonDescription> members, Function<PersonName, Set<String>> nameTokens) {
        Set<String> own = new HashSet<>();
        members.stream()
                .flatMap(member -> member.names().stream())
                .forEach(name -> own.addAll(nameTokens.apply(name)));
        return own;
    }
}
