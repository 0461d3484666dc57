package dev.familiar.identity.candidate;

/// What a rule costs on the data at hand.
///
/// @param rule which
/// @param pairs in its blocks, estimated
record RuleCost(BlockingRule rule, long pairs) {}
