package dev.familiar.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/// A member of a zip read in sequence.
///
/// The usual way, head first and then once from the start, costs one unpacking: the first opening
/// goes on where the head ended. Any further opening starts the zip anew and unpacks all before it.
final class StreamedMember implements Entry {

    private final ZipEntry member;
    private final String name;
    private final InputStream live;
    private final StreamedZip.Opener again;
    private byte @Nullable [] head;
    private boolean liveUsed;

    StreamedMember(ZipEntry member, InputStream live, StreamedZip.Opener again) {
        this.member = member;
        this.name = Zips.shown(member.getName());
        this.live = live;
        this.again = again;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return member.getSize();
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
        byte[] start = head();
        InputStream in;
        if (start.length < FileEntry.HEAD) {
            in = new ByteArrayInputStream(start);
        } else if (!liveUsed) {
            liveUsed = true;
            in = new SequenceInputStream(new ByteArrayInputStream(start), live);
        } else {
            in = again.open();
        }
        long left = offset;
        while (left > 0) {
            long skipped = in.skip(left);
            if (skipped <= 0 && in.read() < 0) {
                break;
            }
            left -= Math.max(skipped, 1);
        }
        return in;
    }
}
