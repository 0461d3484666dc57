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
/// @param mail who wrote them and by which clock; null for other kinds
public record Coverage(
        String source,
        long items,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<Integer, Long> byYear,
        @Nullable Mail mail) {

    /// Nobody writes less than one message for so many that come in.
    private static final int LEAST_SENT = 100;

    /// Copies the map.
    public Coverage {
        byYear = Map.copyOf(byYear);
    }

    /// The coverage of a kind whose records have neither a writer nor a clock.
    public Coverage(
            String source,
            long items,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Map<Integer, Long> byYear) {
        this(source, items, from, to, byYear, null);
    }

    /// What only mail has.
    ///
    /// @param sentByYear messages that the owner wrote: an archive of what came in says nothing on
    ///   whom the owner answered
    /// @param receivedByYear messages of people that name the owner, by year; no newsletters, and
    ///   nothing that went by on a list
    /// @param byOffset messages by the zone offset they bear, in seconds, where they bear one
    public record Mail(
            Map<Integer, Long> sentByYear,
            Map<Integer, Long> receivedByYear,
            Map<Integer, Long> byOffset) {

        /// Copies the maps.
        public Mail {
            sentByYear = Map.copyOf(sentByYear);
            receivedByYear = Map.copyOf(receivedByYear);
            byOffset = Map.copyOf(byOffset);
        }
    }

    /// Whether the owner's own mail of a year is here: at least one message in a hundred of those
    /// that came from people.
    public boolean holdsSent(int year) {
        Mail written = mail;
        if (written == null) {
            return false;
        }
        long sent = written.sentByYear().getOrDefault(year, 0L);
        return sent > 0 && sent * LEAST_SENT >= written.receivedByYear().getOrDefault(year, 0L);
    }
}
