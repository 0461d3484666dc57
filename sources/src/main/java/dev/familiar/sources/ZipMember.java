package dev.familiar.sources;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A member of a sound zip, read by random access. Usable while the zip is open.
final class ZipMember extends UnpackedEntry {

    private final ZipFile zip;
    private final ZipEntry member;
    private final String name;
    private final ArchiveLimits limits;

    ZipMember(ZipFile zip, ZipEntry member, ArchiveLimits limits) {
        this.zip = zip;
        this.member = member;
        this.name = Zips.shown(member.getName());
        this.limits = limits;
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
    public @Nullable Instant written() {
        return Zips.written(member);
    }

    @Override
    public InputStream open(long offset) throws IOException {
        Unpacking unpacking =
                begin(new Unpacking(name, limits.allowed(Math.max(0, member.getCompressedSize()))));
        InputStream unpacked = zip.getInputStream(member);
        if (unpacked == null) {
            throw new ZipException(name + ": the member is gone; was the zip changed meanwhile?");
        }
        InputStream checked =
                member.getCrc() < 0 ? unpacked : new ChecksumStream(unpacked, member.getCrc());
        GuardedStream in = new GuardedStream(checked, unpacking, true);
        in.drop(offset);
        return in;
    }
}
