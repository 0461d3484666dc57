package dev.familiar.sources.mail.tnef;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Packs as Outlook does, after [MS-OXTNEF] and [MS-OXRTFCP].
final class Packer {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Packer() {}

    static Packer tnef() {
        return new Packer().number(0x223e9f78L, 4).number(1, 2);
    }

    Packer number(long value, int size) {
        for (int i = 0; i < size; i++) {
            out.write((int) (value >>> 8 * i));
        }
        return this;
    }

    Packer bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /// An attribute with a right checksum.
    Packer attribute(int level, int name, byte[] value) {
        int sum = 0;
        for (byte b : value) {
            sum += b & 0xff;
        }
        return number(level, 1)
                .number(name, 4)
                .number(value.length, 4)
                .bytes(value)
                .number(sum & 0xffff, 2);
    }

    Packer codePage(int page) {
        return attribute(1, 0x00069007, new Packer().number(page, 4).number(0, 4).done());
    }

    Packer body(String text, String charset) {
        return attribute(1, 0x0002800c, (text + "\0").getBytes(Charset.forName(charset)));
    }

    /// A list of properties, each from [#property] and the like.
    Packer properties(byte[]... properties) {
        Packer list = new Packer().number(properties.length, 4);
        for (byte[] property : properties) {
            list.bytes(property);
        }
        return attribute(1, 0x00069003, list.done());
    }

    static byte[] fixed(int type, int id, long value, int size) {
        return new Packer().number(type, 2).number(id, 2).number(value, size).done();
    }

    static byte[] binary(int type, int id, byte[] value) {
        return new Packer()
                .number(type, 2)
                .number(id, 2)
                .number(1, 4)
                .number(value.length, 4)
                .bytes(value)
                .bytes(new byte[(4 - value.length % 4) % 4])
                .done();
    }

    static byte[] wide(int id, String text) {
        return binary(0x001f, id, (text + "\0").getBytes(StandardCharsets.UTF_16LE));
    }

    /// With a name of text.
    static byte[] named(String name, long value) {
        byte[] wide = (name + "\0").getBytes(StandardCharsets.UTF_16LE);
        return new Packer()
                .number(3, 2)
                .number(0x8001, 2)
                .bytes(new byte[16])
                .number(1, 4)
                .number(wide.length, 4)
                .bytes(wide)
                .bytes(new byte[(4 - wide.length % 4) % 4])
                .number(value, 4)
                .done();
    }

    byte[] done() {
        return out.toByteArray();
    }

    /// Rich text, packed with every repetition that is found.
    static byte[] rich(String rtf) {
        byte[] text = rtf.getBytes(StandardCharsets.ISO_8859_1);
        byte[] filled = filled();
        byte[] ring = new byte[4096];
        System.arraycopy(filled, 0, ring, 0, filled.length);
        int write = filled.length;
        Packer body = new Packer();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        int flags = 0;
        int bit = 0;
        int pos = 0;
        boolean end = false;
        while (!end) {
            int best = 0;
            int at = 0;
            for (int from = 0; from < 4096 && pos < text.length; from++) {
                int length = 0;
                while (length < 17
                        && pos + length < text.length
                        && (from + length) % 4096 != write
                        && ring[(from + length) % 4096] == text[pos + length]) {
                    length++;
                }
                if (length > best && from != write) {
                    best = length;
                    at = from;
                }
            }
            if (pos >= text.length) {
                flags |= 1 << bit;
                run.write(write >> 4);
                run.write(write << 4);
                end = true;
            } else if (best >= 2) {
                flags |= 1 << bit;
                int reference = at << 4 | best - 2;
                run.write(reference >> 8);
                run.write(reference);
            } else {
                best = 1;
                run.write(text[pos]);
            }
            for (int i = 0; i < best && pos < text.length; i++) {
                ring[write] = text[pos++];
                write = (write + 1) % 4096;
            }
            if (++bit == 8 || end) {
                body.number(flags, 1).bytes(run.toByteArray());
                run.reset();
                flags = 0;
                bit = 0;
            }
        }
        byte[] packed = body.done();
        return new Packer()
                .number(packed.length + 12, 4)
                .number(text.length, 4)
                .number(0x75465a4cL, 4)
                .number(0, 4)
                .bytes(packed)
                .done();
    }

    private static byte[] filled() {
        return ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern"
                        + " \\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier"
                        + "{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab"
                        + "\\tx")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
