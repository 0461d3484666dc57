package dev.familiar.checks.planted.crowd;

/// The first of three in a room for two.
public record One() {}
