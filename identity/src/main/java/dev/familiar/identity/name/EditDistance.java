package dev.familiar.identity.name;

/// Insertions, deletions, substitutions and swaps of neighbours between two texts, with a bound and
/// without garbage. For one thread.
///
/// Optimal string alignment distance; source: Damerau 1964, Ukkonen's cut-off.
public final class EditDistance {

    private int[] beforeLast = new int[64];
    private int[] last = new int[64];
    private int[] row = new int[64];

    /// A distance with buffers of its own.
    public EditDistance() {}

    /// The distance, or `most + 1` if it is more than `most`. Cost: the product of the lengths.
    public int between(String a, String b, int most) {
        int width = b.length() + 1;
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        if (row.length < width) {
            beforeLast = new int[width * 2];
            last = new int[width * 2];
            row = new int[width * 2];
        }
        for (int j = 0; j < width; j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            char c = a.charAt(i - 1);
            for (int j = 1; j < width; j++) {
                char d = b.charAt(j - 1);
                int best =
                        Math.min(last[j - 1] + (c == d ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && c == b.charAt(j - 2) && a.charAt(i - 2) == d) {
                    best = Math.min(best, beforeLast[j - 2] + 1);
                }
                row[j] = best;
                least = Math.min(least, best);
            }
            if (least > most) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[width - 1], most + 1);
    }
}
