package dev.familiar.sources.mail.header;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Bytes of mail to text, whatever charset they claim.
///
/// A charset that is not known, not named, or named as ASCII for bytes above 127 is taken as UTF-8
/// if the bytes are valid UTF-8, else as what [CharsetGuess] makes of them; where one was named
/// that is not known, this is said. ISO-8859-1 is read as windows-1252, which differs only in
/// control characters nobody sends (WHATWG Encoding Standard, section 4.2). Stateless; any thread.
public final class TextDecoder {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private TextDecoder() {}

    /// Decoded text.
    ///
    /// @param text the text, with U+FFFD where bytes do not fit
    /// @param broken whether some did not fit
    public record Decoded(String text, boolean broken) {

        /// Hides the text.
        @Override
        public String toString() {
            return "Decoded[hidden]";
        }
    }

    /// The text of bytes in a place that states no charset.
    ///
    /// @param near the charset that is stated nearby, which programs that forget to name it here
    ///   use here too; empty if none
    public static String guess(byte[] bytes, int from, int length, String near) {
        Charset escaped = CharsetGuess.escaped(bytes, from, length);
        if (escaped != null) {
            return new String(bytes, from, length, escaped);
        }
        Charset known = CharsetNames.find(near);
        return strict(bytes, from, length, StandardCharsets.UTF_8)
                .orElseGet(() ->
                        known == null || known.equals(StandardCharsets.US_ASCII)
                                ? CharsetGuess.text(bytes, from, length)
                                : new String(bytes, from, length, known));
    }

    /// The text of bytes without a stated charset.
    public static String guess(byte[] bytes, int from, int length) {
        Charset escaped = CharsetGuess.escaped(bytes, from, length);
        if (escaped != null) {
            return new String(bytes, from, length, escaped);
        }
        return strict(bytes, from, length, StandardCharsets.UTF_8)
                .orElseGet(() -> CharsetGuess.text(bytes, from, length));
    }

    /// The text of `bytes` in the charset they claim.
    ///
    /// @param charset as written; empty if none
    public static Decoded decode(byte[] bytes, int from, int length, String charset) {
        if (charset.isBlank() && CharsetGuess.escaped(bytes, from, length) != null) {
            return new Decoded(guess(bytes, from, length), false);
        }
        if (CharsetNames.isHz(charset)) {
            return new Decoded(HzText.decode(bytes, from, length), false);
        }
        if (isAscii(bytes, from, length) && !isStateful(charset)) {
            String text = new String(bytes, from, length, StandardCharsets.ISO_8859_1);
            return new Decoded(CharsetNames.isUtf7(charset) ? Utf7.text(text) : text, false);
        }
        Charset claimed = CharsetNames.find(charset);
        if (claimed == null || claimed.equals(StandardCharsets.US_ASCII)) {
            boolean isGuess = claimed == null && !CharsetNames.isNone(charset);
            return new Decoded(
                    guess(bytes, from, length),
                    isGuess && strict(bytes, from, length, StandardCharsets.UTF_8).isEmpty());
        }
        if (claimed.equals(StandardCharsets.UTF_8)) {
            Optional<String> valid = strict(bytes, from, length, claimed);
            // A tail cut inside a letter is our own cut, or the end of a truncated file.
            if (valid.isEmpty() && length > 3) {
                valid = strict(bytes, from, wholeLetters(bytes, from, length), claimed);
            }
            if (valid.isPresent()) {
                return new Decoded(valid.get(), false);
            }
            return new Decoded(new String(bytes, from, length, WINDOWS_1252), true);
        }
        // Programs that write UTF-8 under an old name; no old text is valid UTF-8 by chance.
        boolean isOld = claimed.canEncode() && claimed.newEncoder().maxBytesPerChar() == 1;
        Optional<String> utf8 =
                isOld ? strict(bytes, from, length, StandardCharsets.UTF_8) : Optional.empty();
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), false);
        }
        String text = new String(bytes, from, length, claimed);
        return new Decoded(
                text,
                !claimed.equals(WINDOWS_1252)
                        && text.indexOf('\uFFFD') >= 0
                        && text.indexOf('\uFFFD') < text.length() - 1);
    }

    /// Charsets in which bytes below 128 need not be ASCII: escapes of ISO 2022, UTF-16, EBCDIC.
    private static boolean isStateful(String charset) {
        String bare = charset.strip().toLowerCase(Locale.ROOT);
        return bare.startsWith("iso-2022")
                || bare.startsWith("utf-16")
                || bare.startsWith("utf-32")
                || bare.startsWith("hz-");
    }

    private static boolean isAscii(byte[] bytes, int from, int length) {
        int all = 0;
        for (int i = from; i < from + length; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }

    private static int wholeLetters(byte[] bytes, int from, int length) {
        int end = from + length;
        int lead = end - 1;
        while (lead > end - 4 && (bytes[lead] & 0xC0) == 0x80) {
            lead--;
        }
        return lead - from;
    }

    static Optional<String> strict(byte[] bytes, int from, int length, Charset charset) {
        try {
            CharBuffer chars =
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, length));
            return Optional.of(chars.toString());
        } catch (CharacterCodingException doesNotFit) {
            return Optional.empty();
        }
    }
}
