package dev.familiar.checks.planted.model;

/// Breaks modelHoldsOnlyValues.
final class NotAValue {
    private int count;

    int next() {
        return ++count;
    }
}
