package dev.familiar.sources.event;

import dev.familiar.sources.component.ComponentReader;
import dev.familiar.sources.component.Piece;
import dev.familiar.sources.component.Properties;
import dev.familiar.sources.component.Shape;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The clock that a file's own VTIMEZONE describes (RFC 5545 section 3.6.5): the observance,
/// standard or daylight, that began last before a time gives its offset.
///
/// @param all at least one
record Observances(List<Observance> all) implements WallClock {

    private static final Shape SHAPE =
            new Shape(Set.of("STANDARD", "DAYLIGHT"), Set.of(), Set.of());
    private static final int MOST = 200;

    /// What describes more stretches of time has a history of its own.
    private static final int MOST_OF_A_SNAPSHOT = 40;

    private static final int FIRST_YEAR = 1995;
    private static final int LAST_YEAR = 2027;

    /// A stretch of time with one offset that begins again every year, or once.
    ///
    /// @param start the first onset
    /// @param before the offset until it begins
    /// @param offset the offset while it lasts
    /// @param rule when it begins again, null if it begins once
    private record Observance(
            LocalDateTime start, ZoneOffset before, ZoneOffset offset, @Nullable Rule rule) {

        /// The last onset at or before `wall`, null if there is none.
        private @Nullable LocalDateTime onset(LocalDateTime wall) {
            if (start.isAfter(wall)) {
                return null;
            }
            if (rule == null) {
                return start;
            }
            Instant until = rule.until(_ -> before);
            LocalDateTime end = until == null ? wall : earlier(wall, until);
            int year = Math.max(start.getYear(), end.getYear() - 1);
            LocalDateTime from =
                    rule.namesMonth()
                            ? start.withDayOfYear(1).withYear(year)
                            : start.withYear(year);
            LocalDateTime last = null;
            Iterator<LocalDateTime> onsets = rule.from(from);
            for (int i = 0; i < 10 && onsets.hasNext(); i++) {
                LocalDateTime onset = onsets.next();
                if (onset.isAfter(end)) {
                    break;
                }
                last = onset;
            }
            return last;
        }

        private LocalDateTime earlier(LocalDateTime wall, Instant until) {
            LocalDateTime last = LocalDateTime.ofInstant(until, before);
            return last.isBefore(wall) ? last : wall;
        }
    }

    /// The clock of a VTIMEZONE, empty if it describes none.
    static Optional<Observances> parse(String timezone) throws IOException {
        // The outer BEGIN and END are lines without meaning to a reader that wants the inner ones.
        byte[] bytes = timezone.getBytes(StandardCharsets.UTF_8);
        List<Observance> all = new ArrayList<>();
        try (ComponentReader pieces = new ComponentReader(new ByteArrayInputStream(bytes), SHAPE)) {
            for (Piece piece = pieces.next(); piece != null; piece = pieces.next()) {
                if (piece instanceof Piece.Whole whole && all.size() < MOST) {
                    observance(Properties.ofEvent(whole.text())).ifPresent(all::add);
                }
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(new Observances(all));
    }

    private static Optional<Observance> observance(Properties properties) {
        Optional<DateValue> start =
                DateValue.parse(properties.text("DTSTART"), WallClock.of(ZoneOffset.UTC));
        try {
            ZoneOffset offset = offset(properties.text("TZOFFSETTO"));
            String from = properties.text("TZOFFSETFROM");
            ZoneOffset before = from.isEmpty() ? offset : offset(from);
            Rule rule = Rule.parse(properties.text("RRULE")).orElse(null);
            return start.map(date -> new Observance(date.wall(), before, offset, rule));
        } catch (DateTimeException noSuchOffset) {
            return Optional.empty();
        }
    }

    /// `+0100`, `-0430`, `+01:00`, `+010000`; a missing sign means plus.
    private static ZoneOffset offset(String text) {
        String digits = text.replace(":", "");
        return ZoneOffset.of(
                digits.startsWith("+") || digits.startsWith("-") ? digits : "+" + digits);
    }

    /// Whether it says what another clock does throughout one of the years that calendars are
    /// about. Cost: a few looks where it does or is far from it.
    boolean isSnapshotOf(WallClock other) {
        if (all.size() > MOST_OF_A_SNAPSHOT) {
            return false;
        }
        for (int year = LAST_YEAR; year >= FIRST_YEAR; year--) {
            if (agreesIn(year, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean agreesIn(int year, WallClock other) {
        // Winter and summer first: they tell most that differ.
        for (int month : List.of(1, 7, 3, 4, 10, 11, 2, 5, 6, 8, 9, 12)) {
            LocalDateTime noon = LocalDateTime.of(year, month, 20, 12, 0);
            if (!other.isCertain(noon) || !offset(noon).equals(other.offset(noon))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public ZoneOffset offset(LocalDateTime wall) {
        Observance current = null;
        LocalDateTime latest = null;
        for (Observance observance : all) {
            LocalDateTime onset = observance.onset(wall);
            if (onset != null && (latest == null || onset.isAfter(latest))) {
                latest = onset;
                current = observance;
            }
        }
        return current == null ? all.getFirst().before() : current.offset();
    }
}
