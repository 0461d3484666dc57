package dev.familiar.bench.ceiling;

import java.util.Arrays;

/// Rows with each value replaced by the number of its bin, so that a cut is found by counting.
final class Bins {

    /// How many values of a column are told apart at the most.
    static final int MOST = 32;

    private final double[][] cuts;
    private final byte[][] bins;

    private Bins(double[][] cuts, byte[][] bins) {
        this.cuts = cuts;
        this.bins = bins;
    }

    /// The upper ends of a column's bins but the last, rising.
    double[] cuts(int column) {
        return cuts[column];
    }

    /// The bins of a column's values, by row.
    byte[] bins(int column) {
        return bins[column];
    }

    static Bins of(double[][] rows, int columns) {
        double[][] cuts = new double[columns][];
        byte[][] bins = new byte[columns][rows.length];
        for (int c = 0; c < columns; c++) {
            double[] values = new double[rows.length];
            for (int r = 0; r < rows.length; r++) {
                values[r] = rows[r][c];
            }
            cuts[c] = quantiles(values);
            for (int r = 0; r < rows.length; r++) {
                int found = Arrays.binarySearch(cuts[c], values[r]);
                bins[c][r] = (byte) (found < 0 ? -found - 1 : found);
            }
        }
        return new Bins(cuts, bins);
    }

    /// Quantiles of the distinct values: most features are 0 in most rows, and the quantiles of all
    /// values would hardly tell the others apart.
    private static double[] quantiles(double[] values) {
        double[] distinct = Arrays.stream(values).sorted().distinct().toArray();
        int count = Math.min(MOST, distinct.length) - 1;
        double[] cuts = new double[Math.max(0, count)];
        for (int i = 0; i < cuts.length; i++) {
            int at = (int) ((long) (i + 1) * distinct.length / (count + 1));
            // Halfway to the next, so that a value nobody has seen goes to the nearer side.
            cuts[i] = (distinct[at - 1] + distinct[at]) / 2;
        }
        return cuts;
    }
}
