package dev.familiar.checks.planted.app;

/// Breaks noEmptyNames.
final class ThingManager {
    private ThingManager() {}

    /// Breaks noEmptyNames by hiding a name of the JDK.
    enum Module {
        ONE
    }
}
