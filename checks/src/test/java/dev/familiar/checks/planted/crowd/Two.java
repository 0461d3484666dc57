package dev.familiar.checks.planted.crowd;

/// The second.
public record Two() {}
