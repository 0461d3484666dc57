package dev.familiar.sources;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What the first bytes of a file rule out.
///
/// A download has thousands of small files, and the looks that go through all lines of a head for
/// words in a dozen languages take milliseconds each: ten times what reading such a file takes.
/// Sources of tables and of pages ask here first.
public final class Openings {

    /// Pictures, films, sound and documents, which downloads hold by the thousand. ISO 8859-1.
    private static final List<String> MAGICS =
            List.of(
                    "\u00ff\u00d8\u00ff",
                    "\u0089PNG\r\n",
                    "GIF8",
                    "%PDF-",
                    "ID3\u0003",
                    "ID3\u0004",
                    "OggS\u0000",
                    "\u001aE\u00df\u00a3");

    /// MP4, HEIC and their kin begin with the length of this word's box.
    private static final String BOX = "ftyp";

    private static final int LOOKED_AT = 200;

    /// WebP, WAV and AVI say what they are behind their length.
    private static final List<String> RIFF = List.of("WEBP", "WAVE", "AVI ");

    private Openings() {}

    /// Whether a file that begins so is neither a table nor text that somebody pasted or wrote:
    /// JSON, a vCard or calendar, a picture, film or sound, a PDF. Only what is beyond doubt;
    /// anything else is false. Cost: a look at 200 bytes.
    ///
    /// @param head as [Entry#head] gives it
    public static boolean isData(byte[] head) {
        int length = Math.min(head.length, LOOKED_AT);
        String start = new String(head, 0, length, StandardCharsets.ISO_8859_1);
        return MAGICS.stream().anyMatch(start::startsWith)
                || start.startsWith(BOX, 4)
                || (start.startsWith("RIFF")
                        && RIFF.stream().anyMatch(kind -> start.startsWith(kind, 8)))
                || isStructured(start.substring(start.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0));
    }

    /// An object, or a list of objects (RFC 8259): a page of text may well begin with a bracket, so
    /// what follows it must fit, too.
    private static boolean isStructured(String text) {
        String start = text.stripLeading();
        if (start.startsWith("{")) {
            String next = start.substring(1).stripLeading();
            return next.startsWith("\"") || next.startsWith("}");
        }
        if (start.startsWith("[")) {
            return start.substring(1).stripLeading().startsWith("{");
        }
        String word = start.substring(0, Math.min(start.length(), 15)).toUpperCase(Locale.ROOT);
        return word.startsWith("BEGIN:VCARD") || word.startsWith("BEGIN:VCALENDAR");
    }
}
