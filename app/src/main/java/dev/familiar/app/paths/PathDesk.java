package dev.familiar.app.paths;

import dev.familiar.app.paths.PathView.Leg;
import dev.familiar.app.paths.PathView.Near;
import dev.familiar.app.paths.PathView.NoPath;
import dev.familiar.app.paths.PathView.Proof;
import dev.familiar.app.paths.PathView.Way;
import dev.familiar.app.paths.PathView.Who;
import dev.familiar.app.people.FindDesk;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.OwnerSelf;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.network.edge.Edge;
import dev.familiar.network.edge.Path;
import dev.familiar.network.edge.PathFinder;
import dev.familiar.network.edge.Sign;
import dev.familiar.store.Store;
import dev.familiar.store.row.StoredRequest;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Tie;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says who stands closer to somebody. One thread.
///
/// Nothing is kept: edges are worked out from the messages and events of the person asked about, so
/// that a correction of who is who, or a new import, is in the next answer.
public final class PathDesk {

    /// People that one name may mean; each is answered for.
    private static final int MOST_MEANT = 5;

    private static final int MOST_FOUND = 20;

    /// People of a company or role that are asked about.
    public static final int MOST_TARGETS = 20;

    /// Where at least one of these is imported, silence says something.
    private static final List<String> TELLING = List.of("mail", "calendar", "chat");

    private final Store store;
    private final PeopleDesk people;
    private final Supplier<OwnerSelf> owner;
    private final FindDesk finding;
    private final InstantSource clock;

    /// @param people finds people by name, and knows how close they are
    /// @param finding finds people by what they are
    /// @param owner tells where the owner is named
    /// @param clock what day it is, for how old an edge is
    public PathDesk(
            Store store,
            PeopleDesk people,
            FindDesk finding,
            Supplier<OwnerSelf> owner,
            InstantSource clock) {
        this.store = store;
        this.people = people;
        this.owner = owner;
        this.finding = finding;
        this.clock = clock;
    }

    /// Whom to ask about the person that an id, an address or a name means; one answer for each who
    /// may be meant, those of exactly that name before all others.
    ///
    /// @param most the most ways to give for each
    /// @throws UnclearException if it could be more than [#MOST_MEANT]
    /// @throws RefusedException if it is the owner
    public List<PathView> to(String who, int most) {
        if (owner.get().is(who)) {
            throw new RefusedException(OwnerSelf.SENTENCE + " There is no way to go; name another");
        }
        List<Person> found = found(who.strip());
        if (found.isEmpty()) {
            return List.of(
                    requester(who)
                            .map(request -> toRequester(request, most))
                            .orElseGet(
                                    () -> none(new Who("", who.strip()), NoPath.TARGET_UNKNOWN)));
        }
        List<Person> exact = called(who, found);
        List<Person> meant = exact.isEmpty() ? found : exact;
        if (meant.size() > MOST_MEANT) {
            throw new UnclearException(
                    "several people answer to that; give the id of the one you mean",
                    meant.stream().map(people::listed).toList());
        }
        Ties ties = ties();
        return best(meant.stream().map(person -> to(person, ties.own(person), most)));
    }

    /// Those with exactly that name among theirs.
    private static List<Person> called(String who, List<Person> found) {
        String name = EdgeFinder.folded(who);
        return found.stream()
                .filter(person ->
                        person.names().stream()
                                .anyMatch(own -> EdgeFinder.folded(own.text()).equals(name)))
                .toList();
    }

    /// By the counts of the last linkage: measuring a close friend anew would take longer than
    /// finding all ways to them.
    private List<Person> found(String who) {
        Optional<PersonId> id = PeopleDesk.idOf(who);
        if (id.isPresent()) {
            return store.people().person(id.get()).stream().toList();
        }
        if (EmailAddress.parse(who).isEmpty()) {
            return who.isEmpty() ? List.of() : store.people().findPeople(who, MOST_FOUND);
        }
        try {
            return people.person(who).stream().map(PersonView::person).toList();
        } catch (NotFoundException nobody) {
            return List.of();
        }
    }

    /// Whom to ask about each who fits, the likeliest first; one answer without a target if nobody
    /// does.
    ///
    /// @param most the most ways to give for each
    public List<PathView> toAny(PathWish wish, int most) {
        List<Person> fitting =
                finding.find(FindRequest.of(wish.question(), MOST_TARGETS)).people().stream()
                        .map(hit -> hit.view().person())
                        .toList();
        if (fitting.isEmpty()) {
            return List.of(none(new Who("", wish.question()), NoPath.TARGET_UNKNOWN));
        }
        Ties ties = ties();
        return best(fitting.stream().map(person -> to(person, ties.own(person), most)));
    }

    /// Who stands closer to some of these people: those to whom there is a way, the likeliest
    /// first. Takes some milliseconds for each.
    ///
    /// @param targets of whom the first [#MOST_TARGETS] are looked at
    /// @param most the most ways to give for each
    public List<PathView> closerTo(List<PersonId> targets, int most) {
        Ties ties = ties();
        return best(
                        targets.stream()
                                .limit(MOST_TARGETS)
                                .flatMap(id -> store.people().person(id).stream())
                                .map(person -> to(person, ties.own(person), most)))
                .stream()
                .filter(view -> !view.ways().isEmpty())
                .toList();
    }

    private static List<PathView> best(Stream<PathView> views) {
        return views.sorted(
                        Comparator.comparingDouble((PathView view) ->
                                        view.ways().isEmpty()
                                                ? 0
                                                : -view.ways().getFirst().probability())
                                .thenComparing(view -> view.target().id()))
                .toList();
    }

    private PathView to(Person target, double strength, int most) {
        EdgeFinder edges = edges();
        Who who = who(target);
        return view(who, strength, find(target.id(), edges, edges.of(target), most));
    }

    /// Somebody whom only a request shows.
    private PathView toRequester(StoredRequest request, int most) {
        EdgeFinder edges = edges();
        Who who = new Who("", request.request().requester().name().text());
        return view(who, 0, find(new PersonId("p-0"), edges, edges.of(request), most));
    }

    private Optional<StoredRequest> requester(String who) {
        return store.requests().all().stream()
                .filter(request ->
                        request.isNamed(who.strip())
                                || request.request()
                                        .requester()
                                        .name()
                                        .text()
                                        .equalsIgnoreCase(who.strip()))
                .findFirst();
    }

    private List<Path> find(
            PersonId target, EdgeFinder edges, Map<PersonId, Edge> known, int most) {
        Ties ties = ties();
        return new PathFinder(
                        ties::of, (person, some) -> proven(edges.seenWith(person, some), ties))
                .find(target, proven(known, ties), most);
    }

    /// Whoever writes to the owner with somebody in copy has shown that they have two addresses: of
    /// people who never had a word from the owner only what others did counts.
    private static Map<PersonId, Edge> proven(Map<PersonId, Edge> edges, Ties ties) {
        return edges.entrySet().stream()
                .filter(edge -> !isOwnWord(edge.getValue()) || !ties.isOnlyHeard(edge.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Whether all that shows the edge was done by the one who was found.
    private static boolean isOwnWord(Edge edge) {
        return edge.evidence().stream()
                .allMatch(trace -> trace.sign() == Sign.WROTE || trace.sign() == Sign.COPIED);
    }

    private PathView view(Who who, double strength, List<Path> paths) {
        List<Way> ways = new ArrayList<>();
        for (Path path : paths) {
            store.people().person(path.via()).ifPresent(via -> ways.add(way(who, path, via)));
        }
        return ways.isEmpty()
                ? new PathView(who, strength, ways, noneOf(), searched())
                : new PathView(who, strength, ways, null, searched());
    }

    private Way way(Who target, Path path, Person via) {
        Who asked = who(via);
        Tie tie = people.tie(via);
        Leg first =
                new Leg(
                        path.firstBits(),
                        tie.reasons().stream()
                                .limit(EdgeWords.MOST)
                                .map(reason ->
                                        new Proof(
                                                reason.factor(),
                                                reason.text(),
                                                "",
                                                tie.facts().period().first(),
                                                tie.facts().period().last()))
                                .toList());
        Path.Beyond beyond = path.beyond();
        if (beyond == null) {
            Leg second = EdgeWords.leg(path.second(), target.name(), asked.name());
            return new Way(asked, path.probability(), path.strength(), first, second, null, null);
        }
        Who between =
                store.people()
                        .person(beyond.over())
                        .map(PathDesk::who)
                        .orElseGet(() -> new Who(beyond.over().value(), "somebody"));
        return new Way(
                asked,
                path.probability(),
                path.strength(),
                first,
                EdgeWords.leg(path.second(), between.name(), asked.name()),
                between,
                EdgeWords.leg(beyond.third(), target.name(), between.name()));
    }

    /// Whom a person knows, as far as the archives show, the surest first; nobody the owner never
    /// wants suggested.
    ///
    /// @param most the most to give
    public List<Near> near(Person person, int most) {
        Ties ties = ties();
        return edges().of(person).entrySet().stream()
                .filter(edge -> edge.getValue().bits() >= PathFinder.LEAST_BITS)
                .sorted(
                        Comparator.comparingDouble(
                                        (Map.Entry<PersonId, Edge> edge) -> -edge.getValue().bits())
                                .thenComparing(edge -> edge.getKey().value()))
                .flatMap(edge ->
                        store.people().person(edge.getKey()).stream()
                                .filter(other -> isShown(other, ties))
                                .map(other ->
                                        new Near(
                                                who(other),
                                                ties.of(other),
                                                EdgeWords.leg(
                                                        edge.getValue(),
                                                        PersonNames.best(person),
                                                        PersonNames.best(other)))))
                .limit(most)
                .toList();
    }

    private static boolean isShown(Person person, Ties ties) {
        return ties.isSuggested(person) && !PersonNames.isDesk(person) && !ties.isVoiceless(person);
    }

    private PathView none(Who who, NoPath why) {
        NoPath reason = noneOf() == NoPath.NO_COVERAGE ? NoPath.NO_COVERAGE : why;
        return new PathView(who, 0, List.of(), reason, searched());
    }

    private NoPath noneOf() {
        boolean telling =
                store.interactions().coverage().stream()
                        .anyMatch(c -> TELLING.contains(c.source()) && c.items() > 0);
        return telling ? NoPath.NOBODY_KNOWS_THEM : NoPath.NO_COVERAGE;
    }

    /// What was looked through, by kind.
    private List<String> searched() {
        List<String> lines = new ArrayList<>();
        List<Coverage> coverage = store.interactions().coverage();
        for (String kind : TELLING) {
            Optional<Coverage> found =
                    coverage.stream()
                            .filter(c -> c.source().equals(kind) && c.items() > 0)
                            .findFirst();
            lines.add(
                    found.map(c ->
                                    kind
                                            + ": "
                                            + String.format(Locale.ENGLISH, "%,d", c.items())
                                            + " searched, "
                                            + c.from()
                                            + " to "
                                            + c.to())
                            .orElse(kind + ": not imported"));
        }
        return lines;
    }

    private static Who who(Person person) {
        return new Who(person.id().value(), PersonNames.best(person));
    }

    private EdgeFinder edges() {
        return new EdgeFinder(store, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private Ties ties() {
        return new Ties(store, people);
    }
}
