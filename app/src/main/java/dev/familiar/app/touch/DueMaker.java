package dev.familiar.app.touch;

import dev.familiar.app.introductions.LedgerPeople;
import dev.familiar.app.occasion.OccasionView;
import dev.familiar.app.people.Cadences;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.app.touch.TouchKeeper.Silent;
import dev.familiar.app.touch.TouchView.LastExchange;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.Person;
import dev.familiar.model.PersonName;
import dev.familiar.network.rhythm.Cadence;
import dev.familiar.network.touch.Pace;
import dev.familiar.network.touch.TouchDraft;
import dev.familiar.store.NoteBook;
import dev.familiar.store.OwnerBook.Statement;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts together who is due on one day. For one question and one thread.
final class DueMaker {

    /// Archives older than this are named: what came later is not known.
    private static final int STALE = 14;

    /// Whom the owner is to meet so soon need not be written to.
    private static final int SOON = 45;

    private final Store store;
    private final PeopleDesk people;
    private final TouchKeeper.Held held;
    private final TouchBook book;
    private final Set<String> spared;
    private final Map<String, OccasionView> occasions;
    private final Instant now;
    private final LocalDate today;
    private final List<Statement> said;
    private final Map<String, Set<String>> tags = new HashMap<>();

    DueMaker(
            Store store,
            PeopleDesk people,
            TouchKeeper.Held held,
            TouchBook book,
            Set<String> spared,
            Map<String, OccasionView> occasions,
            Instant now) {
        this.store = store;
        this.people = people;
        this.held = held;
        this.book = book;
        this.spared = spared;
        this.occasions = Map.copyOf(occasions);
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.said = store.owner().statements();
        for (NoteBook.Note note : store.notes().all()) {
            tags.put(note.about(), note.tags());
        }
    }

    /// Somebody due before the last exchange is looked up.
    ///
    /// @param cadence null if they were in touch once at most
    /// @param pace the owner's word; null where their own rhythm counts
    /// @param days of silence
    /// @param urgent whether the latest time that the owner set is past
    /// @param occasion of today; null for none
    private record Due(
            Person person,
            String name,
            @Nullable Cadence cadence,
            double surprise,
            @Nullable Pace pace,
            LocalDate since,
            long days,
            boolean urgent,
            @Nullable OccasionView occasion) {

        private double closeness() {
            double strength = occasion == null ? 0 : occasion.strength();
            return cadence == null ? strength : Math.max(strength, cadence.closeness());
        }

        /// The same person is due once, for both reasons.
        private Due with(OccasionView other) {
            return new Due(person, name, cadence, surprise, pace, since, days, urgent, other);
        }
    }

    TouchList list(int limit, int handled, int daily) {
        Map<String, Due> due = new LinkedHashMap<>();
        Set<String> paced = new HashSet<>();
        for (Person person : paced()) {
            book.pace(person, tags(person))
                    .ifPresent(pace -> {
                        paced.add(person.id().value());
                        byPace(person, pace).ifPresent(one -> due.put(person.id().value(), one));
                    });
        }
        for (Silent silent : held.silent()) {
            String id = silent.person().id().value();
            if (silent.cadence().closeness() >= book.settings().floor() && !paced.contains(id)) {
                bySilence(silent).ifPresent(one -> due.putIfAbsent(id, one));
            }
        }
        occasions.forEach((id, occasion) -> {
            Due silent = due.get(id);
            if (silent != null) {
                due.put(id, silent.with(occasion));
            } else {
                byOccasion(occasion).ifPresent(one -> due.put(id, one));
            }
        });
        List<Due> all =
                due.values().stream()
                        .sorted(
                                Comparator.comparing((Due one) -> !one.urgent())
                                        // A day passes, a silence lasts.
                                        .thenComparing(one -> one.occasion() == null)
                                        .thenComparingDouble(one -> -one.closeness())
                                        .thenComparingDouble(one -> -one.surprise())
                                        .thenComparing(one -> one.person().id().value()))
                        .toList();
        List<TouchView> shown = all.stream().limit(limit).map(this::view).toList();
        return new TouchList(shown, all.size() - shown.size(), handled, daily, notes());
    }

    /// Those with a pace of their own or by a tag.
    private List<Person> paced() {
        LedgerPeople ledger = new LedgerPeople(store);
        Map<String, Person> found = new LinkedHashMap<>();
        for (Party party : book.parties()) {
            ledger.person(party).ifPresent(one -> found.put(one.id().value(), one));
        }
        tags.forEach((about, some) -> {
            if (some.stream().anyMatch(book.tagged()::containsKey)) {
                store.people().personOf(about).ifPresent(one -> found.put(one.id().value(), one));
            }
        });
        return List.copyOf(found.values());
    }

    private Set<String> tags(Person person) {
        Set<String> all = new HashSet<>();
        SayingDesk.keys(person).forEach(key -> all.addAll(tags.getOrDefault(key, Set.of())));
        return all;
    }

    /// By the owner's own word nobody is let go, and everybody is close enough; a day on which the
    /// owner was done with them counts as a contact, and is known to be the last up to today.
    private Optional<Due> byPace(Person person, Pace pace) {
        Cadence cadence = held.cadences().of(person.id()).orElse(null);
        LocalDate done = doneOn(person);
        LocalDate last = last(person, cadence);
        boolean isDoneLater = done != null && (last == null || done.isAfter(last));
        LocalDate since = isDoneLater ? done : last;
        if (since == null || isHushed(person, cadence)) {
            return Optional.empty();
        }
        LocalDate known =
                cadence == null || isDoneLater ? today : LocalDate.ofEpochDay(cadence.end());
        long days = Math.max(0, known.toEpochDay() - since.toEpochDay());
        return days < pace.every()
                ? Optional.empty()
                : Optional.of(
                        new Due(
                                person,
                                PersonNames.best(person),
                                cadence,
                                0,
                                pace,
                                since,
                                days,
                                days >= pace.atMost(),
                                null));
    }

    private @Nullable LocalDate last(Person person, @Nullable Cadence cadence) {
        if (cadence != null) {
            return LocalDate.ofEpochDay(cadence.last());
        }
        LastExchange last = recalled(person).last();
        return last == null ? null : LocalDate.ofInstant(last.at(), ZoneOffset.UTC);
    }

    private Optional<Due> bySilence(Silent silent) {
        Person person = silent.person();
        Cadence cadence = silent.cadence();
        LocalDate last = LocalDate.ofEpochDay(cadence.last());
        LocalDate done = doneOn(person);
        if (cadence.unanswered() >= Cadence.UNANSWERED || isHushed(person, cadence)) {
            return Optional.empty();
        }
        // The owner's word counts as a contact that the archives do not show.
        LocalDate since = done != null && done.isAfter(last) ? done : last;
        boolean isDone = since.isAfter(last);
        double present = isDone ? (double) (cadence.end() - since.toEpochDay()) : cadence.present();
        if (held.model().chance(cadence.rhythm(), present) >= Cadence.RARE) {
            return Optional.empty();
        }
        return Optional.of(
                new Due(
                        person,
                        silent.name(),
                        cadence,
                        held.model().surprise(cadence.rhythm(), present),
                        null,
                        since,
                        cadence.end() - since.toEpochDay(),
                        false,
                        null));
    }

    /// An occasion is a reason to write though nothing is unusual; not to those whom the owner
    /// wants to hear nothing of.
    private Optional<Due> byOccasion(OccasionView occasion) {
        Person person = store.people().person(occasion.person()).orElse(null);
        if (person == null) {
            return Optional.empty();
        }
        Cadence cadence = held.cadences().of(person.id()).orElse(null);
        return isHushed(person, cadence)
                ? Optional.empty()
                : Optional.of(
                        new Due(
                                person,
                                occasion.name(),
                                cadence,
                                0,
                                null,
                                occasion.occasion().on(),
                                0,
                                false,
                                occasion));
    }

    private @Nullable LocalDate doneOn(Person person) {
        Instant done = book.done(person);
        return done == null ? null : LocalDate.ofInstant(done, ZoneOffset.UTC);
    }

    /// Whether the owner wants to hear nothing of them now, or will meet them anyway.
    private boolean isHushed(Person person, @Nullable Cadence cadence) {
        LocalDate later = book.later(person);
        LocalDate done = doneOn(person);
        boolean isPlanned =
                cadence != null
                        && cadence.next() >= today.toEpochDay()
                        && cadence.next() <= today.toEpochDay() + SOON;
        return isPlanned
                || later != null && later.isAfter(today)
                || done != null && done.plusDays(TouchDesk.REST).isAfter(today)
                || book.isNever(person)
                || spared.contains(person.id().value())
                || SayingDesk.last(person, said)
                        .filter(one -> one.word() == Statement.Word.NEVER)
                        .isPresent();
    }

    private Recalled recalled(Person person) {
        return held.recalled(person, new Recaller(store, now)::of);
    }

    private TouchView view(Due due) {
        Recalled recalled = recalled(due.person());
        LastExchange last = recalled.last();
        String given = given(due.name());
        TouchDraft draft =
                last == null
                        ? new TouchDraft(
                                "", "The archives have no exchange to go on from, so no draft.")
                        : TouchDraft.of(
                                given,
                                new TouchDraft.Last(
                                        LocalDate.ofInstant(last.at(), ZoneOffset.UTC),
                                        recalled.how(),
                                        last.subject()),
                                wish(due.occasion()),
                                recalled.language(),
                                held.owner());
        return new TouchView(
                due.person().id().value(),
                due.name(),
                people.listed(due.person()).life(),
                kind(due.occasion()),
                due.occasion() == null ? due.since() : due.occasion().occasion().on(),
                due.surprise(),
                signs(due, given, recalled),
                last,
                draft);
    }

    private static TouchKind kind(@Nullable OccasionView view) {
        if (view == null) {
            return TouchKind.SILENCE;
        }
        return switch (view.occasion().kind()) {
            case NEW_JOB -> TouchKind.NEW_JOB;
            case ANNIVERSARY -> TouchKind.ANNIVERSARY;
            case BIRTHDAY -> TouchKind.BIRTHDAY;
        };
    }

    private static TouchDraft.Wish wish(@Nullable OccasionView view) {
        if (view == null) {
            return TouchDraft.Wish.NONE;
        }
        return switch (view.occasion().kind()) {
            case NEW_JOB -> TouchDraft.Wish.NEW_JOB;
            case ANNIVERSARY -> TouchDraft.Wish.ANNIVERSARY;
            case BIRTHDAY -> TouchDraft.Wish.BIRTHDAY;
        };
    }

    private List<String> signs(Due due, String given, Recalled recalled) {
        List<String> signs = new ArrayList<>();
        OccasionView occasion = due.occasion();
        if (occasion != null) {
            signs.add(occasion.words());
            occasion.signs().stream().map(OccasionView.Sign::text).forEach(signs::add);
        }
        if (occasion == null || due.days() > 0) {
            silence(signs, due, given, recalled);
        }
        return signs;
    }

    private void silence(List<String> signs, Due due, String given, Recalled recalled) {
        Cadence cadence = due.cadence();
        Pace pace = due.pace();
        if (pace != null) {
            signs.add(
                    "You want to be in touch with "
                            + given
                            + " "
                            + TouchWords.pace(pace)
                            + "; it has been "
                            + TouchWords.span(due.days())
                            + ".");
        } else if (cadence != null) {
            signs.add(
                    TouchWords.silence(
                            given, cadence, cadence.usualDays(held.model()), due.days()));
        }
        if (cadence != null && cadence.away() > 0 && pace == null) {
            signs.add(
                    "The "
                            + TouchWords.span(cadence.away())
                            + " in which you wrote to nobody are not counted.");
        }
        if (recalled.last() != null && recalled.how() == TouchDraft.How.THEY_WROTE) {
            signs.add(given + " wrote last, and you have not answered.");
        }
        if (cadence != null && cadence.end() < today.toEpochDay() - STALE) {
            signs.add(
                    "Your archives reach to "
                            + TouchWords.day(LocalDate.ofEpochDay(cadence.end()))
                            + "; what came later is not known.");
        }
    }

    /// How they are addressed; the whole name where it cannot be taken apart.
    static String given(String name) {
        if (name.indexOf('@') >= 0) {
            return name;
        }
        String first = ParsedName.parse(PersonName.of(name)).firstGiven();
        int space = name.indexOf(' ');
        String word = space < 0 ? name : name.substring(0, space);
        // Parsed names are folded; the word as it is written is wanted where it is the same.
        for (String written : name.split("[\\s,]+")) {
            if (written.equalsIgnoreCase(first)) {
                return written;
            }
        }
        return word;
    }

    private List<String> notes() {
        if (!held.cadences().all().isEmpty()) {
            return List.of();
        }
        return Cadences.areMeasured(store)
                ? List.of(
                        "With nobody were you in touch twice in what was imported, so there is no"
                                + " rhythm to go by.")
                : List.of(
                        "No rhythms are known yet: they are measured with the next import, or by"
                                + " familiar doctor --rebuild.");
    }
}
