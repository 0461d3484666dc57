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
/// @param sentByYear those of them that the owner wrote: an archive of what came in says nothing on
///   whom the owner answered
/// @param byOffset records by the zone offset they bear, in seconds, where they bear one
public record Coverage(
        String source,
        long items,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<Integer, Long> byYear,
        Map<Integer, Long> sentByYear,
        Map<Integer, Long> byOffset) {

    /// Nobody writes less than one message for so many that come in.
    private static final int LEAST_SENT = 100;

    /// Copies the maps.
    public Coverage {
        byYear = Map.copyOf(byYear);
        sentByYear = Map.copyOf(sentByYear);
        byOffset = Map.copyOf(byOffset);
    }

    /// The coverage of a kind whose records have neither a writer nor a clock.
    public Coverage(
            String source,
            long items,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<Integer, Long> byYear) {
        this(source, items, from, to, byYear, Map.of(), Map.of());
    }

    /// Whether the owner's own mail of a year is here: at least one message in a hundred.
    public boolean holdsSent(int year) {
        long all = byYear.getOrDefault(year, 0L);
        long sent = sentByYear.getOrDefault(year, 0L);
        return sent > 0 && sent * LEAST_SENT >= all;
    }
}
