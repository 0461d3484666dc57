package dev.familiar.app.occasion;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.network.occasion.Anniversaries.Held;
import dev.familiar.network.occasion.BirthdayWord;
import dev.familiar.network.occasion.HeldJobs;
import dev.familiar.network.occasion.JobChange;
import dev.familiar.network.occasion.JobChangeFinder;
import dev.familiar.network.occasion.JobChangeFinder.Ending;
import dev.familiar.network.occasion.JobChangeFinder.NewAddress;
import dev.familiar.network.occasion.JobSighting;
import dev.familiar.network.occasion.JobSign.Witness;
import dev.familiar.network.occasion.News;
import dev.familiar.network.occasion.Post;
import dev.familiar.network.occasion.Renames;
import dev.familiar.network.organisation.OrganisationBook;
import dev.familiar.store.Interactions;
import dev.familiar.store.Store;
import dev.familiar.store.row.DescriptionVersion;
import dev.familiar.store.row.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads from the store what a person's occasions follow from. For one use and one thread.
final class CourseReader {

    /// The accounts from which LinkedIn tells of its members.
    private static final List<Handle> TELLERS =
            Stream.of(
                            "notifications-noreply@linkedin.com",
                            "messages-noreply@linkedin.com",
                            "updates-noreply@linkedin.com",
                            "notifications@linkedin.com",
                            "member@linkedin.com")
                    .flatMap(text -> EmailAddress.parse(text).stream())
                    .map(Handle.class::cast)
                    .toList();

    private final Store store;
    private final LocalDate today;
    private final JobChangeFinder finder;
    private final HeldJobs jobs;
    private final Map<String, List<Told>> news = new HashMap<>();

    /// What a platform told of somebody.
    private record Told(News news, LocalDate on, String trace) {}

    /// @param book knows other names of firms
    CourseReader(Store store, LocalDate today, OrganisationBook book) {
        this.store = store;
        this.today = today;
        this.finder = new JobChangeFinder(renames(), book);
        this.jobs = new HeldJobs(book);
        for (Subject subject : store.interactions().subjectsFrom(TELLERS)) {
            News.of(subject.text())
                    .ifPresent(told ->
                            news.computeIfAbsent(folded(told.name()), _ -> new ArrayList<>())
                                    .add(new Told(told, day(subject.at()), subject.key())));
        }
    }

    static String folded(String name) {
        return String.join(" ", FoldedText.words(name));
    }

    /// No day later than today: a file copied later is not newer, in a made-up world least of all.
    private LocalDate day(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
        return day.isAfter(today) ? today : day;
    }

    /// Firms whose people all have another employer in the next export.
    private Renames renames() {
        List<Renames.Move> moves = new ArrayList<>();
        Map<String, Integer> pairs = new HashMap<>();
        Map<String, List<DescriptionVersion>> changed = store.people().changedVersions();
        Map<String, String> newcomers = new HashMap<>();
        changed.forEach((key, versions) -> {
            int before = moves.size();
            addMoves(versions, moves, pairs);
            if (moves.size() > before) {
                newcomers.put(key, Renames.key(moves.getLast().after()));
            }
        });
        // To count who stayed takes a pass over all connections, so only where some went together.
        if (pairs.values().stream().noneMatch(count -> count > 1)) {
            return Renames.NONE;
        }
        Map<String, Integer> stayed = new HashMap<>();
        for (PersonDescription connection : store.people().connections()) {
            String key = Renames.key(post(connection).organisation());
            if (!key.isEmpty() && !key.equals(newcomers.get(connection.key()))) {
                stayed.merge(key, 1, Integer::sum);
            }
        }
        return Renames.of(moves, stayed);
    }

    private void addMoves(
            List<DescriptionVersion> versions,
            List<Renames.Move> moves,
            Map<String, Integer> pairs) {
        Post before = null;
        for (DescriptionVersion version : versions) {
            Post now = post(version.value());
            if (now.organisation().isEmpty()) {
                continue;
            }
            if (before != null && !before.organisation().equals(now.organisation())) {
                moves.add(
                        new Renames.Move(
                                before.organisation(),
                                now.organisation(),
                                before.title().equals(now.title()),
                                day(version.from())));
                pairs.merge(
                        Renames.key(before.organisation()) + "\n" + Renames.key(now.organisation()),
                        1,
                        Integer::sum);
            }
            before = now;
        }
    }

    /// The job somebody has: the first without an end.
    private static Optional<Affiliation> job(PersonDescription description) {
        return description.biography().affiliations().stream()
                .filter(job -> job.kind() == Affiliation.Kind.EMPLOYER && job.span().to() == null)
                .findFirst();
    }

    private static Post post(PersonDescription description) {
        return job(description).map(CourseReader::post).orElseGet(() -> new Post("", ""));
    }

    private static Post post(Affiliation job) {
        return new Post(job.organisation(), job.title());
    }

    /// Everything about one person.
    ///
    /// @param strength the owner's tie
    Known read(Person person, double strength) {
        Map<String, List<DescriptionVersion>> versions =
                store.people()
                        .versions(
                                person.descriptions().stream()
                                        .map(PersonDescription::key)
                                        .toList());
        List<JobSighting> sightings = new ArrayList<>();
        List<Ending> endings = new ArrayList<>();
        Map<String, LocalDate> changed = new HashMap<>();
        for (PersonDescription description : person.descriptions()) {
            List<DescriptionVersion> all = versions.getOrDefault(description.key(), List.of());
            if (!all.isEmpty()) {
                changed.put(description.key(), day(all.getLast().from()));
            }
            add(description, all, sightings, endings);
        }
        List<Told> told = told(person);
        told.stream()
                .filter(one -> one.news().years() == 0)
                .map(one ->
                        new JobSighting(
                                Witness.NOTIFICATION,
                                one.trace(),
                                "",
                                one.news().post(),
                                one.on(),
                                one.on(),
                                null))
                .forEach(sightings::add);
        List<JobChange> changes = finder.find(sightings, endings, List.of());
        if (changes.stream().anyMatch(change -> !change.isSure())) {
            changes = finder.find(sightings, endings, addresses(person));
        }
        return new Known(
                person,
                PersonNames.best(person),
                PeopleDesk.life(person),
                strength,
                changes,
                jobs.of(changes, sightings, endings, congratulated(told)),
                birthday(person),
                changed);
    }

    private void add(
            PersonDescription description,
            List<DescriptionVersion> versions,
            List<JobSighting> sightings,
            List<Ending> endings) {
        Origin origin = description.origin();
        switch (origin.kind()) {
            case CONNECTION, FRIEND, FOLLOWED ->
                    versions.forEach(version -> sightings.add(shown(Witness.PROFILE, version)));
            case CARD, SAVED_CONTACT ->
                    versions.forEach(version -> sightings.add(shown(Witness.CARD, version)));
            case SIGNATURE -> addSigned(description, sightings);
            case DEPARTURE -> endings.add(ending(Witness.DEPARTURE, description));
            case BOUNCE -> endings.add(ending(Witness.BOUNCE, description));
            case CORRESPONDENT, TABLE_ROW, REQUESTER, DELIVERY -> {
                // They show no job, or none that lasts.
            }
        }
    }

    private JobSighting shown(Witness witness, DescriptionVersion version) {
        Affiliation job = job(version.value()).orElse(null);
        return new JobSighting(
                witness,
                version.value().key(),
                "",
                post(version.value()),
                day(version.from()),
                day(version.to()),
                job == null ? null : job.span().from());
    }

    private static void addSigned(PersonDescription signature, List<JobSighting> sightings) {
        PartialDate since = signature.origin().since();
        PartialDate until = signature.origin().until();
        if (since == null || signature.biography().affiliations().isEmpty()) {
            return;
        }
        sightings.add(
                new JobSighting(
                        Witness.SIGNATURE,
                        signature.key(),
                        account(signature),
                        post(signature.biography().affiliations().getFirst()),
                        since.earliest(),
                        (until == null ? since : until).earliest(),
                        null));
    }

    private static String account(PersonDescription description) {
        return description.addresses().stream().findFirst().map(EmailAddress::value).orElse("");
    }

    private static Ending ending(Witness witness, PersonDescription description) {
        PartialDate since = description.origin().since();
        return new Ending(
                witness,
                description.biography().affiliations().stream()
                        .findFirst()
                        .map(Affiliation::organisation)
                        .orElse(""),
                account(description),
                since == null ? LocalDate.MIN : since.earliest(),
                description.key());
    }

    /// Mails about somebody of a name are about this person only if nobody else has the name.
    private List<Told> told(Person person) {
        if (news.isEmpty()) {
            return List.of();
        }
        List<Told> all = new ArrayList<>();
        person.names().stream()
                .map(name -> folded(name.text()))
                .distinct()
                .filter(name -> news.containsKey(name) && isOnly(person, name))
                .forEach(name -> all.addAll(news.getOrDefault(name, List.of())));
        return all;
    }

    private boolean isOnly(Person person, String name) {
        return store.people().findPeople(name, 9).stream()
                .filter(other -> !other.id().equals(person.id()))
                .flatMap(other -> other.names().stream())
                .noneMatch(other -> folded(other.text()).equals(name));
    }

    /// So many years in a job, told in the month in which it began.
    private static List<Held> congratulated(List<Told> told) {
        return told.stream()
                .filter(one -> one.news().years() > 0)
                .map(one ->
                        new Held(
                                one.news().post(),
                                new PartialDate(
                                        one.on().getYear() - one.news().years(),
                                        one.on().getMonthValue(),
                                        0),
                                one.on(),
                                one.trace()))
                .toList();
    }

    /// Since when they write from their addresses.
    private List<NewAddress> addresses(Person person) {
        Map<Handle, Interactions.Seen> seen = store.interactions().seen(person.addresses());
        List<NewAddress> all = new ArrayList<>();
        for (EmailAddress address : person.addresses()) {
            Interactions.Seen one = seen.get(address);
            if (one != null && one.wrote()) {
                all.add(new NewAddress(address, day(one.first()), address.key()));
            }
        }
        return all;
    }

    private static BirthdayWord birthday(Person person) {
        List<BirthdayWord.Said> said = new ArrayList<>();
        for (PersonDescription description : person.descriptions()) {
            @Nullable PartialDate birthday = description.biography().birthday();
            if (birthday != null) {
                said.add(
                        new BirthdayWord.Said(
                                birthday,
                                description.key(),
                                description.origin().kind() == Origin.Kind.CARD));
            }
        }
        return BirthdayWord.of(said);
    }
}
