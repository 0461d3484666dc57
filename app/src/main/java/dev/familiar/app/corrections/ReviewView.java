package dev.familiar.app.corrections;

import dev.familiar.app.people.PersonView;
import java.util.List;
import java.util.Set;

/// Two people who may be one, for the owner to settle.
///
/// @param id of the question, stable
/// @param one the one side
/// @param other the other side
/// @param weightBits log2 of the odds that they are one person
/// @param postponed whether the owner put the question off before
/// @param stakes what the answer would change; empty if nothing the owner sees
/// @param records keys of the two records that are most alike, first that of `one`
public record ReviewView(
        String id,
        PersonView one,
        PersonView other,
        double weightBits,
        boolean postponed,
        Set<Stake> stakes,
        List<String> records) {

    /// Copies the collections.
    public ReviewView {
        stakes = Set.copyOf(stakes);
        records = List.copyOf(records);
    }

    /// The key of the record of the one side.
    String record() {
        return records.getFirst();
    }

    /// The key of the record of the other side.
    String with() {
        return records.getLast();
    }

    /// The same question, asked from the other side.
    ReviewView turned() {
        return new ReviewView(
                id,
                /* one= */ other,
                /* other= */ one,
                weightBits,
                postponed,
                stakes,
                records.reversed());
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "ReviewView[" + id + "]";
    }
}
