package dev.familiar.store;

import java.nio.file.Path;

/// Where a backup goes and what it holds beside the store and `policy.toml`.
///
/// @param file the file to write
/// @param replaces whether an earlier backup of that name is replaced, once the new one is whole;
///   otherwise the name must be free
/// @param withArchives whether it also holds the archives dropped into the browser
public record BackupPlan(Path file, boolean replaces, boolean withArchives) {}
