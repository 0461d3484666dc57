package dev.familiar.testkit.career;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A job and its days.
///
/// @param employer where
/// @param title as what
/// @param from first day
/// @param to last day; null while it lasts
public record Position(Employer employer, String title, LocalDate from, @Nullable LocalDate to) {
    /// Whether the person held the job on that day.
    public boolean heldOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /// Whether two people worked at one employer at one time.
    public boolean overlaps(Position other) {
        return employer.domain().equals(other.employer.domain())
                && (to == null || !other.from.isAfter(to))
                && (other.to == null || !from.isAfter(other.to));
    }
}
