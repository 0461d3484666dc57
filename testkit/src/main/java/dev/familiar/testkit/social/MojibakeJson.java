package dev.familiar.testkit.social;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// JSON strings in which each UTF-8 byte beyond ASCII became an escape of its own.
final class MojibakeJson {
    private MojibakeJson() {}

    static String text(String value) {
        StringBuilder out = new StringBuilder("\"");
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            int octet = b & 0xFF;
            if (octet == '"' || octet == '\\') {
                out.append('\\').append((char) octet);
            } else if (octet == '\n') {
                out.append("\\n");
            } else if (octet < 32 || octet > 126) {
                out.append(String.format(Locale.ROOT, "\\u%04x", octet));
            } else {
                out.append((char) octet);
            }
        }
        return out.append('"').toString();
    }
}
