package dev.familiar.checks.planted.sources.second;

import dev.familiar.checks.planted.sources.first.FirstSource;

/// Breaks sourcesDoNotKnowEachOther.
record KnowsTheFirst(FirstSource first) {}
