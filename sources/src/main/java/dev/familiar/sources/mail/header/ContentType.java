package dev.familiar.sources.mail.header;

import java.util.Locale;

/// What a body part says it is (RFC 2045 section 5, RFC 2231).
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
        boolean plain = semicolon < 0 || value.indexOf('*', semicolon) < 0;
        return new ContentType(
                type,
                plain ? parameter(value, "charset") : anyForm(value, "charset"),
                plain ? parameter(value, "boundary") : anyForm(value, "boundary"),
                (plain ? parameter(value, "method") : anyForm(value, "method"))
                        .toUpperCase(Locale.ROOT));
    }

    /// Whether it has parts of its own.
    public boolean isMultipart() {
        return type.startsWith("multipart/");
    }

    /// The value of a parameter in its plain form or, if it has none, in a form of RFC 2231.
    private static String anyForm(String value, String name) {
        String plain = parameter(value, name);
        return plain.isEmpty() ? ExtendedParameter.find(value, name) : plain;
    }

    /// The value of a parameter, without its quotes; empty if absent. Names after which white space
    /// precedes the `=` are found too.
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

    /// Where the next parameter's semicolon is, outside quotes; -1 if there is none.
    static int nextSemicolon(String value, int from) {
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

    /// The value that starts at `from`, without quotes.
    static String unquote(String value, int from) {
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
