package dev.familiar.app;

import dev.familiar.sources.Entry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Text the owner pasted, as an entry.
final class PastedEntry implements Entry {

    private static final int HEAD = 64 << 10;

    private final byte[] content;

    PastedEntry(String text) {
        content = text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "pasted text";
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public byte[] head() {
        return Arrays.copyOf(content, Math.min(HEAD, content.length));
    }

    @Override
    public InputStream open(long offset) {
        InputStream in = new ByteArrayInputStream(content);
        return offset == 0
                ? in
                : new ByteArrayInputStream(content, (int) offset, content.length - (int) offset);
    }
}
