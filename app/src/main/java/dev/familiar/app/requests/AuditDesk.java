package dev.familiar.app.requests;

import dev.familiar.app.learning.LearningDesk;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.search.NameMentions;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.ProfileUrl;
import dev.familiar.store.Store;
import dev.familiar.store.row.ConnectedPerson;
import dev.familiar.store.row.TieRow;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieMeter;
import dev.familiar.triage.Audit;
import dev.familiar.triage.Known;
import dev.familiar.triage.Notability;
import dev.familiar.triage.OwnerProfile;
import dev.familiar.triage.TriagePolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

// Most connections have never exchanged a word with the owner: the counts kept with the ties say
// who, in the pass that reads the people, and only the others' exchanges are read.

/// Goes through everybody the owner is connected with. One thread.
public final class AuditDesk {

    /// The id comes last, so that two of one name keep their order from one page to the next.
    private static final Comparator<Judged> CLOSEST_FIRST =
            Comparator.comparingDouble((Judged judged) -> -judged.known().strength())
                    .thenComparing(judged -> judged.name().toLowerCase(Locale.ROOT))
                    .thenComparing(judged -> judged.person().id().value());

    private final Store store;
    private final NameMentions names;
    private final LearningDesk policy;
    private final InstantSource clock;

    /// @param names finds where others write a name
    /// @param policy the policy in force, with what was learned
    public AuditDesk(Store store, NameMentions names, LearningDesk policy, InstantSource clock) {
        this.store = store;
        this.names = names;
        this.policy = policy;
        this.clock = clock;
    }

    /// Kept until all are judged: only then is it known who is closest.
    private record Judged(Person person, String name, Known known, String followWhy) {}

    /// All of them.
    ///
    /// @param groups who is in each, closest first
    /// @param withoutTrace of how many nothing was found beside the connection
    /// @param entries lines of the export
    private record Everybody(
            Map<Known.Group, List<Judged>> groups,
            int withoutTrace,
            int entries,
            List<Coverage> searched) {

        AuditView view(Known.Group group, int limit) {
            Map<Known.Group, Integer> counts = new EnumMap<>(Known.Group.class);
            groups.forEach((each, people) -> counts.put(each, people.size()));
            return new AuditView(
                    counts,
                    withoutTrace,
                    entries,
                    searched,
                    group,
                    groups.getOrDefault(group, List.of()).stream()
                            .limit(limit)
                            .map(AuditDesk::row)
                            .toList());
        }
    }

    /// How well the owner knows the people they are connected with. A few seconds for tens of
    /// thousands.
    ///
    /// @param group whom to list
    /// @param limit the most people to list
    /// @return with the counts of all groups, and the people of one
    public AuditView view(Known.Group group, int limit) {
        return judged().view(group, limit);
    }

    /// The same for each group with everybody in it, judged once. For who shows one after the
    /// other.
    public Map<Known.Group, AuditView> everybody() {
        Everybody all = judged();
        Map<Known.Group, AuditView> views = new EnumMap<>(Known.Group.class);
        for (Known.Group group : Known.Group.values()) {
            views.put(group, all.view(group, Integer.MAX_VALUE));
        }
        return views;
    }

    private Everybody judged() {
        Instant now = clock.instant();
        // No requests: what several of them share is not evidence about a connection of years.
        StoreTraceBook book = new StoreTraceBook(store, names, List.of(), now);
        book.hear(store.owner().statements());
        OwnerProfile owner = OwnerLife.read(store);
        TriagePolicy taught = policy.taught();
        Audit audit = new Audit(book, owner, taught, LocalDate.ofInstant(now, ZoneOffset.UTC));
        Notability notability = new Notability(owner, taught);
        Map<Known.Group, List<Judged>> groups = new EnumMap<>(Known.Group.class);
        int withoutTrace = 0;
        int entries = 0;
        for (ConnectedPerson connected : store.people().connectedPeople()) {
            Person person = connected.person();
            List<Exchange> exchanges = exchanges(connected);
            Tie tie = TieMeter.measure(exchanges, PeopleDesk.records(person), now);
            Known known = audit.judge(person, tie, exchanges);
            withoutTrace += known.isWithoutTrace() ? 1 : 0;
            entries += entries(person);
            groups.computeIfAbsent(known.group(), _ -> new ArrayList<>())
                    .add(
                            new Judged(
                                    person,
                                    PersonNames.best(person),
                                    known,
                                    followWhy(person, known, notability)));
        }
        groups.values().forEach(people -> people.sort(CLOSEST_FIRST));
        return new Everybody(groups, withoutTrace, entries, book.coverage());
    }

    /// Only of those not known: whoever is known is no stranger to follow. By what they say of
    /// themselves, which on an export is their latest title.
    private static String followWhy(Person person, Known known, Notability notability) {
        if (known.group() != Known.Group.NOT_AT_ALL) {
            return "";
        }
        return connections(person)
                .flatMap(description -> {
                    Biography life = description.biography();
                    Stream<String> titles =
                            life.affiliations().stream()
                                    .map(job -> job.title() + " at " + job.organisation());
                    String company =
                            life.affiliations().stream()
                                    .map(Affiliation::organisation)
                                    .findFirst()
                                    .orElse("");
                    return Stream.concat(Stream.of(life.headline()), titles)
                            .flatMap(text ->
                                    notability.of(description.name(), text, company).stream());
                })
                .findFirst()
                .orElse("");
    }

    /// Nothing is read for those with whom nothing passed, who are most; a missing tie says
    /// nothing, so that theirs are read.
    private List<Exchange> exchanges(ConnectedPerson connected) {
        TieRow tie = connected.tie();
        return tie != null && tie.exchanges() == 0
                ? List.of()
                : store.interactions().exchanges(connected.person().id());
    }

    /// How often somebody is on the list. Under a second profile address on the same day they are
    /// there once: one export shows the one, another the other.
    private static int entries(Person person) {
        return (int)
                connections(person)
                        .map(d ->
                                d.origin().since() == null
                                        ? d.key()
                                        : String.valueOf(d.origin().since()))
                        .distinct()
                        .count();
    }

    /// The lines of the export: several where somebody has two profiles or was exported twice.
    private static Stream<PersonDescription> connections(Person person) {
        return person.descriptions().stream()
                .filter(d -> d.origin().kind() == Origin.Kind.CONNECTION);
    }

    /// One line of the list; the page and the date are the export's, not an archive's guess.
    private static AuditView.Row row(Judged judged) {
        Person person = judged.person();
        Optional<String> page =
                connections(person)
                        .flatMap(d -> d.handles().stream())
                        .filter(ProfileUrl.class::isInstance)
                        .map(handle -> ((ProfileUrl) handle).url())
                        .findFirst();
        return new AuditView.Row(
                person.id(),
                judged.name(),
                PeopleDesk.life(person),
                page.orElse(null),
                connections(person)
                        .flatMap(d -> Optional.ofNullable(d.origin().since()).stream())
                        .findFirst()
                        .orElse(null),
                judged.known(),
                judged.followWhy());
    }
}
