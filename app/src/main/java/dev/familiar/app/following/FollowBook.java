package dev.familiar.app.following;

import dev.familiar.app.introductions.LedgerPeople;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.model.Handle;
import dev.familiar.model.Person;
import dev.familiar.model.ProfileUrl;
import dev.familiar.network.follow.ProfileLink;
import dev.familiar.store.Ledger;
import dev.familiar.store.OwnerBook;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Kind;
import dev.familiar.store.row.LedgerEntry.Party;
import dev.familiar.store.row.LedgerEntry.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Whom the owner follows at one moment: the one list of decisions on requests and of what was said
/// since, in the order in which it was said. One thread.
///
/// Who is who is asked anew each time. Two follows of people who have become one are one follow,
/// since the earlier day; of a person who has become two, it is of the one with more of the
/// records.
final class FollowBook {

    private final Store store;
    private final LedgerPeople people;
    private final Map<String, Entry> standing = new LinkedHashMap<>();

    /// A follow that stands.
    ///
    /// @param id the person's, else the first of the keys
    /// @param person null if the archives hold nobody of them
    /// @param keys all by which it is known: of records, of profiles, of requests
    /// @param link as the owner gave it, null if they did not
    record Entry(
            String id,
            String name,
            @Nullable Person person,
            Set<String> keys,
            @Nullable ProfileLink link,
            Instant since,
            SaidJson said) {

        Entry {
            keys = Set.copyOf(keys);
        }

        /// Hides the person.
        @Override
        public String toString() {
            return "Entry[hidden]";
        }
    }

    /// A word of the owner's on following.
    ///
    /// @param number among all words; 0 for those of the oldest homes
    /// @param said null where nothing was asked of it, as when a request was decided
    private record Word(
            long number,
            boolean follows,
            String name,
            Set<String> keys,
            @Nullable ProfileLink link,
            Instant at,
            @Nullable SaidJson said) {}

    private FollowBook(Store store) {
        this.store = store;
        this.people = new LedgerPeople(store);
    }

    static FollowBook read(Store store) {
        return of(store, store.ledger().of(Set.of(Kind.FOLLOWED, Kind.UNFOLLOWED)));
    }

    /// @param ledger entries of any kind, oldest first
    static FollowBook of(Store store, List<Ledger.Numbered> ledger) {
        List<Word> words = new ArrayList<>();
        store.owner().follows().forEach(follow -> words.add(decided(follow)));
        ledger.stream()
                .filter(numbered -> isWord(numbered.entry()))
                .forEach(numbered -> words.add(word(numbered)));
        words.sort(Comparator.comparingLong(Word::number).thenComparing(Word::at));
        FollowBook book = new FollowBook(store);
        words.forEach(book::hear);
        return book;
    }

    private static boolean isWord(LedgerEntry entry) {
        return (entry.kind() == Kind.FOLLOWED || entry.kind() == Kind.UNFOLLOWED)
                && !entry.people().isEmpty();
    }

    private static Word decided(OwnerBook.Follow follow) {
        return new Word(
                follow.number(),
                true,
                follow.name(),
                Set.of(follow.key()),
                null,
                follow.since(),
                null);
    }

    private static Word word(Ledger.Numbered numbered) {
        LedgerEntry entry = numbered.entry();
        Party party = entry.people().getFirst();
        return new Word(
                numbered.id(),
                entry.kind() == Kind.FOLLOWED,
                party.name(),
                party.keys(),
                entry.about().isEmpty() ? null : ProfileLink.ofUrl(entry.about()).orElse(null),
                entry.at(),
                SaidJson.of(entry.words()));
    }

    private void hear(Word word) {
        Set<String> keys = known(word.keys());
        Person person = person(word.name(), keys);
        Entry before = standing(person, keys).orElse(null);
        if (before != null) {
            standing.remove(before.id());
        }
        if (!word.follows()) {
            return;
        }
        Set<String> all = new TreeSet<>(keys);
        if (before != null) {
            all.addAll(before.keys());
        }
        ProfileLink link = word.link() == null && before != null ? before.link() : word.link();
        SaidJson said =
                word.said() == null
                        ? before == null ? SaidJson.NOTHING : before.said()
                        : word.said();
        Entry now =
                new Entry(
                        person == null ? all.iterator().next() : person.id().value(),
                        person == null ? word.name() : PersonNames.best(person),
                        person,
                        all,
                        link,
                        before == null ? word.at() : before.since(),
                        said);
        standing.put(now.id(), now);
    }

    /// With the profile that the request of a key has by now: one that was decided while no profile
    /// was known has the request's id for its key.
    private Set<String> known(Set<String> keys) {
        Set<String> all = new TreeSet<>(keys);
        for (String key : keys) {
            store.requests()
                    .find(key)
                    .ifPresent(found -> {
                        all.addAll(found.names());
                        ProfileUrl profile = found.request().requester().profile();
                        if (profile != null) {
                            all.add(profile.key());
                        }
                    });
        }
        return all;
    }

    /// Who it is by records, else by the accounts among the keys.
    private @Nullable Person person(String name, Set<String> keys) {
        return people.person(new Party(Side.CONCERNED, name, keys))
                .or(() ->
                        keys.stream()
                                .flatMap(key -> Handle.ofKey(key).stream())
                                .filter(ProfileUrl.class::isInstance)
                                .flatMap(handle -> owner(store, handle).stream())
                                .findFirst())
                .orElse(null);
    }

    /// Whose account it is; of several, the one whom the store names first.
    static Optional<Person> owner(Store store, Handle handle) {
        return store.people().withAccount(handle).stream()
                .flatMap(id -> store.people().person(id).stream())
                .findFirst();
    }

    /// The follow of a person or of one of some keys; empty if none stands.
    Optional<Entry> standing(@Nullable Person person, Collection<String> keys) {
        if (person != null) {
            Entry own = standing.get(person.id().value());
            if (own != null) {
                return Optional.of(own);
            }
        }
        return standing.values().stream()
                .filter(entry -> person == null || entry.person() == null)
                .filter(entry -> keys.stream().anyMatch(entry.keys()::contains))
                .findFirst();
    }

    /// All that stand, in the order in which they were last spoken of.
    List<Entry> all() {
        return List.copyOf(standing.values());
    }

    /// The keys by which a word on a person is kept.
    static Set<String> keys(Person person) {
        return SayingDesk.keys(person);
    }
}
