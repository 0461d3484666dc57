package dev.familiar.checks.planted.crowd;

/// One too many.
public record Three() {}
