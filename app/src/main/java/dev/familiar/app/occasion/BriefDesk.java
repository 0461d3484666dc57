package dev.familiar.app.occasion;

import dev.familiar.app.occasion.BriefView.Appointment;
import dev.familiar.app.occasion.BriefView.Attendee;
import dev.familiar.app.occasion.BriefView.LastTime;
import dev.familiar.app.occasion.BriefView.Promised;
import dev.familiar.app.paths.PathDesk;
import dev.familiar.app.paths.PathView.Near;
import dev.familiar.app.paths.PathView.Who;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.search.TextOpener;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Participant;
import dev.familiar.network.promise.PromiseFinder;
import dev.familiar.store.Store;
import dev.familiar.store.row.InteractionRow;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Passage;
import dev.familiar.triage.Audit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says whom the owner meets on a day, and what to know of them. One thread.
///
/// Costs some ten milliseconds for each of the people told of, and a pass over the narrow rows of
/// all interactions to find the day's events.
public final class BriefDesk {

    /// In a larger company nobody prepares for everybody: only whom the owner knows is told of.
    private static final int SMALL = 8;

    private static final int MOST_PEOPLE = 12;

    /// Events of a day that are told; a calendar of a whole firm has hundreds.
    private static final int MOST_EVENTS = 40;

    /// The last letters, in which promises are looked for: each is opened in its archive.
    private static final int LETTERS = 12;

    /// Whoever remembers what was promised longer ago needs no brief.
    private static final int MONTHS = 12;

    private static final int MOST_PROMISES = 3;

    private static final int MOST_COMMON = 3;

    /// What went to more, or was attended by more, nobody remembers of the owner.
    private static final int MOST_OTHERS = 7;

    private final Store store;
    private final PeopleDesk people;
    private final PathDesk paths;
    private final OccasionDesk occasions;
    private final TextOpener texts;

    /// @param people says who somebody is
    /// @param paths says whom somebody knows
    /// @param occasions knows which day it is where the owner is
    /// @param texts reads letters again
    public BriefDesk(
            Store store,
            PeopleDesk people,
            PathDesk paths,
            OccasionDesk occasions,
            TextOpener texts) {
        this.store = store;
        this.people = people;
        this.paths = paths;
        this.occasions = occasions;
        this.texts = texts;
    }

    /// Whom the owner meets on a day where they are, today's by [OccasionDesk#today].
    ///
    /// An event that comes again is known as far as the calendar was when it was imported.
    public BriefView on(LocalDate day) {
        ZoneId zone = occasions.zone();
        Set<Handle> own = Set.copyOf(store.owner().ownerHandles());
        Map<PersonId, Attendee> told = new LinkedHashMap<>();
        List<Appointment> all = new ArrayList<>();
        for (InteractionRow row : events(day, zone)) {
            Interaction event = row.interaction();
            LocalDateTime begins = begins(event, zone);
            List<Participant> others =
                    event.participants().stream()
                            .filter(part -> !part.self() && !own.contains(part.handle()))
                            .toList();
            boolean isOn = begins == null ? isAllDay(event, day) : isOn(begins, day);
            if (isOn && !others.isEmpty() && all.size() < MOST_EVENTS) {
                all.add(
                        new Appointment(
                                event.key(),
                                event.content().subject(),
                                begins,
                                others.size(),
                                attendees(others, day, told)));
            }
        }
        all.sort(
                Comparator.comparingInt(Appointment::others)
                        .thenComparing(
                                Appointment::begins,
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Appointment::trace));
        return new BriefView(day, all);
    }

    /// A day and a half on both sides, since whole days are kept by UTC.
    private List<InteractionRow> events(LocalDate day, ZoneId zone) {
        Instant from = day.atStartOfDay(zone).toInstant().minusSeconds(14L * 3600);
        Instant to = day.plusDays(1).atStartOfDay(zone).toInstant().plusSeconds(14L * 3600);
        return store.interactions().events(from, to).stream()
                .filter(row -> !row.interaction().content().marks().contains(Mark.CANCELLED))
                .filter(row -> !row.interaction().content().marks().contains(Mark.CALENDAR_REPLY))
                .toList();
    }

    /// Null for what lasts all day: those events are kept as midnight of UTC without an offset.
    private static @Nullable LocalDateTime begins(Interaction event, ZoneId zone) {
        Instant at = event.moment().at();
        boolean isDay =
                event.moment().offset() == null
                        && at.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT);
        return isDay ? null : LocalDateTime.ofInstant(at, zone);
    }

    private static boolean isAllDay(Interaction event, LocalDate day) {
        return LocalDate.ofInstant(event.moment().at(), ZoneOffset.UTC).equals(day);
    }

    private static boolean isOn(LocalDateTime begins, LocalDate day) {
        return begins.toLocalDate().equals(day);
    }

    private List<Attendee> attendees(
            List<Participant> others, LocalDate day, Map<PersonId, Attendee> told) {
        List<Attendee> all = new ArrayList<>();
        for (Participant other : others) {
            Person person = person(other);
            boolean isSmall = others.size() <= SMALL;
            if (person == null && isSmall) {
                all.add(unknown(other));
            } else if (person != null
                    && (isSmall || people.tie(person).strength() >= Audit.CLOSE)) {
                Attendee known = told.get(person.id());
                if (known == null) {
                    known = attendee(person, day);
                    told.put(person.id(), known);
                }
                if (!all.contains(known)) {
                    all.add(known);
                }
            }
        }
        all.sort(
                Comparator.comparingDouble((Attendee one) -> -one.strength())
                        .thenComparing(Attendee::name));
        return all.subList(0, Math.min(all.size(), MOST_PEOPLE));
    }

    /// Who has the account, if it is one person.
    private @Nullable Person person(Participant participant) {
        List<PersonId> found = store.people().withAccount(participant.handle());
        return found.size() == 1 ? store.people().person(found.getFirst()).orElse(null) : null;
    }

    private static Attendee unknown(Participant other) {
        String shown =
                other.handle() instanceof EmailAddress address
                        ? address.value()
                        : other.handle().key();
        String name = other.name().isEmpty() ? shown : other.name().text();
        return new Attendee("", name, "", 0, null, List.of(), List.of());
    }

    private Attendee attendee(Person person, LocalDate day) {
        List<Exchange> recent = recent(person, day);
        return new Attendee(
                person.id().value(),
                PersonNames.best(person),
                PeopleDesk.life(person),
                people.tie(person).strength(),
                recent.stream().findFirst().map(BriefDesk::lastTime).orElse(null),
                promises(recent, day),
                common(person));
    }

    /// What passed really before the day, newest first, as far back as is needed.
    private List<Exchange> recent(Person person, LocalDate day) {
        Instant before = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        List<Passage> last =
                store.interactions().course(person.id()).stream()
                        .filter(passage -> passage.at().isBefore(before))
                        .limit(LETTERS * 4L)
                        .toList();
        return people.exchanges(person.id(), last).reversed().stream()
                .filter(BriefDesk::isReal)
                .toList();
    }

    /// Something that the other remembers too.
    private static boolean isReal(Exchange exchange) {
        boolean isCancelled = exchange.setting().marks().contains(Mark.CANCELLED);
        return switch (exchange.direction()) {
            case SENT, RECEIVED, MET ->
                    !isCancelled
                            && !exchange.setting().isNoise()
                            && exchange.setting().others() <= MOST_OTHERS;
            case OVERHEARD, BESIDE, INVITED -> false;
        };
    }

    private static LastTime lastTime(Exchange exchange) {
        return new LastTime(
                day(exchange),
                exchange.direction() == Direction.MET,
                exchange.direction() == Direction.SENT,
                exchange.setting().subject(),
                exchange.interaction());
    }

    private static LocalDate day(Exchange exchange) {
        return LocalDate.ofInstant(exchange.moment().at(), ZoneOffset.UTC);
    }

    /// What one of the two promised in the last letters. A letter to several may promise it to
    /// somebody else, so only those between few are read.
    private List<Promised> promises(List<Exchange> recent, LocalDate day) {
        List<Promised> all = new ArrayList<>();
        recent.stream()
                .filter(exchange -> exchange.direction() != Direction.MET)
                .filter(exchange ->
                        exchange.channel() == Channel.MAIL
                                || exchange.channel() == Channel.LINKEDIN_MESSAGE
                                || exchange.channel() == Channel.CHAT)
                .filter(exchange -> day(exchange).isAfter(day.minusMonths(MONTHS)))
                .limit(LETTERS)
                .forEach(exchange -> addPromises(exchange, all));
        return all.subList(0, Math.min(all.size(), MOST_PROMISES));
    }

    private void addPromises(Exchange exchange, List<Promised> all) {
        InteractionRow row = store.interactions().interaction(exchange.interaction()).orElse(null);
        if (row == null || all.size() >= MOST_PROMISES) {
            return;
        }
        // Where the archive is gone, what was kept of the beginning has to do.
        String words = texts.text(row).orElseGet(() -> row.interaction().content().excerpt());
        for (String sentence : PromiseFinder.find(words)) {
            all.add(
                    new Promised(
                            exchange.direction() == Direction.SENT,
                            sentence,
                            day(exchange),
                            exchange.interaction()));
        }
    }

    /// Those near to somebody whom the owner is close to as well.
    private List<Who> common(Person person) {
        return paths.near(person, LETTERS).stream()
                .filter(near -> near.strength() >= Audit.CLOSE)
                .map(Near::who)
                .limit(MOST_COMMON)
                .toList();
    }
}
