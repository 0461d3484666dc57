package dev.familiar.sources.component;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// The charset of quoted-printable values that do not name theirs.
///
/// Outlook writes them in the code page of the system, phones in UTF-8; the bytes tell.
final class QuotedPrintable {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private QuotedPrintable() {}

    /// UTF-8 if all such values of a component are valid UTF-8, else windows-1252.
    static Charset charsetOf(String text) {
        boolean utf8 =
                text.lines().filter(QuotedPrintable::isUnnamed).allMatch(QuotedPrintable::isUtf8);
        return utf8 ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private static boolean isUnnamed(String line) {
        int colon = line.indexOf(':');
        if (colon < 0 || line.indexOf('=', colon) < 0) {
            return false;
        }
        String head = line.substring(0, colon).toUpperCase(Locale.ROOT);
        return head.contains("QUOTED-PRINTABLE") && !head.contains("CHARSET=");
    }

    private static boolean isUtf8(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length());
        for (int i = line.indexOf(':') + 1; i < line.length(); i++) {
            int high = line.charAt(i) == '=' ? digit(line, i + 1) : -1;
            int low = high < 0 ? -1 : digit(line, i + 2);
            if (low < 0) {
                bytes.write(line.charAt(i) < 0x80 ? line.charAt(i) : '?');
            } else {
                bytes.write(high << 4 | low);
                i += 2;
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException otherCharset) {
            return false;
        }
    }

    private static int digit(String line, int index) {
        return index < line.length() ? Character.digit(line.charAt(index), 16) : -1;
    }
}
