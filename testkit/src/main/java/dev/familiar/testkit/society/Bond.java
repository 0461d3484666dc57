package dev.familiar.testkit.society;

import java.time.LocalDate;

/// That two people of the population have to do with each other.
///
/// @param one the lower of their places in the population
/// @param other the higher
/// @param kind how they stand to each other
/// @param warmth how much they have to do with each other, 0 to 1
/// @param since the first day of it
/// @param until the last; they know each other for good
public record Bond(
        int one, int other, BondKind kind, double warmth, LocalDate since, LocalDate until) {

    public Bond {
        if (one >= other) {
            throw new IllegalArgumentException("expected the lower place first");
        }
    }

    /// The one of the two who is not that person.
    public int beside(int person) {
        return person == one ? other : one;
    }

    /// Whether anything passes between them on that day.
    public boolean isAlive(LocalDate day) {
        return !day.isBefore(since) && !day.isAfter(until);
    }
}
