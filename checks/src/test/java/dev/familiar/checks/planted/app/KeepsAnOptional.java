package dev.familiar.checks.planted.app;

import java.util.OptionalInt;

/// Breaks optionalIsOnlyReturned by a component.
record KeepsAnOptional(OptionalInt count) {}
