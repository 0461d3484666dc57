package dev.familiar.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A stretch of time whose ends may be open or inexact.
///
/// @param from the start, null if not known
/// @param to the end, null if it lasts or is not known
public record DateSpan(@Nullable PartialDate from, @Nullable PartialDate to) {

    /// A span of which nothing is known.
    public static final DateSpan UNKNOWN = new DateSpan(null, null);

    /// Whether neither end is known.
    public boolean isUnknown() {
        return from == null && to == null;
    }

    /// The whole years both spans surely share, 0 if they touch in less than a year; an open end
    /// counts as `today`.
    ///
    /// Spans without a start share nothing, because nothing can be said.
    public int sharedYears(DateSpan other, LocalDate today) {
        if (from == null || other.from == null) {
            return 0;
        }
        LocalDate start = later(from.earliest(), other.from.earliest());
        LocalDate end = earlier(end(today), other.end(today));
        return start.isAfter(end) ? 0 : start.until(end).getYears();
    }

    /// Whether both spans can have a day in common; an unknown start counts as no overlap.
    public boolean overlaps(DateSpan other, LocalDate today) {
        if (from == null || other.from == null) {
            return false;
        }
        return !later(from.earliest(), other.from.earliest())
                .isAfter(earlier(end(today), other.end(today)));
    }

    private LocalDate end(LocalDate today) {
        return to == null ? today : to.latest();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
