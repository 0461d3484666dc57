package dev.familiar.sources;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A loose file. Seeks instead of skipping.
final class FileEntry implements Entry {

    /// What [Entry#head()] promises.
    static final int HEAD = 64 << 10;

    private final Path path;
    private final String name;
    private byte @Nullable [] head;

    FileEntry(Path path, String name) {
        this.path = path;
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public @Nullable Instant written() {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException gone) {
            return null;
        }
    }

    @Override
    public long size() {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            return -1;
        }
    }

    @Override
    public byte[] head() throws IOException {
        byte[] bytes = head;
        if (bytes == null) {
            try (InputStream in = Files.newInputStream(path)) {
                bytes = in.readNBytes(HEAD);
            }
            head = bytes;
        }
        return bytes;
    }

    @Override
    public InputStream open(long offset) throws IOException {
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
        channel.position(offset);
        return new BufferedInputStream(Channels.newInputStream(channel), HEAD);
    }

    @Override
    public SeekableByteChannel channel() throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ);
    }

    @Override
    public boolean seeks() {
        return true;
    }
}
