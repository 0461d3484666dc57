package dev.familiar.sources.mail.header;

import dev.familiar.model.source.Moment;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the dates of mail: RFC 5322 section 3.3, its obsolete forms, the asctime form of mbox
/// separators, ISO 8601, and what broken programs write.
///
/// The words are sorted by their look, not by their place: a word with a colon is the time, one of
/// four digits the year, a name of three letters or more the month. So a missing weekday, a year
/// before or after the time, `05-Jan-2024` and `GMT+0200` need no rule of their own. A two-digit
/// year is of 1950 to 2049 (RFC 5322 section 4.3). Dates in digits only with slashes are left
/// unread, because day and month cannot be told apart.
///
/// A date without a zone, or with a zone that only says "converted" (`GMT`, `-0000`), is taken as
/// UTC and gets no offset. Stateful inside, one call at a time; [#parse] may be called by any
/// thread.
public final class DateField {

    private static final int EARLIEST_YEAR = 1971;
    private static final int LATEST_YEAR = 2199;
    private static final int LONGEST = 200;
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String WEEKDAYS = "montuewedthufrisatsun";

    private int year = -1;
    private int month = -1;
    private int day = -1;
    private int hour = -1;
    private int minute;
    private int second;
    private boolean afternoon;
    private boolean morning;
    private @Nullable ZoneOffset offset;
    private boolean zoneSeen;
    private boolean offsetSaid;

    private DateField() {}

    /// The moment in `text`; empty if it holds none, or one before 1971 or after 2199.
    public static Optional<Moment> parse(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        DateField field = new DateField();
        int from = 0;
        int depth = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (c == ' ' || c == ',' || c == '(' || c == ')' || c == '\t') {
                if (i > from) {
                    field.word(text.substring(from, i), depth > 0);
                }
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                from = i + 1;
            }
        }
        return field.moment();
    }

    private void word(String word, boolean aside) {
        char first = word.charAt(0);
        int colon = word.indexOf(':');
        if (aside) {
            if (!zoneSeen) {
                namedZone(word);
            }
        } else if ((first == '+' || first == '-') && word.length() > 1) {
            numericZone(word);
        } else if (isDigit(first) && colon > 0) {
            timeOrIso(word, colon);
        } else if (isDigit(first) && word.indexOf('-') > 0) {
            hyphens(word);
        } else if (isDigit(first)) {
            number(word);
        } else {
            letters(word);
        }
    }

    private void number(String word) {
        int value = digits(word, 0, word.length());
        if (value < 0) {
            return;
        }
        if (word.length() == 4) {
            year = value;
        } else if (word.length() == 3 && year < 0) {
            // Programs that print the years since 1900 (a bug of the year 2000).
            year = 1900 + value;
        } else if (word.length() <= 2) {
            if (day < 0) {
                day = value;
            } else if (year < 0) {
                year = value < 50 ? 2000 + value : 1900 + value;
            }
        }
    }

    private void letters(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("pm") || lower.equals("p.m.")) {
            afternoon = true;
        } else if (lower.equals("am") || lower.equals("a.m.")) {
            morning = true;
        } else if (lower.length() >= 3 && month < 0 && indexIn(MONTHS, lower) >= 0) {
            month = indexIn(MONTHS, lower) + 1;
        } else if (lower.length() < 3 || indexIn(WEEKDAYS, lower) < 0 || hour >= 0) {
            namedZone(word);
        }
    }

    private static int indexIn(String names, String lower) {
        int at = names.indexOf(lower.substring(0, 3));
        return at >= 0 && at % 3 == 0 ? at / 3 : -1;
    }

    /// `05-Jan-2024`, `2024-01-05`.
    private void hyphens(String word) {
        String[] parts = word.split("-", -1);
        if (parts.length != 3) {
            return;
        }
        if (parts[0].length() == 4) {
            year = digits(parts[0], 0, 4);
            month = digits(parts[1], 0, parts[1].length());
            day = digits(parts[2], 0, parts[2].length());
        } else {
            for (String part : parts) {
                if (!part.isEmpty()) {
                    word(part, false);
                }
            }
        }
    }

    /// `09:12:00`, `9:12`, `09:12:00.123`, `09:12:00Z`, `09:12:00+02:00`, `09:12pm`,
    /// `2024-01-05T09:12:00Z`.
    private void timeOrIso(String word, int colon) {
        int start = 0;
        int t = word.indexOf('T');
        if (t > 0 && t < colon) {
            hyphens(word.substring(0, t));
            start = t + 1;
        }
        if (hour >= 0) {
            return;
        }
        int end = colon + 1;
        while (end < word.length() && isClock(word.charAt(end))) {
            end++;
        }
        hour = digits(word, start, colon);
        int next = word.indexOf(':', colon + 1);
        int minuteEnd = next < 0 || next > end ? end : next;
        minute = digits(word, colon + 1, minuteEnd);
        if (minuteEnd < end) {
            int dot = word.indexOf('.', minuteEnd);
            second = digits(word, minuteEnd + 1, dot < 0 || dot > end ? end : dot);
        }
        if (end < word.length()) {
            word(word.substring(end), false);
        }
    }

    private static boolean isClock(char c) {
        return isDigit(c) || c == ':' || c == '.';
    }

    /// `+0200`, `+02:00`, `+2`, `+200`.
    private void numericZone(String word) {
        StringBuilder figures = new StringBuilder(4);
        for (int i = 1; i < word.length() && figures.length() < 4; i++) {
            if (isDigit(word.charAt(i))) {
                figures.append(word.charAt(i));
            } else if (word.charAt(i) != ':') {
                break;
            }
        }
        if (figures.isEmpty() || offsetSaid) {
            return;
        }
        int value = digits(figures.toString(), 0, figures.length());
        int minutes = figures.length() <= 2 ? value * 60 : value / 100 * 60 + value % 100;
        zoneSeen = true;
        boolean noSaying = minutes == 0 && word.charAt(0) == '-';
        if (minutes <= 18 * 60 && value % 100 < 60 && !noSaying) {
            offset = ZoneOffset.ofTotalSeconds((word.charAt(0) == '-' ? -60 : 60) * minutes);
            offsetSaid = true;
        }
    }

    private void namedZone(String word) {
        int sign = Math.max(word.indexOf('+'), word.indexOf('-'));
        if (sign > 0) {
            numericZone(word.substring(sign));
            return;
        }
        ZoneOffset named = ZoneNames.find(word);
        if (named != null && !zoneSeen) {
            offset = named;
            zoneSeen = true;
        }
    }

    private Optional<Moment> moment() {
        if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || day < 1 || hour < 0) {
            return Optional.empty();
        }
        if (afternoon && hour < 12) {
            hour += 12;
        } else if (morning && hour == 12) {
            hour = 0;
        }
        try {
            // A leap second, and the second 60 of careless clocks, is the last of its minute.
            LocalDateTime local =
                    LocalDateTime.of(year, month, day, hour, minute, Math.min(second, 59));
            ZoneOffset zone = offset;
            // With its offset the last day of the last year may be in the next.
            return Optional.of(
                            new Moment(local.toInstant(zone == null ? ZoneOffset.UTC : zone), zone))
                    .filter(moment -> Moment.isPlausible(moment.at()));
        } catch (DateTimeException noSuchDate) {
            return Optional.empty();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The number in `word` between the places; -1 if it is none or too long to be part of a date.
    private static int digits(String word, int from, int to) {
        if (to <= from || to - from > 4) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            if (!isDigit(word.charAt(i))) {
                return -1;
            }
            value = value * 10 + word.charAt(i) - '0';
        }
        return value;
    }
}
