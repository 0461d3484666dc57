package dev.familiar.sources.component;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/// One unfolded line, still bytes because a fold can cut a letter in two.
final class ContentLine {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final byte[] bytes;
    private final long number;
    private final boolean cut;

    /// @param bytes the line without its line end; not to be changed
    /// @param number of its first physical line, from 1
    /// @param cut whether it was longer than allowed and lost its end
    ContentLine(byte[] bytes, long number, boolean cut) {
        this.bytes = bytes;
        this.number = number;
        this.cut = cut;
    }

    long number() {
        return number;
    }

    boolean cut() {
        return cut;
    }

    /// The property name in upper case without its group: `URL` of `item1.URL;type=pref:…`; empty
    /// if the line has no colon or semicolon and so is no property.
    String property() {
        int end = 0;
        while (end < bytes.length && bytes[end] != ':' && bytes[end] != ';') {
            end++;
        }
        if (end == bytes.length || end > 100) {
            return "";
        }
        String name = new String(bytes, 0, end, StandardCharsets.ISO_8859_1);
        return name.substring(name.lastIndexOf('.') + 1).strip().toUpperCase(Locale.ROOT);
    }

    /// The component name if this line is `BEGIN:` or `END:` (as `keyword` says), else empty.
    String component(String keyword) {
        if (bytes.length > 80
                || bytes.length <= keyword.length()
                || (bytes[0] | 0x20) != (keyword.charAt(0) | 0x20)
                || !property().equals(keyword)) {
            return "";
        }
        String line = new String(bytes, StandardCharsets.ISO_8859_1);
        return line.substring(line.indexOf(':') + 1).strip().toUpperCase(Locale.ROOT);
    }

    boolean isBlank() {
        for (byte b : bytes) {
            if (b > ' ' || b < 0) {
                return false;
            }
        }
        return true;
    }

    /// The line as text: UTF-8 if it is that, else the charset its own parameter names (vCard 2.1,
    /// section 2.1.6), else the code page of Western Windows, which is what Outlook wrote.
    String text() {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, charsetOfParameter());
        }
    }

    private Charset charsetOfParameter() {
        String line = new String(bytes, StandardCharsets.ISO_8859_1);
        int colon = line.indexOf(':');
        String head = line.substring(0, Math.max(colon, 0)).toUpperCase(Locale.ROOT);
        int at = head.indexOf("CHARSET=");
        if (at < 0) {
            return WINDOWS;
        }
        String rest = head.substring(at + 8);
        int end = rest.indexOf(';');
        String name = (end < 0 ? rest : rest.substring(0, end)).replace("\"", "");
        try {
            Charset named = Charset.forName(name);
            return named.equals(StandardCharsets.UTF_8) ? WINDOWS : named;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return WINDOWS;
        }
    }
}
