package dev.familiar.identity.compare;

import dev.familiar.identity.roster.Column;
import java.util.List;

// Dates are eight characters yyyymmdd, `?` for unknown. Levels: the same day; one slip (a digit
// differs, two neighbours or day and month are exchanged); one part is another, be it day, month or
// year; two digits of two parts differ; the same day of the year, the year not known on both sides;
// the same year; different; of another generation: many years and another day apart, by more digits
// than a slip explains. Another part and other digits are levels of their own because tables differ
// in which of the two is the mistake: of the one kind hands make more, of the other scanners.

/// Compares birth dates.
public final class DateComparison implements FieldComparison {

    static final List<Level> LEVELS =
            List.of(
                    Level.exact("exact", 0.77, 0.0005),
                    Level.near("slip", 0.07, 0.002),
                    Level.near("part", 0.02, 0.003),
                    Level.near("slips", 0.01, 0.007),
                    Level.exact("same-day", 0.05, 0.0003),
                    Level.plain("same-year", 0.05, 0.02),
                    Level.plain("different", 0.0285, 0.5672),
                    Level.plain("generation", 0.0015, 0.4));

    private static final int SLIP = 1;
    private static final int PART = 2;
    private static final int SLIPS = 3;
    private static final int DAY = 4;
    private static final int YEAR = 5;
    private static final int DIFFERENT = 6;
    private static final int GENERATION = 7;

    /// Years between two dates from which on one of them is no slip for the other.
    private static final int GENERATION_YEARS = 15;

    /// One day of the year.
    private static final double ONE_DAY = 1 / 365.25;

    private final Column column;
    private final Frequencies frequencies;

    DateComparison(Column column, Frequencies frequencies) {
        this.column = column;
        this.frequencies = frequencies;
    }

    @Override
    public Column column() {
        return column;
    }

    @Override
    public List<Level> levels() {
        return LEVELS;
    }

    @Override
    public long compare(int one, int other) {
        long best = Outcome.UNKNOWN;
        for (int i = 0; i < column.count(one); i++) {
            for (int k = 0; k < column.count(other); k++) {
                best = Outcome.better(outcome(column.value(one, i), column.value(other, k)), best);
            }
        }
        return best;
    }

    private long outcome(int a, int b) {
        String one = column.text(a);
        String other = column.text(b);
        if (one.indexOf('?') >= 0 || other.indexOf('?') >= 0) {
            return partial(one, other);
        }
        if (a == b) {
            return Outcome.of(0, frequencies.share(column, a));
        }
        int level = level(one, other);
        return level <= SLIPS
                ? Outcome.of(
                        level, Math.max(frequencies.share(column, a), frequencies.share(column, b)))
                : Outcome.of(level);
    }

    private static long partial(String one, String other) {
        boolean years = one.charAt(0) != '?' && other.charAt(0) != '?';
        boolean days = one.charAt(7) != '?' && other.charAt(7) != '?';
        boolean sameYear = one.regionMatches(0, other, 0, 4);
        if (years) {
            return Outcome.of(sameYear ? YEAR : DIFFERENT);
        }
        if (!days) {
            return Outcome.UNKNOWN;
        }
        return one.regionMatches(4, other, 4, 4) ? Outcome.of(DAY, ONE_DAY) : Outcome.of(DIFFERENT);
    }

    private static int level(String one, String other) {
        int differing = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < 8; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                differing++;
                first = first < 0 ? i : first;
                last = i;
            }
        }
        boolean exchanged =
                differing == 2
                        && last == first + 1
                        && one.charAt(first) == other.charAt(last)
                        && one.charAt(last) == other.charAt(first);
        boolean swapped =
                one.regionMatches(0, other, 0, 4)
                        && one.regionMatches(4, other, 6, 2)
                        && one.regionMatches(6, other, 4, 2);
        if (differing == 1 || exchanged || swapped) {
            return SLIP;
        }
        if (last < 4 || first >= 6 || (first >= 4 && last < 6)) {
            return PART;
        }
        if (differing == 2) {
            return SLIPS;
        }
        if (first >= 4) {
            return YEAR;
        }
        return isOfAnotherGeneration(one, other) ? GENERATION : DIFFERENT;
    }

    /// Whether no slip makes one date of the other: many years lie between, the day of the year is
    /// another one too, and more than two digits differ.
    ///
    /// @param one `yyyymmdd`, `?` for what is not known
    /// @param other likewise
    public static boolean isOfAnotherGeneration(String one, String other) {
        int differing = 0;
        for (int i = 0; i < 8; i++) {
            differing += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return one.indexOf('?') < 0
                && other.indexOf('?') < 0
                && differing > 2
                && areYearsApart(one, other)
                && !one.regionMatches(4, other, 4, 4);
    }

    /// Whether as many years lie between as between father and son; some slips in the year do that,
    /// too.
    ///
    /// @param one `yyyymmdd`, `?` for what is not known
    /// @param other likewise
    public static boolean areYearsApart(String one, String other) {
        boolean known = one.charAt(0) != '?' && other.charAt(0) != '?';
        return known
                && Math.abs(Integer.parseInt(one, 0, 4, 10) - Integer.parseInt(other, 0, 4, 10))
                        >= GENERATION_YEARS;
    }
}
