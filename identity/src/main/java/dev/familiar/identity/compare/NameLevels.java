package dev.familiar.identity.compare;

import dev.familiar.identity.name.NameLevel;
import java.util.Arrays;
import java.util.List;

/// The comparison levels of names with what is known of them before any data.
///
/// At all levels but the last three the share of people who reach them comes with the outcome.
final class NameLevels {

    /// In the order of levels.
    private static final NameLevel[] ORDER = {
        NameLevel.EXACT,
        NameLevel.REORDERED,
        NameLevel.MIDDLE_OMITTED,
        NameLevel.NICKNAME,
        NameLevel.SPELLING,
        NameLevel.PART_OF_FAMILY,
        NameLevel.INITIAL,
        NameLevel.ONE_WORD,
        NameLevel.MIDDLE_CONTRADICTS,
        NameLevel.OTHER_FAMILY,
        NameLevel.OTHER_GIVEN,
        NameLevel.DIFFERENT
    };

    private static final double[] PRIOR_M = {
        0.53, 0.02, 0.14, 0.06, 0.08, 0.03, 0.05, 0.04, 0.01, 0.02, 0.01, 0.01
    };

    private static final double[] PRIOR_U = {
        5e-5, 3e-6, 2e-5, 3e-5, 1e-4, 5e-5, 1e-4, 5e-4, 5e-5, 0.012, 0.006, 0.98
    };

    private static final int LAST_OWN = 8;

    /// The level with the least share from which on the tokens agree in given and family name.
    static final int LEAST_FULL = 6;

    /// One side is a single word of the other.
    static final int ONE_WORD = 7;

    /// The family name agrees, the given name does not.
    static final int OTHER_GIVEN = 10;

    private static final List<Level> LEVELS = Arrays.stream(ORDER).map(NameLevels::level).toList();

    private NameLevels() {}

    private static Level level(NameLevel level) {
        int at = of(level);
        boolean own = at <= LAST_OWN;
        double rarity = own ? 1 : level == NameLevel.DIFFERENT ? 0 : 0.5;
        // Half of a name agrees where the other half does not, which is more than nothing.
        boolean nothing = level == NameLevel.DIFFERENT;
        Level.Bounds bounds =
                own ? Level.Bounds.AGREES : nothing ? Level.Bounds.CONTRADICTS : Level.Bounds.OPEN;
        return new Level(level.word(), PRIOR_M[at], PRIOR_U[at], rarity, own ? 1 : 0, bounds);
    }

    static List<Level> all() {
        return LEVELS;
    }

    /// The position of a level; -1 for [NameLevel#ABSENT].
    static int of(NameLevel level) {
        for (int i = 0; i < ORDER.length; i++) {
            if (ORDER[i] == level) {
                return i;
            }
        }
        return -1;
    }

    /// The name level at a position.
    static NameLevel at(int position) {
        return ORDER[position];
    }
}
