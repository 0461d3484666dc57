package dev.familiar.checks.planted.sources;

import dev.familiar.checks.planted.sources.first.FirstSource;

/// Breaks sharedSourceCodeKnowsNoSource.
record ListOfSources(FirstSource first) {}
