package dev.familiar.bench.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Header values in ASCII: quoted strings and encoded words (RFC 5322 section 3.2.4, RFC 2047).
final class HeaderText {
    /// Keeps an encoded word of four-byte letters below the 75 that are allowed.
    private static final int LETTERS = 10;

    private HeaderText() {}

    /// `name <address>`, the name quoted or encoded as it needs.
    static String mailbox(String name, String address, boolean base64) {
        boolean plain =
                name.chars()
                        .allMatch(c ->
                                c < 128 && Character.isLetterOrDigit(c) || " -'".indexOf(c) >= 0);
        boolean ascii = name.chars().allMatch(c -> c < 128);
        String shown = plain ? name : ascii ? '"' + name + '"' : words(name, base64);
        return shown + " <" + address + ">";
    }

    /// A text as it is if it is ASCII, otherwise as folded encoded words in UTF-8.
    static String words(String text, boolean base64) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        int[] letters = text.codePoints().toArray();
        for (int from = 0; from < letters.length; from += LETTERS) {
            int count = Math.min(LETTERS, letters.length - from);
            byte[] bytes = new String(letters, from, count).getBytes(StandardCharsets.UTF_8);
            out.append(from == 0 ? "" : "\n ");
            if (base64) {
                out.append("=?UTF-8?B?").append(Base64.getEncoder().encodeToString(bytes));
            } else {
                out.append("=?utf-8?Q?");
                quote(bytes, out);
            }
            out.append("?=");
        }
        return out.toString();
    }

    private static void quote(byte[] bytes, StringBuilder out) {
        for (byte b : bytes) {
            boolean plain = b >= '0' && b <= '9' || b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
            if (plain) {
                out.append((char) b);
            } else if (b == ' ') {
                out.append('_');
            } else {
                out.append('=')
                        .append(Character.toUpperCase(Character.forDigit(b >> 4 & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
            }
        }
    }
}
