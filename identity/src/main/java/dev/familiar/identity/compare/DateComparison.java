package dev.familiar.identity.compare;

import dev.familiar.identity.roster.Column;
import java.util.List;

// Dates are eight characters yyyymmdd, `?` for unknown. Levels: the same day; one slip (a digit
// differs, two neighbours or day and month are exchanged); two digits differ, or all but the year;
// the same day of the year, the year not known on both sides; the same year; different.

/// Compares birth dates.
final class DateComparison implements FieldComparison {

    static final List<Level> LEVELS =
            List.of(
                    Level.exact("exact", 0.77, 0.0005),
                    Level.near("slip", 0.07, 0.002),
                    Level.near("slips", 0.03, 0.01),
                    Level.exact("same-day", 0.05, 0.0003),
                    Level.plain("same-year", 0.05, 0.02),
                    Level.plain("different", 0.03, 0.9672));

    private static final int SLIP = 1;
    private static final int SLIPS = 2;
    private static final int DAY = 3;
    private static final int YEAR = 4;
    private static final int DIFFERENT = 5;

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
        if (differing == 2 || last < 4) {
            return SLIPS;
        }
        return first >= 4 ? YEAR : DIFFERENT;
    }
}
