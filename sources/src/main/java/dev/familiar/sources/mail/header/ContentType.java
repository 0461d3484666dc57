package dev.familiar.sources.mail.header;

import java.util.Locale;

/// What a body part says it is (RFC 2045 section 5).
///
/// @param type type and subtype in lower case, `text/plain` where none is given or readable
/// @param charset as written; empty if none
/// @param boundary of a multipart; empty if none
/// @param method of a calendar part (RFC 6047 section 2.4) in upper case; empty if none
public record ContentType(String type, String charset, String boundary, String method) {

    /// The type of a part that does not say.
    public static final ContentType PLAIN = new ContentType("text/plain", "", "", "");

    /// Reads the field's value; anything unreadable is plain text.
    public static ContentType parse(String value) {
        if (value.isEmpty()) {
            return PLAIN;
        }
        int semicolon = value.indexOf(';');
        String type =
                (semicolon < 0 ? value : value.substring(0, semicolon))
                        .strip()
                        .toLowerCase(Locale.ROOT);
        if (type.indexOf('/') < 0) {
            type = type.equals("text") || type.isEmpty() ? "text/plain" : type + "/unknown";
        }
        return new ContentType(
                type,
                parameter(value, "charset"),
                parameter(value, "boundary"),
                parameter(value, "method").toUpperCase(Locale.ROOT));
    }

    /// Whether it has parts of its own.
    public boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    /// The value of a parameter, without its quotes; empty if absent. Names after which white space
    /// precedes the `=` are found too; RFC 2231 continuations are not, because none of the four
    /// parameters needs them.
    private static String parameter(String value, String name) {
        int from = value.indexOf(';');
        while (from >= 0) {
            int start = from + 1;
            while (start < value.length() && value.charAt(start) <= ' ') {
                start++;
            }
            if (value.regionMatches(true, start, name, 0, name.length())) {
                int equals = start + name.length();
                while (equals < value.length() && value.charAt(equals) <= ' ') {
                    equals++;
                }
                if (equals < value.length() && value.charAt(equals) == '=') {
                    return unquote(value, equals + 1);
                }
            }
            from = nextSemicolon(value, start);
        }
        return "";
    }

    private static int nextSemicolon(String value, int from) {
        boolean quoted = false;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String unquote(String value, int from) {
        int start = from;
        while (start < value.length() && value.charAt(start) <= ' ') {
            start++;
        }
        if (start < value.length() && value.charAt(start) == '"') {
            int close = value.indexOf('"', start + 1);
            return value.substring(start + 1, close < 0 ? value.length() : close);
        }
        int end = start;
        while (end < value.length() && value.charAt(end) != ';' && value.charAt(end) > ' ') {
            end++;
        }
        return value.substring(start, end);
    }
}
