package dev.familiar.sources;

import java.io.IOException;

/// A kind of archive that can be recognised and read.
///
/// Stateless: one instance serves many entries and threads.
public interface Source {

    /// The word for it on the command line and in JSON, e.g. `linkedin`, `mbox`, `vcard`.
    String name();

    /// How surely this entry is of this kind. Looks at [Entry#head()] and, as a weak hint only, the
    /// name. Cheap.
    Recognition recognise(Entry entry) throws IOException;

    /// Reads the entry, one record in memory at a time, and hands each reading to `sink` in the
    /// order of the entry.
    ///
    /// @param entry recognised before
    /// @param resume 0, or the mark of a [Reading.Checkpoint] that an earlier, interrupted read of
    ///   the same entry reached; what lies before it is not delivered again. A source that gives no
    ///   checkpoints ignores it.
    /// @param sink takes the readings; may throw to stop the read
    /// @throws IOException if the entry cannot be read at all, or any further
    /// @throws ArchiveException if it is hostile beyond a single record (a zip bomb)
    void read(Entry entry, long resume, ReadingSink sink) throws IOException;

    /// Whether entries of this kind are pieces of one archive, reported together by folder (the
    /// files of a LinkedIn export, the messages of a Maildir), or each an archive of its own (an
    /// mbox, a vCard file).
    Grouping grouping();

    /// How entries are reported.
    enum Grouping {
        /// Each entry is an archive.
        BY_FILE,
        /// All entries of this kind in one folder or zip are one archive.
        BY_FOLDER,
        /// As [#BY_FOLDER], and each entry is one record: too small, and too many, to keep account
        /// of each. [Source#piece] tells which were read.
        BY_MESSAGE
    }

    /// Counts up when entries that were read to their end should be read once more, because this
    /// source got less out of them before.
    default int edition() {
        return 1;
    }

    /// What an entry of a [Grouping#BY_MESSAGE] source is known again by, also after it was moved
    /// or renamed the way programs do. Reads nothing.
    ///
    /// @param path of the file, or of the zip with the entry's name; with `/` between parts
    /// @param size in bytes
    default String piece(String path, long size) {
        return path + '\n' + size;
    }
}
