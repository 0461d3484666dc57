package dev.familiar.store;

/// Where a record was found, as its row keeps it.
///
/// @param archive row
/// @param asOf epoch milliseconds of the state of the world that the archive shows
/// @param locator where it stands in the archive's entry
/// @param edition of the source that reads it, 0 where it reads headers only
record Provenance(long archive, long asOf, String locator, int edition) {}
