package dev.familiar.identity.learning;

import java.util.Arrays;

/// Keeps what one archive teaches near what is believed of all.
///
/// However many records of an archive are a machine's, the people in it are people: how often two
/// records of one of them agree differs from archive to archive by a bit or so, and not by five. A
/// table is another matter: nothing is known of it beforehand.
final class Drift {

    /// How far m of a level may move from what is believed, in bits.
    static final double MOST = 1.5;

    private static final int ROUNDS = 4;

    private Drift() {}

    /// Probabilities within [#MOST] bits of those believed, that add up to 1.
    ///
    /// @param believed by level, adding up to 1
    /// @param learned by level
    static double[] bounded(double[] believed, double[] learned) {
        double factor = Math.pow(2, MOST);
        double[] m = learned.clone();
        // Bounding one level leaves a rest for the others, which may be bounded in turn.
        for (int round = 0; round < ROUNDS; round++) {
            for (int level = 0; level < m.length; level++) {
                m[level] = Math.clamp(m[level], believed[level] / factor, believed[level] * factor);
            }
            double sum = Arrays.stream(m).sum();
            for (int level = 0; level < m.length; level++) {
                m[level] /= sum;
            }
        }
        return m;
    }
}
