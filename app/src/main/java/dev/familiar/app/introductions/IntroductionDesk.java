package dev.familiar.app.introductions;

import dev.familiar.app.people.OwnerSelf;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.model.Person;
import dev.familiar.network.introduction.Asking;
import dev.familiar.network.introduction.Introduction;
import dev.familiar.network.introduction.Introduction.Step;
import dev.familiar.network.introduction.Progress;
import dev.familiar.network.introduction.Reminder;
import dev.familiar.network.introduction.Standing;
import dev.familiar.network.introduction.State;
import dev.familiar.store.Ledger;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Kind;
import dev.familiar.store.row.LedgerEntry.Party;
import dev.familiar.store.row.LedgerEntry.Side;
import dev.familiar.store.row.LedgerEntry.Words;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The desk of introductions. One thread.
public final class IntroductionDesk {

    /// Characters of a reason or note.
    public static final int LONGEST_WORDS = 2_000;

    private static final Duration YEAR = Duration.ofDays(365);

    private final Store store;
    private final PeopleDesk people;
    private final Supplier<OwnerSelf> owner;
    private final InstantSource clock;
    private final DraftMaker drafts;

    /// @param store the home's
    /// @param people finds people
    /// @param owner tells where the owner is named
    /// @param clock when something is said
    public IntroductionDesk(
            Store store, PeopleDesk people, Supplier<OwnerSelf> owner, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.owner = owner;
        this.clock = clock;
        this.drafts = new DraftMaker(people);
    }

    /// Begins one.
    ///
    /// @param asker id, address or name of who wants to be introduced
    /// @param wanted id, address or name of who is to be asked
    /// @param why why for the asker; told to the one wanted
    /// @param whyThem why for the one wanted, may be empty
    /// @throws NotFoundException if one of them is not in the archives
    /// @throws UnclearException if a name could be several
    /// @throws RefusedException if the two are one, it is under way already, or the one wanted is
    ///   not to be asked
    /// @throws IllegalArgumentException if the words are too long
    public IntroductionView start(String asker, String wanted, String why, String whyThem) {
        checked(why);
        checked(whyThem);
        OwnerSelf self = owner.get();
        if (self.is(asker) || self.is(wanted)) {
            throw new RefusedException(
                    OwnerSelf.SENTENCE + " An introduction is between two others; name both");
        }
        PersonView from = people.require(asker);
        PersonView to = people.require(wanted);
        if (from.person().id().equals(to.person().id())) {
            throw new RefusedException("that is one person; name two");
        }
        LedgerEntry begun =
                new LedgerEntry(
                        Kind.STARTED,
                        "",
                        new State.Asked().word(),
                        new Words(why.strip(), whyThem.strip()),
                        "",
                        clock.instant(),
                        List.of(party(Side.ASKER, from), party(Side.WANTED, to)));
        Optional<Ledger.Numbered> written = Optional.empty();
        while (written.isEmpty()) {
            LedgerBook book = LedgerBook.read(store);
            requireNew(book, from.person(), to.person());
            requireAskable(book, to.person(), "");
            // The same may begin in another window meanwhile: then the rules are looked at again.
            written = store.ledger().addIfUnchanged(book.last(), begun);
        }
        return show(written.get().entry().about());
    }

    private static void requireNew(LedgerBook book, Person asker, Person wanted) {
        book.introductions().stream()
                .map(LedgerBook.Entry::introduction)
                .filter(one -> one.state().isOpen())
                .filter(one -> one.asker().person().equals(asker.id().value()))
                .filter(one -> one.wanted().person().equals(wanted.id().value()))
                .findFirst()
                .ifPresent(one -> {
                    throw new RefusedException(
                            "it is under way already: familiar intro show " + one.id());
                });
    }

    private static void checked(String words) {
        if (words.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException(
                    "The words have %,d characters; at most %,d are kept."
                            .formatted(words.length(), LONGEST_WORDS));
        }
    }

    private static Party party(Side side, PersonView view) {
        return new Party(side, view.name(), SayingDesk.keys(view.person()));
    }

    private void requireAskable(LedgerBook book, Person wanted, String except) {
        Asking rule = book.rule(wanted);
        Instant from = rule.from(book.asked(wanted, except));
        if (from == null) {
            throw new RefusedException(
                    "you said that they are not to be asked for introductions; familiar intro may "
                            + wanted.id().value()
                            + " yes takes it back");
        }
        if (from.isAfter(clock.instant())) {
            throw new RefusedException(
                    "they may be asked once a quarter, which is not before "
                            + LocalDate.ofInstant(from, ZoneOffset.UTC)
                            + "; familiar intro may "
                            + wanted.id().value()
                            + " yes takes the rule back");
        }
    }

    /// All of them, the latest first, without drafts.
    public List<IntroductionView> all() {
        LedgerBook book = LedgerBook.read(store);
        return book.introductions().stream().map(entry -> view(book, entry, false)).toList();
    }

    /// One with its drafts.
    ///
    /// @throws NotFoundException if there is none of that id
    public IntroductionView show(String id) {
        LedgerBook book = LedgerBook.read(store);
        return view(book, required(book, id), true);
    }

    private static LedgerBook.Entry required(LedgerBook book, String id) {
        return book.introduction(id)
                .orElseThrow(() ->
                        new NotFoundException(
                                "no introduction of that id; familiar intro lists them"));
    }

    private IntroductionView view(LedgerBook book, LedgerBook.Entry entry, boolean whole) {
        Introduction introduction = entry.introduction();
        return new IntroductionView(
                introduction,
                Reminder.of(introduction, lastFrom(entry), clock.instant()).orElse(null),
                whole ? warnings(book, entry) : List.of(),
                whole ? drafts.of(book, entry) : List.of());
    }

    /// When the one wanted last wrote to the owner; looked up only where it tells something.
    private @Nullable Instant lastFrom(LedgerBook.Entry entry) {
        Person wanted = entry.wanted();
        boolean waiting =
                switch (entry.introduction().state()) {
                    case State.Asking _, State.Silent _ -> true;
                    case State.Asked _,
                            State.Willing _,
                            State.Declined _,
                            State.Introduced _,
                            State.Outcome _ ->
                            false;
                };
        return wanted == null || !waiting
                ? null
                : store.interactions().exchanges(wanted.id()).stream()
                        .filter(exchange -> exchange.direction() == Direction.RECEIVED)
                        .map(exchange -> exchange.moment().at())
                        .max(Comparator.naturalOrder())
                        .orElse(null);
    }

    private List<String> warnings(LedgerBook book, LedgerBook.Entry entry) {
        List<String> warnings = new ArrayList<>();
        Person asker = entry.asker();
        Person wanted = entry.wanted();
        if (asker == null || wanted == null) {
            warnings.add("The records of one of the two are gone with their archive.");
        } else {
            Progress.likeness(
                            entry.introduction(),
                            store.interactions().exchanges(asker.id()),
                            store.interactions().exchanges(wanted.id()),
                            store.ledger().refused())
                    .ifPresent(sent -> warnings.add(isThisIt(entry.introduction(), sent)));
        }
        if (wanted != null && entry.introduction().state().isOpen()) {
            Instant year = clock.instant().minus(YEAR);
            long before =
                    book.asked(wanted, entry.introduction().id()).stream()
                            .filter(at -> at.isAfter(year))
                            .count();
            if (before + 1 >= Standing.TOO_OFTEN) {
                warnings.add(
                        "You have asked "
                                + entry.introduction().wanted().name()
                                + " "
                                + before
                                + " times in a year already.");
            }
        }
        return warnings;
    }

    /// Asked, and not written down: the mail may be about anything.
    private static String isThisIt(Introduction introduction, Exchange sent) {
        String subject = sent.setting().subject().strip();
        return "Is this it? You wrote to both on "
                + LocalDate.ofInstant(sent.moment().at(), ZoneOffset.UTC)
                + (subject.isEmpty() ? "" : ", “" + subject + "”")
                + ". If that introduced them, say so: familiar intro set "
                + introduction.id()
                + " "
                + waysOn(introduction.state())
                + ".";
    }

    /// The words that lead from where it stands to being introduced.
    private static String waysOn(State state) {
        return switch (state) {
            case State.Asked _ -> "asking, then willing, then introduced";
            case State.Asking _, State.Silent _, State.Declined _ -> "willing, then introduced";
            case State.Willing _, State.Introduced _, State.Outcome _ -> "introduced";
        };
    }

    /// Says into which state one has come.
    ///
    /// @param word of a [State]
    /// @param note the owner's words, may be empty
    /// @throws NotFoundException if there is none of that id
    /// @throws RefusedException if that does not follow from where it stands, or it has moved
    ///   meanwhile
    /// @throws IllegalArgumentException if there is no such state, or the note is too long
    public IntroductionView set(String id, String word, String note) {
        checked(note);
        State state =
                State.of(word)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "there is no state of that name; expected one of "
                                                + words(State.all())));
        LedgerBook book = LedgerBook.read(store);
        LedgerBook.Entry entry = required(book, id);
        State now = entry.introduction().state();
        if (!now.next().contains(state)) {
            throw new RefusedException(
                    id
                            + " is "
                            + now.word()
                            + "; from there it can come to "
                            + words(now.next())
                            + ", and familiar undo takes back the step before");
        }
        Person wanted = entry.wanted();
        if (state instanceof State.Asking && wanted != null) {
            requireAskable(book, wanted, id);
        }
        if (store.ledger()
                .addAfter(entry.last(), moved(id, state, note.strip(), "", clock.instant()))
                .isEmpty()) {
            throw new RefusedException(
                    id + " has moved meanwhile; familiar intro show " + id + " says where it is");
        }
        return show(id);
    }

    private static String words(List<State> states) {
        return states.stream().map(State::word).collect(Collectors.joining(", "));
    }

    private static LedgerEntry moved(
            String id, State state, String note, String trace, Instant at) {
        return new LedgerEntry(
                Kind.MOVED, id, state.word(), new Words(note, ""), trace, at, List.of());
    }

    /// Looks through what passed for steps that introductions have taken by themselves, and writes
    /// them down; each can be taken back like the owner's own word, and is then not found again.
    ///
    /// Reads the exchanges of both sides of every open introduction.
    ///
    /// @return how many steps were found
    public int settle() {
        Set<String> refused = store.ledger().refused();
        int found = 0;
        for (LedgerBook.Entry entry : LedgerBook.read(store).introductions()) {
            found += settled(entry, refused);
        }
        return found;
    }

    private int settled(LedgerBook.Entry entry, Set<String> refused) {
        Person asker = entry.asker();
        Person wanted = entry.wanted();
        if (asker == null || wanted == null || isOver(entry.introduction().state())) {
            return 0;
        }
        List<Exchange> ones = store.interactions().exchanges(asker.id());
        List<Exchange> others = store.interactions().exchanges(wanted.id());
        Progress.Accounts accounts = new OwnAccounts(store, asker, ones, wanted, others);
        Introduction introduction = entry.introduction();
        long last = entry.last();
        int found = 0;
        Optional<Progress.Found> next =
                Progress.find(introduction, ones, others, accounts, refused);
        while (next.isPresent()) {
            State state = next.get().state();
            Exchange proof = next.get().proof();
            var written =
                    store.ledger()
                            .addAfter(
                                    last,
                                    moved(
                                            introduction.id(),
                                            state,
                                            "",
                                            proof.interaction(),
                                            clock.instant()));
            if (written.isEmpty()) {
                return found;
            }
            found++;
            last = written.get().id();
            List<Step> steps = new ArrayList<>(introduction.steps());
            steps.add(new Step(state, proof.moment().at(), proof.interaction(), ""));
            introduction =
                    new Introduction(
                            introduction.id(), introduction.asker(), introduction.wanted(), steps);
            next = Progress.find(introduction, ones, others, accounts, refused);
        }
        return found;
    }

    /// Where nothing can be found any more.
    private static boolean isOver(State state) {
        return switch (state) {
            case State.Declined _, State.Outcome _ -> true;
            case State.Asked _,
                    State.Asking _,
                    State.Willing _,
                    State.Silent _,
                    State.Introduced _ ->
                    false;
        };
    }

    /// Says whether somebody may be asked for introductions.
    ///
    /// @throws NotFoundException if they are not in the archives
    /// @throws UnclearException if a name could be several
    public RuleView may(String who, Asking rule) {
        PersonView view = people.require(who);
        Instant now = clock.instant();
        store.ledger()
                .add(
                        new LedgerEntry(
                                Kind.RULED,
                                "",
                                rule.word(),
                                Words.NONE,
                                "",
                                now,
                                List.of(party(Side.CONCERNED, view))));
        return new RuleView(view.person().id().value(), PersonNames.best(view.person()), rule, now);
    }

    /// The rules that hold, oldest first.
    public List<RuleView> rules() {
        return LedgerBook.read(store).rules();
    }

    /// How introductions went.
    public Standing standing() {
        return Standing.of(
                LedgerBook.read(store).introductions().stream()
                        .map(LedgerBook.Entry::introduction)
                        .toList(),
                clock.instant());
    }
}
