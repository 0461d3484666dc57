package dev.familiar.app.people;

import dev.familiar.app.people.PersonHistory.Change;
import dev.familiar.app.people.PersonHistory.DeadAddress;
import dev.familiar.app.people.PersonHistory.Introduction;
import dev.familiar.identity.lexicon.Organisations;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.store.Store;
import dev.familiar.store.row.JobChange;
import dev.familiar.traces.Exchange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Works out a person's history from descriptions and exchanges. One thread.
public final class HistoryDesk {

    /// As many as a page shows; nobody is introduced more often but by lists.
    private static final int MOST_INTRODUCTIONS = 5;

    /// The one who introduces, and the one introduced.
    private static final int TWO_OTHERS = 2;

    private final Store store;

    /// @param store the home's
    public HistoryDesk(Store store) {
        this.store = store;
    }

    /// What the archives tell.
    ///
    /// @param exchanges oldest first; introductions are looked for among these only
    /// @param person with all records that linkage gave them
    PersonHistory of(Person person, List<Exchange> exchanges) {
        return new PersonHistory(introductions(exchanges), changes(person), deadAddresses(person));
    }

    private List<Introduction> introductions(List<Exchange> exchanges) {
        return exchanges.stream()
                .filter(Exchange::isIntroduction)
                // A message to more than the two concerned announces somebody; it does not
                // introduce them.
                .filter(e -> e.setting().others() <= TWO_OTHERS)
                .limit(MOST_INTRODUCTIONS)
                .map(e ->
                        new Introduction(
                                writer(store, e.interaction()),
                                day(e.moment().at()),
                                e.interaction()))
                .toList();
    }

    /// What the writer of an interaction is called: as the person they are known to be, else as
    /// they are shown there; empty if the interaction is not known.
    public static String writer(Store store, String interaction) {
        return store.interactions()
                .interaction(interaction)
                .flatMap(row ->
                        row.interaction().participants().stream()
                                .filter(p -> p.role() == Role.FROM)
                                .findFirst())
                .map(from ->
                        store.people()
                                .personOf(from.handle().key())
                                .map(PersonNames::best)
                                .orElseGet(() -> shown(from)))
                .orElse("");
    }

    /// The name beside the address, else the address itself: an introduction by somebody unnamed is
    /// still by somebody.
    private static String shown(Participant participant) {
        if (!participant.name().isEmpty()) {
            return participant.name().text();
        }
        return participant.handle() instanceof EmailAddress address
                ? address.value()
                : participant.handle().key();
    }

    /// Addresses that reports call dead, but for those from which mail came later.
    public List<DeadAddress> deadAddresses(Person person) {
        Map<EmailAddress, List<LocalDate>> reports = new LinkedHashMap<>();
        for (PersonDescription description : person.descriptions()) {
            PartialDate since = description.origin().since();
            if (description.origin().kind() == Origin.Kind.BOUNCE && since != null) {
                description.addresses().stream()
                        .findFirst()
                        .ifPresent(address ->
                                reports.computeIfAbsent(address, _ -> new ArrayList<>())
                                        .add(since.earliest()));
            }
        }
        // A full mailbox or a server that was down is reported like a dead address; mail that came
        // from it later proves that it lives.
        List<DeadAddress> dead = new ArrayList<>();
        reports.forEach((address, days) -> {
            Optional<LocalDate> last =
                    store.interactions().lastWrittenFrom(address).map(HistoryDesk::day);
            days.stream()
                    .filter(day -> last.isEmpty() || day.isAfter(last.get()))
                    // Since the first report that nothing came after: later ones only repeat it.
                    .min(Comparator.naturalOrder())
                    .ifPresent(since -> dead.add(new DeadAddress(address, since)));
        });
        return dead;
    }

    /// Oldest first. The same change may come from two witnesses, and is told by both.
    private List<Change> changes(Person person) {
        List<Change> changes = new ArrayList<>();
        Set<String> keys =
                person.descriptions().stream()
                        .map(PersonDescription::key)
                        .collect(Collectors.toSet());
        for (JobChange change : store.people().jobChanges(keys)) {
            changes.add(new Change(change.before(), change.after(), change.noticed(), "export"));
        }
        // Three witnesses, from the surest on: two exports that differ, an automatic answer that
        // says so, and signatures that changed.
        addDepartures(person, changes);
        addSigned(person, changes);
        changes.sort(Comparator.comparing(Change::noticed));
        return changes;
    }

    /// An automatic answer names the employer that was left, and seldom the next; so what comes
    /// after is no job.
    private static void addDepartures(Person person, List<Change> changes) {
        Affiliation nowhere = Affiliation.job("", "");
        for (PersonDescription description : person.descriptions()) {
            PartialDate since = description.origin().since();
            if (description.origin().kind() == Origin.Kind.DEPARTURE && since != null) {
                description
                        .biography()
                        .affiliations()
                        .forEach(job ->
                                changes.add(
                                        new Change(
                                                job,
                                                nowhere,
                                                since.earliest(),
                                                "automatic-answer")));
            }
        }
    }

    /// Where the job in signatures gives way to another employer. Two signatures in use side by
    /// side are two jobs, or two spellings, and no change.
    private static void addSigned(Person person, List<Change> changes) {
        List<Affiliation> jobs = new ArrayList<>();
        for (PersonDescription description : person.descriptions()) {
            if (description.origin().kind() == Origin.Kind.SIGNATURE) {
                description.biography().affiliations().stream()
                        .filter(job -> !job.organisation().isEmpty() && !job.span().isUnknown())
                        .forEach(jobs::add);
            }
        }
        // In the order in which they were first seen, so that neighbours are before and after.
        jobs.sort(Comparator.comparing(HistoryDesk::start));
        for (int i = 1; i < jobs.size(); i++) {
            Affiliation before = jobs.get(i - 1);
            Affiliation after = jobs.get(i);
            // Where the older signature is still seen after the newer began, both are in use.
            if (!isSameEmployer(before, after) && !end(before).isAfter(start(after))) {
                changes.add(new Change(before, after, start(after), "signature"));
            }
        }
    }

    private static boolean isSameEmployer(Affiliation one, Affiliation other) {
        return Organisations.same(one.organisation(), other.organisation());
    }

    /// The earliest day it may have begun; an unknown start sorts first.
    private static LocalDate start(Affiliation job) {
        PartialDate from = job.span().from();
        return from == null ? LocalDate.MIN : from.earliest();
    }

    /// The earliest day it may have ended: of a month or year its first, so that two jobs that meet
    /// within one month count as one after the other.
    private static LocalDate end(Affiliation job) {
        PartialDate to = job.span().to();
        return to == null ? LocalDate.MAX : to.earliest();
    }

    /// The day in UTC, as in everything that is shown.
    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
