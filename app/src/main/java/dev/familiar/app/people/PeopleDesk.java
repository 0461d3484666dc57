package dev.familiar.app.people;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.identity.Linkage;
import dev.familiar.identity.Overrides;
import dev.familiar.identity.archive.ArchiveLinker;
import dev.familiar.identity.blocking.BlockingKeys;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.network.answer.AnswerChance;
import dev.familiar.network.answer.AnswerModel;
import dev.familiar.store.OwnerBook;
import dev.familiar.store.People;
import dev.familiar.store.Store;
import dev.familiar.store.row.TieRow;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieMeter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Works out who is who and how close, and answers questions about people. One thread.
public final class PeopleDesk {

    /// People that one name may mean; more than an owner goes through on a page.
    private static final int MOST_NAMED = 20;

    /// Rows looked at in one go.
    private static final int STEP = 200;

    private final Store store;
    private final InstantSource clock;
    private final HistoryDesk history;
    private final NotesDesk notes;

    /// @param store the home's
    /// @param clock what time it is, for how close people are today
    public PeopleDesk(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        this.history = new HistoryDesk(store);
        this.notes = new NotesDesk(store, clock);
    }

    /// Links all descriptions anew and measures every tie; returns how many people there are.
    public int link() {
        People.Linked linked = linked();
        store.people().savePeople(linked, BlockingKeys::of, PeopleDesk::counted);
        TieMaker.make(store, clock.instant());
        store.interactions().saveCoverage();
        return linked.linkage().clusters().size();
    }

    /// Links as [#link] does, and writes down only who has changed: for the owner's word on who is
    /// who. The same people come of it; a word said meanwhile waits for milliseconds.
    public void relink() {
        People.Linked linked = linked();
        store.people()
                .renewPeople(linked, BlockingKeys::of, PeopleDesk::counted)
                .ifPresent(_ -> {
                    TieMaker.make(store, clock.instant());
                    store.interactions().saveCoverage();
                });
    }

    private People.Linked linked() {
        // Asked first: what comes in while this is at work makes its people stale.
        long archives = store.epochs().archives();
        List<PersonDescription> descriptions = store.people().descriptions();
        Linkage linkage = new ArchiveLinker().link(descriptions, overrides());
        return new People.Linked(linkage, descriptions, archives);
    }

    /// The owner's word, and what exports show to be one connection, unless the owner says
    /// otherwise.
    private Overrides overrides() {
        Overrides said = store.corrections().overrides();
        Set<Overrides.Pair> different = new HashSet<>(said.different());
        List<Overrides.Pair> same = new ArrayList<>(said.same());
        for (Overrides.Pair pair : store.people().renamedConnections()) {
            Overrides.Pair turned = new Overrides.Pair(pair.other(), pair.one());
            if (!different.contains(pair) && !different.contains(turned)) {
                same.add(pair);
            }
        }
        return new Overrides(same, said.different());
    }

    private static Set<String> counted(PersonName name) {
        return Set.copyOf(ParsedName.parse(name).countedTokens());
    }

    /// People with all the words, in their records or in what the owner noted, those spelled so
    /// before those spelled otherwise, or the closest for none; strongest tie first.
    ///
    /// @param query words that must all be found; empty for everybody
    public List<PersonView> find(String query, int limit) {
        Stream<Person> people =
                query.isBlank()
                        ? strongest(0, limit)
                        : Stream.concat(
                                        store.people().findPeople(query, limit).stream(),
                                        notes.noted(query).stream())
                                .distinct()
                                .limit(limit);
        // The counts of the last linkage are enough for a list; one person is measured anew when
        // shown.
        return people.map(this::listed).toList();
    }

    /// By today's numbers, as they are shown.
    ///
    /// The store has the order of the day on which ties were measured. A tie only fades from then
    /// on, so nobody is closer today than they were; therefore the walk down the stored order ends
    /// where even the undiminished strength is less than what is found already. Whoever was taken
    /// apart or together since is passed over: their row waits for the next linkage.
    private Stream<Person> strongest(int offset, int limit) {
        int wanted = offset + limit;
        PriorityQueue<Close> closest = new PriorityQueue<>(Close.ORDER.reversed());
        for (int from = 0; ; from += STEP) {
            List<TieRow> rows = store.interactions().strongestTies(from, STEP);
            for (TieRow row : rows) {
                boolean isFull = closest.size() >= wanted;
                if (isFull && (wanted == 0 || row.strength() < closest.element().strength())) {
                    return closest(closest, offset);
                }
                store.people()
                        .person(row.person())
                        .ifPresent(
                                person -> closest.add(new Close(person, tie(person).strength())));
                if (closest.size() > wanted) {
                    var _ = closest.remove();
                }
            }
            if (rows.size() < STEP) {
                return closest(closest, offset);
            }
        }
    }

    private static Stream<Person> closest(PriorityQueue<Close> found, int offset) {
        return found.stream().sorted(Close.ORDER).skip(offset).map(Close::person);
    }

    /// @param strength today
    private record Close(Person person, double strength) {

        private static final Comparator<Close> ORDER =
                Comparator.comparingDouble(Close::strength)
                        .reversed()
                        .thenComparing(one -> one.person().id());
    }

    /// A person by the counts of the last linkage, which is quick however much passed; empty if
    /// there is no such person.
    ///
    /// @param course what passed, newest first
    public Optional<PersonView> counted(String id, List<Passage> course) {
        return byId(id).map(person -> counted(person, course));
    }

    /// As in a list, with the history that a page of one person shows.
    private PersonView counted(Person person, List<Passage> course) {
        PersonView view = listed(person);
        // Of what passed only the introductions are opened: they are few, and all that the history
        // needs of messages.
        List<Long> introductions =
                course.stream().filter(Passage::isIntroduction).map(Passage::number).toList();
        return new PersonView(
                person,
                view.name(),
                view.life(),
                view.tie(),
                history.of(person, store.interactions().exchanges(person.id(), introductions)));
    }

    /// Everybody, closest first, from one place of the list on.
    ///
    /// @param offset how many to pass over
    public List<PersonView> closest(int offset, int limit) {
        return strongest(offset, limit).map(this::listed).toList();
    }

    /// The closest people, without those the owner never wants suggested.
    public List<PersonView> suggested(int limit) {
        List<OwnerBook.Statement> said = store.owner().statements();
        return strongest(0, limit + said.size())
                .filter(person -> isSuggested(person, said))
                .limit(limit)
                .map(this::listed)
                .toList();
    }

    /// Whether the owner lets somebody be suggested.
    public boolean isSuggested(Person person) {
        return isSuggested(person, store.owner().statements());
    }

    private static boolean isSuggested(Person person, List<OwnerBook.Statement> said) {
        return SayingDesk.last(person, said)
                .filter(statement -> statement.word() == OwnerBook.Statement.Word.NEVER)
                .isEmpty();
    }

    /// A person as a list shows them: by the counts of the last linkage.
    public PersonView listed(Person person) {
        Tie tie = kept(person).orElse(null);
        // Kept in another form by an older edition, or not measured yet: exact at the price of
        // time.
        if (tie == null) {
            return view(person);
        }
        return new PersonView(
                person, PersonNames.best(person), life(person), tie, history.of(person, List.of()));
    }

    /// How close somebody is, by the counts of the last linkage: one look, however much passed.
    public Tie tie(Person person) {
        return kept(person)
                .orElseGet(() ->
                        TieMeter.measure(
                                store.interactions().exchanges(person.id()),
                                records(person),
                                clock.instant()));
    }

    /// Empty where the store keeps no counts, or in another form.
    private Optional<Tie> kept(Person person) {
        return store.interactions()
                .tie(person.id())
                .flatMap(row -> TieDetails.read(row.details()))
                .map(facts -> TieMeter.measure(facts, records(person), clock.instant()));
    }

    /// How likely people answer a message of today's, in the order given.
    public List<AnswerChance> chances(List<Person> asked) {
        AnswerModel model = TieMaker.model(store.interactions().common());
        Instant now = clock.instant();
        return asked.stream()
                .map(person ->
                        store.interactions()
                                .tie(person.id())
                                .map(row -> TieDetails.answering(row.details()))
                                .orElse(Answering.NONE))
                .map(answering -> AnswerChance.of(model, answering.on(now), answering.past()))
                .toList();
    }

    /// How the owner is called; empty if no archive says.
    public String ownerName() {
        return store.people().ownerDescriptions().stream()
                .flatMap(description -> description.names().stream())
                .map(PersonName::text)
                .filter(name -> !name.isEmpty() && name.indexOf('@') < 0)
                .findFirst()
                .orElse("");
    }

    /// The people that `who` names: an id, an address, or words of a name.
    ///
    /// @throws NotFoundException if there is none
    public List<PersonView> person(String who) {
        // An id or an address means exactly who has it; only what is neither is looked for as
        // words.
        List<Person> exact = exactly(who);
        if (!exact.isEmpty()) {
            return exact.stream().map(this::view).toList();
        }
        List<PersonView> named =
                find(who, MOST_NAMED).stream().map(found -> view(found.person())).toList();
        if (named.isEmpty()) {
            throw new NotFoundException(
                    "nobody of that name, address or id is in your archives; try familiar people"
                            + " WORDS");
        }
        return named;
    }

    /// The one person that an id, an address or a name means. Where several are found by the words
    /// of a name, the one called exactly so is meant, if there is just one.
    ///
    /// @throws NotFoundException if there is none
    /// @throws UnclearException if it could be several
    public PersonView require(String who) {
        List<PersonView> found = person(who);
        List<PersonView> exact =
                found.stream().filter(view -> view.name().equalsIgnoreCase(who.strip())).toList();
        if (found.size() > 1 && exact.size() != 1) {
            throw new UnclearException(
                    "several people answer to that; give the id of the one you mean",
                    exact.isEmpty() ? found : exact);
        }
        PersonView meant = found.size() == 1 ? found.getFirst() : exact.getFirst();
        if (exact.isEmpty() && exactly(who).isEmpty() && !CalledSo.is(meant.person(), who)) {
            // A list may show who only sounds like it; the owner's word must not fall on them.
            throw new UnclearException(
                    "nobody is called so; if you mean this one, give the id", List.of(meant));
        }
        return meant;
    }

    /// Those whom an id or an address means, as a list shows them; nobody for anything else.
    public List<PersonView> meant(String who) {
        return exactly(who).stream().map(this::listed).toList();
    }

    /// By an id, the beginning of one as people type what they see, the address of a profile, or an
    /// e-mail address.
    private List<Person> exactly(String who) {
        Optional<Person> byId = byId(who);
        if (byId.isPresent()) {
            return List.of(byId.get());
        }
        List<PersonId> meant =
                who.matches("p-[0-9a-z]{3,}")
                        ? store.people().idsBeginning(who, MOST_NAMED)
                        : ProfileUrl.parse(who).map(store.people()::withAccount).orElse(List.of());
        return meant.isEmpty()
                ? byAddress(who)
                : meant.stream().flatMap(id -> store.people().person(id).stream()).toList();
    }

    private Optional<Person> byId(String who) {
        return idOf(who).flatMap(id -> store.people().person(id));
    }

    /// The id that a text is, if it is one.
    public static Optional<PersonId> idOf(String text) {
        return text.matches("p-[0-9a-z]{1,32}")
                ? Optional.of(new PersonId(text))
                : Optional.empty();
    }

    /// What the owner noted about a person; nothing for an unknown one.
    ///
    /// @param id of the person
    public PersonNotes notes(String id) {
        return byId(id).map(notes::of).orElseGet(PersonNotes::none);
    }

    /// Replaces what is noted about a person. It stays with their records, whoever is who.
    ///
    /// @param id of the person
    /// @throws NotFoundException if there is no such person
    public void note(String id, PersonNotes words) {
        notes.write(
                byId(id).orElseThrow(() ->
                        new NotFoundException("nobody of that id is in your archives")),
                words);
    }

    /// Some of what passed between the owner and a person, oldest first.
    public List<Exchange> exchanges(PersonId person, List<Passage> passages) {
        return store.interactions()
                .exchanges(person, passages.stream().map(Passage::number).toList());
    }

    /// How many people the archives hold.
    public int count() {
        return store.people().lookup().people();
    }

    /// The accounts of all whom `who` names, as for [#person].
    ///
    /// @throws NotFoundException if there is none
    public List<Handle> accounts(String who) {
        return person(who).stream().flatMap(view -> view.person().handles().stream()).toList();
    }

    /// Everybody with the address: after a split two people may share one.
    private List<Person> byAddress(String who) {
        Handle address = EmailAddress.parse(who).orElse(null);
        return address == null ? List.of() : byHandle(address);
    }

    /// At most [#MOST_NAMED]: an address that more share is a list's, and names nobody.
    private List<Person> byHandle(Handle handle) {
        return store.people()
                .lookup()
                .findByKey(BlockingKeys.of(described(handle)).iterator().next(), MOST_NAMED);
    }

    /// A record that has this address only, so that it is looked up by the same key as a
    /// requester's.
    private static PersonDescription described(Handle handle) {
        return new PersonDescription(
                "query:handle",
                Origin.of(Origin.Kind.REQUESTER),
                List.of(),
                List.of(handle),
                dev.familiar.model.Biography.NONE);
    }

    /// A person by all that passed: exact, and slow for somebody with much mail.
    public PersonView view(Person person) {
        List<Exchange> exchanges = store.interactions().exchanges(person.id());
        Tie tie = TieMeter.measure(exchanges, records(person), clock.instant());
        return new PersonView(
                person, PersonNames.best(person), life(person), tie, history.of(person, exchanges));
    }

    /// The kinds of records that speak of a person; none for nobody.
    public static Set<Origin.Kind> records(@Nullable Person person) {
        Set<Origin.Kind> kinds = EnumSet.noneOf(Origin.Kind.class);
        if (person != null) {
            person.descriptions().forEach(d -> kinds.add(d.origin().kind()));
        }
        return kinds;
    }

    /// The first job without an end; else the one that signatures showed last, unless an automatic
    /// answer ended it.
    private static Optional<Affiliation> latestJob(Person person) {
        Optional<Affiliation> open =
                person.affiliations()
                        .filter(job ->
                                job.kind() == Affiliation.Kind.EMPLOYER && job.span().to() == null)
                        .findFirst();
        // An automatic answer that somebody has left tells more than the signature from before.
        boolean left =
                person.descriptions().stream()
                        .anyMatch(d -> d.origin().kind() == Origin.Kind.DEPARTURE);
        if (open.isPresent() || left) {
            return open;
        }
        return person.descriptions().stream()
                .filter(d -> d.origin().kind() == Origin.Kind.SIGNATURE)
                .flatMap(d -> d.biography().affiliations().stream())
                .filter(job -> job.span().to() != null)
                .max(
                        // The texts decide between jobs that end the same day, so that every run
                        // says the same.
                        Comparator.comparing((Affiliation job) -> end(job))
                                .thenComparing(Affiliation::organisation)
                                .thenComparing(Affiliation::title));
    }

    private static LocalDate end(Affiliation job) {
        PartialDate to = job.span().to();
        return to == null ? LocalDate.MAX : to.latest();
    }

    /// Their latest job, as far as known: title and employer, as many of the two as there are.
    public static List<String> work(Person person) {
        return latestJob(person).stream()
                .flatMap(job -> Stream.of(job.title(), job.organisation()))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /// Their latest job and where they live, as far as known.
    public static String life(Person person) {
        List<String> parts = new ArrayList<>(work(person));
        person.descriptions().stream()
                .map(d -> d.biography().place())
                .filter(place -> !place.isEmpty())
                .findFirst()
                .ifPresent(parts::add);
        return String.join(" · ", parts);
    }
}
