package dev.familiar.sources.mail.header;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A parameter that is cut into pieces, or encoded with its charset, or both: `boundary*0=ab;
/// boundary*1=cd`, `charset*=us-ascii''utf-8`, `name*0*=utf-8''Zo%C3%AB; name*1=x`.
///
/// The pieces may come in any order; the first of two with one number counts, and what follows a
/// number that is missing does not. Source: RFC 2231 sections 3 and 4. For one field and thread.
final class ExtendedParameter {

    /// More pieces than any parameter needs that this program looks at.
    private static final int MOST_PIECES = 100;

    /// No boundary, charset or method is longer: RFC 2046 section 5.1.1 allows 70 characters.
    private static final int LONGEST = 1000;

    private final Map<Integer, Piece> pieces = new HashMap<>();
    private @Nullable Piece single;

    private ExtendedParameter() {}

    /// What stands behind one `=`.
    ///
    /// @param text without quotes
    /// @param encoded whether its `%` stand for bytes
    private record Piece(String text, boolean encoded) {}

    /// The value of a parameter in these forms; empty if the field has none, or one that is too
    /// long or holds control characters. Linear in the length of the field.
    static String find(String value, String name) {
        ExtendedParameter found = new ExtendedParameter();
        int from = value.indexOf(';');
        while (from >= 0) {
            int start = from + 1;
            while (start < value.length() && value.charAt(start) <= ' ') {
                start++;
            }
            int star = start + name.length();
            if (star < value.length()
                    && value.charAt(star) == '*'
                    && value.regionMatches(true, start, name, 0, name.length())) {
                found.add(value, star + 1);
            }
            from = ContentType.nextSemicolon(value, start);
        }
        return found.text();
    }

    /// Takes in a piece, of which all up to the first star was read.
    private void add(String value, int from) {
        int pos = from;
        int number = 0;
        while (pos < value.length() && isDigit(value.charAt(pos)) && number < MOST_PIECES) {
            number = number * 10 + (value.charAt(pos) - '0');
            pos++;
        }
        boolean numbered = pos > from;
        boolean star = numbered && pos < value.length() && value.charAt(pos) == '*';
        if (star) {
            pos++;
        }
        while (pos < value.length() && value.charAt(pos) <= ' ') {
            pos++;
        }
        if (pos >= value.length() || value.charAt(pos) != '=' || number >= MOST_PIECES) {
            return;
        }
        Piece piece = new Piece(ContentType.unquote(value, pos + 1), star || !numbered);
        if (numbered) {
            pieces.putIfAbsent(number, piece);
        } else if (single == null) {
            single = piece;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String charset = "";
        Piece piece = single == null ? pieces.get(0) : single;
        for (int i = 1; piece != null && bytes.size() <= LONGEST; i++) {
            String text = piece.text();
            if (i == 1 && piece.encoded()) {
                int quote = text.indexOf('\'');
                int second = quote < 0 ? -1 : text.indexOf('\'', quote + 1);
                charset = second < 0 ? "" : text.substring(0, quote);
                text = text.substring(second + 1);
            }
            append(bytes, text, piece.encoded());
            piece = single == null ? pieces.get(i) : null;
        }
        String whole = TextDecoder.decode(bytes.toByteArray(), 0, bytes.size(), charset).text();
        boolean usable =
                bytes.size() <= LONGEST && whole.chars().noneMatch(Character::isISOControl);
        return usable ? whole : "";
    }

    private static void append(ByteArrayOutputStream bytes, String text, boolean encoded) {
        // One more than allowed shows that it is too long.
        int to = Math.min(text.length(), 3 * LONGEST + 1);
        int i = 0;
        while (i < to) {
            char c = text.charAt(i);
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (encoded && c == '%' && low >= 0) {
                bytes.write(high << 4 | low);
                i += 3;
            } else {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                i++;
            }
        }
    }
}
