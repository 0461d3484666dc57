package dev.familiar.store;

import dev.familiar.identity.Linkage;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

// A word of the owner's changes two people or three of fifty thousand. Writing all of them again
// holds the pen for seconds, and the next word waits for it: so what is there is compared with what
// linkage found, outside of any change, and only the difference is written.
//
// Everything that is kept of a person follows from the records and from which accounts are the
// owner's; whoever has the same records and the same accounts as before is left alone.

/// The difference between the people that are kept and those that linkage found. Made by reading,
/// written in a change that takes milliseconds. For one thread.
///
/// The people are those that [PeopleCache] would write, with the same ids; only their numbers are
/// others, new ones behind all there are, which is why nothing is listed in the order of numbers.
final class PeopleRenewal {

    /// The number of people when what is kept was read; if it has moved since, this is of no use.
    private final long people;

    private final Map<PersonId, List<PersonDescription>> added = new TreeMap<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<Kept> gone = new ArrayList<>();
    private final Map<Link, Double> newLinks = new HashMap<>();
    private final Set<Link> oldLinks = new HashSet<>();
    private final String weights;

    /// A question of the cache.
    private record Link(String one, String other) {}

    /// A person as they are kept.
    ///
    /// @param payloads the records as they are written, by key
    private record Kept(long no, PersonId id, Map<String, String> payloads) {

        List<PersonDescription> members() {
            return payloads.entrySet().stream()
                    .map(member -> DescriptionJson.read(member.getKey(), member.getValue()))
                    .toList();
        }
    }

    /// Somebody with other records than before.
    private record Changed(Kept before, List<PersonDescription> now) {}

    /// Compares what is kept with what linkage found: one pass over all records.
    PeopleRenewal(Sql sql, People.Linked linked) throws SQLException {
        this.people = Epochs.read(sql).people();
        this.weights = linked.linkage().weights().toText();
        Map<String, PersonDescription> byKey = HashMap.newHashMap(linked.descriptions().size());
        linked.descriptions().forEach(description -> byKey.put(description.key(), description));
        Map<PersonId, List<PersonDescription>> wanted = added;
        PeopleCache.numbered(linked.linkage(), byKey)
                .forEach((id, keys) ->
                        wanted.put(
                                id,
                                keys.stream().map(byKey::get).filter(Objects::nonNull).toList()));
        comparePeople(sql, wanted);
        compareLinks(sql, linked.linkage().possibleLinks());
    }

    /// Takes out of `wanted` whoever is kept already.
    private void comparePeople(Sql sql, Map<PersonId, List<PersonDescription>> wanted)
            throws SQLException {
        Set<String> owners = OwnerHandles.keys(sql);
        Map<Long, Set<String>> accounts = accounts(sql);
        Map<String, String> payloads = new TreeMap<>();
        long[] no = {0};
        String[] id = {""};
        Runnable compare =
                () -> {
                    if (no[0] > 0) {
                        Kept kept = new Kept(no[0], new PersonId(id[0]), Map.copyOf(payloads));
                        compare(
                                kept,
                                wanted.remove(kept.id()),
                                accounts.getOrDefault(no[0], Set.of()),
                                owners);
                    }
                    payloads.clear();
                };
        sql.each(
                """
                SELECT p.no, p.id, m.key, m.payload FROM person p
                LEFT JOIN person_member m ON m.no = p.no ORDER BY p.no\
                """,
                row -> {
                    if (row.getLong(1) != no[0]) {
                        compare.run();
                        no[0] = row.getLong(1);
                        id[0] = row.getString(2);
                    }
                    if (row.getString(3) != null) {
                        payloads.put(row.getString(3), row.getString(4));
                    }
                });
        compare.run();
    }

    private static Map<Long, Set<String>> accounts(Sql sql) throws SQLException {
        Map<Long, Set<String>> accounts = new HashMap<>();
        sql.each(
                "SELECT p.no, h.key FROM person_handle p JOIN handle h ON h.id = p.handle_id",
                row ->
                        accounts.computeIfAbsent(row.getLong(1), _ -> new TreeSet<>())
                                .add(row.getString(2)));
        return accounts;
    }

    private void compare(
            Kept kept,
            @Nullable List<PersonDescription> members,
            Set<String> accounts,
            Set<String> owners) {
        if (members == null) {
            gone.add(kept);
        } else if (!isSame(kept, members) || !accounts.equals(accounts(members, owners))) {
            changed.add(new Changed(kept, members));
        }
    }

    private static boolean isSame(Kept kept, List<PersonDescription> members) {
        return kept.payloads().size() == members.size()
                && members.stream()
                        .allMatch(member ->
                                DescriptionJson.write(member)
                                        .equals(kept.payloads().get(member.key())));
    }

    private static Set<String> accounts(List<PersonDescription> members, Set<String> owners) {
        Set<String> accounts = new TreeSet<>();
        for (PersonDescription member : members) {
            for (Handle handle : member.handles()) {
                if (!owners.contains(handle.key())) {
                    accounts.add(handle.key());
                }
            }
        }
        return accounts;
    }

    private void compareLinks(Sql sql, List<Linkage.PossibleLink> links) throws SQLException {
        links.forEach(link -> newLinks.put(new Link(link.one(), link.other()), link.weightBits()));
        sql.each(
                "SELECT one, other, bits FROM possible_link",
                row -> {
                    Link link = new Link(row.getString(1), row.getString(2));
                    Double bits = newLinks.get(link);
                    if (bits == null) {
                        oldLinks.add(link);
                    } else if (bits == row.getDouble(3)) {
                        newLinks.remove(link);
                    }
                });
    }

    /// Whose records are others than before: their ties are to be measured.
    Set<PersonId> people() {
        Set<PersonId> ids = new HashSet<>(added.keySet());
        changed.forEach(one -> ids.add(one.before().id()));
        return ids;
    }

    /// Writes the difference.
    ///
    /// @return false, and nothing is written, if the people are not those it was made from
    boolean write(
            Change change,
            Function<PersonDescription, Set<String>> blockingKeys,
            Function<PersonName, Set<String>> nameTokens)
            throws SQLException {
        Sql sql = change.sql();
        if (Epochs.read(sql).people() != people) {
            return false;
        }
        Map<String, Integer> tokens = new HashMap<>();
        // Before anybody goes, so that no number is given out twice.
        long no = sql.number("SELECT coalesce(max(no), 0) FROM person");
        for (Kept kept : gone) {
            remove(sql, kept, blockingKeys);
            sql.run("DELETE FROM tie WHERE no = ?", kept.no());
            count(kept.members(), nameTokens, tokens, -1);
        }
        PeopleCache cache = new PeopleCache(change, blockingKeys, nameTokens);
        Set<Long> owners = OwnerHandles.all(sql);
        for (Changed one : changed) {
            remove(sql, one.before(), blockingKeys);
            count(one.before().members(), nameTokens, tokens, -1);
            // The same number, and so the tie of before until it is measured anew.
            cache.write(one.before().no(), one.before().id(), one.now(), owners);
            count(one.now(), nameTokens, tokens, 1);
        }
        for (Map.Entry<PersonId, List<PersonDescription>> one : added.entrySet()) {
            no++;
            cache.write(no, one.getKey(), one.getValue(), owners);
            count(one.getValue(), nameTokens, tokens, 1);
        }
        cache.flush();
        writeTokens(sql, tokens);
        writeLinks(sql);
        sql.execute("DELETE FROM learned");
        sql.run("INSERT INTO learned (id, weights) VALUES (1, ?)", weights);
        return true;
    }

    /// Blocking keys are found by key first, so those of before are worked out to be deleted.
    private static void remove(
            Sql sql, Kept kept, Function<PersonDescription, Set<String>> blockingKeys)
            throws SQLException {
        for (PersonDescription member : kept.members()) {
            for (String key : blockingKeys.apply(member)) {
                sql.run("DELETE FROM person_block WHERE key = ? AND no = ?", key, kept.no());
            }
        }
        for (String table : List.of("person", "person_member", "person_handle")) {
            sql.run("DELETE FROM " + table + " WHERE no = ?", kept.no());
        }
        sql.run("DELETE FROM person_words WHERE rowid = ?", kept.no());
    }

    private static void count(
            List<PersonDescription> members,
            Function<PersonName, Set<String>> nameTokens,
            Map<String, Integer> tokens,
            int by) {
        PeopleCache.tokens(members, nameTokens)
                .forEach(token -> tokens.merge(token, by, Integer::sum));
    }

    private static void writeTokens(Sql sql, Map<String, Integer> tokens) throws SQLException {
        for (Map.Entry<String, Integer> token : tokens.entrySet()) {
            if (token.getValue() != 0) {
                sql.run(
                        """
                        INSERT INTO name_token (token, people) VALUES (?, ?)
                        ON CONFLICT (token) DO UPDATE SET people = people + excluded.people\
                        """,
                        token.getKey(),
                        token.getValue());
                sql.run("DELETE FROM name_token WHERE token = ? AND people <= 0", token.getKey());
            }
        }
    }

    private void writeLinks(Sql sql) throws SQLException {
        for (Link link : oldLinks) {
            sql.run(
                    "DELETE FROM possible_link WHERE one = ? AND other = ?",
                    link.one(),
                    link.other());
        }
        for (Map.Entry<Link, Double> link : newLinks.entrySet()) {
            sql.run(
                    "INSERT OR REPLACE INTO possible_link (one, other, bits) VALUES (?, ?, ?)",
                    link.getKey().one(),
                    link.getKey().other(),
                    link.getValue());
        }
    }
}
