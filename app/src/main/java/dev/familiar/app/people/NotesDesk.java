package dev.familiar.app.people;

import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.store.NoteBook;
import dev.familiar.store.Store;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the owner notes about people. A note hangs on a record and goes where that goes: who is who
/// may be worked out anew. One thread.
final class NotesDesk {

    // All notes are read for each question: owners write hundreds, not millions, and what a note
    // hangs on may be another person's by now, so that no index by person would hold.
    private final Store store;
    private final InstantSource clock;

    NotesDesk(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// What is noted about a person; that of several records together.
    PersonNotes of(Person person) {
        Set<String> keys = keys(person);
        List<NoteBook.Note> notes =
                store.notes().all().stream().filter(note -> keys.contains(note.about())).toList();
        return new PersonNotes(
                notes.stream()
                        .map(NoteBook.Note::text)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n")),
                notes.stream().flatMap(note -> note.tags().stream()).toList());
    }

    /// Replaces what is noted about a person.
    ///
    /// @throws IllegalArgumentException if there is more of it than a person can have; nothing is
    ///   written
    void write(Person person, PersonNotes notes) {
        notes.excess()
                .ifPresent(more -> {
                    throw new IllegalArgumentException(more);
                });
        Set<String> keys = keys(person);
        // Nothing is deleted: what stood on any of the person's records is overwritten by an empty
        // note, and all of the new text stands on one record, in one change.
        List<NoteBook.Note> words = new ArrayList<>();
        store.notes().all().stream()
                .filter(note -> keys.contains(note.about()))
                .forEach(note ->
                        words.add(new NoteBook.Note(note.about(), "", Set.of(), clock.instant())));
        words.add(
                new NoteBook.Note(
                        keys.iterator().next(),
                        notes.text().strip(),
                        new TreeSet<>(notes.tags()),
                        clock.instant()));
        store.notes().write(words);
    }

    /// Looks for parts of words, unlike the search for names: a note is the owner's own shorthand.
    ///
    /// The people about whom all these words are noted, each once.
    List<Person> noted(String query) {
        List<String> words =
                Arrays.stream(query.toLowerCase(Locale.ROOT).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
        Set<Person> found = new LinkedHashSet<>();
        for (NoteBook.Note note : store.notes().all()) {
            String text =
                    Stream.concat(Stream.of(note.text()), note.tags().stream())
                            .collect(Collectors.joining("\n"))
                            .toLowerCase(Locale.ROOT);
            if (words.stream().allMatch(text::contains)) {
                store.people().personOf(note.about()).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /// The record that is written first has the smallest key, so that it is the same each time.
    private static Set<String> keys(Person person) {
        return person.descriptions().stream()
                .map(PersonDescription::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
