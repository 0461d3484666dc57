package dev.familiar.checks.planted.store;

/// Innocent; what the rooms above must not know.
public final class Drawer {
    private Drawer() {}

    /// Something to call.
    public static int count() {
        return 0;
    }
}
