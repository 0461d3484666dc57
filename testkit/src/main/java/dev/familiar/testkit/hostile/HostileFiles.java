package dev.familiar.testkit.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes files that break or burden a careless reader, each to the given path, and returns that
/// path.
///
/// All are written streaming; none needs more memory than a buffer. For tests of readers only.
public final class HostileFiles {
    private static final int BLOCK = 1 << 16;

    private HostileFiles() {}

    /// A copy of `source` that ends after `keep` bytes, as a broken download does.
    public static Path truncated(Path source, Path target, long keep) throws IOException {
        try (FileChannel in = FileChannel.open(source, StandardOpenOption.READ);
                FileChannel out =
                        FileChannel.open(
                                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            long end = Math.min(keep, in.size());
            for (long at = 0; at < end; ) {
                at += in.transferTo(at, end - at, out);
            }
        }
        return target;
    }

    /// A zip cut in the middle of its only entry, without central directory.
    public static Path truncatedZip(Path target) throws IOException {
        Path whole = Files.createTempFile(target.toAbsolutePath().getParent(), "whole", ".zip");
        try {
            zip(whole, "Connections.csv", 1 << 20, false);
            return truncated(whole, target, Files.size(whole) / 2);
        } finally {
            Files.delete(whole);
        }
    }

    /// A zip whose entry `Connections.csv` unpacks to `unpacked` bytes of zeros from a thousandth
    /// of that.
    public static Path zipBomb(Path target, long unpacked) throws IOException {
        return zip(target, "Connections.csv", unpacked, true);
    }

    /// A zip with a good table and an entry that climbs out of the folder it is unpacked into.
    public static Path traversingZip(Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            for (String name :
                    new String[] {
                        "../../escaped.csv", "/absolute.csv", "..\\escaped.csv", "Skills.csv"
                    }) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("Name\nWriting\n".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return target;
    }

    /// An mbox of five messages: no header, unknown charset, unclosed and nested boundaries, bad
    /// base64, and a good last one from `good@example.org`.
    public static Path brokenMbox(Path target) throws IOException {
        return text(target, BrokenMail.MBOX);
    }

    /// A table whose third row opens a quote that never closes, followed by `rows` good rows.
    public static Path unclosedQuote(Path target, int rows) throws IOException {
        try (OutputStream out = buffered(target)) {
            ascii(out, "Name,Headline,Location,Company,Note,Profile URL,Sent At\n");
            ascii(out, "Ann Ashford,Editor,,,,https://www.linkedin.com/in/ann-ashford,\n");
            ascii(out, "Bob Dalton,Head of Fun,,,\"never closed,,\n");
            for (int i = 0; i < rows; i++) {
                ascii(out, "Cy Fenton,Chef,,,,https://www.linkedin.com/in/cy-fenton-" + i + ",\n");
            }
        }
        return target;
    }

    /// A vCard file whose first card holds a photo of `bytes` bytes, and a small card behind it.
    public static Path hugePhoto(Path target, long bytes) throws IOException {
        try (OutputStream out = buffered(target)) {
            ascii(out, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Ashford\r\nN:Ashford;Ann;;;\r\n");
            ascii(out, "PHOTO;ENCODING=b;TYPE=JPEG:\r\n");
            String line = " " + "QUJD".repeat(18) + "\r\n";
            for (long left = bytes * 4 / 3; left > 0; left -= line.length() - 3) {
                ascii(out, line);
            }
            ascii(out, "EMAIL:ann@example.org\r\nEND:VCARD\r\n");
            ascii(out, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Bob Dalton\r\nN:Dalton;Bob;;;\r\n");
            ascii(out, "EMAIL:bob@example.org\r\nEND:VCARD\r\n");
        }
        return target;
    }

    /// A file of exactly `bytes` bytes that is one line of the letter `x`.
    public static Path singleLine(Path target, long bytes) throws IOException {
        byte[] block = "x".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = Files.newOutputStream(target)) {
            for (long left = bytes; left > 0; left -= BLOCK) {
                out.write(block, 0, (int) Math.min(left, BLOCK));
            }
        }
        return target;
    }

    /// A sparse file of `bytes` zeros after the given first line: large to a reader, small on the
    /// disk.
    public static Path sparse(Path target, String firstLine, long bytes) throws IOException {
        try (FileChannel out =
                FileChannel.open(
                        target,
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.SPARSE,
                        StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap((firstLine + "\n").getBytes(StandardCharsets.UTF_8)));
            out.write(ByteBuffer.wrap(new byte[1]), bytes - 1);
        }
        return target;
    }

    private static Path zip(Path target, String name, long bytes, boolean zeros)
            throws IOException {
        byte[] block = new byte[BLOCK];
        long state = 42;
        try (ZipOutputStream zip = new ZipOutputStream(buffered(target))) {
            zip.putNextEntry(new ZipEntry(name));
            for (long left = bytes; left > 0; left -= BLOCK) {
                for (int i = 0; i < BLOCK && !zeros; i++) {
                    state = state * 6364136223846793005L + 1442695040888963407L;
                    block[i] = (byte) (state >>> 40);
                }
                zip.write(block, 0, (int) Math.min(left, BLOCK));
            }
            zip.closeEntry();
        }
        return target;
    }

    private static Path text(Path target, String content) throws IOException {
        return Files.writeString(target, content, StandardCharsets.UTF_8);
    }

    private static OutputStream buffered(Path target) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(target), BLOCK);
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
