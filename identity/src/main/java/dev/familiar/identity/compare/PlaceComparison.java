package dev.familiar.identity.compare;

import dev.familiar.identity.lexicon.Place;
import dev.familiar.identity.name.EditDistance;
import dev.familiar.identity.name.LetterSet;
import dev.familiar.identity.roster.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares places, town and country apart.
final class PlaceComparison implements FieldComparison {

    static final List<Level> LEVELS =
            List.of(
                    Level.exact("same", 0.55, 0.03),
                    Level.near("slip", 0.04, 0.002),
                    Level.near("part", 0.04, 0.005),
                    Level.plain("region", 0.08, 0.06),
                    Level.plain("unclear", 0.12, 0.35),
                    Level.plain("different", 0.17, 0.553));

    private static final int SLIP = 1;
    private static final int PART = 2;
    private static final int REGION = 3;
    private static final int UNCLEAR = 4;
    private static final int DIFFERENT = 5;
    private static final int LONG_TOWN = 9;

    private final Column column;
    private final Frequencies frequencies;
    private final EditDistance distance = new EditDistance();

    /// Parsed when first met.
    private final List<@Nullable Place> places = new ArrayList<>();

    PlaceComparison(Column column, Frequencies frequencies) {
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
        double share = Math.max(frequencies.share(column, a), frequencies.share(column, b));
        if (a == b) {
            return Outcome.of(0, share);
        }
        Place one = place(a);
        Place other = place(b);
        if (one == null || other == null) {
            return Outcome.UNKNOWN;
        }
        Place.Agreement agreement = one.compare(other);
        return switch (agreement) {
            case SAME -> Outcome.of(0, share);
            case SHARED_REGION -> isSlip(one, other) ? Outcome.of(SLIP, share) : Outcome.of(REGION);
            case UNCLEAR, DIFFERENT -> {
                if (isSlip(one, other)) {
                    yield Outcome.of(SLIP, share);
                }
                if (Words.oneHoldsTheOther(column.text(a), column.text(b))) {
                    yield Outcome.of(PART, share);
                }
                yield Outcome.of(agreement == Place.Agreement.UNCLEAR ? UNCLEAR : DIFFERENT);
            }
        };
    }

    private boolean isSlip(Place one, Place other) {
        String a = one.parts().getFirst();
        String b = other.parts().getFirst();
        int most = Math.max(a.length(), b.length()) >= LONG_TOWN ? 2 : 1;
        return Math.min(a.length(), b.length()) > 3
                && LetterSet.mayBeWithin(a, b, most)
                && distance.between(a, b, most) <= most;
    }

    private @Nullable Place place(int value) {
        while (places.size() < column.size()) {
            places.add(Place.parse(column.text(places.size())).orElse(null));
        }
        return places.get(value);
    }
}
