package dev.familiar.app.corrections;

import dev.familiar.app.people.PersonView;
import java.time.Instant;
import java.util.List;

/// A word of the owner on who is who, said or taken back.
///
/// @param word `same`, `different`, `later`, `merge`, `split` or `apart`
/// @param about whom it was about, as they were called when it was said
/// @param at when it was said
/// @param people those who now have the records it speaks of, in the order of their ids
/// @param overturns whether it took the place of an earlier word, by which two of them are not one
public record CorrectionView(
        String word, String about, Instant at, List<PersonView> people, boolean overturns) {

    /// What is told of a word that took the place of an earlier one.
    public static final String OVERTURNED =
            "You said before that two of them are different people; that word is taken back with"
                    + " this one.";

    /// Copies the list.
    public CorrectionView {
        people = List.copyOf(people);
    }

    CorrectionView overturning() {
        return new CorrectionView(word, about, at, people, true);
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "CorrectionView[" + word + ", " + at + ", hidden]";
    }
}
