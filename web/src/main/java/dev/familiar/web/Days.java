package dev.familiar.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Days and times as people write them.
final class Days {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private Days() {}

    /// For instance `9 Dec 2025`; empty for null.
    static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    /// The day in universal time, as archives keep it; empty for null.
    static String day(@Nullable Instant at) {
        return at == null ? "" : DAY.format(LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    /// Day and time where the owner is, for instance `9 Dec 2025, 17:04`.
    static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }

    /// How long ago, roughly: `today`, `yesterday`, `3 weeks ago`; the day itself after a year.
    static String ago(@Nullable Instant at, LocalDate today) {
        if (at == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(at, ZoneOffset.UTC), today);
        if (days < 0 || days > 365) {
            return day(at);
        }
        if (days < 2) {
            return days == 0 ? "today" : "yesterday";
        }
        if (days < 14) {
            return days + " days ago";
        }
        return days < 60 ? days / 7 + " weeks ago" : days / 30 + " months ago";
    }
}
