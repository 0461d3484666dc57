package dev.familiar.testkit.mail;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/// Header values in ASCII: quoted strings and encoded words (RFC 5322 section 3.2.4, RFC 2047).
final class HeaderWords {
    private static final int CHUNK = 10;

    private HeaderWords() {}

    /// `name <address>` with the name encoded as it needs; only the address if there is no name.
    static String mailbox(Mailbox box, int style) {
        if (box.name().isEmpty()) {
            return style % 2 == 0 ? box.address() : "<" + box.address() + ">";
        }
        return phrase(box.name(), style) + " <" + box.address() + ">";
    }

    /// A display name: an atom sequence, a quoted string or encoded words.
    static String phrase(String name, int style) {
        if (!ascii(name)) {
            return words(name, style);
        }
        boolean plain =
                name.chars().allMatch(c -> Character.isLetterOrDigit(c) || " -'".indexOf(c) >= 0);
        return plain ? name : "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /// Encoded words, folded; UTF-8 or ISO-8859-1, base64 or Q, by `style`.
    static String words(String text, int style) {
        if (ascii(text)) {
            return text;
        }
        boolean latin = style % 3 == 0 && StandardCharsets.ISO_8859_1.newEncoder().canEncode(text);
        Charset charset = latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        String name = latin ? "iso-8859-1" : style % 2 == 0 ? "UTF-8" : "utf-8";
        StringBuilder out = new StringBuilder();
        int[] letters = text.codePoints().toArray();
        for (int from = 0; from < letters.length; from += CHUNK) {
            int count = Math.min(CHUNK, letters.length - from);
            byte[] bytes = new String(letters, from, count).getBytes(charset);
            out.append(from == 0 ? "" : "\n ").append("=?").append(name);
            out.append(style % 2 == 0 ? "?B?" : "?Q?");
            out.append(style % 2 == 0 ? Base64.getEncoder().encodeToString(bytes) : q(bytes));
            out.append("?=");
        }
        return out.toString();
    }

    static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 32 || text.charAt(i) > 126) {
                return false;
            }
        }
        return true;
    }

    private static String q(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (byte b : bytes) {
            boolean letter =
                    (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9');
            if (letter) {
                out.append((char) b);
            } else if (b == ' ') {
                out.append('_');
            } else {
                out.append(String.format(Locale.ROOT, "=%02X", b));
            }
        }
        return out.toString();
    }
}
