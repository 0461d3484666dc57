package dev.familiar.app.touch;

import dev.familiar.app.people.Cadences;
import dev.familiar.app.people.PersonNames;
import dev.familiar.model.Person;
import dev.familiar.network.rhythm.Cadence;
import dev.familiar.network.rhythm.Contacts;
import dev.familiar.network.rhythm.RhythmModel;
import dev.familiar.network.touch.Pace;
import dev.familiar.store.Store;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the days on which the owner and somebody were in touch. For one question.
final class RhythmMaker {

    private static final double QUARTER = 0.25;

    private final Store store;
    private final TouchBook book;
    private final Instant now;

    RhythmMaker(Store store, TouchBook book, Instant now) {
        this.store = store;
        this.book = book;
        this.now = now;
    }

    /// Empty if they were not in touch more than once.
    Optional<RhythmView> of(Person person) {
        return Cadences.of(store, person.id()).map(cadence -> view(person, cadence));
    }

    private RhythmView view(Person person, Cadence cadence) {
        RhythmModel model = Cadences.model(store);
        LocalDate last = LocalDate.ofEpochDay(cadence.last());
        long away = cadence.away();
        Pace pace = book.pace(person, Set.of()).orElse(null);
        String given = DueMaker.given(PersonNames.best(person));
        return new RhythmView(
                PersonNames.best(person),
                days(person),
                LocalDate.ofEpochDay(cadence.end()),
                last.plusDays(Math.round(model.within(cadence.rhythm(), QUARTER)) + away),
                last.plusDays(Math.round(model.within(cadence.rhythm(), 1 - Cadence.RARE)) + away),
                TouchWords.usual(given, cadence, cadence.usualDays(model)),
                pace == null ? "" : "You want to be in touch " + TouchWords.pace(pace) + ".",
                TouchWords.since(cadence),
                model.chance(cadence.rhythm(), cadence.present()) < Cadence.RARE
                        && !book.isNever(person));
    }

    /// Read from the messages: only how they are spread is kept.
    private List<LocalDate> days(Person person) {
        List<Turn> turns = new ArrayList<>();
        for (Exchange exchange : store.interactions().exchanges(person.id())) {
            turns.add(new Turn(exchange, turns.size(), true));
        }
        return Contacts.daysOf(turns, now).stream().map(LocalDate::ofEpochDay).toList();
    }
}
