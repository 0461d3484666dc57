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

    /// Hardly anybody writes less than one message for so many that people write to them.
    private static final int RECEIVED_PER_SENT = 8;

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
    /// @param spread both again, with no correspondent counted for more than a quarter of what all
    ///   others of the year are: a thousand letters to one shop, or notes to oneself, show nobody
    ///   else
    /// @param byOffset messages by the zone offset they bear, in seconds, where they bear one
    public record Mail(
            Map<Integer, Long> sentByYear,
            Map<Integer, Long> receivedByYear,
            Spread spread,
            Map<Integer, Long> byOffset) {

        /// Copies the maps.
        public Mail {
            sentByYear = Map.copyOf(sentByYear);
            receivedByYear = Map.copyOf(receivedByYear);
            byOffset = Map.copyOf(byOffset);
        }

        /// Mail in which nobody stands out.
        public Mail(
                Map<Integer, Long> sentByYear,
                Map<Integer, Long> receivedByYear,
                Map<Integer, Long> byOffset) {
            this(sentByYear, receivedByYear, new Spread(sentByYear, receivedByYear), byOffset);
        }
    }

    /// Messages by year as far as they are with many people.
    ///
    /// @param sent that the owner wrote
    /// @param received that people wrote to the owner, without the first of each in a year: anybody
    ///   can write once
    public record Spread(Map<Integer, Long> sent, Map<Integer, Long> received) {

        /// Copies the maps.
        public Spread {
            sent = Map.copyOf(sent);
            received = Map.copyOf(received);
        }
    }

    /// How much of the owner's own mail of a year is here, 0 to 1: all of it from one message for
    /// each eight that came from people on who wrote more than once. Three sent ones among a
    /// hundred show no silence, and letters of strangers who wrote once ask for no answer.
    public double sentPart(int year) {
        Mail written = mail;
        if (written == null) {
            return 0;
        }
        double sent = written.sentByYear().getOrDefault(year, 0L);
        double received = Math.max(1, written.spread().received().getOrDefault(year, 0L));
        return Math.min(1, sent * RECEIVED_PER_SENT / received);
    }
}
