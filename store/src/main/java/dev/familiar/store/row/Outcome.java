package dev.familiar.store.row;

/// What became of a record that was put into the store.
public enum Outcome {
    /// It was not known before.
    ADDED,
    /// Its key was known; it says more, or newer things, than before.
    MERGED,
    /// Its key was known and it says nothing new.
    UNCHANGED
}
