package dev.familiar.checks.planted.sources.csv;

/// Innocent; what sources may share.
public final class SharedKit {
    private SharedKit() {}

    /// Something to call.
    public static int columns() {
        return 1;
    }
}
