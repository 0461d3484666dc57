package dev.familiar.sources.mail.header;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The charset of text that names none and is no UTF-8, by what its bytes look like.
///
/// In languages with Latin letters, bytes above 127 stand alone among the others; in all others
/// they come in runs. Among those runs each old charset has its own mark: Cyrillic small letters
/// lie in the upper quarter in windows-1251 and below it in KOI8-R, Chinese and Korean come in
/// pairs of known rows, Shift-JIS has kana behind 0x82 and 0x83. What looks like none of them stays
/// windows-1252, as the web reads it, or a charset of Central Europe or Turkish where that would
/// put signs into words. The first 16 KiB decide. Stateless; linear.
final class CharsetGuess {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final Charset TURKISH = Charset.forName("windows-1254");

    /// Those of Central Europe; what has letters in the one has controls in the other.
    private static final List<Charset> LATINS =
            List.of(Charset.forName("ISO-8859-2"), Charset.forName("windows-1250"));

    private static final int LOOKED_AT = 16 << 10;

    /// Runs of so many bytes on average are no accents.
    private static final double LONG_RUN = 2.2;

    /// So much of what stands in runs must be letters of the script.
    private static final double MOST = 0.85;

    private static final List<Charset> OTHERS =
            List.of(
                    SHIFT_JIS,
                    Charset.forName("GB18030"),
                    Charset.forName("x-windows-949"),
                    Charset.forName("Big5-HKSCS"),
                    Charset.forName("EUC-JP"),
                    Charset.forName("windows-1251"),
                    Charset.forName("KOI8-R"),
                    Charset.forName("windows-1253"),
                    Charset.forName("windows-1255"),
                    Charset.forName("windows-1256"));

    private CharsetGuess() {}

    /// The text in the charset it most likely is in.
    static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, of(bytes, from, length));
    }

    static Charset of(byte[] bytes, int from, int length) {
        int end = from + Math.min(length, LOOKED_AT);
        if (averageRun(bytes, from, end) < LONG_RUN) {
            return latin(bytes, from, end);
        }
        Charset best = WESTERN;
        double most = MOST;
        for (Charset charset : OTHERS) {
            double score = score(bytes, from, end, charset);
            if (score > most) {
                best = charset;
                most = score;
            }
        }
        return best;
    }

    /// The charset that escape sequences announce (ISO 2022, RFC 1468, 1557, 1922), which nothing
    /// else in mail begins like; null if there are none. Looks at the first 16 KiB.
    static @Nullable Charset escaped(byte[] bytes, int from, int length) {
        int end = from + Math.min(length, LOOKED_AT);
        for (int i = from; i + 2 < end; i++) {
            if (bytes[i] == 0x1b && bytes[i + 1] == '$') {
                return switch (bytes[i + 2]) {
                    case '@', 'B' -> Charset.forName("ISO-2022-JP");
                    case ')' ->
                            i + 3 < end && bytes[i + 3] == 'C'
                                    ? Charset.forName("ISO-2022-KR")
                                    : Charset.forName("ISO-2022-CN");
                    default -> null;
                };
            }
        }
        return null;
    }

    /// Among the charsets of Latin letters: Western, unless that makes signs such as `³` of what
    /// are letters of Central Europe in another, or Icelandic letters in what has none of the
    /// others that Icelandic has.
    private static Charset latin(byte[] bytes, int from, int end) {
        // The second byte of a Japanese letter may be below 128, so runs are short.
        if (score(bytes, from, end, SHIFT_JIS) > MOST) {
            return SHIFT_JIS;
        }
        String western = new String(bytes, from, end - from, WESTERN);
        if (signsInWords(western) > 0) {
            return LATINS.stream()
                    .filter(one -> signsInWords(new String(bytes, from, end - from, one)) == 0)
                    .findFirst()
                    .orElse(WESTERN);
        }
        // ø and ì stand for ř and ě; no language of the West has them beside í or ý.
        boolean czech = has(western, "øìØÌ") && has(western, "íýáÍÝÁ") && !has(western, "æåðþÆÅÐÞ");
        if (czech) {
            return LATINS.getLast();
        }
        boolean turkish = isTurkish(western) && !has(western, "áéíóúæÁÉÍÓÚÆ");
        return turkish ? TURKISH : WESTERN;
    }

    /// By two of the letters that stand for ş, ı and ğ, or by a ş that does not begin a word, as no
    /// Icelandic þ does.
    private static boolean isTurkish(String western) {
        long signs = Stream.of("ýÝ", "þÞ", "ðÐ").filter(sign -> has(western, sign)).count();
        int inside = western.indexOf('þ', 1);
        return signs > 1 || inside > 0 && isLetter(western, inside - 1);
    }

    private static boolean has(String text, String letters) {
        return text.chars().anyMatch(c -> letters.indexOf(c) >= 0);
    }

    /// Signs and controls right between letters, or before one at the start of a word.
    private static int signsInWords(String text) {
        int signs = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = c >= 0x80 && !Character.isLetter(c) && "’‘´·".indexOf(c) < 0;
            boolean opens = "¿¡“„«‹–—…".indexOf(c) >= 0 && (i == 0 || !isLetter(text, i - 1));
            boolean closes = "”»›“–—…".indexOf(c) >= 0;
            signs += sign && !opens && !closes && isLetter(text, i + 1) ? 1 : 0;
        }
        return signs;
    }

    private static boolean isLetter(String text, int at) {
        return Character.isLetter(text.charAt(at));
    }

    private static double averageRun(byte[] bytes, int from, int end) {
        int runs = 0;
        int high = 0;
        for (int i = from; i < end; i++) {
            if (bytes[i] < 0) {
                high++;
                runs += i == from || bytes[i - 1] >= 0 ? 1 : 0;
            }
        }
        return runs == 0 ? 0 : (double) high / runs;
    }

    /// From 0 to 1: how much of what is not ASCII is usual in the language the charset is for; 0 if
    /// bytes do not fit it.
    private static double score(byte[] bytes, int from, int end, Charset charset) {
        // The last letter may be cut.
        Optional<String> text = TextDecoder.strict(bytes, from, end - from, charset);
        if (text.isEmpty() && end - from > 1) {
            text = TextDecoder.strict(bytes, from, end - from - 1, charset);
        }
        return text.map(decoded -> usual(decoded, charset.name())).orElse(0.0);
    }

    private static double usual(String text, String charset) {
        int all = 0;
        double usual = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                all++;
                usual += weight(text, i, charset);
            }
        }
        return all == 0 ? 0 : usual / all;
    }

    private static double weight(String text, int at, String charset) {
        char c = text.charAt(at);
        return switch (charset) {
            case "windows-1251", "KOI8-R" ->
                    letter(text, at, isBetween(c, 0x401, 0x45f), "оеаинтсрвлкмдпуяыьзбгчй");
            case "windows-1253" ->
                    letter(text, at, isBetween(c, 0x386, 0x3ce), "αοιετσνηυρπκμλςωδγχθάέήίόύώ");
            case "windows-1255" -> letter(text, at, isBetween(c, 0x5d0, 0x5ea), "ויהלאתרבשמנדחםק");
            case "windows-1256" ->
                    letter(text, at, isBetween(c, 0x60c, 0x652), "المنويرتبةعدسفهكحقشى");
            case "x-windows-949" ->
                    isBetween(c, 0xac00, 0xd7a3) ? (isOfKs(c) ? 1 : 0.5) : isCjkSign(c) ? 0.9 : 0.3;
            case "windows-31j", "EUC-JP" ->
                    isBetween(c, 0x3041, 0x30fe) ? 1 : isCjkSign(c) ? 0.95 : isHan(c) ? 0.84 : 0;
            case "GB18030" -> isHan(c) ? (leads(c, charset, 0xd7) ? 0.93 : 0.6) : sign(c);
            default -> isHan(c) ? (leads(c, charset, 0xc6) ? 0.92 : 0.6) : sign(c);
        };
    }

    private static double sign(char c) {
        return isCjkSign(c) ? 0.9 : 0;
    }

    /// Each language has a dozen letters that make up most of it; a capital behind a small letter
    /// is the mark of the wrong charset.
    private static double letter(String text, int at, boolean ofScript, String common) {
        char c = text.charAt(at);
        if (!ofScript) {
            return isBetween(c, 0x2013, 0x2122) || c == 0xab || c == 0xbb || c == 0xa0 ? 0.9 : 0;
        }
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        boolean inside = Character.isUpperCase(c) && Character.isLetter(before);
        double usual = common.indexOf(Character.toLowerCase(c)) >= 0 ? 1 : 0.75;
        // KOI8-R read as windows-1251 is all in capitals.
        return !inside ? usual : Character.isLowerCase(before) ? 0 : 0.88 * usual;
    }

    /// Whether the first byte of a character lies in the first half of its charset's table, which
    /// holds the common ones: rows 16 to 55 of GB 2312, level 1 of Big5.
    private static boolean leads(char c, String charset, int last) {
        byte[] bytes = String.valueOf(c).getBytes(Charset.forName(charset));
        int lead = bytes[0] & 0xff;
        boolean table =
                bytes.length == 2 && (charset.equals("Big5-HKSCS") || (bytes[1] & 0xff) >= 0xa1);
        return table && lead >= (charset.equals("Big5-HKSCS") ? 0xa4 : 0xb0) && lead <= last;
    }

    /// Whether a Korean syllable is of KS X 1001, the 2,350 in use; the others lie where Japanese
    /// letters do.
    private static boolean isOfKs(char c) {
        byte[] bytes = String.valueOf(c).getBytes(Charset.forName("x-windows-949"));
        return bytes.length == 2 && (bytes[0] & 0xff) >= 0xb0 && (bytes[1] & 0xff) >= 0xa1;
    }

    private static boolean isHan(char c) {
        return isBetween(c, 0x4e00, 0x9fff);
    }

    private static boolean isCjkSign(char c) {
        return isBetween(c, 0x3000, 0x303f) || isBetween(c, 0xff01, 0xff5e);
    }

    private static boolean isBetween(char c, int first, int last) {
        return c >= first && c <= last;
    }
}
