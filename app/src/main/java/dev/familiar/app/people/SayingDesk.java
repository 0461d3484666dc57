package dev.familiar.app.people;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.store.OwnerBook.Statement;
import dev.familiar.store.Store;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

// On every record of the person, and not on the person: who is who is worked out anew with each
// import, and an archive may go and come back. Of two words on records that have become one person
// the later counts.

/// The owner's last word on people: that they know somebody, or never want to see them suggested.
/// One thread.
public final class SayingDesk {

    /// Characters of a note.
    public static final int LONGEST_NOTE = 1_000;

    private final Store store;
    private final PeopleDesk people;
    private final InstantSource clock;

    /// @param people finds people
    /// @param clock when a word is said
    public SayingDesk(Store store, PeopleDesk people, InstantSource clock) {
        this.store = store;
        this.people = people;
        this.clock = clock;
    }

    /// Says it of the person that an id, an address or a name means, in place of what was said
    /// before.
    ///
    /// @throws NotFoundException if there is none
    /// @throws UnclearException if it could be several
    /// @throws IllegalArgumentException if the note is longer than [#LONGEST_NOTE]
    public SaidView say(String who, Saying saying, String note) {
        String words = note.strip();
        if (words.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "The note has %,d characters; at most %,d are kept."
                            .formatted(words.length(), LONGEST_NOTE));
        }
        PersonView view = people.require(who);
        Instant now = clock.instant();
        store.owner()
                .say(
                        keys(view.person()).stream()
                                .map(key -> new Statement(key, saying.kept(), words, now))
                                .toList());
        return new SaidView(view.person().id().value(), view.name(), saying, words, now);
    }

    /// Takes back what was said of a person, or of a record that is gone, named by its key.
    ///
    /// @return what was taken back; empty if nothing was said
    /// @throws NotFoundException if there is no such person, nor a word on such a record
    /// @throws UnclearException if it could be several
    public Optional<SaidView> unsay(String who) {
        boolean gone =
                store.owner().statements().stream()
                        .anyMatch(statement -> statement.about().equals(who));
        if (gone && store.people().personOf(who).isEmpty()) {
            Optional<SaidView> said =
                    all().stream().filter(view -> view.name().equals(who)).findFirst();
            store.owner().unsay(Set.of(who));
            return said;
        }
        Person person = people.require(who).person();
        Optional<SaidView> said = of(person);
        store.owner().unsay(keys(person));
        return said;
    }

    /// What the owner said of a person; empty if nothing.
    public Optional<SaidView> of(Person person) {
        return last(person, store.owner().statements()).map(statement -> view(person, statement));
    }

    /// The last of these words on a person; empty if none is.
    public static Optional<Statement> last(Person person, List<Statement> statements) {
        Set<String> keys = keys(person);
        return statements.stream()
                .filter(statement -> keys.contains(statement.about()))
                .max(Comparator.comparing(Statement::at));
    }

    /// Everything that stands, newest first; one line for each person.
    public List<SaidView> all() {
        Map<String, SaidView> views = new LinkedHashMap<>();
        for (Statement statement : latestFirst()) {
            Person person = store.people().personOf(statement.about()).orElse(null);
            if (person == null) {
                views.put(
                        statement.about(),
                        new SaidView(
                                "",
                                statement.about(),
                                Saying.of(statement.word()),
                                statement.note(),
                                statement.at()));
            } else {
                views.putIfAbsent(person.id().value(), view(person, statement));
            }
        }
        return List.copyOf(views.values());
    }

    private List<Statement> latestFirst() {
        List<Statement> statements = new ArrayList<>(store.owner().statements());
        statements.sort(Comparator.comparing(Statement::at).reversed());
        return statements;
    }

    private static SaidView view(Person person, Statement statement) {
        return new SaidView(
                person.id().value(),
                PersonNames.best(person),
                Saying.of(statement.word()),
                statement.note(),
                statement.at());
    }

    /// The keys by which a word on a person is kept: of all their records. What signatures and
    /// bounces say of an account goes where the account goes.
    public static Set<String> keys(Person person) {
        Set<String> own =
                person.descriptions().stream()
                        .filter(d -> !d.origin().kind().isAboutAccount())
                        .map(PersonDescription::key)
                        .collect(Collectors.toCollection(TreeSet::new));
        return own.isEmpty()
                ? person.descriptions().stream()
                        .map(PersonDescription::key)
                        .collect(Collectors.toCollection(TreeSet::new))
                : own;
    }
}
