package dev.familiar.app.words;

import dev.familiar.model.PartialDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Dates as people write them, as far as they are known.
public final class DateWords {

    private DateWords() {}

    /// For instance `3 May 1970`, `3 May`, `May 1970`, `1970`.
    public static String of(PartialDate date) {
        List<String> parts = new ArrayList<>();
        if (date.day() > 0) {
            parts.add(String.valueOf(date.day()));
        }
        if (date.month() > 0) {
            parts.add(Month.of(date.month()).getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        }
        if (date.year() > 0) {
            parts.add(String.valueOf(date.year()));
        }
        return String.join(" ", parts);
    }
}
