package dev.familiar.checks.planted.app;

import java.util.Optional;

/// Innocent: returns it, and hands it to a lambda.
final class ReturnsAnOptional {
    private ReturnsAnOptional() {}

    static Optional<String> find(String name) {
        return Optional.of(name).filter(text -> !text.isEmpty());
    }
}
