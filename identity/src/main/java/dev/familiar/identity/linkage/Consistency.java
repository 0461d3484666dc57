package dev.familiar.identity.linkage;

import dev.familiar.identity.learning.MatchModel;
import java.util.Arrays;

// Fields are not independent: who is written badly once is written badly in several fields, and who
// shares a rare name with a stranger often shares a place with him. So the sum of the weights says
// too little or too much. How much, third records tell without any label: of the pairs below even
// odds, how many are tied together by others all the same, because a third record is linked to both
// or because clustering joined them? Only pairs of which a record is linked to a third count, so
// that
// there is one to ask; where they are a small part of all pairs in question, they are no fair
// sample
// of them and count for little.
// The logistic curve through the answers, held near the identity by a normal prior (Platt,
// Probabilistic Outputs for Support Vector Machines, 1999), is what odds are corrected by. Pairs
// above even odds are no answer: they are what clusters are made of.

/// Learns by how much the odds of pairs are to be corrected.
final class Consistency {

    /// Pairs below so many bits are hardly ever one person.
    private static final double LEAST = -8;

    /// Below so many answers nothing is corrected.
    private static final int FEWEST = 40;

    private static final double LEAST_SCALE = 0.6;
    private static final double MOST_SHIFT = 3;

    /// The spread of the prior, of the scale and of the shift in bits.
    private static final double HELD_SCALE = 0.1;

    private static final double HELD_SHIFT = 1;
    private static final int ROUNDS = 20;
    private static final double LN_2 = Math.log(2);

    private final ScoredPairs scored;
    private final double priorBits;
    private final int[] clusters;
    private final int[] starts;
    private final int[] linked;

    /// A correction: odds of x bits are better taken for scale · x + shift.
    record Correction(double scale, double shift) {
        static final Correction NONE = new Correction(1, 0);

        /// The part of the way from no correction to this one.
        private Correction weakened(double part) {
            return new Correction(1 - part * (1 - scale), part * shift);
        }
    }

    private Consistency(ScoredPairs scored, double priorBits, int[] clusters) {
        this.scored = scored;
        this.priorBits = priorBits;
        this.clusters = clusters;
        this.starts = new int[clusters.length + 2];
        for (int pair = 0; pair < scored.size(); pair++) {
            if (isLink(pair)) {
                starts[scored.one(pair) + 2]++;
                starts[scored.other(pair) + 2]++;
            }
        }
        for (int i = 2; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        this.linked = new int[starts[starts.length - 1]];
        for (int pair = 0; pair < scored.size(); pair++) {
            if (isLink(pair)) {
                linked[starts[scored.one(pair) + 1]++] = scored.other(pair);
                linked[starts[scored.other(pair) + 1]++] = scored.one(pair);
            }
        }
        for (int i = 0; i < clusters.length; i++) {
            Arrays.sort(linked, starts[i], starts[i + 1]);
        }
    }

    /// The correction that the clusters of a run suggest.
    ///
    /// @param clusters of each record, by the weights of an earlier pass
    static Correction of(ScoredPairs scored, MatchModel model, int[] clusters) {
        return new Consistency(scored, model.priorBits(), clusters).learn();
    }

    private boolean isLink(int pair) {
        return scored.bits(pair) + priorBits >= Clustering.LINK;
    }

    private Correction learn() {
        double[] bits = new double[scored.size()];
        boolean[] same = new boolean[scored.size()];
        int answers = 0;
        int asked = 0;
        for (int pair = 0; pair < scored.size(); pair++) {
            double x = scored.bits(pair) + priorBits;
            if (x < LEAST || isLink(pair)) {
                continue;
            }
            asked++;
            int one = scored.one(pair);
            int other = scored.other(pair);
            if (degree(one) > 0 || degree(other) > 0) {
                bits[answers] = x;
                same[answers++] = clusters[one] == clusters[other] || haveCommon(one, other);
            }
        }
        double part = answers / Math.max(1.0, asked);
        return answers < FEWEST ? Correction.NONE : fit(bits, same, answers).weakened(part * part);
    }

    private int degree(int record) {
        return starts[record + 1] - starts[record];
    }

    private boolean haveCommon(int one, int other) {
        int i = starts[one];
        int k = starts[other];
        while (i < starts[one + 1] && k < starts[other + 1]) {
            if (linked[i] == linked[k]) {
                return true;
            }
            if (linked[i] < linked[k]) {
                i++;
            } else {
                k++;
            }
        }
        return false;
    }

    /// Newton's method for the two parameters.
    private static Correction fit(double[] bits, boolean[] same, int answers) {
        double scale = 1;
        double shift = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double slopeA = (1 - scale) / (HELD_SCALE * HELD_SCALE);
            double slopeB = -shift / (HELD_SHIFT * HELD_SHIFT);
            double aa = 1 / (HELD_SCALE * HELD_SCALE);
            double bb = 1 / (HELD_SHIFT * HELD_SHIFT);
            double ab = 0;
            for (int i = 0; i < answers; i++) {
                double p = MatchModel.probability(scale * bits[i] + shift);
                double off = LN_2 * ((same[i] ? 1 : 0) - p);
                double curve = LN_2 * LN_2 * p * (1 - p);
                slopeA += off * bits[i];
                slopeB += off;
                aa += curve * bits[i] * bits[i];
                ab += curve * bits[i];
                bb += curve;
            }
            double determinant = aa * bb - ab * ab;
            scale = Math.clamp(scale + (bb * slopeA - ab * slopeB) / determinant, LEAST_SCALE, 1);
            shift =
                    Math.clamp(
                            shift + (aa * slopeB - ab * slopeA) / determinant,
                            -MOST_SHIFT,
                            MOST_SHIFT);
        }
        return new Correction(scale, shift);
    }
}
