package dev.familiar.model.verdict;

/// What stands behind the weight of one field compared.
///
/// @param level the comparison level reached, e.g. `exact`
/// @param m how often two records of one person reach it
/// @param u how often two random people's records do
/// @param frequency the share of people with what agreed; 0 if it does not matter
/// @param bits the match weight by itself: log2 of m over u, adjusted for the frequency
public record MatchWeight(String level, double m, double u, double frequency, double bits) {}
