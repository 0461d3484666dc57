package dev.familiar.sources.mail.header;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Text whose letters beyond ASCII are written in base64: UTF-7 of mail (RFC 2152), and its
/// modified form for names of folders (RFC 3501 section 5.1.3), in which servers and Maildirs keep
/// them: `Entw&APw-rfe` is `Entwürfe`.
///
/// The JDK knows neither. What does not fit the form stays as it is. Stateless; any thread; time by
/// the length of the text.
public final class Utf7 {

    private static final String ALPHABET =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    private Utf7() {}

    /// Text of mail. A run of base64 ends with whatever is no letter of it; a `-` there goes.
    static String text(String encoded) {
        return encoded.indexOf('+') < 0 ? encoded : decode(encoded, '+', '/', false);
    }

    /// The name of a folder. A `,` stands for the `/` of base64, and a run must end with `-`.
    public static String folder(String encoded) {
        return encoded.indexOf('&') < 0 ? encoded : decode(encoded, '&', ',', true);
    }

    private static String decode(String encoded, char shift, char slash, boolean closed) {
        StringBuilder out = new StringBuilder(encoded.length());
        int pos = 0;
        while (pos < encoded.length()) {
            char c = encoded.charAt(pos);
            if (c != shift) {
                out.append(c);
                pos++;
                continue;
            }
            int end = pos + 1;
            while (end < encoded.length() && value(encoded.charAt(end), slash) >= 0) {
                end++;
            }
            boolean marked = end < encoded.length() && encoded.charAt(end) == '-';
            String letters =
                    closed && !marked ? null : letters(encoded.substring(pos + 1, end), slash);
            if (end == pos + 1 && marked) {
                out.append(shift);
                pos = end + 1;
            } else if (letters == null) {
                out.append(encoded, pos, end);
                pos = end;
            } else {
                out.append(letters);
                pos = marked ? end + 1 : end;
            }
        }
        return out.toString();
    }

    /// The letters that a run of base64 stands for, in UTF-16; null if it stands for none.
    private static @Nullable String letters(String run, char slash) {
        byte[] bytes = new byte[run.length() * 6 / 8];
        int bits = 0;
        int held = 0;
        int count = 0;
        for (int i = 0; i < run.length(); i++) {
            bits = bits << 6 | value(run.charAt(i), slash);
            held += 6;
            if (held >= 8) {
                held -= 8;
                bytes[count++] = (byte) (bits >> held);
                bits &= (1 << held) - 1;
            }
        }
        // What is left over fills the last six bits and is nothing; whole letters are of two bytes.
        String letters = new String(bytes, 0, count / 2 * 2, StandardCharsets.UTF_16BE);
        boolean fits = count >= 2 && held < 6 && bits == 0 && letters.indexOf('\uFFFD') < 0;
        return fits ? letters : null;
    }

    private static int value(char c, char slash) {
        if (c == slash) {
            return 63;
        }
        return c == '/' ? -1 : ALPHABET.indexOf(c);
    }
}
