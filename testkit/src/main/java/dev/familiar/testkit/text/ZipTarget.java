package dev.familiar.testkit.text;

import java.io.BufferedWriter;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip written entry by entry without seeking, each with a data descriptor behind it.
///
/// All entries carry the same given day, so that the same content gives the same bytes. For one
/// thread.
public final class ZipTarget implements AutoCloseable {
    private final ZipOutputStream zip;
    private final LocalDate day;

    /// A zip on `out`, which is closed with it.
    public ZipTarget(OutputStream out, LocalDate day) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.day = day;
    }

    /// Writes one text entry in UTF-8.
    public void text(String name, Content content) throws IOException {
        text(name, StandardCharsets.UTF_8, content);
    }

    /// Writes one text entry in the given charset.
    public void text(String name, Charset charset, Content content) throws IOException {
        binary(
                name,
                out -> {
                    Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset));
                    content.writeTo(writer);
                    writer.flush();
                });
    }

    /// Writes one entry of bytes.
    public void binary(String name, Bytes content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(day.atStartOfDay());
        zip.putNextEntry(entry);
        content.writeTo(new Unclosed(zip));
        zip.closeEntry();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Text to be written.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it and leaves `out` open.
        void writeTo(Writer out) throws IOException;
    }

    /// Bytes to be written.
    @FunctionalInterface
    public interface Bytes {
        /// Writes all of them and leaves `out` open.
        void writeTo(OutputStream out) throws IOException;
    }

    /// Keeps a writer from closing the zip with its entry.
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
