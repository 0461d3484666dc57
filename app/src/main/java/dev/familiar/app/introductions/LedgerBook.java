package dev.familiar.app.introductions;

import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.model.Person;
import dev.familiar.network.introduction.Asking;
import dev.familiar.network.introduction.Introduction;
import dev.familiar.network.introduction.Introduction.Side;
import dev.familiar.network.introduction.Introduction.Step;
import dev.familiar.network.introduction.State;
import dev.familiar.store.Ledger;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Party;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The introductions and rules of the ledger at one moment, read once. One thread.
final class LedgerBook {

    private final Store store;
    private final LedgerPeople people;
    private final Map<String, Entry> introductions = new LinkedHashMap<>();
    private final List<RuleView> rules = new ArrayList<>();
    private final Map<String, RuleView> ruled = new LinkedHashMap<>();
    private long last;

    /// An introduction with what writing its next step needs.
    ///
    /// @param asker null if their records are gone
    /// @param wanted null if their records are gone
    /// @param last number of the last entry about it
    record Entry(
            Introduction introduction,
            @Nullable Person asker,
            @Nullable Person wanted,
            long last) {}

    private LedgerBook(Store store) {
        this.store = store;
        this.people = new LedgerPeople(store);
    }

    static LedgerBook read(Store store) {
        LedgerBook book = new LedgerBook(store);
        Map<String, List<Ledger.Numbered>> about = new LinkedHashMap<>();
        for (Ledger.Numbered numbered : store.ledger().all()) {
            LedgerEntry entry = numbered.entry();
            book.last = numbered.id();
            switch (entry.kind()) {
                case STARTED, MOVED ->
                        about.computeIfAbsent(entry.about(), _ -> new ArrayList<>()).add(numbered);
                case RULED -> book.rule(entry);
                case SHARED, FAVOUR, ANSWERED, FOLLOWED, UNFOLLOWED, PACED, OCCASION, PRESSED -> {
                    // Read by the desks that share and that ask.
                }
            }
        }
        about.values().forEach(book::introduction);
        return book;
    }

    /// Number of the last entry of all, 0 if there is none.
    long last() {
        return last;
    }

    /// A step whose beginning was taken back stands for nothing, and so does a word of a later
    /// edition.
    private void introduction(List<Ledger.Numbered> entries) {
        LedgerEntry start = entries.getFirst().entry();
        if (start.kind() != LedgerEntry.Kind.STARTED || start.people().size() != 2) {
            return;
        }
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(new State.Asked(), start.at(), "", ""));
        for (Ledger.Numbered numbered : entries.subList(1, entries.size())) {
            LedgerEntry entry = numbered.entry();
            State.of(entry.word())
                    .ifPresent(state ->
                            steps.add(
                                    new Step(
                                            state,
                                            happened(entry),
                                            entry.trace(),
                                            entry.words().reason())));
        }
        Party asker = side(start, LedgerEntry.Side.ASKER);
        Party wanted = side(start, LedgerEntry.Side.WANTED);
        Person one = people.person(asker).orElse(null);
        Person other = people.person(wanted).orElse(null);
        introductions.put(
                start.about(),
                new Entry(
                        new Introduction(
                                start.about(),
                                shown(asker, one, start.words().reason()),
                                shown(wanted, other, start.words().other()),
                                steps),
                        one,
                        other,
                        entries.getLast().id()));
    }

    /// A step found in the mail happened when the mail was written, however late it was read.
    private Instant happened(LedgerEntry entry) {
        return entry.trace().isEmpty()
                ? entry.at()
                : store.interactions()
                        .interaction(entry.trace())
                        .map(row -> row.interaction().moment().at())
                        .orElse(entry.at());
    }

    private static Party side(LedgerEntry entry, LedgerEntry.Side side) {
        return entry.people().stream()
                .filter(party -> party.side() == side)
                .findFirst()
                .orElse(entry.people().getFirst());
    }

    private static Side shown(Party party, @Nullable Person person, String reason) {
        return person == null
                ? new Side("", party.name(), reason)
                : new Side(person.id().value(), PersonNames.best(person), reason);
    }

    private void rule(LedgerEntry entry) {
        Asking.of(entry.word())
                .filter(_ -> !entry.people().isEmpty())
                .ifPresent(rule -> {
                    Party party = entry.people().getFirst();
                    Person person = people.person(party).orElse(null);
                    RuleView view =
                            new RuleView(
                                    person == null ? "" : person.id().value(),
                                    person == null ? party.name() : PersonNames.best(person),
                                    rule,
                                    entry.at());
                    // A later word on the same records takes the place of an earlier one.
                    party.keys().forEach(key -> ruled.put(key, view));
                    rules.removeIf(old ->
                            old.person().equals(view.person()) && old.name().equals(view.name()));
                    rules.add(view);
                });
    }

    /// All, the latest first.
    List<Entry> introductions() {
        return introductions.values().stream()
                .sorted(
                        Comparator.comparing((Entry entry) -> entry.introduction().asked())
                                .reversed())
                .toList();
    }

    Optional<Entry> introduction(String id) {
        return Optional.ofNullable(introductions.get(id));
    }

    /// The rules that hold, oldest first.
    List<RuleView> rules() {
        return List.copyOf(rules);
    }

    /// Whether somebody may be asked; yes if nothing was said.
    Asking rule(Person person) {
        Set<String> keys = SayingDesk.keys(person);
        return keys.stream()
                .flatMap(key -> Optional.ofNullable(ruled.get(key)).stream())
                .max(Comparator.comparing(RuleView::at))
                .map(RuleView::rule)
                .orElse(Asking.YES);
    }

    /// When somebody was asked for introductions, but for one of them.
    List<Instant> asked(Person person, String except) {
        return introductions.values().stream()
                .map(Entry::introduction)
                .filter(one -> !one.id().equals(except))
                .filter(one -> one.wanted().person().equals(person.id().value()))
                .flatMap(one -> one.first("asking").stream())
                .toList();
    }
}
