package dev.familiar.sources;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One file of an archive, opened read-only: loose, in a folder, or a member of a zip.
public interface Entry {

    /// The path within the archive with `/` between parts, e.g. `Takeout/Mail/All mail.mbox`.
    /// Hostile text: for showing and for weak hints only.
    String name();

    /// Size in bytes, unpacked; -1 if the archive does not say.
    long size();

    /// Up to the first 64 KiB, for recognition. The same array on each call; not to be changed.
    byte[] head() throws IOException;

    /// The content from byte `offset` on. The caller closes it. A zip member that unpacks past the
    /// limits of `ArchiveLimits` ends with an [ArchiveException].
    InputStream open(long offset) throws IOException;

    /// An entry whose content is in memory: pasted text, a small attachment.
    static Entry of(String name, byte[] content) {
        return new BytesEntry(name, content);
    }

    /// When the content was written: what a zip says of its member, what the file system says of a
    /// loose file; null if neither tells. A copy of an old zip is a new file, and its members are
    /// as old as before.
    default @Nullable Instant written() {
        return null;
    }

    /// Whether [#open] finds any offset at no cost, as in a loose file; a zip member must be
    /// unpacked up to it.
    default boolean seeks() {
        return false;
    }

    /// The content for reading anywhere in it, where it [#seeks]. The caller closes it.
    ///
    /// @throws IOException if it does not seek, or cannot be read
    default SeekableByteChannel channel() throws IOException {
        throw new IOException("only a loose file can be read in leaps; unpack it first");
    }
}
