package dev.familiar.bench.ceiling;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

// Gain and leaf value are those of the second-order expansion of the loss: with g and h the sums of
// first and second derivatives, a leaf is -g / (h + damping) and worth g² / (h + damping).

/// Grows one tree against the derivatives of a loss.
final class TreeGrower {

    /// A leaf with less curvature than this is not made: about two rows of even odds.
    private static final double LEAST = 0.5;

    private final Bins bins;
    private final double[] slopes;
    private final double[] curves;
    private final int[] columns;
    private final double damping;

    /// @param slopes first derivatives by row
    /// @param curves second derivatives by row
    /// @param columns those the tree may ask
    TreeGrower(Bins bins, double[] slopes, double[] curves, int[] columns, double damping) {
        this.bins = bins;
        this.slopes = slopes;
        this.curves = curves;
        this.columns = columns;
        this.damping = damping;
    }

    /// The best fork of some rows.
    private record Best(int column, int bin, double gain) {}

    Tree grow(int[] rows, int depth) {
        double slope = 0;
        double curve = 0;
        for (int row : rows) {
            slope += slopes[row];
            curve += curves[row];
        }
        Best best = depth == 0 ? null : best(rows, slope, curve);
        if (best == null) {
            return new Tree.Leaf(-slope / (curve + damping));
        }
        byte[] column = bins.bins(best.column());
        int[] low = Arrays.stream(rows).filter(row -> column[row] <= best.bin()).toArray();
        int[] high = Arrays.stream(rows).filter(row -> column[row] > best.bin()).toArray();
        double cut = bins.cuts(best.column())[best.bin()];
        return new Tree.Fork(best.column(), cut, grow(low, depth - 1), grow(high, depth - 1));
    }

    private @Nullable Best best(int[] rows, double slope, double curve) {
        Best best = null;
        double whole = worth(slope, curve);
        double[] slopeOf = new double[Bins.MOST];
        double[] curveOf = new double[Bins.MOST];
        for (int column : columns) {
            int cuts = bins.cuts(column).length;
            if (cuts == 0) {
                continue;
            }
            Arrays.fill(slopeOf, 0);
            Arrays.fill(curveOf, 0);
            byte[] bin = bins.bins(column);
            for (int row : rows) {
                slopeOf[bin[row]] += slopes[row];
                curveOf[bin[row]] += curves[row];
            }
            double lowSlope = 0;
            double lowCurve = 0;
            for (int at = 0; at < cuts; at++) {
                lowSlope += slopeOf[at];
                lowCurve += curveOf[at];
                double highCurve = curve - lowCurve;
                if (lowCurve < LEAST || highCurve < LEAST) {
                    continue;
                }
                double gain =
                        worth(lowSlope, lowCurve) + worth(slope - lowSlope, highCurve) - whole;
                if (gain > (best == null ? 1e-9 : best.gain())) {
                    best = new Best(column, at, gain);
                }
            }
        }
        return best;
    }

    private double worth(double slope, double curve) {
        return slope * slope / (curve + damping);
    }
}
