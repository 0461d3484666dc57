package dev.familiar.checks.planted.app;

import java.util.Optional;

/// Breaks optionalIsOnlyReturned by a parameter.
final class TakesAnOptional {
    private TakesAnOptional() {}

    static boolean isThere(Optional<String> name) {
        return name.isPresent();
    }
}
