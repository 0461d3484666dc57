package dev.familiar.sources.requests;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long ago a request was sent, as a card says it: `Today`, `Yesterday`, `12 hours ago`, `2
/// weeks ago`, `Sent 1 year ago`, `3mo`.
///
/// Exact to its unit only: two weeks ago may be twenty days.
///
/// @param amount how many
/// @param unit of what
record Age(int amount, ChronoUnit unit) {

    private static final Pattern WORDS =
            Pattern.compile(
                    "(?:(?:sent|received|invited(?: you)?) )?(?:about |over )?(\\d{1,4}|an?|one)"
                            + " (second|minute|min|hour|hr|day|week|month|year)s? ago");
    private static final Pattern LETTERS =
            Pattern.compile("(\\d{1,4}) ?(s|m|h|d|w|mo|mos|yr|yrs|y)(?: ago)?");
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:(?:sent|received|invited(?: you)?) )?(today|yesterday|just now|now)");

    /// The age a line says; empty if it is another line, or says more than a hundred years.
    static Optional<Age> parse(String line) {
        return read(line).filter(Age::isPlausible);
    }

    private boolean isPlausible() {
        return unit.getDuration().multipliedBy(amount).compareTo(ChronoUnit.CENTURIES.getDuration())
                <= 0;
    }

    private static Optional<Age> read(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        Matcher named = NAMED.matcher(lower);
        if (named.matches()) {
            return Optional.of(
                    new Age(named.group(1).equals("yesterday") ? 1 : 0, ChronoUnit.DAYS));
        }
        Matcher words = WORDS.matcher(lower);
        if (words.matches()) {
            String amount = words.group(1);
            int number = Character.isDigit(amount.charAt(0)) ? Integer.parseInt(amount) : 1;
            return Optional.of(new Age(number, unit(words.group(2))));
        }
        Matcher letters = LETTERS.matcher(lower);
        return letters.matches()
                ? Optional.of(new Age(Integer.parseInt(letters.group(1)), unit(letters.group(2))))
                : Optional.empty();
    }

    private static ChronoUnit unit(String word) {
        return switch (word) {
            case "second", "s" -> ChronoUnit.SECONDS;
            case "minute", "min", "m" -> ChronoUnit.MINUTES;
            case "hour", "hr", "h" -> ChronoUnit.HOURS;
            case "day", "d" -> ChronoUnit.DAYS;
            case "week", "w" -> ChronoUnit.WEEKS;
            case "month", "mo", "mos" -> ChronoUnit.MONTHS;
            default -> ChronoUnit.YEARS;
        };
    }

    /// The moment that long before `now`.
    Instant before(Instant now) {
        return ZonedDateTime.ofInstant(now, ZoneOffset.UTC).minus(amount, unit).toInstant();
    }
}
