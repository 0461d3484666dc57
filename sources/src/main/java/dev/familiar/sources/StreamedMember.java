package dev.familiar.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/// A member of a zip or tar read in sequence.
///
/// The usual way, head first and then from the start, costs one unpacking: the first opening goes
/// on where the head ended, and of a member of up to 4 MiB all is kept for further ones. Any
/// further opening of a longer one starts the archive anew and unpacks all before it.
final class StreamedMember implements Entry {

    /// Most sources that read twice read small files; from a zip of thousands of those each second
    /// reading would unpack all before it.
    private static final int KEPT = 4 << 20;

    private final String name;
    private final long size;
    private final @Nullable Instant written;
    private final InputStream live;
    private final StreamedZip.Opener again;
    private byte @Nullable [] head;
    private byte @Nullable [] kept;
    private boolean liveUsed;

    StreamedMember(ZipEntry member, InputStream live, StreamedZip.Opener again) {
        this(Zips.shown(member.getName()), member.getSize(), Zips.written(member), live, again);
    }

    /// @param name for showing
    /// @param size -1 if unknown
    /// @param live stands at the member's start and ends with it
    /// @param again comes back to its start
    StreamedMember(
            String name,
            long size,
            @Nullable Instant written,
            InputStream live,
            StreamedZip.Opener again) {
        this.name = name;
        this.size = size;
        this.written = written;
        this.live = live;
        this.again = again;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public @Nullable Instant written() {
        return written;
    }

    @Override
    public byte[] head() throws IOException {
        byte[] bytes = head;
        if (bytes == null) {
            bytes = live.readNBytes(FileEntry.HEAD);
            head = bytes;
        }
        return bytes;
    }

    @Override
    public InputStream open(long offset) throws IOException {
        byte[] start = kept();
        InputStream in;
        if (start.length < KEPT) {
            in = new ByteArrayInputStream(start);
        } else if (!liveUsed) {
            liveUsed = true;
            in = new SequenceInputStream(new ByteArrayInputStream(start), live);
        } else {
            in = again.open();
        }
        skip(in, offset);
        return in;
    }

    private byte[] kept() throws IOException {
        byte[] start = head();
        if (start.length < FileEntry.HEAD) {
            return start;
        }
        byte[] bytes = kept;
        if (bytes == null) {
            byte[] rest = live.readNBytes(KEPT - start.length);
            bytes = Arrays.copyOf(start, start.length + rest.length);
            System.arraycopy(rest, 0, bytes, start.length, rest.length);
            kept = bytes;
        }
        return bytes;
    }

    private static void skip(InputStream in, long offset) throws IOException {
        long left = offset;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped <= 0 && in.read() < 0) {
                break;
            }
            left -= Math.max(skipped, 1);
        }
    }
}
