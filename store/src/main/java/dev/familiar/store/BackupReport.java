package dev.familiar.store;

/// What a backup holds and what it does not.
///
/// @param policy whether it holds `policy.toml`; a home may have none
/// @param archives how many archives dropped into the browser it holds
/// @param leftOut how many of them it does not hold
/// @param leftOutBytes their size
public record BackupReport(boolean policy, int archives, int leftOut, long leftOutBytes) {}
