package dev.familiar.app;

import java.nio.file.Path;

/// A backup that is wanted.
///
/// @param file the file to write
/// @param replace whether an earlier backup of that name is replaced; otherwise the name must be
///   free
/// @param withArchives whether it also holds the archives dropped into the browser
public record BackupRequest(Path file, boolean replace, boolean withArchives) {}
