package dev.familiar.checks.planted.identity;

import dev.familiar.checks.planted.traces.internal.Egg;

/// Breaks internalStaysInternal.
record StealsAnEgg(Egg egg) {}
