package dev.familiar.app.paths;

import dev.familiar.identity.lexicon.Organisations;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Requester;
import dev.familiar.network.edge.Edge;
import dev.familiar.network.edge.EdgeBook.Acquaintance;
import dev.familiar.network.edge.EdgeFacts;
import dev.familiar.network.edge.EdgeFacts.Trace;
import dev.familiar.network.edge.EdgeMeter;
import dev.familiar.network.edge.Sign;
import dev.familiar.store.Store;
import dev.familiar.store.row.StoredRequest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Brings together all that shows whom somebody knows. For one question: it remembers what it read.
final class EdgeFinder {

    /// As many as can matter for whom to ask.
    private static final int MOST = 200;

    private static final int MOST_EMPLOYERS = 2;
    private static final int MOST_COLLEAGUES = 25;

    /// Who was seen with as many for whom even odds or better speak needs no guess by employers.
    private static final int SEEN_ENOUGH = 5;

    /// People of one employer among whom everybody may be taken to know everybody, a little.
    private static final int SMALL_FIRM = 10;

    // Set by hand, in the points of EdgeMeter, of which 1.5 are even odds. To be connected on a
    // platform is not to know each other (two in five); to have been at one employer says less
    // still (one in seven), and without the years it only adds to what else there is.
    private static final double NAMED = 1;
    private static final double COLLEAGUES = 0.25;
    private static final double SAME_EMPLOYER = 0.1;

    private final Store store;
    private final LocalDate today;

    EdgeFinder(Store store, LocalDate today) {
        this.store = store;
        this.today = today;
    }

    /// Those who were seen with a person, by messages and meetings alone.
    Map<PersonId, Edge> seenWith(PersonId person, int most) {
        return measured(facts(person, most));
    }

    /// Those who may know a person, by all there is.
    Map<PersonId, Edge> of(Person person) {
        Map<PersonId, EdgeFacts> facts = facts(person.id(), MOST);
        for (StoredRequest request : store.requests().all()) {
            if (isOf(request, person)) {
                addNamed(facts, request);
            }
        }
        if (!isSeenEnough(facts)) {
            addColleagues(facts, person);
        }
        facts.remove(person.id());
        return measured(facts);
    }

    private boolean isSeenEnough(Map<PersonId, EdgeFacts> facts) {
        return facts.values().stream()
                        .filter(counted -> EdgeMeter.measure(counted, today).bits() >= 0)
                        .limit(SEEN_ENOUGH)
                        .count()
                == SEEN_ENOUGH;
    }

    /// Those whom a request names as connections in common, for somebody whom nothing else shows.
    Map<PersonId, Edge> of(StoredRequest request) {
        Map<PersonId, EdgeFacts> facts = new HashMap<>();
        addNamed(facts, request);
        return measured(facts);
    }

    private Map<PersonId, EdgeFacts> facts(PersonId person, int most) {
        return store.interactions().acquaintances(person, today, most).stream()
                .collect(
                        Collectors.toMap(
                                Acquaintance::person,
                                Acquaintance::facts,
                                (one, _) -> one,
                                HashMap::new));
    }

    private Map<PersonId, Edge> measured(Map<PersonId, EdgeFacts> facts) {
        Map<PersonId, Edge> edges = new HashMap<>();
        facts.forEach((id, counted) -> edges.put(id, EdgeMeter.measure(counted, today)));
        return edges;
    }

    /// By the profile; a name alone would take a namesake's connections.
    private static boolean isOf(StoredRequest stored, Person person) {
        Requester requester = stored.request().requester();
        return stored.status() != StoredRequest.Status.OUTGOING
                && requester.profile() != null
                && person.handles().contains(requester.profile());
    }

    private void addNamed(Map<PersonId, EdgeFacts> facts, StoredRequest request) {
        LocalDate sent =
                Optional.ofNullable(request.request().invitation().sentAt())
                        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC))
                        .orElse(null);
        for (PersonName name : request.request().invitation().mutuals().names()) {
            called(name.text())
                    .ifPresent(person ->
                            add(
                                    facts,
                                    person.id(),
                                    new Trace(Sign.NAMED, 1, sent, sent, "", "", NAMED)));
        }
    }

    /// The one person of exactly that name; nobody where there are several, since the platform
    /// shows no more than names.
    Optional<Person> called(String name) {
        String wanted = folded(name);
        List<Person> found =
                store.people().findPeople(name, 5).stream()
                        .filter(person ->
                                person.names().stream()
                                        .anyMatch(own -> folded(own.text()).equals(wanted)))
                        .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /// Case, accents and what stands between words make no other name.
    static String folded(String name) {
        return String.join(" ", FoldedText.words(name));
    }

    /// Whoever was at one of the person's employers; the more there are, the less it says.
    private void addColleagues(Map<PersonId, EdgeFacts> facts, Person person) {
        Set<String> employers = new HashSet<>();
        for (Affiliation job : person.affiliations().toList()) {
            if (isEmployer(job)
                    && employers.size() < MOST_EMPLOYERS
                    && employers.add(Organisations.key(job.organisation()))) {
                List<Person> there = at(job.organisation(), MOST_COLLEAGUES);
                double share = Math.min(1, SMALL_FIRM / (double) there.size());
                for (Person other : there) {
                    add(facts, other.id(), colleagues(person, other, job.organisation(), share));
                }
            }
        }
    }

    private Trace colleagues(Person one, Person other, String employer, double share) {
        boolean overlap =
                jobs(one, employer).stream()
                        .anyMatch(job ->
                                jobs(other, employer).stream()
                                        .anyMatch(
                                                their -> job.span().overlaps(their.span(), today)));
        Sign sign = overlap ? Sign.COLLEAGUES : Sign.SAME_EMPLOYER;
        double points = share * (overlap ? COLLEAGUES : SAME_EMPLOYER);
        return new Trace(sign, 1, null, null, "", employer, points);
    }

    private static List<Affiliation> jobs(Person person, String employer) {
        return person.affiliations()
                .filter(job -> isEmployer(job) && Organisations.same(job.organisation(), employer))
                .toList();
    }

    /// People with a job at an organisation, by its whole name; strongest tie first.
    List<Person> at(String organisation, int most) {
        return store.people().findPeople(organisation, most).stream()
                .filter(person -> !jobs(person, organisation).isEmpty())
                .toList();
    }

    private static boolean isEmployer(Affiliation job) {
        return job.kind() == Affiliation.Kind.EMPLOYER
                && !Organisations.key(job.organisation()).isEmpty();
    }

    private static void add(Map<PersonId, EdgeFacts> facts, PersonId person, Trace trace) {
        facts.put(person, facts.getOrDefault(person, EdgeFacts.NONE).with(trace));
    }
}
