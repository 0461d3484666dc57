package dev.familiar.identity.name;

import com.anyascii.AnyAscii;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Text brought down to lower-case ASCII words, so that writings of one word compare equal.
///
/// Unicode NFKC first (full-width and mathematical letters become plain), then symbols, emoji and
/// invisible characters go, then every script is transliterated (AnyAscii). Diacritics are dropped:
/// `ü` becomes `u`. Folding is idempotent. Source: Unicode Standard Annex 15.
public final class FoldedText {

    /// The most characters of a text that are looked at; the rest of a hostile text is cut.
    private static final int LONGEST = 300;

    private static final Pattern MARKS = Pattern.compile("[\u2122\u2120\u00ae\u00a9\u24b8]");

    /// The article that Arabic writes together with its word; Latin letters part them, or need not.
    private static final Pattern ARABIC_ARTICLE =
            Pattern.compile("(?<!\\p{L})\u0627\u0644(?=\\p{IsArabic}{3})");

    private static final Pattern GREEK_U = Pattern.compile("[Οο][υύΥΎ]");

    private FoldedText() {}

    /// The text without emoji, badges, symbols and invisible characters, in form NFKC, case kept,
    /// at most 300 characters of it.
    public static String visible(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        if (isPlain(cut)) {
            return cut;
        }
        // Marks like TM would turn into letters under NFKC.
        String unmarked = MARKS.matcher(cut).replaceAll(" ");
        String composed = Normalizer.normalize(unmarked, Normalizer.Form.NFKC);
        StringBuilder kept = new StringBuilder(composed.length());
        composed.codePoints().forEach(c -> keep(kept, c));
        return kept.toString();
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    Character.isLetterOrDigit(c) && c < 0x80 || " .,'-@_()\"&/|:+".indexOf(c) >= 0;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static void keep(StringBuilder kept, int c) {
        switch (Character.getType(c)) {
            case Character.FORMAT -> {
                // Joiners and direction marks vanish without parting a word.
            }
            case Character.OTHER_SYMBOL,
                    Character.MATH_SYMBOL,
                    Character.CURRENCY_SYMBOL,
                    Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    kept.append(c == '|' || c == '+' || c == '<' || c == '>' ? (char) c : ' ');
            case Character.MODIFIER_SYMBOL -> kept.append(c == '`' || c == '\u00b4' ? "'" : "");
            case Character.ENCLOSING_MARK -> {
                // The frame of a keycap emoji.
            }
            default -> {
                boolean variationSelector = c >= 0xfe00 && c <= 0xfe0f;
                if (!variationSelector) {
                    kept.appendCodePoint(c);
                }
            }
        }
    }

    /// The folded letters and digits of `text` in one piece; empty if it has none.
    public static String joined(String text) {
        String visible = visible(text);
        StringBuilder folded = new StringBuilder(visible.length());
        String ascii = isAscii(visible) ? visible : latin(visible);
        for (int i = 0; i < ascii.length(); i++) {
            char c = ascii.charAt(i);
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                folded.append(Character.toLowerCase(c));
            }
        }
        return folded.toString();
    }

    /// In Latin letters. The Greek digraph for "u" is spelled as passports do (ISO 843 type 2), not
    /// letter by letter, because that is how its bearers write it in mail.
    private static String latin(String visible) {
        String greek =
                visible.indexOf('υ') < 0 && visible.indexOf('ύ') < 0
                        ? visible
                        : GREEK_U.matcher(visible).replaceAll("u");
        String parted =
                greek.indexOf('\u0644') < 0
                        ? greek
                        : ARABIC_ARTICLE.matcher(greek).replaceAll("al-");
        return AnyAscii.transliterate(parted);
    }

    /// The folded words of `text` in their order; apostrophes join, everything else that is no
    /// letter or digit parts.
    public static List<String> words(String text) {
        String visible = visible(text);
        String ascii = isAscii(visible) ? visible : latin(visible);
        List<String> words = new ArrayList<>(6);
        StringBuilder word = new StringBuilder();
        String lower = ascii.toLowerCase(Locale.ROOT);
        for (int i = 0; i <= lower.length(); i++) {
            char c = i < lower.length() ? lower.charAt(i) : ' ';
            if (c < 0x80 && Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != '\'' && !word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /// A folded token with the spellings of umlauts and doubled letters levelled, for comparing:
    /// `mueller`, `muller` and `müller` all become `muler`.
    public static String levelled(String token) {
        if (isLevel(token)) {
            return token;
        }
        StringBuilder out = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
            boolean umlaut = c == 'e' && (last == 'a' || last == 'o' || last == 'u') && i > 1;
            boolean doubled = c == last;
            if (!umlaut && !doubled) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /// Whether levelling changes nothing, as with most tokens.
    private static boolean isLevel(String token) {
        for (int i = 1; i < token.length(); i++) {
            char c = token.charAt(i);
            char last = token.charAt(i - 1);
            if (c == last || (c == 'e' && (last == 'a' || last == 'o' || last == 'u'))) {
                return false;
            }
        }
        return true;
    }
}
