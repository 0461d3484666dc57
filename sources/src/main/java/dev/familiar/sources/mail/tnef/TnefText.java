package dev.familiar.sources.mail.tnef;

import dev.familiar.sources.mail.header.CodePage;
import dev.familiar.sources.mail.header.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The words of a message that Outlook packed into `winmail.dat` (TNEF).
///
/// A walk over the attributes of the message: a level, a name, a length, the value and a checksum,
/// which is not looked at, since what was damaged in part still has words. Attachments are passed
/// by. A length is believed as far as there are bytes. Sources: [MS-OXTNEF] sections 2.1 and 2.2,
/// [MS-OXCMAIL] section 2.1.3.3.1 for which of several bodies counts.
///
/// @param text the words; empty if there are none
/// @param isHtml whether they are HTML
/// @param isWhole whether nothing is in it that should have been words and could not be read
public record TnefText(String text, boolean isHtml, boolean isWhole) {

    private static final long SIGNATURE = 0x223e9f78L;
    private static final int HEADER = 6;

    private static final int OF_MESSAGE = 1;
    private static final int BODY = 0x0002800c;
    private static final int CODE_PAGE = 0x00069007;
    private static final int PROPERTIES = 0x00069003;

    /// No message of real life has more attributes.
    private static final int MOST_ATTRIBUTES = 10_000;

    /// What is kept of one text.
    static final int MOST_BYTES = 1 << 20;

    /// Hides the words.
    @Override
    public String toString() {
        return "TnefText[hidden]";
    }

    /// Reads a whole `winmail.dat`, or the part of it that is there.
    public static TnefText read(byte[] bytes) {
        Little in = new Little(bytes, 0, bytes.length);
        if (in.number(4) != SIGNATURE) {
            return new TnefText("", false, false);
        }
        in.skip(HEADER - 4);
        String charset = "";
        Little body = null;
        Bodies bodies = Bodies.NONE;
        boolean whole = true;
        for (int n = 0; n < MOST_ATTRIBUTES && in.left() > 0; n++) {
            if (in.left() < 9) {
                whole = false;
                break;
            }
            int level = (int) in.number(1);
            int name = (int) in.number(4);
            long length = in.number(4);
            Little value = in.take(length);
            in.skip(2);
            if (level != OF_MESSAGE) {
                // Attachments come last, and what they say is nobody's own words.
                break;
            }
            whole &= value.left() == length;
            switch (name) {
                case BODY -> body = value;
                case CODE_PAGE -> charset = CodePage.charset((int) value.number(4));
                case PROPERTIES -> bodies = Bodies.read(value, charset);
                default -> {
                    // Dates, senders and the like, which the message's header has too.
                }
            }
        }
        return best(bodies, body == null ? "" : decode(body, charset), whole && !bodies.broken());
    }

    /// Plain text before what it was made of, HTML before rich text; the old body last, which has
    /// lost the letters that are in none of the sender's charset.
    private static TnefText best(Bodies bodies, String body, boolean whole) {
        if (!bodies.plain().isBlank()) {
            return new TnefText(bodies.plain(), false, whole);
        }
        if (!bodies.html().isBlank()) {
            return new TnefText(bodies.html(), true, whole);
        }
        Optional<TnefText> rich = ofRichText(bodies.rich());
        if (rich.isPresent() && !rich.get().text().isBlank()) {
            return new TnefText(rich.get().text(), rich.get().isHtml(), whole);
        }
        boolean lost = bodies.rich().length > 0 && body.isBlank() && rich.isEmpty();
        return new TnefText(body, false, whole && !lost);
    }

    /// The words of a packed rich text (PR_RTF_COMPRESSED), which is all that Outlook's own files
    /// keep of many messages; empty if it is none.
    public static Optional<TnefText> ofRichText(byte[] packed) {
        return CompressedRichText.read(packed)
                .map(RichText::read)
                .map(text -> new TnefText(text.text(), text.isHtml(), true));
    }

    private static String decode(Little body, String charset) {
        byte[] text = body.bytes(MOST_BYTES);
        int end = text.length;
        while (end > 0 && text[end - 1] == 0) {
            end--;
        }
        return charset.isEmpty()
                ? TextDecoder.guess(text, 0, end)
                : TextDecoder.decode(text, 0, end, charset).text();
    }

    /// Text in two bytes a letter, up to its end mark.
    static String wide(byte[] text) {
        String read = new String(text, 0, text.length & ~1, StandardCharsets.UTF_16LE);
        int end = read.indexOf('\0');
        return end < 0 ? read : read.substring(0, end);
    }
}
