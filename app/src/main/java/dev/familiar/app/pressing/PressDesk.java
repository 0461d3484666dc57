package dev.familiar.app.pressing;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.store.Answers.Answer;
import dev.familiar.store.Ledger;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Kind;
import dev.familiar.store.row.LedgerEntry.Party;
import dev.familiar.store.row.LedgerEntry.Side;
import dev.familiar.store.row.LedgerEntry.Words;
import dev.familiar.store.row.StoredRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

// How presses stand in the ledger: one entry for each time the owner ticks, with the word of what
// was pressed and a party for each request, whose keys are the ids of the request. So a sweep over
// thirty is one entry, which one undo takes back. An entry about one request also names it in
// `about`.
//
// A tick holds for what was decided then. If the owner decides otherwise later, the new thing is to
// be pressed; if they come back to the first, it is pressed already.

/// The owner's desk of what is still to be pressed on the platform. One thread.
public final class PressDesk {

    /// So often another word may come between reading and writing before it is a fault.
    private static final int TRIES = 20;

    private final Store store;
    private final InstantSource clock;

    /// @param store the home's
    /// @param clock when something was ticked
    public PressDesk(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What is still to be pressed, in the order of deciding.
    public List<PressView> left() {
        List<PressView> left = new ArrayList<>();
        Set<String> ticked = ticked();
        for (Answer answer : store.answers().all()) {
            Optional<PressView> view = view(answer);
            if (view.isPresent() && how(answer, view.get(), ticked).isEmpty()) {
                left.add(view.get());
            }
        }
        return left;
    }

    /// What needs no pressing any more, the last decided first.
    public List<PressedView> done() {
        List<PressedView> done = new ArrayList<>();
        Set<String> ticked = ticked();
        for (Answer answer : store.answers().all().reversed()) {
            view(answer)
                    .ifPresent(view ->
                            how(answer, view, ticked)
                                    .ifPresent(how -> done.add(new PressedView(view, how))));
        }
        return done;
    }

    /// Takes those off the list that are on it; one word of the owner's, for all of them.
    ///
    /// What is not on the list, or not any more, is left out: the owner ticks what they were shown,
    /// and it may have been ticked elsewhere since.
    ///
    /// @param requests ids
    /// @param press what was pressed; a request that asks for something else by now stays
    /// @return those taken off
    public List<PressView> tick(Press press, Collection<String> requests) {
        Set<String> wanted = new HashSet<>(requests);
        for (int i = 0; i < TRIES; i++) {
            long last = last();
            List<PressView> chosen =
                    left().stream()
                            .filter(view -> view.press() == press && isAmong(wanted, view))
                            .toList();
            if (chosen.isEmpty()
                    || store.ledger().addIfUnchanged(last, entry(press, chosen)).isPresent()) {
                return chosen;
            }
        }
        throw new IllegalStateException("the ledger does not stand still");
    }

    /// Takes one off by its id, or by the name of who asked.
    ///
    /// @throws NotFoundException if nothing is left to press for it
    public PressView tick(String who) {
        List<PressView> left = left();
        Set<String> names =
                store.requests().find(who).map(StoredRequest::names).orElse(Set.of(who));
        List<PressView> named =
                left.stream()
                        .filter(view ->
                                names.contains(view.request()) || view.name().equalsIgnoreCase(who))
                        .toList();
        if (named.size() != 1) {
            throw new NotFoundException(
                    named.isEmpty()
                            ? "nothing is left to press for that id or name; familiar press lists"
                                    + " what is"
                            : "several of that name are left to press; give the id that familiar"
                                    + " press shows");
        }
        PressView view = named.getFirst();
        var _ = tick(view.press(), List.of(view.request()));
        return view;
    }

    private boolean isAmong(Set<String> wanted, PressView view) {
        return wanted.contains(view.request());
    }

    private LedgerEntry entry(Press press, List<PressView> chosen) {
        return new LedgerEntry(
                Kind.PRESSED,
                chosen.size() == 1 ? chosen.getFirst().request() : "",
                press.key(),
                Words.NONE,
                "",
                clock.instant(),
                chosen.stream()
                        .map(view -> new Party(Side.CONCERNED, view.name(), Set.of(view.request())))
                        .toList());
    }

    /// Number of the last entry of all, as [Ledger#addIfUnchanged] wants it.
    private long last() {
        return store.ledger().all().stream()
                .map(Ledger.Numbered::id)
                .max(Comparator.naturalOrder())
                .orElse(0L);
    }

    /// What was ticked: what, and the id of the request.
    private Set<String> ticked() {
        Set<String> ticked = new HashSet<>();
        for (Ledger.Numbered numbered : store.ledger().of(Set.of(Kind.PRESSED))) {
            LedgerEntry entry = numbered.entry();
            for (Party party : entry.people()) {
                party.keys().forEach(id -> ticked.add(ticked(entry.word(), id)));
            }
        }
        return ticked;
    }

    private static String ticked(String word, String request) {
        return word + ' ' + request;
    }

    private static Optional<PressView> view(Answer answer) {
        StoredRequest stored = answer.request();
        return Press.of(answer.choice())
                .map(press ->
                        new PressView(
                                stored.id(),
                                stored.request().requester().name().text(),
                                press,
                                stored.request().requester().profile(),
                                answer.note(),
                                answer.at()));
    }

    /// Why it is off the list; empty while it is on it. A follow is a button of its own: that the
    /// invitation is gone does not show that it was pressed.
    private static Optional<PressedView.How> how(
            Answer answer, PressView view, Set<String> ticked) {
        boolean isTicked =
                answer.request().names().stream()
                        .anyMatch(id -> ticked.contains(ticked(view.press().key(), id)));
        if (isTicked) {
            return Optional.of(PressedView.How.TICKED);
        }
        return switch (answer.proof()) {
            case CONNECTED -> Optional.of(PressedView.How.CONNECTED);
            case GONE ->
                    view.press() == Press.FOLLOW
                            ? Optional.empty()
                            : Optional.of(PressedView.How.GONE);
            case null -> Optional.empty();
        };
    }
}
