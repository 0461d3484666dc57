package dev.familiar.sources;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/// Content that is in memory already: pasted text, a small attachment.
final class BytesEntry implements Entry {

    private final String name;
    private final byte[] content;
    private final byte[] head;

    BytesEntry(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
        this.head = Arrays.copyOf(content, Math.min(content.length, FileEntry.HEAD));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public byte[] head() {
        return head;
    }

    @Override
    public InputStream open(long offset) {
        int from = (int) Math.min(Math.max(offset, 0), content.length);
        return new ByteArrayInputStream(content, from, content.length - from);
    }
}
