package dev.familiar.app.touch;

import dev.familiar.app.introductions.IntroductionDesk;
import dev.familiar.app.introductions.LedgerPeople;
import dev.familiar.app.introductions.RuleView;
import dev.familiar.app.occasion.OccasionDesk;
import dev.familiar.app.occasion.OccasionView;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.model.Person;
import dev.familiar.network.introduction.Asking;
import dev.familiar.network.touch.Pace;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Kind;
import dev.familiar.store.row.LedgerEntry.Party;
import dev.familiar.store.row.LedgerEntry.Side;
import dev.familiar.store.row.LedgerEntry.Words;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The desk of keeping in touch: who is due today, and what the owner says to that. Nothing is ever
/// sent. One thread.
///
/// What the owner says stands in the ledger by the keys of people's records: it outlives every
/// import and linkage, and is taken back by undo.
public final class TouchDesk {

    /// So long nobody is shown again after they were done.
    public static final int REST = 30;

    /// So long "not now" lasts if the owner says no day.
    public static final int LATER = 28;

    private final Store store;
    private final PeopleDesk people;
    private final IntroductionDesk introductions;
    private final OccasionDesk occasions;
    private final TouchKeeper keeper;
    private final InstantSource clock;

    /// @param store the home's
    /// @param people finds people
    /// @param introductions knows whom to spare
    /// @param occasions knows birthdays, anniversaries and new jobs
    /// @param keeper shared by all desks of the home
    /// @param clock what day it is
    public TouchDesk(
            Store store,
            PeopleDesk people,
            IntroductionDesk introductions,
            OccasionDesk occasions,
            TouchKeeper keeper,
            InstantSource clock) {
        this.store = store;
        this.people = people;
        this.introductions = introductions;
        this.occasions = occasions;
        this.keeper = keeper;
        this.clock = clock;
    }

    /// Who is due today, as many as the owner wants a day, less those handled already.
    ///
    /// Some milliseconds, but for the first question after an import: that takes about a second for
    /// ten thousand people with whom the owner was in touch.
    public TouchList today() {
        return list(-1);
    }

    /// As above, at most so many.
    ///
    /// @param limit from 0
    public TouchList today(int limit) {
        return list(Math.max(0, limit));
    }

    private TouchList list(int limit) {
        TouchBook book = TouchBook.read(store);
        LocalDate today = day();
        int handled = book.handled(today);
        int daily = book.settings().daily();
        DueMaker maker =
                new DueMaker(
                        store,
                        people,
                        keeper.get(store, people),
                        book,
                        spared(),
                        present(book),
                        clock.instant());
        return maker.list(limit < 0 ? Math.max(0, daily - handled) : limit, handled, daily);
    }

    /// The occasions of today that are sure and were neither used nor passed by, by person: of
    /// several the newest, as a birthday is gone tomorrow and a new job still new.
    private Map<String, OccasionView> present(TouchBook book) {
        LocalDate today = occasions.today();
        Map<String, OccasionView> present = new HashMap<>();
        for (OccasionView view : occasions.due(today, today)) {
            if (view.isSure() && !book.isOver(view.key())) {
                present.put(view.person().value(), view);
            }
        }
        return present;
    }

    /// What comes within some days, tomorrow first.
    public List<OccasionView> coming(int days) {
        LocalDate today = occasions.today();
        return occasions.due(today.plusDays(1), today.plusDays(days)).stream()
                .filter(OccasionView::isSure)
                .filter(view -> view.occasion().on().isAfter(today))
                .toList();
    }

    /// Ids of those who are not to be bothered.
    private Set<String> spared() {
        return introductions.rules().stream()
                .filter(rule -> rule.rule() == Asking.NO)
                .map(RuleView::person)
                .collect(Collectors.toSet());
    }

    private LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /// What the owner chose.
    public TouchSettings settings() {
        return TouchBook.read(store).settings();
    }

    /// How often the owner wants to hear of whom, and whom never.
    public List<PaceView> paces() {
        return TouchBook.read(store).paces(new LedgerPeople(store));
    }

    /// How the owner and somebody are in touch, to be drawn; empty if they never were, or nobody
    /// has that id.
    ///
    /// @param id of the person
    public Optional<RhythmView> rhythm(String id) {
        return PeopleDesk.idOf(id)
                .flatMap(one -> store.people().person(one))
                .flatMap(person ->
                        new RhythmMaker(store, TouchBook.read(store), clock.instant()).of(person));
    }

    /// Notes that the owner was in touch with somebody: their clock begins anew, and they are not
    /// shown for [#REST] days.
    ///
    /// @param who id, address or name
    /// @throws NotFoundException if they are not in the archives
    /// @throws UnclearException if a name could be several
    public TouchAnswer done(String who) {
        PersonView view = people.require(who);
        OccasionView present = present(TouchBook.read(store)).get(view.person().id().value());
        write(
                Kind.OCCASION,
                present == null ? TouchBook.SILENCE : present.key(),
                TouchBook.DONE,
                view);
        return answer(view, "done; the clock begins anew");
    }

    /// Notes that somebody is not to be shown before a day.
    ///
    /// @param who id, address or name
    /// @param until the day; it must be to come
    /// @throws NotFoundException if they are not in the archives
    /// @throws UnclearException if a name could be several
    /// @throws IllegalArgumentException for a day that is not to come, or further than ten years
    public TouchAnswer snooze(String who, LocalDate until) {
        LocalDate today = day();
        if (!until.isAfter(today) || until.isAfter(today.plusDays(Pace.LONGEST))) {
            throw new IllegalArgumentException(
                    "The day must be to come and within ten years; found "
                            + TouchWords.day(until)
                            + ".");
        }
        PersonView view = people.require(who);
        write(Kind.OCCASION, TouchBook.SILENCE, TouchBook.LATER + until, view);
        return answer(view, "not before " + TouchWords.day(until));
    }

    /// As above, for so many days from today.
    public TouchAnswer snooze(String who, int days) {
        return snooze(who, day().plusDays(days));
    }

    /// Notes that somebody is never to be shown, for whatever reason.
    ///
    /// @param who id, address or name
    /// @throws NotFoundException if they are not in the archives
    /// @throws UnclearException if a name could be several
    public TouchAnswer never(String who) {
        PersonView view = people.require(who);
        write(Kind.PACED, "", TouchBook.NEVER, view);
        return answer(view, "never");
    }

    /// Notes how often the owner wants to hear of somebody, in the place of their own rhythm.
    ///
    /// @param who id, address or name
    /// @throws NotFoundException if they are not in the archives
    /// @throws UnclearException if a name could be several
    public TouchAnswer every(String who, Pace pace) {
        PersonView view = people.require(who);
        write(Kind.PACED, "", pace.word(), view);
        return answer(view, TouchWords.pace(pace));
    }

    /// Takes a pace or a never off: their own rhythm, or the pace of a tag, counts again.
    ///
    /// @param who id, address or name
    /// @throws NotFoundException if they are not in the archives
    /// @throws UnclearException if a name could be several
    public TouchAnswer free(String who) {
        PersonView view = people.require(who);
        write(Kind.PACED, "", TouchBook.FREE, view);
        return answer(view, "as your own rhythm is");
    }

    /// Notes how often the owner wants to hear of those with a tag.
    ///
    /// @throws NotFoundException if nobody has it
    public TouchAnswer everyTagged(String tag, Pace pace) {
        String known = tag(tag);
        write(Kind.PACED, known, pace.word(), List.of());
        return new TouchAnswer("", known, TouchWords.pace(pace));
    }

    /// Takes the pace of a tag off.
    ///
    /// @throws NotFoundException if nobody has it
    public TouchAnswer freeTagged(String tag) {
        String known = tag(tag);
        write(Kind.PACED, known, TouchBook.FREE, List.of());
        return new TouchAnswer("", known, "no pace");
    }

    /// As it is written in a note.
    private String tag(String tag) {
        return store.notes().all().stream()
                .flatMap(note -> note.tags().stream())
                .filter(known -> known.equalsIgnoreCase(tag.strip()))
                .findFirst()
                .or(() ->
                        TouchBook.read(store).tagged().keySet().stream()
                                .filter(known -> known.equalsIgnoreCase(tag.strip()))
                                .findFirst())
                .orElseThrow(() ->
                        new NotFoundException(
                                "nobody has that tag; tags are noted on a person's page"));
    }

    /// Changes how close people must be to be shown.
    ///
    /// @param floor 0.1 to 1
    /// @throws IllegalArgumentException beyond that
    public TouchSettings floor(double floor) {
        TouchSettings now = new TouchSettings(floor, settings().daily());
        write(Kind.PACED, "", TouchBook.FLOOR + now.floor(), List.of());
        return now;
    }

    /// Changes how many are shown a day.
    ///
    /// @param daily 1 to [TouchSettings#MOST_DAILY]
    /// @throws IllegalArgumentException beyond that
    public TouchSettings daily(int daily) {
        TouchSettings now = new TouchSettings(settings().floor(), daily);
        write(Kind.PACED, "", TouchBook.DAILY + now.daily(), List.of());
        return now;
    }

    private static TouchAnswer answer(PersonView view, String words) {
        return new TouchAnswer(view.person().id().value(), view.name(), words);
    }

    private void write(Kind kind, String about, String word, PersonView view) {
        Person person = view.person();
        write(
                kind,
                about,
                word,
                List.of(new Party(Side.CONCERNED, view.name(), SayingDesk.keys(person))));
    }

    private void write(Kind kind, String about, String word, List<Party> parties) {
        store.ledger()
                .add(new LedgerEntry(kind, about, word, Words.NONE, "", clock.instant(), parties));
    }
}
