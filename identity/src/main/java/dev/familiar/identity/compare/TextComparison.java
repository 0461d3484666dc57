package dev.familiar.identity.compare;

import dev.familiar.identity.name.EditDistance;
import dev.familiar.identity.name.LetterSet;
import dev.familiar.identity.roster.Column;
import java.util.List;

// Levels, for texts and codes alike: the same; one slip of the pen (edit distance 1); more slips
// (2 from eight characters on, 3 from fourteen on); a part agrees (all words of the shorter text
// stand in the longer, or a code begins alike: a postal area); different.

/// Compares texts and codes.
final class TextComparison implements FieldComparison {

    static final List<Level> LEVELS =
            List.of(
                    Level.exact("exact", 0.76, 0.02),
                    Level.near("slip", 0.07, 0.002),
                    Level.near("slips", 0.03, 0.004),
                    Level.near("part", 0.04, 0.01),
                    Level.plain("different", 0.10, 0.964));

    private static final int EXACT = 0;
    private static final int SLIP = 1;
    private static final int SLIPS = 2;
    private static final int PART = 3;
    private static final int DIFFERENT = 4;

    private final Column column;
    private final Frequencies frequencies;
    private final boolean isCode;
    private final EditDistance distance = new EditDistance();

    TextComparison(Column column, Frequencies frequencies, boolean isCode) {
        this.column = column;
        this.frequencies = frequencies;
        this.isCode = isCode;
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
                int a = column.value(one, i);
                int b = column.value(other, k);
                best = Outcome.better(outcome(a, b), best);
            }
        }
        return best;
    }

    private long outcome(int a, int b) {
        if (a == b) {
            return Outcome.of(EXACT, frequencies.share(column, a));
        }
        int level = level(column.text(a), column.text(b));
        if (level == DIFFERENT) {
            return Outcome.of(DIFFERENT);
        }
        return Outcome.of(
                level, Math.max(frequencies.share(column, a), frequencies.share(column, b)));
    }

    private int level(String a, String b) {
        int longer = Math.max(a.length(), b.length());
        int shorter = Math.min(a.length(), b.length());
        int most = longer >= 14 ? 3 : longer >= 8 || (isCode && longer >= 6) ? 2 : 1;
        if (shorter >= 3 && LetterSet.mayBeWithin(a, b, most)) {
            int found = distance.between(a, b, most);
            if (found <= most) {
                return found == 1 ? SLIP : SLIPS;
            }
        }
        boolean part = isCode ? sameArea(a, b) : Words.oneHoldsTheOther(a, b);
        return part ? PART : DIFFERENT;
    }

    /// Codes of the same length that begin alike for half their length.
    private static boolean sameArea(String a, String b) {
        int half = (Math.min(a.length(), b.length()) + 1) / 2;
        return half >= 2
                && Math.abs(a.length() - b.length()) <= 1
                && a.regionMatches(0, b, 0, half);
    }
}
