package dev.familiar.testkit.linkedin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The date shapes of the export: each file has its own.
final class Stamps {
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("M/d/yy, h:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter PADDED =
            DateTimeFormatter.ofPattern("MM/dd/yy, hh:mm a", Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter SLASHED =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss 'UTC'", Locale.ENGLISH);
    private static final DateTimeFormatter UNIX =
            DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss 'UTC' yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter PLAIN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);

    private Stamps() {}

    /// `1/8/18, 6:14 PM` as the clock stood in California, wherever the member lives.
    static String pacific(Instant at) {
        return SHORT.format(at.atZone(PACIFIC));
    }

    /// `12/20/24, 01:41 PM`.
    static String padded(Instant at) {
        return PADDED.format(at.atZone(PACIFIC));
    }

    /// `27 Jun 2026`.
    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// `Jun 2019`.
    static String month(LocalDate day) {
        return MONTH.format(day);
    }

    /// `2025-06-01 14:03:22 UTC`.
    static String utc(Instant at) {
        return UTC.format(at.atZone(ZoneOffset.UTC));
    }

    /// `2024/02/01 15:02:55 UTC`.
    static String slashed(Instant at) {
        return SLASHED.format(at.atZone(ZoneOffset.UTC));
    }

    /// `Sat Dec 14 10:11:12 UTC 2024`.
    static String unix(Instant at) {
        return UNIX.format(at.atZone(ZoneOffset.UTC));
    }

    /// `2024-02-01 10:11:12`.
    static String plain(Instant at) {
        return PLAIN.format(at.atZone(ZoneOffset.UTC));
    }
}
