package dev.familiar.triage.learning;

/// A small symmetric positive definite matrix; solved by Cholesky's decomposition. Not thread-safe.
final class Matrix {

    private final double[][] cells;

    private Matrix(double[][] cells) {
        this.cells = cells;
    }

    static Matrix diagonal(double[] values) {
        double[][] cells = new double[values.length][values.length];
        for (int i = 0; i < values.length; i++) {
            cells[i][i] = values[i];
        }
        return new Matrix(cells);
    }

    /// Adds to a cell and its mirror image.
    void add(int row, int column, double value) {
        cells[row][column] += value;
        if (row != column) {
            cells[column][row] += value;
        }
    }

    /// The x for which this times x is `right`.
    ///
    /// @throws ArithmeticException if the matrix is not positive definite
    double[] solve(double[] right) {
        return solve(decomposed(), right);
    }

    /// The inverse, row by row.
    ///
    /// @throws ArithmeticException if the matrix is not positive definite
    double[][] inverse() {
        double[][] lower = decomposed();
        double[][] inverse = new double[cells.length][];
        for (int i = 0; i < cells.length; i++) {
            double[] unit = new double[cells.length];
            unit[i] = 1;
            inverse[i] = solve(lower, unit);
        }
        return inverse;
    }

    private static double[] solve(double[][] lower, double[] right) {
        int size = right.length;
        double[] x = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    private double[][] decomposed() {
        int size = cells.length;
        double[][] lower = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = cells[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j && !(sum > 0)) {
                    throw new ArithmeticException("the matrix is not positive definite");
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        return lower;
    }
}
