package dev.familiar.checks.stories;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Tables of connections whose one row does not end.
final class Endless {

    private static final byte[] HEADER =
            "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                    .getBytes(StandardCharsets.US_ASCII);

    private Endless() {}

    /// A loose file with one row of `bytes` letters.
    static void connections(Path file, long bytes) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out, bytes);
        }
    }

    /// The same in a zip that is a thousandth of it.
    static void zippedConnections(Path file, long bytes) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("Connections.csv"));
            write(zip, bytes);
            zip.closeEntry();
        }
    }

    private static void write(OutputStream out, long bytes) throws IOException {
        byte[] block = new byte[1 << 20];
        Arrays.fill(block, (byte) 'x');
        out.write(HEADER);
        for (long written = 0; written < bytes; written += block.length) {
            out.write(block);
        }
    }
}
