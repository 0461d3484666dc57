package dev.familiar.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How much of one kind of archive was imported, and where it has gaps.
///
/// @param source `mail`, `address-book`, `calendar`, `facebook`, `linkedin`, `chat`
/// @param items records
/// @param from day (UTC) of the oldest dated one, null if none is dated
/// @param to day of the newest
/// @param perYear how many dated records each year has; years without any are missing
public record Coverage(
        String source,
        long items,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        SortedMap<Integer, Long> perYear) {

    /// Copies the map.
    public Coverage {
        perYear = Collections.unmodifiableSortedMap(new TreeMap<>(perYear));
    }
}
