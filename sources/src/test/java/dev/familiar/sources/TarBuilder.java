package dev.familiar.sources;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/// Writes tars as different programs do.
final class TarBuilder {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    TarBuilder file(String name, String content) {
        return member(name, '0', "", content.getBytes(UTF_8));
    }

    TarBuilder member(String name, char type, String link, byte[] content) {
        byte[] block = block(name, type, link, octal(content.length));
        return raw(block).content(content);
    }

    /// A file whose name is too long for the header, in GNU's way.
    TarBuilder gnuLong(String name, String content) {
        member("././@LongLink", 'L', "", (name + "\0").getBytes(UTF_8));
        return file(name.substring(0, 90), content);
    }

    /// A file of whose name, size and the like pax records tell.
    TarBuilder pax(String records, String name, String content) {
        member("PaxHeaders/x", 'x', "", records.getBytes(UTF_8));
        return file(name, content);
    }

    static String record(String key, String value) {
        int rest = (" " + key + "=" + value + "\n").getBytes(UTF_8).length;
        int length = rest + Integer.toString(rest).length();
        length = rest + Integer.toString(length).length();
        return length + " " + key + "=" + value + "\n";
    }

    static byte[] octal(long number) {
        return "%011o\0".formatted(number).getBytes(ISO_8859_1);
    }

    static byte[] binary(long number) {
        byte[] field = new byte[12];
        field[0] = (byte) 0x80;
        for (int i = 0; i < 8; i++) {
            field[11 - i] = (byte) (number >> 8 * i);
        }
        return field;
    }

    static byte[] block(String name, char type, String link, byte[] size) {
        byte[] block = new byte[512];
        put(block, 0, name.getBytes(UTF_8));
        put(block, 100, "0000644\0".getBytes(ISO_8859_1));
        put(block, 124, size);
        put(block, 136, octal(1_583_226_000));
        block[156] = (byte) type;
        put(block, 157, link.getBytes(UTF_8));
        put(block, 257, "ustar\00000".getBytes(ISO_8859_1));
        return sum(block);
    }

    static byte[] sum(byte[] block) {
        Arrays.fill(block, 148, 156, (byte) ' ');
        int sum = 0;
        for (byte b : block) {
            sum += b & 0xff;
        }
        put(block, 148, "%06o\0 ".formatted(sum).getBytes(ISO_8859_1));
        return block;
    }

    static void put(byte[] block, int at, byte[] bytes) {
        System.arraycopy(bytes, 0, block, at, bytes.length);
    }

    TarBuilder raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    TarBuilder content(byte[] content) {
        out.writeBytes(content);
        out.writeBytes(new byte[Math.floorMod(-content.length, 512)]);
        return this;
    }

    byte[] open() {
        return out.toByteArray();
    }

    byte[] tar() {
        raw(new byte[1024]);
        return out.toByteArray();
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
