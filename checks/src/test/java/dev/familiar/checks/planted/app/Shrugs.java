package dev.familiar.checks.planted.app;

/// Breaks noGenericExceptionsThrown.
final class Shrugs {
    private Shrugs() {}

    static int shrug(int count) {
        if (count < 0) {
            throw new RuntimeException("something went wrong");
        }
        return count;
    }
}
