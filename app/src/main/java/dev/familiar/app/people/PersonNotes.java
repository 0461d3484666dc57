package dev.familiar.app.people;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the owner noted about a person.
///
/// @param text the owner's words, may be empty
/// @param tags single words or phrases
public record PersonNotes(String text, List<String> tags) {

    /// Sorts the tags and leaves out empty and repeated ones.
    public PersonNotes {
        SortedSet<String> sorted = new TreeSet<>();
        tags.forEach(tag -> sorted.add(tag.strip()));
        sorted.remove("");
        tags = List.copyOf(sorted);
    }

    /// Nothing noted.
    public static PersonNotes none() {
        return new PersonNotes("", List.of());
    }

    /// Hides the words.
    @Override
    public String toString() {
        return "PersonNotes[" + tags.size() + " tags, hidden]";
    }
}
