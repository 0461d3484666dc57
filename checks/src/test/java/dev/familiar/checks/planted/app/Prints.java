package dev.familiar.checks.planted.app;

/// Breaks onlyCliPrints.
final class Prints {
    private Prints() {}

    static void hello() {
        System.out.println("hello");
    }
}
