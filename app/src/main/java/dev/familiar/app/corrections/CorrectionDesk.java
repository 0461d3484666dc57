package dev.familiar.app.corrections;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.identity.Overrides;
import dev.familiar.identity.Overrides.Pair;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.store.Store;
import dev.familiar.store.row.Correction;
import dev.familiar.store.row.Correction.Kind;
import dev.familiar.store.row.PossiblePair;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// The desk where the owner says who is who. Each word is one correction, and one step for undo.
/// One thread.
public final class CorrectionDesk {

    private final Store store;
    private final PeopleDesk people;
    private final InstantSource clock;

    /// @param people finds people and links them anew
    /// @param clock when a word is said
    public CorrectionDesk(Store store, PeopleDesk people, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /// The questions still open, pairs of people who may be one: likeliest first, those put off
    /// last.
    public List<ReviewView> questions(int limit) {
        return store.corrections().possiblePairs().stream()
                .flatMap(pair -> question(pair).stream())
                .limit(limit)
                .toList();
    }

    /// The question as it stands now; empty if the owner's words answer it already, though people
    /// may not have been linked anew since.
    Optional<ReviewView> question(PossiblePair pair) {
        return question(pair, people::view);
    }

    /// @param view how much to tell of the two
    Optional<ReviewView> question(PossiblePair pair, Function<Person, PersonView> view) {
        // A question names records, since people have new ids after every linkage; whose they are
        // is asked each time.
        Person one = store.people().personOf(pair.one()).orElse(null);
        Person other = store.people().personOf(pair.other()).orElse(null);
        if (one == null || other == null || word().settles(keys(one), keys(other))) {
            return Optional.empty();
        }
        return Optional.of(
                new ReviewView(
                        pair.id(),
                        view.apply(one),
                        view.apply(other),
                        pair.weightBits(),
                        pair.postponed()));
    }

    /// How many pairs of people may be one and wait for the owner's word.
    public int count() {
        return store.corrections().possiblePairs().size();
    }

    /// Goes through the open questions one by one. Close it to work out anew who is who.
    ///
    /// @param limit the most questions to go through
    public Review review(int limit) {
        return new Review(store, this, limit);
    }

    /// Answers the question with this id and links anew.
    ///
    /// @throws NotFoundException if no such question is open
    public CorrectionView answer(String id, Answer answer) {
        ReviewView question =
                store.corrections().possiblePairs().stream()
                        .filter(pair -> pair.id().equals(id))
                        .flatMap(pair -> question(pair).stream())
                        .findFirst()
                        .orElseThrow(() ->
                                new NotFoundException(
                                        "no open question has that id; familiar review lists them"));
        return settled(note(question, answer).correction());
    }

    /// A word that was written down.
    ///
    /// @param id its number in the store, by which it can be taken back whatever is said after it
    record Noted(long id, Correction correction) {}

    /// Writes an answer down; people are not linked anew yet.
    Noted note(ReviewView question, Answer answer) {
        Set<String> one = keys(question.one().person());
        Set<String> other = keys(question.other().person());
        String about = both(question.one(), question.other());
        return switch (answer) {
            case SAME -> add(Kind.SAME, about, word().together(union(one, other)));
            case DIFFERENT -> add(Kind.DIFFERENT, about, word().apart(one, other));
            case LATER -> {
                // Any record of each side will do: the question is known again by its people.
                Pair pair = new Pair(one.iterator().next(), other.iterator().next());
                yield add(
                        new Correction(
                                Kind.LATER, about, clock.instant(), Overrides.NONE, List.of(pair)));
            }
        };
    }

    /// Makes one person of two. Each is named by id, address or name.
    ///
    /// @throws NotFoundException if one is nobody
    /// @throws UnclearException if one could be several, or both are the same
    public CorrectionView merge(String who, String with) {
        PersonView one = people.require(who);
        PersonView other = requireOther(one, with);
        Set<String> all = union(keys(one.person()), keys(other.person()));
        return settled(add(Kind.MERGE, both(one, other), word().together(all)).correction());
    }

    /// Keeps two people from ever being taken for one. Each is named by id, address or name.
    ///
    /// @throws NotFoundException if one is nobody
    /// @throws UnclearException if one could be several, or both are the same
    public CorrectionView apart(String who, String from) {
        PersonView one = people.require(who);
        PersonView other = requireOther(one, from);
        return settled(
                add(
                                Kind.APART,
                                both(one, other),
                                word().apart(keys(one.person()), keys(other.person())))
                        .correction());
    }

    private PersonView requireOther(PersonView one, String who) {
        PersonView other = people.require(who);
        if (other.person().id().equals(one.person().id())) {
            throw new UnclearException(
                    "both name the same person; familiar split WHO lists the records to take apart",
                    List.of(one));
        }
        return other;
    }

    /// Takes the records with these keys away from the rest of the person's; they become another.
    ///
    /// @param who an id, address or name
    /// @param chosen keys of records; an address stands for the record of its mail
    /// @throws NotFoundException if `who` is nobody
    /// @throws UnclearException if it could be several, or the keys are not some of the records'
    public CorrectionView split(String who, List<String> chosen) {
        PersonView person = people.require(who);
        Set<String> rest = keys(person.person());
        Set<String> taken = new TreeSet<>();
        for (String key : chosen) {
            taken.add(recordKey(person, rest, key));
        }
        // What is left must be somebody: a person without records would be nobody.
        rest.removeAll(taken);
        if (rest.isEmpty()) {
            throw new UnclearException(
                    "these are all the records there are; name those to take away, not all of them",
                    List.of(person));
        }
        return settled(add(Kind.SPLIT, person.name(), word().apart(taken, rest)).correction());
    }

    private static String recordKey(PersonView person, Set<String> keys, String typed) {
        // An owner types the address they see, however it is written; the key is its one form.
        String ofAddress = EmailAddress.parse(typed).map(EmailAddress::key).orElse(typed);
        if (keys.contains(typed)) {
            return typed;
        }
        if (keys.contains(ofAddress)) {
            return ofAddress;
        }
        throw new UnclearException(
                "the person has no record with such a key; familiar split WHO lists them",
                List.of(person));
    }

    /// Links anew if a word has changed who is who since the last time.
    void settle() {
        if (store.people().arePeopleStale()) {
            people.link();
        }
    }

    /// Links anew and tells what a word on who is who has done, or its taking back.
    public CorrectionView settled(Correction correction) {
        // Linked before it is answered, so that the answer shows the people as they are from now
        // on.
        settle();
        List<PersonView> after =
                correction.keys().stream()
                        .flatMap(key -> store.people().personOf(key).stream())
                        .distinct()
                        .sorted((a, b) -> a.id().compareTo(b.id()))
                        .map(people::view)
                        .toList();
        return new CorrectionView(
                correction.kind().name().toLowerCase(Locale.ROOT),
                correction.about(),
                correction.at(),
                after);
    }

    private Noted add(Kind kind, String about, Overrides overrides) {
        return add(new Correction(kind, about, clock.instant(), overrides, List.of()));
    }

    /// On the disk when this returns, also if the program ends before people are linked anew.
    private Noted add(Correction correction) {
        return new Noted(store.corrections().add(correction), correction);
    }

    /// Read anew each time: another desk, beside this one, may have said more.
    private OwnersWord word() {
        return new OwnersWord(store.corrections().overrides());
    }

    private static String both(PersonView one, PersonView other) {
        return one.name() + " and " + other.name();
    }

    /// The records the owner can speak of; what was read off an account's mail goes with it.
    private static Set<String> keys(Person person) {
        Set<String> keys = new TreeSet<>();
        person.descriptions().stream()
                .filter(d -> !d.origin().kind().isAboutAccount())
                .map(PersonDescription::key)
                .forEach(keys::add);
        return keys;
    }

    private static Set<String> union(Collection<String> some, Collection<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
