package dev.familiar.store.row;

import java.time.Instant;

/// An entry of an archive and what reading it came to.
///
/// @param identity which
/// @param asOf the time whose state of the world it shows
/// @param isComplete whether it was read to its end
/// @param counts what was read of it, over all imports
public record ArchiveEntry(
        ArchiveIdentity identity, Instant asOf, boolean isComplete, ImportCounts counts) {}
