package dev.familiar.testkit.world;

/// Who sends a request: what it truly is, and whether the archives may speak of them.
///
/// @param truth what the request is
/// @param inside whether the sender is part of the population
record Asker(RequestClass truth, boolean inside) {
    /// Whether an archive speaks of somebody the owner does not know.
    boolean isPassing() {
        return inside && truth != RequestClass.KNOWN && truth != RequestClass.FORMER_COLLEAGUE;
    }
}
