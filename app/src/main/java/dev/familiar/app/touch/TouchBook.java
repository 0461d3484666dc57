package dev.familiar.app.touch;

import dev.familiar.app.introductions.LedgerPeople;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.people.SayingDesk;
import dev.familiar.model.Person;
import dev.familiar.network.touch.Pace;
import dev.familiar.store.Ledger;
import dev.familiar.store.Store;
import dev.familiar.store.row.LedgerEntry;
import dev.familiar.store.row.LedgerEntry.Kind;
import dev.familiar.store.row.LedgerEntry.Party;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the owner said about keeping in touch, as the ledger had it at one moment. One thread.
///
/// Words are found by the keys of a person's records, so that a list of today need not look up whom
/// each old entry meant.
final class TouchBook {

    /// What an [LedgerEntry.Kind#OCCASION] is about that has no date of its own.
    static final String SILENCE = "silence";

    static final String DONE = "done";
    static final String LATER = "later ";
    static final String NEVER = "never";
    static final String FREE = "free";
    static final String FLOOR = "floor ";
    static final String DAILY = "daily ";

    private final Map<String, Said> paced = new HashMap<>();
    private final Map<String, Pace> tagged = new LinkedHashMap<>();
    private final Map<String, Until> later = new HashMap<>();
    private final Map<String, Instant> done = new HashMap<>();
    private final Map<LocalDate, Set<Party>> handled = new HashMap<>();
    private final Set<String> occasions = new HashSet<>();
    private final List<Party> parties = new ArrayList<>();
    private TouchSettings settings = TouchSettings.DEFAULT;

    private TouchBook() {}

    /// A pace or [#NEVER], with the number of its entry.
    private record Said(long id, String word) {}

    private record Until(long id, LocalDate day) {}

    static TouchBook read(Store store) {
        TouchBook book = new TouchBook();
        store.ledger().of(EnumSet.of(Kind.PACED, Kind.OCCASION)).forEach(book::take);
        return book;
    }

    private void take(Ledger.Numbered numbered) {
        LedgerEntry entry = numbered.entry();
        if (entry.kind() == Kind.PACED) {
            pace(numbered.id(), entry);
        } else {
            occasion(numbered.id(), entry);
        }
    }

    private void pace(long id, LedgerEntry entry) {
        if (!entry.people().isEmpty()) {
            Party party = entry.people().getFirst();
            parties.add(party);
            party.keys().forEach(key -> paced.put(key, new Said(id, entry.word())));
        } else if (!entry.about().isEmpty()) {
            Optional<Pace> pace = Pace.of(entry.word());
            tagged.remove(entry.about());
            pace.ifPresent(one -> tagged.put(entry.about(), one));
        } else {
            settings = changed(settings, entry.word());
        }
    }

    /// A word of a later edition changes nothing.
    private static TouchSettings changed(TouchSettings before, String word) {
        try {
            if (word.startsWith(FLOOR)) {
                return new TouchSettings(
                        Double.parseDouble(word.substring(FLOOR.length())), before.daily());
            }
            if (word.startsWith(DAILY)) {
                return new TouchSettings(
                        before.floor(), Integer.parseInt(word.substring(DAILY.length())));
            }
            return before;
        } catch (IllegalArgumentException ofAnotherEdition) {
            return before;
        }
    }

    private void occasion(long id, LedgerEntry entry) {
        if (entry.people().isEmpty()) {
            return;
        }
        Party party = entry.people().getFirst();
        LocalDate on = LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
        handled.computeIfAbsent(on, _ -> new HashSet<>()).add(party);
        if (!entry.about().equals(SILENCE)) {
            occasions.add(entry.about());
        }
        if (entry.word().equals(DONE)) {
            party.keys()
                    .forEach(key -> {
                        done.put(key, entry.at());
                        // Whoever was written to is not to be put off any more.
                        later.remove(key);
                    });
        } else if (entry.word().startsWith(LATER)) {
            day(entry.word().substring(LATER.length()))
                    .ifPresent(
                            day -> party.keys().forEach(key -> later.put(key, new Until(id, day))));
        }
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException ofAnotherEdition) {
            return Optional.empty();
        }
    }

    TouchSettings settings() {
        return settings;
    }

    /// How many people the owner was done with, or put off, on a day.
    int handled(LocalDate day) {
        return handled.getOrDefault(day, Set.of()).size();
    }

    /// Whether an occasion was used or passed by.
    boolean isOver(String occasion) {
        return occasions.contains(occasion);
    }

    private Optional<String> said(Person person) {
        Said last = null;
        for (String key : SayingDesk.keys(person)) {
            Said said = paced.get(key);
            if (said != null && (last == null || said.id() > last.id())) {
                last = said;
            }
        }
        return Optional.ofNullable(last).map(Said::word);
    }

    boolean isNever(Person person) {
        return said(person).filter(NEVER::equals).isPresent();
    }

    /// What the owner wants for a person, by their own word on them or on a tag; empty for none.
    Optional<Pace> pace(Person person, Set<String> tags) {
        Optional<String> said = said(person);
        if (said.isPresent()) {
            return said.flatMap(Pace::of);
        }
        // Of several the quickest: whoever is family and a customer is family.
        return tagged.entrySet().stream()
                .filter(tag -> tags.contains(tag.getKey()))
                .map(Map.Entry::getValue)
                .min((one, other) -> Integer.compare(one.every(), other.every()));
    }

    /// The day before which they are not to be shown; null for none.
    @Nullable LocalDate later(Person person) {
        Until last = null;
        for (String key : SayingDesk.keys(person)) {
            Until until = later.get(key);
            if (until != null && (last == null || until.id() > last.id())) {
                last = until;
            }
        }
        return last == null ? null : last.day();
    }

    /// When the owner last was done with them; null for never.
    @Nullable Instant done(Person person) {
        return SayingDesk.keys(person).stream()
                .flatMap(key -> Optional.ofNullable(done.get(key)).stream())
                .max(Instant::compareTo)
                .orElse(null);
    }

    /// The tags with a pace.
    Map<String, Pace> tagged() {
        return Map.copyOf(tagged);
    }

    /// Those of whom something was said that still holds, each once.
    List<PaceView> paces(LedgerPeople people) {
        Map<String, PaceView> views = new LinkedHashMap<>();
        for (Party party : parties) {
            Person person = people.person(party).orElse(null);
            if (person != null) {
                said(person)
                        .filter(word -> !word.equals(FREE))
                        .ifPresent(word ->
                                views.put(
                                        person.id().value(),
                                        new PaceView(
                                                person.id().value(),
                                                PersonNames.best(person),
                                                false,
                                                Pace.of(word).orElse(null))));
            }
        }
        List<PaceView> all = new ArrayList<>(views.values());
        tagged.forEach((tag, pace) -> all.add(new PaceView("", tag, true, pace)));
        return all;
    }

    /// Those with a pace or a never of their own.
    List<Party> parties() {
        return List.copyOf(parties);
    }
}
