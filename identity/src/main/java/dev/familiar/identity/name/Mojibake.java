package dev.familiar.identity.name;

import dev.familiar.model.PersonName;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Names whose UTF-8 was read as a Western European charset once: `MÃ¶ck` for `Möck`.
final class Mojibake {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    /// Every sequence of UTF-8 for letters of Europe begins with one of these, read as Western.
    private static final String LEADS = "\u00c2\u00c3\u00c4\u00c5\u00d0\u00d1";

    private Mojibake() {}

    /// The name as it was meant; the same if nothing of the kind is in it, or if it is no whole
    /// UTF-8. Text that is right as it stands is hardly ever valid as the other as well.
    static PersonName repaired(PersonName name) {
        return isSuspect(name.text())
                ? new PersonName(
                        repaired(name.text()), repaired(name.given()), repaired(name.family()))
                : name;
    }

    private static boolean isSuspect(String text) {
        for (int i = 0; i < text.length() - 1; i++) {
            char c = text.charAt(i);
            if (c >= 0x80 && LEADS.indexOf(c) >= 0 && text.charAt(i + 1) >= 0x80) {
                return true;
            }
        }
        return false;
    }

    private static String repaired(String text) {
        try {
            ByteBuffer bytes = WESTERN.newEncoder().encode(CharBuffer.wrap(text));
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException _) {
            return text;
        }
    }
}
