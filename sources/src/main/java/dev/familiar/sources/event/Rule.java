package dev.familiar.sources.event;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A recurrence rule (RFC 5545 section 3.3.10), expanded by biweekly.
///
/// The library counts on a clock without time zone, so that a meeting at nine stays at nine through
/// the year; UNTIL is left to the caller, because it is an instant where the rest is wall time.
final class Rule {

    private static final Pattern UNTIL = Pattern.compile("(?i);?\\bUNTIL=([0-9TZ:-]+)");
    private static final Pattern HASTY =
            Pattern.compile("(?i).*\\bFREQ=(SECONDLY|MINUTELY|HOURLY).*", Pattern.DOTALL);

    private final Recurrence recurrence;
    private final String until;

    private Rule(Recurrence recurrence, String until) {
        this.recurrence = recurrence;
        this.until = until;
    }

    /// The rule in `text`; empty if it cannot be read or repeats within a day, which no meeting
    /// does.
    static Optional<Rule> parse(String text) {
        Matcher until = UNTIL.matcher(text);
        String limit = until.find() ? until.group(1) : "";
        String rest = until.replaceAll("").replaceFirst("^;", "");
        if (HASTY.matcher(rest).matches() || rest.length() > 1000) {
            return Optional.empty();
        }
        ParseContext context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        try {
            Recurrence recurrence =
                    new RecurrenceRuleScribe()
                            .parseText(rest, ICalDataType.RECUR, new ICalParameters(), context)
                            .getValue();
            return recurrence == null || !isInRange(recurrence)
                    ? Optional.empty()
                    : Optional.of(new Rule(recurrence, limit.toUpperCase(Locale.ROOT)));
        } catch (CannotParseException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    /// Whether every number is one that RFC 5545 allows; the library throws an AssertionError while
    /// expanding a thirteenth month.
    private static boolean isInRange(Recurrence rule) {
        Integer interval = rule.getInterval();
        return rule.getFrequency() != null
                && (interval == null || (interval > 0 && interval < 10_000))
                && within(rule.getByMonth(), 1, 12)
                && within(rule.getByMonthDay(), -31, 31)
                && within(rule.getByYearDay(), -366, 366)
                && within(rule.getByWeekNo(), -53, 53)
                && within(rule.getBySetPos(), -366, 366)
                && within(rule.getByHour(), 0, 23)
                && within(rule.getByMinute(), 0, 59)
                && within(rule.getBySecond(), 0, 59)
                && rule.getByDay().stream()
                        .allMatch(day ->
                                day.getDay() != null
                                        && (day.getNum() == null || Math.abs(day.getNum()) <= 53));
    }

    /// Zero stands for nothing where a count from the end, below zero, is allowed too.
    private static boolean within(List<Integer> numbers, int least, int most) {
        return numbers.size() <= 400
                && numbers.stream()
                        .allMatch(number ->
                                number != null
                                        && number >= least
                                        && number <= most
                                        && (number != 0 || least == 0));
    }

    /// The last instant at which the rule may give an occurrence, null if it does not say. A day
    /// means its end.
    @Nullable Instant until(WallClock clock) {
        return DateValue.parse(until, clock)
                .map(limit ->
                        limit.form() == DateValue.Form.DAY
                                ? clock.instant(limit.wall().plusDays(1)).minusSeconds(1)
                                : limit.instant())
                .orElse(null);
    }

    /// Whether the rule itself says in which months.
    boolean namesMonth() {
        return !recurrence.getByMonth().isEmpty();
    }

    /// The occurrences from `start` on, as wall times in order; may never end.
    Iterator<LocalDateTime> from(LocalDateTime start) {
        DateTimeComponents components =
                new DateTimeComponents(
                        start.getYear(),
                        start.getMonthValue(),
                        start.getDayOfMonth(),
                        start.getHour(),
                        start.getMinute(),
                        start.getSecond(),
                        true);
        DateIterator dates =
                recurrence.getDateIterator(
                        new ICalDate(components, true), TimeZone.getTimeZone("UTC"));
        return new Walls(dates);
    }

    private static final class Walls implements Iterator<LocalDateTime> {

        private final DateIterator dates;

        Walls(DateIterator dates) {
            this.dates = dates;
        }

        @Override
        public boolean hasNext() {
            return dates.hasNext();
        }

        @Override
        public LocalDateTime next() {
            if (!hasNext()) {
                throw new NoSuchElementException("the rule gives no more occurrences");
            }
            return LocalDateTime.ofInstant(dates.next().toInstant(), ZoneOffset.UTC);
        }
    }
}
