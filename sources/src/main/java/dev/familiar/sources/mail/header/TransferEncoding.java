package dev.familiar.sources.mail.header;

import java.util.Arrays;

/// The two transfer encodings of RFC 2045 section 6, decoded as far as the bytes go.
///
/// Wrong characters in base64 are left out, as section 6.8 asks; an `=` in quoted-printable that is
/// no escape stays as it is. Stateless; any thread; linear.
public final class TransferEncoding {

    private static final byte[] SIX_BITS = sixBits();

    private TransferEncoding() {}

    private static byte[] sixBits() {
        byte[] table = new byte[128];
        Arrays.fill(table, (byte) -1);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        for (int i = 0; i < alphabet.length(); i++) {
            table[alphabet.charAt(i)] = (byte) i;
        }
        return table;
    }

    /// Decodes base64 up to its padding or end.
    public static byte[] base64(byte[] bytes, int from, int to) {
        byte[] out = new byte[(to - from) / 4 * 3 + 3];
        int length = 0;
        int bits = 0;
        int held = 0;
        for (int i = from; i < to && bytes[i] != '='; i++) {
            int six = bytes[i] < 0 ? -1 : SIX_BITS[bytes[i]];
            if (six >= 0) {
                bits = bits << 6 | six;
                held += 6;
                if (held >= 8) {
                    held -= 8;
                    out[length++] = (byte) (bits >> held);
                }
            }
        }
        return Arrays.copyOf(out, length);
    }

    /// Decodes what `uuencode` packed (POSIX): between a line `begin MODE NAME` and one `end`, each
    /// line with its length before it. Lines that are none are left out; without a beginning
    /// nothing is packed, and the bytes come back as they are.
    public static byte[] uuencoded(byte[] bytes, int from, int to) {
        byte[] out = new byte[to - from];
        int length = 0;
        boolean begun = false;
        int pos = from;
        while (pos < to) {
            int end = pos;
            while (end < to && bytes[end] != '\n') {
                end++;
            }
            int stop = end > pos && bytes[end - 1] == '\r' ? end - 1 : end;
            if (startsWith(bytes, pos, stop, "begin ")) {
                begun = true;
            } else if (begun && startsWith(bytes, pos, stop, "end")) {
                break;
            } else if (begun && stop > pos) {
                length = uuLine(bytes, pos, stop, out, length);
            }
            pos = end + 1;
        }
        return begun ? Arrays.copyOf(out, length) : Arrays.copyOfRange(bytes, from, to);
    }

    private static int uuLine(byte[] bytes, int from, int to, byte[] out, int length) {
        int left = (bytes[from] - ' ') & 0x3f;
        int at = length;
        for (int i = from + 1; i + 1 < to && left > 0; i += 4) {
            int bits = 0;
            for (int k = 0; k < 4; k++) {
                bits = bits << 6 | (i + k < to ? (bytes[i + k] - ' ') & 0x3f : 0);
            }
            for (int shift = 16; shift >= 0 && left > 0; shift -= 8, left--) {
                out[at++] = (byte) (bits >> shift);
            }
        }
        return at;
    }

    private static boolean startsWith(byte[] bytes, int from, int to, String word) {
        boolean same = to - from >= word.length();
        for (int i = 0; same && i < word.length(); i++) {
            same = bytes[from + i] == word.charAt(i);
        }
        return same;
    }

    /// Decodes quoted-printable.
    public static byte[] quotedPrintable(byte[] bytes, int from, int to) {
        byte[] out = new byte[to - from];
        int length = 0;
        int i = from;
        while (i < to) {
            byte b = bytes[i];
            int skipped = b == '=' ? softBreak(bytes, i + 1, to) : 0;
            if (skipped > 0) {
                i += 1 + skipped;
            } else if (b == '=' && isHexPair(bytes, i + 1, to)) {
                out[length++] = (byte) (hex(bytes[i + 1]) << 4 | hex(bytes[i + 2]));
                i += 3;
            } else {
                out[length++] = b;
                i++;
            }
        }
        return Arrays.copyOf(out, length);
    }

    /// Decodes the Q encoding of header words (RFC 2047 section 4.2): `_` is a space.
    static byte[] headerQ(byte[] bytes) {
        byte[] spaced = bytes.clone();
        for (int i = 0; i < spaced.length; i++) {
            if (spaced[i] == '_') {
                spaced[i] = ' ';
            }
        }
        return quotedPrintable(spaced, 0, spaced.length);
    }

    /// The length of the white space and line break that make the `=` before them a soft break; 0
    /// if it is none.
    private static int softBreak(byte[] bytes, int from, int to) {
        int i = from;
        while (i < to && (bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r')) {
            i++;
        }
        return i < to && bytes[i] == '\n' ? i + 1 - from : 0;
    }

    private static boolean isHexPair(byte[] bytes, int at, int to) {
        return at + 1 < to && hex(bytes[at]) >= 0 && hex(bytes[at + 1]) >= 0;
    }

    private static int hex(byte b) {
        return Character.digit(b, 16);
    }
}
