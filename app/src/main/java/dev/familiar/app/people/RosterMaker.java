package dev.familiar.app.people;

import dev.familiar.model.Affiliation;
import dev.familiar.model.DateSpan;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.network.organisation.OwnerOrganisations;
import dev.familiar.network.search.GazetteerPlaces;
import dev.familiar.network.search.Job;
import dev.familiar.network.search.Roster;
import dev.familiar.network.search.Someone;
import dev.familiar.network.search.Someone.Acquaintance;
import dev.familiar.network.search.Someone.Said;
import dev.familiar.network.search.Word;
import dev.familiar.store.NoteBook;
import dev.familiar.store.OwnerBook.Statement;
import dev.familiar.store.Store;
import dev.familiar.store.row.ConnectedPerson;
import dev.familiar.store.row.JobChange;
import dev.familiar.store.row.TieRow;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieFacts;
import dev.familiar.traces.TieMeter;
import dev.familiar.triage.Audit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reads everybody from the store for a search. For one use and one thread.
final class RosterMaker {

    private final Store store;
    private final Instant now;
    private final Map<String, Instant> shown;
    private final Map<String, List<JobChange>> changes = new HashMap<>();
    private final Map<String, NoteBook.Note> notes = new HashMap<>();
    private final List<Statement> statements;

    RosterMaker(Store store, Instant now) {
        this.store = store;
        this.now = now;
        this.shown = store.people().shownAt();
        this.statements = store.owner().statements();
        store.people()
                .jobChanges()
                .forEach(change ->
                        changes.computeIfAbsent(change.description(), _ -> new ArrayList<>())
                                .add(change));
        store.notes().all().forEach(note -> notes.put(note.about(), note));
    }

    Roster roster(OwnerOrganisations said) {
        List<Someone> people = new ArrayList<>();
        Set<String> places = new LinkedHashSet<>();
        for (ConnectedPerson row : store.people().everybody()) {
            Someone someone = someone(row);
            someone.life().places().forEach(place -> places.add(place.text()));
            people.add(someone);
        }
        return new Roster(
                people,
                said,
                new GazetteerPlaces(places),
                LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    private Someone someone(ConnectedPerson row) {
        Person person = row.person();
        Set<String> names = new LinkedHashSet<>();
        names.add(PersonNames.best(person));
        person.names().stream().map(PersonName::text).forEach(names::add);
        return new Someone(
                person.id(), List.copyOf(names), life(person), noted(person), closeness(row));
    }

    private Someone.Life life(Person person) {
        List<Job> jobs = new ArrayList<>();
        List<Said> headlines = new ArrayList<>();
        List<Said> places = new ArrayList<>();
        for (PersonDescription description : person.descriptions()) {
            Word word = word(description);
            description.biography().affiliations().stream()
                    .filter(job -> job.kind() == Affiliation.Kind.EMPLOYER)
                    .forEach(job -> jobs.add(job(job, description, word)));
            for (JobChange change : changes.getOrDefault(description.key(), List.of())) {
                jobs.add(left(change, word));
            }
            if (!description.biography().headline().isEmpty()) {
                headlines.add(new Said(description.biography().headline(), word));
            }
            if (!description.biography().place().isEmpty()) {
                places.add(new Said(description.biography().place(), word));
            }
        }
        Comparator<Said> newest =
                Comparator.comparing(
                        said -> said.word().asOf(),
                        Comparator.nullsLast(Comparator.reverseOrder()));
        headlines.sort(newest);
        places.sort(newest);
        return new Someone.Life(jobs, headlines, places, person.addresses());
    }

    /// When a record is from. A card lies in an address book for years: the day of the file it was
    /// read from says nothing of it.
    private Word word(PersonDescription description) {
        Origin origin = description.origin();
        return switch (origin.kind()) {
            case CONNECTION, FRIEND, FOLLOWED, TABLE_ROW -> {
                Instant at = shown.get(description.key());
                yield new Word(origin.kind(), at == null ? null : noLater(at));
            }
            case SIGNATURE -> new Word(origin.kind(), day(origin.until()));
            case DEPARTURE, BOUNCE, REQUESTER -> new Word(origin.kind(), day(origin.since()));
            case CARD, SAVED_CONTACT, CORRESPONDENT, DELIVERY -> new Word(origin.kind(), null);
        };
    }

    /// A file copied later is not newer than today, which in a made-up world stands still.
    private LocalDate noLater(Instant at) {
        return LocalDate.ofInstant(at.isAfter(now) ? now : at, ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(@Nullable PartialDate date) {
        return date == null ? null : date.latest();
    }

    private static Job job(Affiliation job, PersonDescription description, Word word) {
        Origin origin = description.origin();
        if (origin.kind() == Origin.Kind.DEPARTURE) {
            DateSpan span = new DateSpan(null, origin.since());
            return new Job(job.organisation(), job.title(), span, Job.End.LEFT, word);
        }
        boolean ended = job.span().to() != null && origin.kind() != Origin.Kind.SIGNATURE;
        return new Job(
                job.organisation(),
                job.title(),
                job.span(),
                ended ? Job.End.LEFT : Job.End.SEEN,
                word);
    }

    /// The job that a newer export no longer shows. That a new title at one employer is no leaving
    /// is seen by who compares: the newer job is of the same organisation and lasts.
    private static Job left(JobChange change, Word word) {
        return new Job(
                change.before().organisation(),
                change.before().title(),
                new DateSpan(null, PartialDate.of(change.noticed())),
                Job.End.LEFT,
                word);
    }

    private Someone.Noted noted(Person person) {
        Set<String> tags = new TreeSet<>();
        List<String> texts = new ArrayList<>();
        for (PersonDescription description : person.descriptions()) {
            NoteBook.Note note = notes.get(description.key());
            if (note != null) {
                tags.addAll(note.tags());
                texts.add(note.text());
            }
            if (!description.biography().note().isEmpty()) {
                texts.add(description.biography().note());
            }
        }
        return new Someone.Noted(List.copyOf(tags), String.join("\n", texts).strip());
    }

    /// By the counts of the last linkage, as lists show people; the audit weighs more.
    private Someone.Closeness closeness(ConnectedPerson row) {
        Set<Origin.Kind> records = PeopleDesk.records(row.person());
        TieRow kept = row.tie();
        TieFacts facts =
                kept == null || kept.details().isEmpty()
                        ? null
                        : TieDetails.read(kept.details()).orElse(null);
        Tie tie =
                facts == null
                        ? TieMeter.measure(List.of(), records, now)
                        : TieMeter.measure(facts, records, now);
        return new Someone.Closeness(
                tie.strength(),
                known(row.person(), records, tie),
                records.contains(Origin.Kind.CONNECTION),
                tie.facts().period().last());
    }

    /// Nobody knows a program or a mailing list, however much it wrote, unless the owner says so.
    private Acquaintance known(Person person, Set<Origin.Kind> records, Tie tie) {
        if (PersonNames.isDesk(person)) {
            return isSaid(person) ? Acquaintance.SOMEWHAT : Acquaintance.NOT_AT_ALL;
        }
        boolean passed = tie.facts().anyTrace() && !tie.facts().passive().oneSided();
        if (passed && tie.strength() >= Audit.CLOSE) {
            return Acquaintance.WELL;
        }
        boolean kept = records.contains(Origin.Kind.CARD) || records.contains(Origin.Kind.FRIEND);
        return passed || kept || isSaid(person) ? Acquaintance.SOMEWHAT : Acquaintance.NOT_AT_ALL;
    }

    private boolean isSaid(Person person) {
        return !statements.isEmpty()
                && SayingDesk.last(person, statements)
                        .filter(statement -> statement.word() == Statement.Word.KNOWN)
                        .isPresent();
    }
}
