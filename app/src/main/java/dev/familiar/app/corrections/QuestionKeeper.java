package dev.familiar.app.corrections;

import dev.familiar.app.requests.Requesters;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.store.Epochs;
import dev.familiar.store.OwnerBook.SavedCard;
import dev.familiar.store.Store;
import dev.familiar.store.row.PossiblePair;
import dev.familiar.store.row.TieRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

// A home of a hundred thousand messages has thousands of pairs that may be one person, and nearly
// all are strangers to one another and to the owner: two of a mailing list with one name. To ask
// about those wastes the owner's evening and changes nothing they ever see. So a pair is asked
// about
// only if something hangs on it, and in the order of how much: the doubt there is, times what the
// two mean to the owner.

/// Keeps at hand which questions about who is who matter, for all desks of a home. For many
/// threads; one works it out while the others wait: a second or two for ten thousand people.
public final class QuestionKeeper {

    /// So many of the closest people matter; the size of the circle that Robin Dunbar found people
    /// to have a lasting relation with (Dunbar, Coevolution of neocortical size, group size and
    /// language, 1993).
    public static final int CLOSEST = 150;

    /// Beyond these bits a pair is no more certain: were it, it would not be a question. What
    /// forbids to join it weighs as much as all that agrees.
    private static final double MOST_BITS = 3;

    /// What is less likely than 1 : 4 is hardly ever answered with yes, and is not asked by itself.
    private static final double LEAST_BITS = -2;

    private static final double OF_REQUEST = 1;
    private static final double OF_CARD = 0.2;

    private final Object refreshing = new Object();
    private final AtomicInteger working = new AtomicInteger();
    private volatile @Nullable Held held;

    /// @param word the number of the owner's words it rests on, decisions and what was put off
    private record Held(OfPeople people, long word, List<Asked> asked, LeftOut leftOut) {

        Held {
            asked = List.copyOf(asked);
        }
    }

    /// What holds as long as the people are the same; used by one thread at a time, which holds its
    /// monitor.
    ///
    /// @param number of the people it rests on
    /// @param closest how close the closest are, 0 to 1
    /// @param keys of the records the owner can speak of, as far as they were asked for
    private record OfPeople(
            long number,
            Requesters requesters,
            Map<PersonId, Double> closest,
            Map<PersonId, Set<String>> keys) {

        Set<String> keys(Store store, PersonId person) {
            return keys.computeIfAbsent(
                    person,
                    id ->
                            store.people()
                                    .lookup()
                                    .person(id)
                                    .map(QuestionKeeper::keys)
                                    .orElse(Set.of()));
        }
    }

    /// A question that matters.
    ///
    /// @param stakes what its answer would change
    /// @param value how much, to be compared with others
    /// @param one keys of the records of the first side
    /// @param other keys of the records of the second side
    record Asked(
            PossiblePair pair,
            Set<Stake> stakes,
            double value,
            Set<String> one,
            Set<String> other) {

        Asked {
            stakes = Set.copyOf(stakes);
        }

        /// Whether a person is one of the two.
        boolean isOf(PersonId person) {
            return pair.first().equals(person) || pair.second().equals(person);
        }
    }

    /// What matters of a moment.
    ///
    /// @param asked the most important first, those put off last
    /// @param leftOut the other pairs
    record Questions(List<Asked> asked, LeftOut leftOut) {}

    /// The questions that matter, by the people as they were linked last, or before that while
    /// [#working] goes on; what the owner has said since is still among them.
    Questions get(Store store) {
        Held known = held;
        Epochs now = store.epochs();
        if (known == null || !isOfPeople(known, now)) {
            known = refreshed(store);
        } else if (known.word() != now.word()) {
            known = reread(store, known.people(), now.word());
        }
        return new Questions(known.asked(), known.leftOut());
    }

    /// As [#get], but works nothing out: no questions if they are not at hand.
    List<Asked> atHand(Store store) {
        Held known = held;
        return known != null && isOfPeople(known, store.epochs()) ? known.asked() : List.of();
    }

    private boolean isOfPeople(Held known, Epochs now) {
        return known.people().number() == now.people() || working.get() > 0;
    }

    /// Does what makes the people others; meanwhile the questions of before are good enough, since
    /// each is looked at again when it is shown.
    void working(Runnable work) {
        int _ = working.incrementAndGet();
        try {
            work.run();
        } finally {
            int _ = working.decrementAndGet();
        }
    }

    /// Works out the questions for the people of now, if they are not at hand.
    void refresh(Store store) {
        Held _ = refreshed(store);
    }

    /// The questions for the people of now; others who ask meanwhile wait only if there were none
    /// before.
    private Held refreshed(Store store) {
        synchronized (refreshing) {
            Epochs now = store.epochs();
            Held known = held;
            if (known == null || known.people().number() != now.people()) {
                OfPeople people =
                        new OfPeople(
                                now.people(),
                                new Requesters(store),
                                closest(store),
                                new HashMap<>());
                return reread(store, people, now.word());
            }
            return known;
        }
    }

    private Held reread(Store store, OfPeople people, long word) {
        synchronized (people) {
            Held fresh = read(store, people, word);
            held = fresh;
            return fresh;
        }
    }

    private static Held read(Store store, OfPeople people, long word) {
        Set<PersonId> requested = people.requesters().people();
        Set<PersonId> carded = carded(store);
        List<Asked> asked = new ArrayList<>();
        int idle = 0;
        int unlikely = 0;
        for (PossiblePair pair : store.corrections().possiblePairs()) {
            Set<Stake> stakes = EnumSet.noneOf(Stake.class);
            if (has(requested, pair)) {
                stakes.add(Stake.REQUEST);
            }
            if (has(people.closest().keySet(), pair)) {
                stakes.add(Stake.CLOSE);
            }
            if (has(carded, pair)) {
                stakes.add(Stake.CARD);
            }
            if (stakes.isEmpty()) {
                idle++;
            } else if (pair.weightBits() < least(stakes)) {
                unlikely++;
            } else {
                asked.add(
                        new Asked(
                                pair,
                                stakes,
                                value(pair, stakes, people.closest()),
                                people.keys(store, pair.first()),
                                people.keys(store, pair.second())));
            }
        }
        // Stable: those put off stay behind all others, in the order in which they were.
        asked.sort(
                Comparator.comparing((Asked one) -> one.pair().postponed())
                        .thenComparingDouble(one -> one.pair().postponed() ? 0 : -one.value()));
        return new Held(people, word, asked, new LeftOut(idle, unlikely));
    }

    /// A card alone is worth a question where it is likelier answered with yes than not.
    private static double least(Set<Stake> stakes) {
        return stakes.equals(Set.of(Stake.CARD)) ? 0 : LEAST_BITS;
    }

    private static boolean has(Set<PersonId> people, PossiblePair pair) {
        return people.contains(pair.first()) || people.contains(pair.second());
    }

    /// How much an answer would change: 0 to about 2.
    private static double value(
            PossiblePair pair, Set<Stake> stakes, Map<PersonId, Double> closest) {
        double close =
                Math.max(
                        closest.getOrDefault(pair.first(), 0.0),
                        closest.getOrDefault(pair.second(), 0.0));
        return doubt(pair.weightBits())
                * (close
                        + (stakes.contains(Stake.REQUEST) ? OF_REQUEST : 0)
                        + (stakes.contains(Stake.CARD) ? OF_CARD : 0));
    }

    /// 1 where it is as likely as not, less where it is likelier one way.
    private static double doubt(double bits) {
        double probability = 1 / (1 + Math.pow(2, -Math.min(bits, MOST_BITS)));
        return 4 * probability * (1 - probability);
    }

    private static Map<PersonId, Double> closest(Store store) {
        Map<PersonId, Double> closest = new HashMap<>();
        for (TieRow tie : store.interactions().strongestTies(0, CLOSEST)) {
            closest.put(tie.person(), Math.clamp(tie.strength(), 0, 1));
        }
        return closest;
    }

    /// In the address book, or on a card that an acceptance wrote.
    private static Set<PersonId> carded(Store store) {
        Set<PersonId> carded = new HashSet<>(store.people().describedIn(Origin.Kind.CARD));
        for (SavedCard card : store.owner().cards()) {
            for (Handle handle : card.handles()) {
                carded.addAll(store.people().withAccount(handle));
            }
        }
        return carded;
    }

    /// The records the owner can speak of; what was read off an account's mail goes with it.
    static Set<String> keys(Person person) {
        Set<String> keys = new TreeSet<>();
        person.descriptions().stream()
                .filter(d -> !d.origin().kind().isAboutAccount())
                .map(PersonDescription::key)
                .forEach(keys::add);
        return keys;
    }
}
