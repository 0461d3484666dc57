package dev.familiar.app.sharing;

import dev.familiar.app.introductions.LedgerPeople;
import dev.familiar.app.people.PeopleDesk;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.app.sharing.SharedList.Line;
import dev.familiar.app.words.Amounts;
import dev.familiar.store.Ledger;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Kind;
import dev.familiar.store.row.LedgerEntry.Party;
import dev.familiar.store.row.LedgerEntry.Side;
import dev.familiar.store.row.LedgerEntry.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The lists of the ledger: what left, of whom, for whom. One thread.
final class SharedBook {

    private final Store store;
    private final PeopleDesk people;
    private final Recipients recipients;
    private final InstantSource clock;

    SharedBook(Store store, PeopleDesk people, Recipients recipients, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.recipients = recipients;
        this.clock = clock;
    }

    /// Writes down what leaves; returns the number of the entry.
    long remember(ShareRequest request, SharedList list) {
        List<Party> parties = new ArrayList<>();
        for (Line line : list.lines()) {
            people.counted(line.id(), List.of())
                    .ifPresent(view -> parties.add(party(Side.CONCERNED, view)));
        }
        PersonView with = recipients.of(request.with()).person();
        if (with != null) {
            parties.add(party(Side.ASKER, with));
        }
        return store.ledger()
                .add(
                        new LedgerEntry(
                                Kind.SHARED,
                                "",
                                what(request, list),
                                new Words(
                                        request.whom().words(),
                                        with == null ? request.with() : with.name()),
                                "",
                                clock.instant(),
                                parties))
                .id();
    }

    private static Party party(Side side, PersonView view) {
        return new Party(side, view.name(), SayingDesk.keys(view.person()));
    }

    private static String what(ShareRequest request, SharedList list) {
        ShareRequest.Ticked ticked = request.ticked();
        List<String> parts = new ArrayList<>(List.of(Amounts.of(list.lines().size(), "name")));
        if (ticked.work()) {
            parts.add("with their work");
        }
        add(parts, list, ticked.addresses(), "addresses");
        add(parts, list, ticked.notes(), "notes");
        add(parts, list, ticked.strengths(), "how well you know them");
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, SharedList list, Set<String> of, String what) {
        long left = list.lines().stream().filter(line -> of.contains(line.id())).count();
        if (left > 0) {
            parts.add(Amounts.count(left) + " with " + what);
        }
    }

    /// Everything handed on, newest first.
    List<SharedView> all() {
        LedgerPeople now = new LedgerPeople(store);
        List<SharedView> views = new ArrayList<>();
        for (Ledger.Numbered numbered : store.ledger().all().reversed()) {
            LedgerEntry entry = numbered.entry();
            if (entry.kind() == Kind.SHARED) {
                views.add(
                        new SharedView(
                                numbered.id(),
                                entry.words().reason(),
                                entry.words().other(),
                                sided(entry, Side.ASKER).stream()
                                        .findFirst()
                                        .flatMap(now::person)
                                        .map(person -> person.id().value())
                                        .orElse(""),
                                entry.word(),
                                sided(entry, Side.CONCERNED).stream().map(Party::name).toList(),
                                entry.at()));
            }
        }
        return views;
    }

    private static List<Party> sided(LedgerEntry entry, Side side) {
        return entry.people().stream().filter(party -> party.side() == side).toList();
    }
}
