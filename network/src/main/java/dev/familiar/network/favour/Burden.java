package dev.familiar.network.favour;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How often somebody was asked for something, an introduction included.
///
/// @param times in the last year
/// @param last when last
public record Burden(int times, Instant last) {

    /// Asked so often in a year, once more is too often.
    private static final int MANY = 2;

    private static final Duration YEAR = Duration.ofDays(365);

    /// Asked within so many days, it is too soon.
    private static final Duration SOON = Duration.ofDays(30);

    /// Of what was asked; empty if nothing was in the last year.
    ///
    /// @param asked when, in any order
    public static Optional<Burden> of(List<Instant> asked, Instant now) {
        List<Instant> year = asked.stream().filter(at -> at.isAfter(now.minus(YEAR))).toList();
        return year.stream()
                .max(Comparator.naturalOrder())
                .map(last -> new Burden(year.size(), last));
    }

    /// Whether asking once more would be too often, or too soon.
    public boolean isHeavy(Instant now) {
        return times >= MANY || last.isAfter(now.minus(SOON));
    }
}
