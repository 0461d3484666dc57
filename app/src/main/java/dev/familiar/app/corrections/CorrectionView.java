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
public record CorrectionView(String word, String about, Instant at, List<PersonView> people) {

    /// Copies the list.
    public CorrectionView {
        people = List.copyOf(people);
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "CorrectionView[" + word + ", " + at + ", hidden]";
    }
}
