package dev.familiar.app.words;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The one place where JSON is read and written in `app` and above.
///
/// What it writes keeps every character of a stranger's text, and shows none that could act on a
/// terminal or hide: whatever [PlainText] would take away stands as `\u202e` (RFC 8259, 7), so that
/// a program reads it and an eye sees it.
public final class JsonText {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String HEX = "0123456789abcdef";

    private JsonText() {}

    /// A value on one line, without the line feed.
    ///
    /// @param value a [JsonNode], or a map of texts, numbers, booleans, nulls, lists and such maps
    public static String line(Object value) {
        return escaped(MAPPER.writeValueAsString(value));
    }

    /// Any JSON text, with what is not harmless escaped. Outside of its strings JSON has none of
    /// these characters, so nothing else is changed.
    private static String escaped(String json) {
        // Nearly every line is, and is handed on without a copy.
        if (json.codePoints().allMatch(JsonText::standsAsItIs)) {
            return json;
        }
        StringBuilder text = new StringBuilder(json.length() + 32);
        json.codePoints()
                .forEach(c -> {
                    if (standsAsItIs(c)) {
                        text.appendCodePoint(c);
                    } else {
                        for (char unit : Character.toChars(c)) {
                            escape(text, unit);
                        }
                    }
                });
        return text.toString();
    }

    /// Half of a surrogate pair can be escaped, but not written in UTF-8.
    private static boolean standsAsItIs(int c) {
        return PlainText.isHarmless(c) && PlainText.whole(c) == c;
    }

    /// Four hexadecimal digits, lower case, as the reference shows them.
    private static void escape(StringBuilder text, char unit) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX.charAt(unit >> shift & 0xf));
        }
    }

    /// Reads JSON.
    ///
    /// @throws tools.jackson.core.JacksonException if it is none
    public static JsonNode read(String json) {
        return MAPPER.readTree(json);
    }
}
