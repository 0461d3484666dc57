package dev.familiar.app.touch;

import dev.familiar.app.people.Cadences;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonHistory;
import dev.familiar.app.people.PersonNames;
import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.network.rhythm.Cadence;
import dev.familiar.network.rhythm.Contacts;
import dev.familiar.network.rhythm.RhythmModel;
import dev.familiar.network.rhythm.WorkEnds;
import dev.familiar.store.Store;
import dev.familiar.traces.TieFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

// Who is silent rests on what was imported and on who is who, and on nothing the owner says from
// one day to the next: so it is worked out when first asked for, which looks up some thousands of
// people, and kept until one of the two changes.

/// Keeps who is silent for longer than is usual for the two, for all desks of a home. For many
/// threads; one works it out while the others wait.
public final class TouchKeeper {

    /// Whoever never was closer than this is a stranger, whatever the owner chose.
    private static final double LEAST = 0.1;

    /// Fewer days of contact make nobody a member of a firm that falls silent.
    private static final int FEWEST = 3;

    private @Nullable Held held;
    private @Nullable State state;

    /// Empty until it is asked.
    public TouchKeeper() {}

    private record State(long archives, long people) {}

    /// Somebody silent.
    ///
    /// @param name as they are called
    /// @param surprise in bits
    record Silent(Person person, String name, Cadence cadence, double surprise) {}

    /// What rests on archives and people.
    ///
    /// @param cadences of everybody
    /// @param silent the closest first, without those whose silence ended with a job
    /// @param ended how many these are
    /// @param owner how the owner signs; to read it takes a third of a second in a large home
    /// @param recalled last exchanges and drafts, as far as they were asked for
    record Held(
            Cadences cadences,
            List<Silent> silent,
            Set<String> ended,
            String owner,
            Map<PersonId, Recalled> recalled) {

        /// Hides whom it is about.
        @Override
        public String toString() {
            return "Held[" + silent.size() + " silent, " + ended.size() + " ended]";
        }

        RhythmModel model() {
            return cadences.model();
        }

        Recalled recalled(Person person, Function<Person, Recalled> reader) {
            return recalled.computeIfAbsent(person.id(), _ -> reader.apply(person));
        }
    }

    /// As of the last import.
    synchronized Held get(Store store, PeopleDesk people) {
        State now = new State(store.epochs().archives(), store.epochs().people());
        Held kept = held;
        if (kept == null || !now.equals(state)) {
            kept = read(store, people);
            held = kept;
            state = now;
        }
        return kept;
    }

    private static Held read(Store store, PeopleDesk people) {
        Cadences cadences = Cadences.read(store);
        RhythmModel model = cadences.model();
        Set<String> own =
                store.owner().ownerHandles().stream()
                        .flatMap(handle ->
                                handle instanceof EmailAddress address
                                        ? Stream.of(address.domain())
                                        : Stream.empty())
                        .collect(Collectors.toSet());
        String owner = people.ownerName();
        List<WorkEnds.Member> members = new ArrayList<>();
        Map<String, Person> lapsed = new HashMap<>();
        cadences.all()
                .forEach((id, cadence) -> {
                    boolean isLapse = cadence.closeness() >= LEAST && cadence.isLapse(model);
                    if (isLapse || cadence.days() >= FEWEST) {
                        store.people()
                                .person(id)
                                .ifPresent(person -> {
                                    boolean isSilent =
                                            model.chance(cadence.rhythm(), cadence.present())
                                                    < Cadence.RARE;
                                    members.add(member(people, person, cadence, isSilent, own));
                                    if (isLapse
                                            && Addressees.isOne(person, owner)
                                            && isSomebody(people, person)) {
                                        lapsed.put(id.value(), person);
                                    }
                                });
                    }
                });
        Set<String> ended = WorkEnds.of(members);
        List<Silent> silent =
                lapsed.values().stream()
                        .filter(person -> !ended.contains(person.id().value()))
                        .map(person -> silent(person, cadences))
                        .sorted(
                                Comparator.comparingDouble(
                                                (Silent one) -> -one.cadence().closeness())
                                        .thenComparingDouble(one -> -one.surprise())
                                        .thenComparing(one -> one.person().id().value()))
                        .toList();
        return new Held(cadences, silent, ended, owner, new ConcurrentHashMap<>());
    }

    private static Silent silent(Person person, Cadences cadences) {
        Cadence cadence = cadences.of(person.id()).orElseThrow();
        return new Silent(
                person,
                PersonNames.best(person),
                cadence,
                cadences.model().surprise(cadence.rhythm(), cadence.present()));
    }

    /// Somebody who wrote and was written to, or whom the owner met.
    private static boolean isSomebody(PeopleDesk people, Person person) {
        TieFacts facts = people.tie(person).facts();
        return !facts.passive().oneSided()
                && (facts.written().bothWays() || facts.met().small() > 0);
    }

    private static WorkEnds.Member member(
            PeopleDesk people, Person person, Cadence cadence, boolean isSilent, Set<String> own) {
        Set<String> domains =
                person.addresses().stream()
                        .map(EmailAddress::domain)
                        .filter(domain -> !MailDomains.isFree(domain))
                        .collect(Collectors.toSet());
        return new WorkEnds.Member(
                person.id().value(),
                domains,
                domains.stream().anyMatch(own::contains),
                cadence,
                isSilent,
                isSilent && isGone(person) ? left(people, person) : Contacts.NEVER);
    }

    /// Whether a record says that somebody left, or that an address of theirs is dead.
    private static boolean isGone(Person person) {
        return person.descriptions().stream()
                .map(description -> description.origin().kind())
                .anyMatch(kind -> kind == Origin.Kind.DEPARTURE || kind == Origin.Kind.BOUNCE);
    }

    private static long left(PeopleDesk people, Person person) {
        PersonHistory history = people.listed(person).history();
        return Stream.concat(
                        history.changes().stream()
                                .filter(change -> change.from().equals("automatic-answer"))
                                .map(PersonHistory.Change::noticed),
                        history.deadAddresses().stream().map(PersonHistory.DeadAddress::since))
                .map(LocalDate::toEpochDay)
                .max(Long::compare)
                .orElse(Contacts.NEVER);
    }
}
