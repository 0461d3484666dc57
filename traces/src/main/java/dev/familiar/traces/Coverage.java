package dev.familiar.traces;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How far one kind of archive reaches.
///
/// @param source the kind: `mail`, `address-book`, `calendar`, `facebook`, `linkedin`, `chat`
/// @param items how many records of it are in the store
/// @param from day of the oldest, null if undated or none
/// @param to day of the newest, null if undated or none
/// @param byYear records per year where they are dated, for gaps
public record Coverage(
        String source,
        long items,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<Integer, Long> byYear) {

    /// Copies the map.
    public Coverage {
        byYear = Map.copyOf(byYear);
    }
}
