package dev.familiar.sources.card;

import dev.familiar.sources.Entry;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// An entry held in memory, for tests.
///
/// Counts nothing and writes nothing: a source that reads it cannot touch the disk through it.
public final class TextEntry implements Entry {

    private final String name;
    private final byte[] content;

    private TextEntry(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /// An entry of UTF-8 text.
    public static TextEntry of(String name, String text) {
        return of(name, text, StandardCharsets.UTF_8);
    }

    /// An entry of text in another charset.
    public static TextEntry of(String name, String text, Charset charset) {
        return new TextEntry(name, text.getBytes(charset));
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
        return Arrays.copyOf(content, Math.min(content.length, 1 << 16));
    }

    @Override
    public InputStream open(long offset) {
        int from = Math.toIntExact(offset);
        return new ByteArrayInputStream(content, from, content.length - from);
    }
}
