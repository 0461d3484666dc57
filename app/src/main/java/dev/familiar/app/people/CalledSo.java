package dev.familiar.app.people;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.name.Nicknames;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import java.util.Collections;
import java.util.List;

/// Whether words that were typed are a person's name, and no more than sound like it.
final class CalledSo {

    private CalledSo() {}

    /// Whether each word begins a word of one of the names of the person, in any spelling of its
    /// letters, or is a pet name of it (`Bob` for Robert).
    static boolean is(Person person, String typed) {
        List<String> words = FoldedText.words(typed);
        List<String> names =
                person.descriptions().stream()
                        .map(PersonDescription::names)
                        .flatMap(List::stream)
                        .flatMap(name -> FoldedText.words(name.text()).stream())
                        .distinct()
                        .toList();
        return !words.isEmpty()
                && words.stream().allMatch(word -> names.stream().anyMatch(n -> is(word, n)));
    }

    private static boolean is(String word, String name) {
        return name.startsWith(word)
                || FoldedText.levelled(name).startsWith(FoldedText.levelled(word))
                || !Collections.disjoint(Nicknames.heads(word), Nicknames.heads(name));
    }
}
