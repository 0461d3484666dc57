package dev.familiar.testkit.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// Transfer encodings of body parts (RFC 2045 section 6).
final class Encodings {
    private static final int WIDTH = 72;

    private Encodings() {}

    /// Quoted-printable with soft breaks and LF at line ends.
    static String quotedPrintable(String text, Charset charset) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            int width = 0;
            byte[] bytes = line.getBytes(charset);
            for (int i = 0; i < bytes.length; i++) {
                int b = bytes[i] & 0xFF;
                boolean last = i == bytes.length - 1;
                boolean plain = b > 32 && b < 127 && b != '=' || b == ' ' && !last;
                int size = plain ? 1 : 3;
                if (width + size > WIDTH) {
                    out.append("=\n");
                    width = 0;
                }
                width += size;
                if (plain) {
                    out.append((char) b);
                } else {
                    out.append(String.format(Locale.ROOT, "=%02X", b));
                }
            }
            out.append('\n');
        }
        out.setLength(out.length() - 1);
        return out.toString();
    }

    /// Base64 in lines of 76 letters with LF at line ends.
    static String base64(byte[] bytes) {
        byte[] end = "\n".getBytes(StandardCharsets.US_ASCII);
        return Base64.getMimeEncoder(76, end).encodeToString(bytes) + "\n";
    }
}
