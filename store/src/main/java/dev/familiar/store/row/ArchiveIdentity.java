package dev.familiar.store.row;

/// One entry (file) of an archive, as one source reads it.
///
/// The same `source`, `entry` and `fingerprint` are the same content, wherever it lies now.
///
/// @param path where the archive lies, for opening a trace again
/// @param source the source's word, e.g. `mbox`, `linkedin`
/// @param entry the file within the archive, or its name if it is the archive itself
/// @param fingerprint of the content, any text that differs when the content does
/// @param bytes the size, -1 if not known
public record ArchiveIdentity(
        String path, String source, String entry, String fingerprint, long bytes) {

    /// Hides the folder and the file's name.
    @Override
    public String toString() {
        return "ArchiveIdentity[" + source + ", " + bytes + " bytes, hidden]";
    }
}
