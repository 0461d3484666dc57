package dev.familiar.app.outgoing;

import dev.familiar.app.people.HistoryDesk;
import dev.familiar.app.words.PlainText;
import dev.familiar.identity.lexicon.MailDomains;
import dev.familiar.identity.lexicon.Organisations;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.DateSpan;
import dev.familiar.model.PartialDate;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Participant;
import dev.familiar.network.outgoing.Memory;
import dev.familiar.network.outgoing.Memory.Kind;
import dev.familiar.store.Store;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds what the owner and a person will both remember, in what passed between them. One thread.
final class MemoryReader {

    /// As in ties: an event with more people is a large one.
    private static final int SMALL = 8;

    /// A letter to more people is to nobody in particular; who answers one to fewer is remembered.
    private static final int FOCUSED = 8;

    /// Whoever introduces writes to the two alone.
    private static final int TWO_OTHERS = 2;

    private static final Set<Mark> NOTHING =
            Set.of(
                    Mark.BULK,
                    Mark.AUTOMATIC,
                    Mark.SPAM,
                    Mark.DRAFT,
                    Mark.CANCELLED,
                    Mark.INVITATION_NOTE,
                    Mark.CALENDAR_NOTICE,
                    Mark.CALENDAR_REPLY);

    private final Store store;
    private final Person person;
    private final List<Exchange> exchanges;
    private final LocalDate today;

    /// @param exchanges all of theirs
    /// @param now what is later has not taken place
    MemoryReader(Store store, Person person, List<Exchange> exchanges, Instant now) {
        this.store = store;
        this.person = person;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        this.exchanges =
                exchanges.stream()
                        .filter(exchange -> !exchange.moment().at().isAfter(now))
                        .filter(exchange ->
                                exchange.setting().marks().stream().noneMatch(NOTHING::contains))
                        .toList();
    }

    /// All of them, of each kind the latest.
    List<Memory> all() {
        List<Memory> memories = new ArrayList<>();
        met(exchange -> exchange.setting().others() < SMALL, Kind.MEETING).ifPresent(memories::add);
        introduced().ifPresent(memories::add);
        colleagues().ifPresent(memories::add);
        correspondence().ifPresent(memories::add);
        met(exchange -> exchange.setting().others() >= SMALL, Kind.EVENT).ifPresent(memories::add);
        return memories;
    }

    private Optional<Memory> met(Predicate<Exchange> size, Kind kind) {
        return exchanges.stream()
                .filter(exchange -> exchange.direction() == Direction.MET && size.test(exchange))
                .max(Comparator.comparing(exchange -> exchange.moment().at()))
                .map(exchange -> memory(kind, exchange, subject(exchange)));
    }

    private Optional<Memory> introduced() {
        return exchanges.stream()
                .filter(Exchange::isIntroduction)
                .filter(exchange -> exchange.setting().others() <= TWO_OTHERS)
                .min(Comparator.comparing(exchange -> exchange.moment().at()))
                .map(exchange -> {
                    String by = PlainText.line(HistoryDesk.writer(store, exchange.interaction()));
                    return memory(Kind.INTRODUCED, exchange, by.contains("@") ? "" : by);
                });
    }

    private Optional<Memory> correspondence() {
        List<Exchange> letters = letters().toList();
        boolean sent = letters.stream().anyMatch(one -> one.direction() == Direction.SENT);
        boolean received = letters.stream().anyMatch(one -> one.direction() == Direction.RECEIVED);
        if (!sent || !received) {
            return Optional.empty();
        }
        LocalDate first = day(letters.getFirst());
        return letters.stream()
                .max(Comparator.comparing(exchange -> exchange.moment().at()))
                .map(last ->
                        new Memory(Kind.CORRESPONDENCE, day(last), first, thread(letters), ""));
    }

    private Stream<Exchange> letters() {
        return exchanges.stream()
                .filter(exchange ->
                        exchange.direction() == Direction.SENT
                                || exchange.direction() == Direction.RECEIVED)
                .filter(exchange -> exchange.setting().others() <= FOCUSED)
                .sorted(Comparator.comparing(exchange -> exchange.moment().at()));
    }

    /// The subject of the latest thread that both wrote in: what only one wrote of, the other may
    /// not remember.
    private static String thread(List<Exchange> letters) {
        Map<String, Set<Direction>> writers = new HashMap<>();
        String latest = "";
        for (Exchange letter : letters) {
            String subject = subject(letter);
            String key = subject.replaceFirst("(?i)^(?:\\s*[a-z]{1,4}\\s*:\\s*)+", "");
            Set<Direction> both = writers.computeIfAbsent(key, _ -> new HashSet<>());
            both.add(letter.direction());
            latest = both.size() > 1 && !key.isBlank() ? subject : latest;
        }
        return latest;
    }

    /// Years at one employer: as both lives say, or where something passed between the two while
    /// the owner worked there and the other has an address or a job there.
    private Optional<Memory> colleagues() {
        List<Affiliation> own =
                store.people().ownerDescriptions().stream()
                        .flatMap(description -> description.biography().affiliations().stream())
                        .filter(job -> job.kind() == Affiliation.Kind.EMPLOYER)
                        .filter(job -> job.span().from() != null)
                        .toList();
        return own.stream()
                .flatMap(job -> together(job).stream())
                .max(Comparator.comparing(Memory::on));
    }

    private Optional<Memory> together(Affiliation own) {
        List<Affiliation> theirs =
                person.affiliations()
                        .filter(job -> job.kind() == Affiliation.Kind.EMPLOYER)
                        .filter(job -> Organisations.same(job.organisation(), own.organisation()))
                        .toList();
        Optional<Memory> said =
                theirs.stream()
                        .filter(job -> job.span().from() != null)
                        .filter(job -> job.span().overlaps(own.span(), today))
                        .findFirst()
                        .map(job -> colleagues(own, overlapFrom(own, job), overlapTo(own, job)));
        if (said.isPresent()) {
            return said;
        }
        String key = Organisations.key(own.organisation());
        boolean there =
                !theirs.isEmpty()
                        || person.addresses().stream()
                                .flatMap(address -> MailDomains.organisation(address).stream())
                                .anyMatch(key::equals);
        List<LocalDate> days =
                there
                        ? exchanges.stream()
                                .map(MemoryReader::day)
                                .filter(day -> isWithin(own.span(), day))
                                .sorted()
                                .toList()
                        : List.of();
        return days.isEmpty()
                ? Optional.empty()
                : Optional.of(colleagues(own, days.getFirst(), days.getLast()));
    }

    private static Memory colleagues(Affiliation own, LocalDate from, LocalDate to) {
        return new Memory(Kind.COLLEAGUES, to, from, PlainText.line(own.organisation()), "");
    }

    private boolean isWithin(DateSpan span, LocalDate day) {
        PartialDate exact = PartialDate.of(day);
        return span.overlaps(new DateSpan(exact, exact), today);
    }

    private LocalDate overlapFrom(Affiliation one, Affiliation other) {
        return Stream.of(one, other)
                .flatMap(job -> Stream.ofNullable(job.span().from()))
                .map(PartialDate::earliest)
                .max(Comparator.naturalOrder())
                .orElse(today);
    }

    private LocalDate overlapTo(Affiliation one, Affiliation other) {
        LocalDate to =
                Stream.of(one, other)
                        .map(job -> {
                            PartialDate end = job.span().to();
                            return end == null ? today : end.latest();
                        })
                        .min(Comparator.naturalOrder())
                        .orElse(today);
        LocalDate from = overlapFrom(one, other);
        return to.isBefore(from) ? from : to;
    }

    private Memory memory(Kind kind, Exchange exchange, String about) {
        LocalDate on = day(exchange);
        return new Memory(kind, on, on, about, exchange.interaction());
    }

    private static String subject(Exchange exchange) {
        return PlainText.line(exchange.setting().subject());
    }

    private static LocalDate day(Exchange exchange) {
        return LocalDate.ofInstant(exchange.moment().at(), ZoneOffset.UTC);
    }

    /// Whether they wrote, or the owner did, to few and by hand.
    boolean wrote(Direction direction) {
        return letters().anyMatch(letter -> letter.direction() == direction);
    }

    /// Words of the names of everybody but the two who took part in what is remembered.
    Set<String> others(List<Memory> memories, Set<String> own) {
        Set<String> words = new HashSet<>();
        memories.stream()
                .filter(memory -> !memory.trace().isEmpty())
                .flatMap(memory -> store.interactions().interaction(memory.trace()).stream())
                .flatMap(row -> row.interaction().participants().stream())
                .map(Participant::name)
                .flatMap(name -> FoldedText.words(name.text()).stream())
                .filter(word -> !own.contains(word))
                .forEach(words::add);
        return words;
    }

    /// Words of the names of the two.
    Set<String> own() {
        Set<String> words = new HashSet<>();
        Stream.concat(
                        person.names().stream(),
                        store.people().ownerDescriptions().stream()
                                .map(PersonDescription::names)
                                .flatMap(List::stream))
                .flatMap(name -> FoldedText.words(name.text()).stream())
                .forEach(words::add);
        return words;
    }
}
