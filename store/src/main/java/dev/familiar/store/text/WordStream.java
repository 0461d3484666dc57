package dev.familiar.store.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// The words of a subject and a text, one after the other: runs of letters and digits in lower
/// case, without accents (NFKD, marks dropped). Letters of scripts that put no space between words
/// are words of their own, so that a run of them is found as a phrase. Words longer than [#LONGEST]
/// are cut there.
///
/// Text in plain ASCII, most of all mail, is folded in place, without a copy. For one thread;
/// [#read] again for the next text.
///
/// What is searched for is taken apart here as well ([TextQuery#words]): words made in two ways
/// would differ somewhere, and what differs is never found.
///
/// A word of more than [#LONGEST] letters keeps its beginning as a word; the rest is passed over
/// and is no word.
final class WordStream extends TokenStream {

    /// More letters than that are no word but a key or a picture.
    static final int LONGEST = 40;

    /// Words between a subject and the text after it, so that no phrase spans both.
    static final int GAP = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
            addAttribute(PositionIncrementAttribute.class);

    private String current = "";

    /// The text, while the subject is being taken apart.
    private String next = "";

    /// Whether the subject is done, and the place before the next word is to be [#GAP].
    private boolean gap;

    private int pos;

    /// Makes these the texts to take apart.
    WordStream read(String subject, String text) {
        current = folded(subject);
        next = folded(text);
        gap = false;
        pos = 0;
        return this;
    }

    /// Lower case without accents; ASCII is left to [#incrementToken].
    ///
    /// Before it is cut, because folding changes lengths: NFKD makes two letters of one ligature.
    private static String folded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
                return MARKS.matcher(plain).replaceAll("").toLowerCase(Locale.ROOT);
            }
        }
        return text;
    }

    /// Neither offsets nor types are given: nothing is highlighted from the index.
    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (!word()) {
            if (gap) {
                return false;
            }
            gap = true;
            current = next;
            pos = 0;
            increment.setPositionIncrement(GAP);
        }
        return true;
    }

    /// Takes the next word of the current text into the term; false at its end.
    private boolean word() {
        String text = current;
        int length = text.length();
        int i = pos;
        while (i < length && !isPart(text.charAt(i), text, i)) {
            i++;
        }
        if (i == length) {
            pos = i;
            return false;
        }
        char[] buffer = term.resizeBuffer(LONGEST + 1);
        int filled = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (!isAscii(c)) {
                    break;
                }
                if (filled < LONGEST) {
                    buffer[filled++] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
                }
                i++;
                continue;
            }
            if (!isPart(c, text, i)) {
                break;
            }
            int point = text.codePointAt(i);
            boolean alone = isAlone(point);
            if (alone && filled > 0) {
                break;
            }
            int size = Character.charCount(point);
            if (filled + size <= LONGEST) {
                filled += Character.toChars(point, buffer, filled);
            }
            i += size;
            if (alone) {
                break;
            }
        }
        term.setLength(filled);
        pos = i;
        return true;
    }

    private static boolean isAscii(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    }

    /// Whether a letter or digit is there. A high surrogate is looked at together with its other
    /// half.
    private static boolean isPart(char c, String text, int at) {
        if (c < 0x80) {
            return isAscii(c);
        }
        return Character.isLetterOrDigit(Character.isHighSurrogate(c) ? text.codePointAt(at) : c);
    }

    /// Whether words of this letter's script are written without spaces.
    ///
    /// Scripts from Thai on; below that all put spaces, so most letters are told by one comparison.
    private static boolean isAlone(int point) {
        if (point < 0xE00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
