package dev.familiar.checks.planted.app;

/// Innocent: an exception of its own.
final class SaysWhatIsWrong extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SaysWhatIsWrong() {
        super("the drawer is empty; fill it");
    }
}
