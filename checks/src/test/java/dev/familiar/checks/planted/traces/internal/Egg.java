package dev.familiar.checks.planted.traces.internal;

import dev.familiar.checks.planted.traces.Hen;

/// Breaks packagesFormNoCycle together with its hen.
public record Egg(Hen from) {}
