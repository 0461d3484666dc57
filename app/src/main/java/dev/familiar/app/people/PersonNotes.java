package dev.familiar.app.people;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the owner noted about a person.
///
/// @param text the owner's words, may be empty
/// @param tags single words or phrases
public record PersonNotes(String text, List<String> tags) {

    /// Characters of the text.
    public static final int LONGEST_TEXT = 10_000;

    /// Tags of one person.
    public static final int MOST_TAGS = 50;

    /// Characters of a tag.
    public static final int LONGEST_TAG = 60;

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

    /// What of it is more than is kept, in a sentence that says how much is; empty if nothing is.
    public Optional<String> excess() {
        if (text.length() > LONGEST_TEXT) {
            return Optional.of(
                    "The note has %,d characters; at most %,d are kept about one person."
                            .formatted(text.length(), LONGEST_TEXT));
        }
        if (tags.size() > MOST_TAGS) {
            return Optional.of(
                    "There are %,d tags; at most %d are kept about one person."
                            .formatted(tags.size(), MOST_TAGS));
        }
        return tags.stream().anyMatch(tag -> tag.length() > LONGEST_TAG)
                ? Optional.of("A tag has more than " + LONGEST_TAG + " characters.")
                : Optional.empty();
    }

    /// Hides the words.
    @Override
    public String toString() {
        return "PersonNotes[" + tags.size() + " tags, hidden]";
    }
}
