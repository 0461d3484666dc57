package dev.familiar.app.introductions;

import dev.familiar.app.people.PersonNames;
import dev.familiar.model.Person;
import dev.familiar.network.favour.Favour;
import dev.familiar.network.favour.Purpose;
import dev.familiar.store.Ledger;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Party;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What was asked of people, as the ledger had it at one moment. One thread.
final class FavourBook {

    private final LedgerPeople people;
    private final LedgerBook introductions;
    private final Map<String, Entry> favours = new LinkedHashMap<>();

    /// A favour with the number of the last entry about it.
    record Entry(Favour favour, long last) {}

    private FavourBook(Store store) {
        this.people = new LedgerPeople(store);
        this.introductions = LedgerBook.read(store);
    }

    static FavourBook read(Store store) {
        FavourBook book = new FavourBook(store);
        store.ledger().all().forEach(book::take);
        return book;
    }

    private void take(Ledger.Numbered numbered) {
        LedgerEntry entry = numbered.entry();
        switch (entry.kind()) {
            case FAVOUR -> asked(entry, numbered.id());
            case ANSWERED -> answered(entry, numbered.id());
            case STARTED, MOVED, RULED, SHARED, FOLLOWED, UNFOLLOWED, PACED, OCCASION, PRESSED -> {
                // Read by the desks of introductions and of lists.
            }
        }
    }

    private void asked(LedgerEntry entry, long number) {
        if (entry.people().isEmpty()) {
            return;
        }
        Party party = entry.people().getFirst();
        Optional<Person> person = people.person(party);
        favours.put(
                entry.about(),
                new Entry(
                        new Favour(
                                entry.about(),
                                person.map(one -> one.id().value()).orElse(""),
                                person.map(PersonNames::best).orElse(party.name()),
                                Purpose.of(entry.word()).orElse(Purpose.OTHER),
                                entry.words().reason(),
                                entry.at(),
                                Favour.Answer.WAITING),
                        number));
    }

    /// An answer to what was taken back stands for nothing.
    private void answered(LedgerEntry entry, long number) {
        Favour.Answer.of(entry.word())
                .ifPresent(answer ->
                        favours.computeIfPresent(
                                entry.about(),
                                (_, before) -> {
                                    Favour one = before.favour();
                                    return new Entry(
                                            new Favour(
                                                    one.id(),
                                                    one.person(),
                                                    one.name(),
                                                    one.purpose(),
                                                    one.what(),
                                                    one.asked(),
                                                    answer),
                                            number);
                                }));
    }

    /// All, the latest first.
    List<Entry> all() {
        return List.copyOf(favours.values()).reversed();
    }

    Optional<Entry> favour(String id) {
        return Optional.ofNullable(favours.get(id));
    }

    /// Those asked of a person, the latest first.
    List<Favour> of(Person person) {
        return all().stream()
                .map(Entry::favour)
                .filter(favour -> favour.person().equals(person.id().value()))
                .toList();
    }

    /// When anything was asked of a person, introductions included.
    List<Instant> asked(Person person) {
        return Stream.concat(
                        of(person).stream().map(Favour::asked),
                        introductions.asked(person, "").stream())
                .toList();
    }
}
