package dev.familiar.sources.facebook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Repairs Facebook's text: every string is UTF-8 whose bytes are each written as one escaped char,
/// so that `é` arrives as `Ã©`.
final class Mojibake {

    private Mojibake() {}

    /// `text` with each char taken for one byte and the bytes decoded as UTF-8; unchanged if a char
    /// is above 0xFF or the bytes are no UTF-8, because newer fields are right already.
    static String repair(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0xff) {
                return text;
            }
            plain &= c < 0x80;
        }
        if (plain) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException rightAlready) {
            return text;
        }
    }
}
