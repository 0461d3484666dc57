package dev.familiar.identity.compare;

import dev.familiar.identity.name.NameAgreement;
import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.name.UserNames;
import dev.familiar.identity.roster.Column;
import java.util.Arrays;

// Comparing two names in all their readings takes microseconds, and blocking brings the same two
// names together again and again. So the outcome of two values is remembered in a direct-mapped
// cache: a slot holds the last pair that fell on it.

/// Outcomes of comparing values of one column of names with those of another. For one thread.
final class NameVectors {

    private static final int MOST_SLOTS = 1 << 16;
    private static final int LEAST_SLOTS = 1 << 8;
    private static final long FAR = Outcome.of(NameLevels.of(NameLevel.DIFFERENT));
    private static final long EMPTY = -1;
    private static final double LEAST_LOOSE = 3e-8;

    private final Column column;
    private final Column other;
    private final NameFrequencies frequencies;
    private final NameStyles styles;
    private final long[] pairs;
    private final long[] outcomes;

    /// How far a pair's hash is shifted to give its slot.
    private final int shift;

    NameVectors(Column column, Column other, Frequencies frequencies, NameStyles styles) {
        this.column = column;
        this.other = other;
        this.frequencies = frequencies.names();
        this.styles = styles;
        // One request against the people it could be from has few names; clearing a megabyte for
        // each would cost more than comparing them.
        int values = Math.min(MOST_SLOTS / 4, column.size() + other.size());
        int slots = Math.max(LEAST_SLOTS, 4 * Integer.highestOneBit(Math.max(1, values)));
        this.pairs = new long[slots];
        this.outcomes = new long[slots];
        this.shift = Long.SIZE - Integer.numberOfTrailingZeros(slots);
        Arrays.fill(pairs, EMPTY);
    }

    /// The [NameLevel]'s position with the share of people who have the agreeing tokens; unknown
    /// for [NameLevel#ABSENT].
    long outcome(int a, int b) {
        if (column.isFarFrom(a, other, b)) {
            return FAR;
        }
        boolean inOrder = column != other || a <= b;
        long pair = inOrder ? ((long) a << 32) | b : ((long) b << 32) | a;
        int slot = (int) ((pair * 0x9E3779B97F4A7C15L) >>> shift);
        if (pairs[slot] != pair) {
            pairs[slot] = pair;
            outcomes[slot] = compare(column.name(a), other.name(b), column == other && a == b);
        }
        return outcomes[slot];
    }

    private long compare(ParsedName one, ParsedName two, boolean same) {
        if (same && one.isFull() && one.aliases().isEmpty()) {
            return Outcome.of(0, frequencies.share(one));
        }
        NameAgreement agreement = NameComparison.compare(one, two);
        int level = NameLevels.of(agreement.level());
        if (level < 0) {
            return Outcome.UNKNOWN;
        }
        if (agreement.agreed().isEmpty()) {
            return Outcome.of(level);
        }
        boolean userName =
                agreement.level() == NameLevel.ONE_WORD
                        && UserNames.isTelling(one)
                        && one.firstGiven().equals(two.firstGiven())
                        && !two.isFull();
        if (userName) {
            return Outcome.of(level, frequencies.shareOfUserName(one.firstGiven()));
        }
        double share =
                switch (agreement.level()) {
                    // In whichever order it is read, it is as common as in the commoner one.
                    case EXACT, REORDERED -> written(one, two);
                    case MIDDLE_OMITTED -> frequencies.shareOf(agreement.agreed());
                    case SPELLING,
                            NICKNAME,
                            PART_OF_FAMILY,
                            INITIAL,
                            ONE_WORD,
                            MIDDLE_CONTRADICTS,
                            ABSENT,
                            OTHER_FAMILY,
                            OTHER_GIVEN,
                            DIFFERENT ->
                            loosely(frequencies.shareOf(agreement.agreed()));
                };
        return Outcome.of(level, Math.min(1, share * styles.part(agreement.level())));
    }

    /// Written as one word it is as common as the whole name.
    private double written(ParsedName one, ParsedName two) {
        if (one.isFull() != two.isFull()) {
            return loosely(frequencies.share(one.isFull() ? one : two));
        }
        return Math.max(frequencies.share(one), frequencies.share(two));
    }

    /// However rare the words, names that agree loosely are agreed on by chance more often.
    private static double loosely(double share) {
        return Math.max(LEAST_LOOSE, share);
    }
}
