package dev.familiar.sources.mail.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Encoded words in header text (`=?utf-8?Q?Zo=C3=AB?=`), RFC 2047.
///
/// Beyond the letter of it: words may touch other text, hold spaces, carry a language (RFC 2231
/// section 5), lack their end, and split a letter between two words of one charset, as several mail
/// programs do.
final class EncodedWords {

    private static final int LONGEST_CHARSET = 60;

    /// RFC 2047 section 2 allows 75 characters, some programs write a whole subject in one. The end
    /// of a longer word is not looked for: words without end would each be read to the field's.
    private static final int LONGEST_WORD = 8_192;

    private final StringBuilder out = new StringBuilder();
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private String pendingCharset = "";

    private EncodedWords() {}

    /// One word found in text.
    ///
    /// @param charset in lower case, without language
    /// @param base64 whether B, else Q
    /// @param body still encoded
    /// @param end where it ends in the text
    private record Word(String charset, boolean base64, String body, int end) {

        byte[] bytes() {
            byte[] encoded = body.getBytes(StandardCharsets.UTF_8);
            return base64
                    ? TransferEncoding.base64(encoded, 0, encoded.length)
                    : TransferEncoding.headerQ(encoded);
        }
    }

    /// The text with its encoded words decoded; text without any is returned as it is.
    static String decode(String text) {
        return text.contains("=?") ? new EncodedWords().run(text) : text;
    }

    /// Where the encoded word at `start` ends; `start` if there is none. Lets the address reader
    /// step over commas and brackets inside words.
    static int end(String text, int start) {
        Word word = wordAt(text, start);
        return word == null ? start : word.end();
    }

    /// Whether the text is nothing but encoded words.
    static boolean isOne(String text) {
        int pos = 0;
        while (pos < text.length()) {
            if (text.charAt(pos) == ' ') {
                pos++;
                continue;
            }
            int end = text.startsWith("=?", pos) ? end(text, pos) : pos;
            if (end == pos) {
                return false;
            }
            pos = end;
        }
        return !text.isEmpty();
    }

    private String run(String text) {
        int pos = 0;
        int next = text.indexOf("=?");
        while (next >= 0) {
            Word word = wordAt(text, next);
            if (word == null) {
                flush();
                out.append(text, pos, next + 2);
                pos = next + 2;
            } else {
                boolean joins = pending.size() > 0 && text.substring(pos, next).isBlank();
                if (!joins) {
                    flush();
                    out.append(text, pos, next);
                } else if (!word.charset().equals(pendingCharset)) {
                    flush();
                }
                pendingCharset = word.charset();
                pending.writeBytes(word.bytes());
                pos = word.end();
            }
            next = text.indexOf("=?", pos);
        }
        flush();
        return clean(out.append(text, pos, text.length()).toString());
    }

    private void flush() {
        if (pending.size() > 0) {
            byte[] bytes = pending.toByteArray();
            out.append(TextDecoder.decode(bytes, 0, bytes.length, pendingCharset).text());
            pending.reset();
        }
    }

    /// Encoded line breaks and other control characters must not come back.
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean.append(Character.isISOControl(c) ? ' ' : c);
        }
        return clean.toString();
    }

    private static @Nullable Word wordAt(String text, int start) {
        int charsetEnd = text.indexOf('?', start + 2);
        if (charsetEnd < 0
                || charsetEnd - start > LONGEST_CHARSET
                || charsetEnd + 2 >= text.length()
                || text.charAt(charsetEnd + 2) != '?') {
            return null;
        }
        char encoding = Character.toUpperCase(text.charAt(charsetEnd + 1));
        if (encoding != 'B' && encoding != 'Q') {
            return null;
        }
        int from = charsetEnd + 3;
        int close = text.indexOf("?=", from, Math.min(text.length(), from + LONGEST_WORD));
        int end = close < 0 ? endWithoutMark(text, from) : close;
        String charset = text.substring(start + 2, charsetEnd);
        int language = charset.indexOf('*');
        charset = language < 0 ? charset : charset.substring(0, language);
        return new Word(
                charset.toLowerCase(Locale.ROOT),
                encoding == 'B',
                text.substring(from, end),
                close < 0 ? end : end + 2);
    }

    /// A word whose end was lost reaches to the next space or angle bracket.
    private static int endWithoutMark(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) != '<') {
            i++;
        }
        return i;
    }
}
