package dev.familiar.bench.ceiling;

/// How boosted trees grow. The defaults are those commonly advised for some thousand rows; none was
/// chosen on the owners that are measured.
///
/// @param rounds how many trees
/// @param depth forks on the longest way
/// @param rate how much of each tree counts, above 0 to 1
/// @param sample the share of rows, and of columns, that one tree sees
/// @param damping added to the curvature of a leaf: what draws small leaves to nothing
/// @param seed of the samples
record Growth(int rounds, int depth, double rate, double sample, double damping, long seed) {

    /// Few and shallow trees, each seeing half.
    static Growth of(int rounds, long seed) {
        return new Growth(rounds, 4, 0.05, 0.5, 2, seed);
    }
}
