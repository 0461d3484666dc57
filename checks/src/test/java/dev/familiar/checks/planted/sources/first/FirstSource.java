package dev.familiar.checks.planted.sources.first;

import dev.familiar.checks.planted.sources.csv.SharedKit;

/// Innocent: uses what sources may share.
public record FirstSource(int columns) {
    /// Uses the kit.
    public static FirstSource open() {
        return new FirstSource(SharedKit.columns());
    }
}
