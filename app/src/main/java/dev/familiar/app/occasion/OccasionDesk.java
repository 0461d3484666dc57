package dev.familiar.app.occasion;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.network.occasion.Anniversaries;
import dev.familiar.network.occasion.Anniversaries.Held;
import dev.familiar.network.occasion.JobChange;
import dev.familiar.network.occasion.LocalDays;
import dev.familiar.network.occasion.Occasion;
import dev.familiar.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Says which occasions there are to write to people whom the owner knows. One thread.
///
/// Days are those of the owner's time zone ([OwnerZone]).
public final class OccasionDesk {

    private final Store store;
    private final PeopleDesk people;
    private final OccasionKeeper keeper;
    private final InstantSource clock;
    private final OwnerZone zone;

    /// @param people says how close they are
    /// @param keeper shared by all desks of the home
    /// @param clock what time it is
    public OccasionDesk(
            Store store, PeopleDesk people, OccasionKeeper keeper, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.keeper = keeper;
        this.clock = clock;
        this.zone = new OwnerZone(store, keeper);
    }

    /// The owner's choices.
    ///
    /// @throws dev.familiar.app.refusal.ConfigurationException if their file cannot be used
    public OccasionSettings settings() {
        return keeper.settings();
    }

    /// Today where the owner is.
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone());
    }

    /// Where the owner is.
    ZoneId zone() {
        return zone.get();
    }

    /// What there is from one day to another, both included: what begins on one of them and what is
    /// not over by the first. By day, then the closest first.
    ///
    /// The first question after a change reads the records of everybody close: a second or two
    /// where there are many; the others take some milliseconds.
    public List<OccasionView> due(LocalDate from, LocalDate to) {
        return due(from, to, keeper.settings());
    }

    /// As above, by other choices than the owner's file has, as for ties of another strength.
    public List<OccasionView> due(LocalDate from, LocalDate to, OccasionSettings settings) {
        ZoneId here = zone();
        List<OccasionView> all = new ArrayList<>();
        for (Known known : known(settings)) {
            occasions(known, from, to, settings, here)
                    .forEach(occasion -> all.add(OccasionWords.view(known, occasion)));
        }
        all.sort(
                Comparator.comparing((OccasionView view) -> view.occasion().on())
                        .thenComparingDouble(view -> -view.strength())
                        .thenComparing(OccasionView::key));
        return all;
    }

    /// Everybody whose occasions are told, closest first.
    List<Known> known(OccasionSettings settings) {
        return keeper.people(store, people, settings.tie(), today());
    }

    private static List<Occasion> occasions(
            Known known, LocalDate from, LocalDate to, OccasionSettings settings, ZoneId zone) {
        List<Occasion> all = new ArrayList<>();
        for (JobChange change : known.changes()) {
            all.add(new Occasion.NewJob(change));
        }
        // A month or so before the first day, since what is dated by month lasts as long.
        LocalDate since = from.minusMonths(1);
        for (Held job : known.jobs()) {
            all.addAll(
                    Anniversaries.between(job, since, to, settings.leapDay()).stream()
                            .filter(one -> settings.everyAnniversary() || one.isMilestone())
                            .toList());
        }
        all.addAll(known.birthday().between(since, to, settings.leapDay()));
        return all.stream()
                .filter(one -> !LocalDays.lived(one.until(), zone).isBefore(from))
                .filter(one -> !LocalDays.lived(one.on(), zone).isAfter(to))
                .toList();
    }

    /// Writes the birthdays, the anniversaries of this year and the next, and the sure new jobs of
    /// the last twelve months as a private calendar file. One that was written before is replaced;
    /// the same archives give the same bytes all year.
    ///
    /// @param more further events, such as when a silence has lasted too long
    /// @return how many events there are
    /// @throws java.nio.file.FileAlreadyExistsException if something else has the name
    /// @throws IOException if it cannot be written
    public int writeCalendar(Path file, MoreEvents more) throws IOException {
        OccasionSettings settings = keeper.settings();
        LocalDate first = today().withDayOfYear(1);
        LocalDate last = first.plusYears(2).minusDays(1);
        Map<String, CalendarFile.Event> events = new TreeMap<>();
        for (Known known : known(settings)) {
            for (Occasion occasion : occasions(known, first, last, settings, zone())) {
                OccasionView view = OccasionWords.view(known, occasion);
                if (view.isSure()) {
                    LocalDate changed =
                            known.changed().getOrDefault(occasion.trace(), settled(occasion));
                    CalendarFile.Event event =
                            CalendarFile.event(view, settings.leapDay(), changed);
                    events.putIfAbsent(event.uid(), event);
                }
            }
        }
        for (MoreEvents.Due due : more.between(first, last)) {
            CalendarFile.Event event =
                    new CalendarFile.Event(
                            due.key(), due.on(), "", due.summary(), due.words(), due.changed());
            events.putIfAbsent(event.uid(), event);
        }
        CalendarFile.write(file, List.copyOf(events.values()));
        return events.size();
    }

    /// Of a record without versions: a day that stays.
    private static LocalDate settled(Occasion occasion) {
        return switch (occasion) {
            case Occasion.NewJob job -> job.on();
            case Occasion.Anniversary one -> one.start().earliest();
            case Occasion.Birthday _ -> LocalDate.EPOCH;
        };
    }

    /// Those close to the owner whose records say different birthdays, closest first: none of the
    /// days is told until the owner's card says which.
    public List<PersonWithDispute> disputed() {
        return known(keeper.settings()).stream()
                .filter(known -> known.birthday().isDisputed())
                .map(known -> new PersonWithDispute(known.person().id().value(), known.name()))
                .toList();
    }

    /// Somebody whose records say different birthdays.
    ///
    /// @param id of the person
    /// @param name a stranger's text
    public record PersonWithDispute(String id, String name) {

        /// Hides the name.
        @Override
        public String toString() {
            return "PersonWithDispute[" + id + "]";
        }
    }
}
