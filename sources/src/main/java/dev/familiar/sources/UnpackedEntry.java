package dev.familiar.sources;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// An entry that is unpacked each time it is opened: a member of a zip, a packed file. Remembers
/// its head, and whether any reading met damage. For one thread.
abstract class UnpackedEntry implements Entry {

    private byte @Nullable [] head;
    private boolean broken;
    private @Nullable Unpacking latest;

    @Override
    public final byte[] head() throws IOException {
        byte[] bytes = head;
        if (bytes == null) {
            try (InputStream in = open(0)) {
                bytes = in.readNBytes(FileEntry.HEAD);
            }
            head = bytes;
        }
        return bytes;
    }

    /// A reading begins; what the one before met stays known.
    final Unpacking begin(Unpacking unpacking) {
        broken = isBroken();
        latest = unpacking;
        return unpacking;
    }

    /// Whether any reading so far met damage.
    final boolean isBroken() {
        Unpacking last = latest;
        return broken || (last != null && last.isBroken());
    }
}
