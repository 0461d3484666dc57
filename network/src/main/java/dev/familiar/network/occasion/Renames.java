package dev.familiar.network.occasion;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Tells a firm that was renamed or taken over from people who left it: then half of those who were
/// there have one new employer at once, and keep their titles.
///
/// Immutable once made, for many threads.
public final class Renames {

    /// One alone may have left.
    private static final int FEWEST = 2;

    private static final double MOST = 0.5;

    /// Who moves with others to one firm seldom keeps the title to the letter; who was renamed
    /// does.
    private static final double SAME_TITLES = 0.7;

    /// Nothing was renamed.
    public static final Renames NONE = new Renames();

    private final Map<String, Boolean> renamed = new HashMap<>();

    private Renames() {}

    /// One person whose employer is another in the next export.
    ///
    /// @param before the employer's name before
    /// @param after its name after
    /// @param sameTitle whether the title is the same to the letter
    /// @param noticed the day of the export
    public record Move(String before, String after, boolean sameTitle, LocalDate noticed) {

        /// Hides the names.
        @Override
        public String toString() {
            return "Move[" + noticed + ", hidden]";
        }
    }

    /// Whose people went where together.
    ///
    /// @param moves of everybody, one each
    /// @param stayed how many are at an employer in both exports, by [#key] of its name
    public static Renames of(Collection<Move> moves, Map<String, Integer> stayed) {
        Map<String, int[]> pairs = new HashMap<>();
        Map<String, Integer> left = new HashMap<>();
        for (Move move : moves) {
            String before = key(move.before());
            String after = key(move.after());
            if (!before.isEmpty() && !after.isEmpty() && !before.equals(after)) {
                int[] count = pairs.computeIfAbsent(pair(before, after), _ -> new int[2]);
                count[0]++;
                count[1] += move.sameTitle() ? 1 : 0;
                left.merge(before, 1, Integer::sum);
            }
        }
        Renames renames = new Renames();
        pairs.forEach((pair, count) -> {
            String before = pair.substring(0, pair.indexOf('\n'));
            int there = left.getOrDefault(before, 0) + stayed.getOrDefault(before, 0);
            if (count[0] >= FEWEST && count[0] >= MOST * there) {
                renames.renamed.put(pair, count[1] >= SAME_TITLES * count[0]);
            }
        });
        return renames;
    }

    /// By what employers are told apart here; empty for a name without a word.
    public static String key(String organisation) {
        return Firm.key(organisation);
    }

    private static String pair(String before, String after) {
        return before + "\n" + after;
    }

    /// Whether the second is the new name of the first.
    boolean isRenamed(String before, String after) {
        return renamed.getOrDefault(pair(key(before), key(after)), false);
    }

    /// Whether most people of the first are at the second now, with other titles: taken over, or
    /// gone together.
    boolean isTogether(String before, String after) {
        return renamed.containsKey(pair(key(before), key(after)));
    }
}
