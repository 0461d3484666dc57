package dev.familiar.bench.ceiling;

/// A regression tree.
sealed interface Tree {

    /// What it says of a row.
    double value(double[] row);

    /// The end of a way.
    ///
    /// @param value the same for all rows that come here
    record Leaf(double value) implements Tree {
        @Override
        public double value(double[] row) {
            return value;
        }
    }

    /// A fork.
    ///
    /// @param feature the column asked
    /// @param cut rows up to it go on at `low`, others at `high`
    /// @param low for small values
    /// @param high for great ones
    record Fork(int feature, double cut, Tree low, Tree high) implements Tree {
        @Override
        public double value(double[] row) {
            return (row[feature] <= cut ? low : high).value(row);
        }
    }
}
