package dev.familiar.identity.compare;

import dev.familiar.identity.lexicon.OccupationFamily;
import dev.familiar.identity.name.EditDistance;
import dev.familiar.identity.name.LetterSet;
import dev.familiar.identity.roster.Column;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Compares what people do: by words, then by the line of work behind them. People change jobs, and
/// fields: what differs never counts for more than two bits against one person.
final class OccupationComparison implements FieldComparison {

    private static final double LEAST = -2;

    static final List<Level> LEVELS =
            List.of(
                    Level.exact("exact", 0.36, 0.01),
                    Level.near("slip", 0.03, 0.001),
                    Level.near("part", 0.11, 0.01),
                    Level.plain("same-line", 0.20, 0.20),
                    Level.plain("different", 0.20, 0.40).atLeast(LEAST),
                    Level.plain("unrelated", 0.10, 0.379).atLeast(LEAST));

    private static final int SLIP = 1;
    private static final int PART = 2;
    private static final int SAME_LINE = 3;
    private static final int DIFFERENT = 4;
    private static final int UNRELATED = 5;

    private final Column column;
    private final Frequencies frequencies;
    private final EditDistance distance = new EditDistance();
    private final List<Set<OccupationFamily>> families = new ArrayList<>();

    OccupationComparison(Column column, Frequencies frequencies) {
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
        if (a == b) {
            return Outcome.of(0, frequencies.share(column, a));
        }
        double share = Math.max(frequencies.share(column, a), frequencies.share(column, b));
        String one = column.text(a);
        String other = column.text(b);
        if (Math.min(one.length(), other.length()) > 4
                && LetterSet.mayBeWithin(one, other, 1)
                && distance.between(one, other, 1) <= 1) {
            return Outcome.of(SLIP, share);
        }
        if (Words.oneHoldsTheOther(one, other)) {
            return Outcome.of(PART, share);
        }
        Set<OccupationFamily> some = families(a);
        Set<OccupationFamily> others = families(b);
        if (OccupationFamily.areUnrelated(some, others)) {
            return Outcome.of(UNRELATED);
        }
        return Outcome.of(Collections.disjoint(some, others) ? DIFFERENT : SAME_LINE);
    }

    private Set<OccupationFamily> families(int value) {
        while (families.size() < column.size()) {
            families.add(OccupationFamily.of(column.text(families.size())));
        }
        return families.get(value);
    }
}
