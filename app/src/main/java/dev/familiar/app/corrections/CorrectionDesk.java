package dev.familiar.app.corrections;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.identity.Overrides;
import dev.familiar.identity.Overrides.Pair;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.store.Store;
import dev.familiar.store.row.Correction;
import dev.familiar.store.row.Correction.Kind;
import dev.familiar.store.row.PossiblePair;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The desk where the owner says who is who. Each word is one correction, and one step for undo.
///
/// Every word is on the disk when it is said. The methods that give a [CorrectionView] work it into
/// the people before they return, which takes seconds to minutes in a large home; those that give a
/// [SaidWord] leave that to [#workIn], which takes any number of words at once. A program that ends
/// in between loses nothing: the people are stale, and worked out when the home is next opened.
///
/// One thread.
public final class CorrectionDesk {

    /// An import that goes on makes people stale again and again; it links them itself at its end.
    private static final int MOST_ROUNDS = 3;

    private static final String FIRST = "first";

    private final Store store;
    private final PeopleDesk people;
    private final QuestionKeeper keeper;
    private final InstantSource clock;

    /// What weighs pairs, and the number of the people it knows.
    private @Nullable PairWeigher weigher;

    private long weighed;

    /// @param people finds people and links them anew
    /// @param keeper knows which questions matter
    /// @param clock when a word is said
    public CorrectionDesk(
            Store store, PeopleDesk people, QuestionKeeper keeper, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.keeper = keeper;
        this.clock = clock;
    }

    /// The questions still open of which the answer would change something: pairs of people who may
    /// be one, and of whom one may be behind an open request, is among the closest, or has a card.
    /// The most important first, those put off last.
    public List<ReviewView> questions(int limit) {
        return open().stream().limit(limit).flatMap(asked -> question(asked).stream()).toList();
    }

    /// How many [#questions] there are.
    public int count() {
        return open().size();
    }

    /// The pairs that may be one person besides, and why they are not among [#questions].
    public LeftOut leftOut() {
        return keeper.get(store).leftOut();
    }

    /// All pairs of people who may be one, whatever hangs on it: likeliest first, those put off
    /// last.
    public List<ReviewView> everyQuestion(int limit) {
        return store.corrections().possiblePairs().stream()
                .flatMap(pair -> question(pair).stream())
                .limit(limit)
                .toList();
    }

    /// The questions that matter by whom they are about: several about one person are one group.
    ///
    /// @param offset how many groups to pass over
    public List<QuestionGroup> groups(int offset, int limit) {
        List<QuestionGroup> groups = new ArrayList<>();
        for (Map.Entry<PersonId, List<QuestionKeeper.Asked>> group :
                grouped().entrySet().stream().skip(offset).limit(limit).toList()) {
            List<ReviewView> questions =
                    group.getValue().stream()
                            .flatMap(asked -> question(asked).stream())
                            .map(view ->
                                    view.one().person().id().equals(group.getKey())
                                            ? view
                                            : view.turned())
                            .toList();
            if (!questions.isEmpty()) {
                groups.add(new QuestionGroup(questions.getFirst().one(), questions));
            }
        }
        return groups;
    }

    /// How many groups there are.
    public int countGroups() {
        return grouped().size();
    }

    /// In the order of the most important question of each. Whoever of its two sides has more
    /// questions is whom a question is about: so all about one person come together, and each is
    /// asked once.
    private Map<PersonId, List<QuestionKeeper.Asked>> grouped() {
        List<QuestionKeeper.Asked> open = open();
        Map<PersonId, Integer> counts = new HashMap<>();
        for (QuestionKeeper.Asked asked : open) {
            counts.merge(asked.pair().first(), 1, Integer::sum);
            counts.merge(asked.pair().second(), 1, Integer::sum);
        }
        Map<PersonId, List<QuestionKeeper.Asked>> groups = new LinkedHashMap<>();
        for (QuestionKeeper.Asked asked : open) {
            PersonId first = asked.pair().first();
            PersonId second = asked.pair().second();
            int more = counts.getOrDefault(first, 0) - counts.getOrDefault(second, 0);
            boolean isFirst = more > 0 || (more == 0 && first.compareTo(second) < 0);
            groups.computeIfAbsent(isFirst ? first : second, _ -> new ArrayList<>()).add(asked);
        }
        return groups;
    }

    /// Without what the owner's words have settled since people were linked.
    private List<QuestionKeeper.Asked> open() {
        List<QuestionKeeper.Asked> asked = keeper.get(store).asked();
        OwnersWord word = word();
        if (word.isSilent()) {
            return asked;
        }
        return asked.stream().filter(one -> !word.settles(one.one(), one.other())).toList();
    }

    private Optional<ReviewView> question(QuestionKeeper.Asked asked) {
        return question(asked.pair(), asked.stakes(), people::listed);
    }

    /// What speaks for and against the two of a question, by the weights and rules that linked
    /// them.
    public PairEvidence evidence(ReviewView question) {
        long now = store.epochs().people();
        PairWeigher known = weigher;
        if (known == null || weighed != now) {
            known = new PairWeigher(store);
            weigher = known;
            weighed = now;
        }
        return known.weigh(question);
    }

    /// The question as it stands now; empty if the owner's words answer it already, though people
    /// may not have been linked anew since.
    Optional<ReviewView> question(PossiblePair pair) {
        return question(pair, stakes(pair), people::listed);
    }

    /// As above, without what hangs on it.
    ///
    /// @param view how much to tell of the two
    Optional<ReviewView> question(PossiblePair pair, Function<Person, PersonView> view) {
        return question(pair, Set.of(), view);
    }

    private Set<Stake> stakes(PossiblePair pair) {
        return keeper.atHand(store).stream()
                .filter(asked -> asked.pair().id().equals(pair.id()))
                .findFirst()
                .map(QuestionKeeper.Asked::stakes)
                .orElse(Set.of());
    }

    private Optional<ReviewView> question(
            PossiblePair pair, Set<Stake> stakes, Function<Person, PersonView> view) {
        // A question names records, since people have new ids after every linkage; whose they are
        // is asked each time.
        Person one = store.people().personOf(pair.one()).orElse(null);
        Person other = store.people().personOf(pair.other()).orElse(null);
        if (one == null
                || other == null
                || one.id().equals(other.id())
                || word().settles(keys(one), keys(other))) {
            return Optional.empty();
        }
        return Optional.of(
                new ReviewView(
                        pair.id(),
                        view.apply(one),
                        view.apply(other),
                        pair.weightBits(),
                        pair.postponed(),
                        stakes,
                        List.of(pair.one(), pair.other())));
    }

    /// Goes through the open questions one by one. Close it to work out anew who is who.
    ///
    /// @param limit the most questions to go through
    /// @param all also those on which nothing hangs
    public Review review(int limit, boolean all) {
        List<PossiblePair> pairs =
                all
                        ? store.corrections().possiblePairs()
                        : open().stream().map(QuestionKeeper.Asked::pair).toList();
        return new Review(store, this, pairs.stream().limit(limit).toList());
    }

    /// Answers the question with this id and links anew.
    ///
    /// @throws NotFoundException if no such question is open
    public CorrectionView answer(String id, Answer answer) {
        return settled(note(asked(id), answer).correction());
    }

    /// As [#answer], but leaves the people to [#workIn].
    ///
    /// @throws NotFoundException if no such question is open
    public SaidWord say(String id, Answer answer) {
        ReviewView question = asked(id);
        return new SaidWord(note(question, answer).correction().about(), question.record(), false);
    }

    private ReviewView asked(String id) {
        // Those that matter are at hand; of the others there may be thousands.
        return Stream.concat(
                        keeper.atHand(store).stream().map(QuestionKeeper.Asked::pair),
                        Stream.of(id).flatMap(_ -> store.corrections().possiblePairs().stream()))
                .filter(pair -> pair.id().equals(id))
                .flatMap(pair -> question(pair).stream())
                .findFirst()
                .orElseThrow(() ->
                        new NotFoundException(
                                "no open question has that id; familiar review lists them"));
    }

    /// A word that was written down.
    ///
    /// @param id its number in the store, by which it can be taken back whatever is said after it
    /// @param overturns whether it took the place of an earlier one that said the opposite
    record Noted(long id, Correction correction, boolean overturns) {}

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
        Noted noted = merged(required(who, FIRST), with);
        CorrectionView view = settled(noted.correction());
        return noted.overturns() ? view.overturning() : view;
    }

    /// As [#merge], but leaves the people to [#workIn].
    ///
    /// @throws NotFoundException if one is nobody
    /// @throws UnclearException if one could be several, or both are the same
    public SaidWord sayMerge(String who, String with) {
        PersonView one = required(who, FIRST);
        return said(merged(one, with), keys(one.person()));
    }

    private Noted merged(PersonView one, String with) {
        PersonView other = requireOther(one, with);
        Set<String> all = union(keys(one.person()), keys(other.person()));
        OwnersWord word = word();
        Noted noted = add(Kind.MERGE, both(one, other), word.together(all));
        return new Noted(noted.id(), noted.correction(), word.isAgainst(all));
    }

    private static SaidWord said(Noted noted, Set<String> keys) {
        return new SaidWord(noted.correction().about(), keys.iterator().next(), noted.overturns());
    }

    /// Keeps two people from ever being taken for one. Each is named by id, address or name.
    ///
    /// @throws NotFoundException if one is nobody
    /// @throws UnclearException if one could be several, or both are the same
    public CorrectionView apart(String who, String from) {
        PersonView one = required(who, FIRST);
        PersonView other = requireOther(one, from);
        return settled(
                add(
                                Kind.APART,
                                both(one, other),
                                word().apart(keys(one.person()), keys(other.person())))
                        .correction());
    }

    /// @param which of the two names it is, as people count
    /// @throws UnclearException if it could be several; what was typed is in no message
    private PersonView required(String who, String which) {
        try {
            return people.require(who);
        } catch (UnclearException unclear) {
            throw new UnclearException(
                    "several people answer to the "
                            + which
                            + " name; give the id of the one you mean",
                    unclear.candidates());
        }
    }

    private PersonView requireOther(PersonView one, String who) {
        PersonView other = required(who, "second");
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
        return settled(splitOff(people.require(who), chosen).correction());
    }

    /// As [#split], but leaves the people to [#workIn]; the record told of is one of the rest.
    ///
    /// @throws NotFoundException if `who` is nobody
    /// @throws UnclearException if it could be several, or the keys are not some of the records'
    public SaidWord saySplit(String who, List<String> chosen) {
        PersonView person = people.require(who);
        Noted noted = splitOff(person, chosen);
        Set<String> rest = keys(person.person());
        chosen.forEach(typed -> rest.remove(recordKey(person, Set.copyOf(rest), typed)));
        return said(noted, rest);
    }

    private Noted splitOff(PersonView person, List<String> chosen) {
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
        return add(Kind.SPLIT, person.name(), word().apart(taken, rest));
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

    /// Works all words said so far into the people; does nothing if they are. Takes as long as
    /// linking; a word said meanwhile waits for none of it, and is worked in too.
    public void workIn() {
        keeper.working(this::relinkAll);
    }

    /// As [#workIn], and works out the questions that are left, so that nobody who asks for them
    /// has to wait.
    public void workInAndAsk() {
        keeper.working(() -> {
            relinkAll();
            keeper.refresh(store);
        });
    }

    private void relinkAll() {
        for (int round = 0; round < MOST_ROUNDS && !isWorkedIn(); round++) {
            people.relink();
        }
    }

    /// Whether the people rest on all that was said and read.
    public boolean isWorkedIn() {
        return !store.people().arePeopleStale();
    }

    /// Who has a record now, the other name of somebody who may have a new id after every linkage.
    ///
    /// @param key of the record
    public Optional<PersonId> personOf(String key) {
        return store.people().personOf(key).map(Person::id);
    }

    /// The person with this id; empty if there is none any more.
    public Optional<PersonView> person(String id) {
        return PeopleDesk.idOf(id).flatMap(store.people()::person).map(people::listed);
    }

    /// Who else of that name, address or id may be the same as somebody: for a picker, closest
    /// first.
    ///
    /// @param id of the person, who is not among them
    /// @param query as typed; empty for those who may be the same by the open questions
    public List<PersonView> candidates(String id, String query, int limit) {
        if (query.isBlank()) {
            return keeper.get(store).asked().stream()
                    .filter(asked -> asked.isOf(new PersonId(id)))
                    .flatMap(asked -> question(asked).stream())
                    .map(view ->
                            view.one().person().id().value().equals(id) ? view.other() : view.one())
                    .distinct()
                    .limit(limit)
                    .toList();
        }
        List<PersonView> found = new ArrayList<>(people.meant(query));
        // As long as it is typed; what is only spelled like it where nobody is called so.
        store.people().beginning(query, limit + 1).stream().map(people::listed).forEach(found::add);
        if (found.isEmpty()) {
            found.addAll(people.find(query, limit));
        }
        Set<PersonId> seen = new HashSet<>();
        return found.stream()
                .filter(view -> !view.person().id().value().equals(id))
                .filter(view -> seen.add(view.person().id()))
                .limit(limit)
                .toList();
    }

    /// Links anew and tells what a word on who is who has done, or its taking back.
    public CorrectionView settled(Correction correction) {
        // Linked before it is answered, so that the answer shows the people as they are from now
        // on.
        workIn();
        return told(correction);
    }

    /// Tells of a word, with the people as they are, whether it is worked in or not.
    public CorrectionView told(Correction correction) {
        List<PersonView> after =
                correction.keys().stream()
                        .flatMap(key -> store.people().personOf(key).stream())
                        .distinct()
                        .sorted((a, b) -> a.id().compareTo(b.id()))
                        .map(people::listed)
                        .toList();
        return new CorrectionView(
                correction.kind().name().toLowerCase(Locale.ROOT),
                correction.about(),
                correction.at(),
                after,
                false);
    }

    private Noted add(Kind kind, String about, Overrides overrides) {
        return add(new Correction(kind, about, clock.instant(), overrides, List.of()));
    }

    /// On the disk when this returns, also if the program ends before people are linked anew.
    private Noted add(Correction correction) {
        return new Noted(store.corrections().add(correction), correction, false);
    }

    /// Read anew each time: another desk, beside this one, may have said more.
    private OwnersWord word() {
        return new OwnersWord(store.corrections().overrides());
    }

    private static String both(PersonView one, PersonView other) {
        return one.name() + " and " + other.name();
    }

    private static Set<String> keys(Person person) {
        return QuestionKeeper.keys(person);
    }

    private static Set<String> union(Collection<String> some, Collection<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
