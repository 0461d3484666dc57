package dev.familiar.app.introductions;

import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.app.people.UnclearException;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.refusal.RefusedException;
import dev.familiar.model.Person;
import dev.familiar.model.PersonId;
import dev.familiar.network.favour.Burden;
import dev.familiar.network.favour.Favour;
import dev.familiar.network.favour.Purpose;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Kind;
import dev.familiar.store.row.LedgerEntry.Party;
import dev.familiar.store.row.LedgerEntry.Side;
import dev.familiar.store.row.LedgerEntry.Words;
import dev.familiar.traces.Direction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The desk of favours: which was asked of whom when, and what they answered. One thread.
public final class FavourDesk {

    private final Store store;
    private final PeopleDesk people;
    private final InstantSource clock;

    /// @param store the home's
    /// @param people finds people
    /// @param clock when something is said
    public FavourDesk(Store store, PeopleDesk people, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /// Notes that the owner asked somebody for something.
    ///
    /// @param who id, address or name
    /// @param what in the owner's words, up to [IntroductionDesk#LONGEST_WORDS] characters
    /// @throws NotFoundException if they are not in the archives
    /// @throws UnclearException if a name could be several
    /// @throws IllegalArgumentException if nothing is asked, or in too many words
    public FavourView ask(String who, Purpose purpose, String what) {
        String words = what.strip();
        if (words.isEmpty() || words.length() > IntroductionDesk.LONGEST_WORDS) {
            throw new IllegalArgumentException(
                    "Say what was asked, in 1 to %,d characters; found %,d."
                            .formatted(IntroductionDesk.LONGEST_WORDS, words.length()));
        }
        PersonView view = people.require(who);
        LedgerEntry written =
                store.ledger()
                        .add(
                                new LedgerEntry(
                                        Kind.FAVOUR,
                                        "",
                                        purpose.word(),
                                        new Words(words, ""),
                                        "",
                                        clock.instant(),
                                        List.of(
                                                new Party(
                                                        Side.CONCERNED,
                                                        view.name(),
                                                        SayingDesk.keys(view.person())))))
                        .entry();
        return view(required(FavourBook.read(store), written.about()).favour());
    }

    /// Notes what they answered; a later word takes the place of an earlier one.
    ///
    /// @throws NotFoundException if there is no favour of that id
    /// @throws RefusedException if another program noted something meanwhile
    /// @throws IllegalArgumentException for [Favour.Answer#WAITING], which is nothing to say
    public FavourView answer(String id, Favour.Answer answer) {
        if (answer == Favour.Answer.WAITING) {
            throw new IllegalArgumentException("say yes, no or silent");
        }
        FavourBook.Entry entry = required(FavourBook.read(store), id);
        if (store.ledger()
                .addAfter(
                        entry.last(),
                        new LedgerEntry(
                                Kind.ANSWERED,
                                id,
                                answer.word(),
                                Words.NONE,
                                "",
                                clock.instant(),
                                List.of()))
                .isEmpty()) {
            throw new RefusedException(
                    "an answer to " + id + " was noted meanwhile; familiar ask --favours shows it");
        }
        return view(required(FavourBook.read(store), id).favour());
    }

    private static FavourBook.Entry required(FavourBook book, String id) {
        return book.favour(id)
                .orElseThrow(() ->
                        new NotFoundException(
                                "no favour of that id; familiar ask --favours lists them"));
    }

    /// All of them, the latest first.
    public List<FavourView> all() {
        return FavourBook.read(store).all().stream()
                .map(FavourBook.Entry::favour)
                .map(this::view)
                .toList();
    }

    /// Looked up only where it tells something.
    private FavourView view(Favour favour) {
        boolean isOpen = favour.answer() == Favour.Answer.WAITING && !favour.person().isEmpty();
        return new FavourView(
                favour,
                isOpen && hasWritten(favour),
                Math.max(0, Duration.between(favour.asked(), clock.instant()).toDays()));
    }

    private boolean hasWritten(Favour favour) {
        return store.interactions().exchanges(new PersonId(favour.person())).stream()
                .anyMatch(exchange ->
                        exchange.direction() == Direction.RECEIVED
                                && exchange.moment().at().isAfter(favour.asked()));
    }

    /// What was asked of somebody before.
    ///
    /// @param favours the latest first
    /// @param burden how often in the last year, introductions included; null for never
    /// @param tooOften whether asking once more would be too often, or too soon
    public record Before(List<Favour> favours, @Nullable Burden burden, boolean tooOften) {

        /// Copies the list.
        public Before {
            favours = List.copyOf(favours);
        }
    }

    /// What was asked of people before, in the order given; the ledger is read once.
    public List<Before> before(List<Person> persons) {
        FavourBook book = FavourBook.read(store);
        Instant now = clock.instant();
        return persons.stream()
                .map(person -> {
                    Burden burden = Burden.of(book.asked(person), now).orElse(null);
                    return new Before(
                            book.of(person), burden, burden != null && burden.isHeavy(now));
                })
                .toList();
    }
}
