package dev.familiar.sources.mail.body;

/// What the sender wrote themselves: a text without quotations, their introductions, forwarded
/// messages and the signature.
///
/// Works line by line, in place, and stops as soon as it has enough. Own words below or between
/// quotations are found too. What a program quotes without marking it cannot be told from own
/// words.
public final class OwnWords {

    private OwnWords() {}

    /// The first own words of `text` as one line, at most `most` characters.
    public static String of(String text, int most) {
        return read(text, most).words();
    }

    /// The own words of `text`, at most `most` characters, and the lines they end in.
    static OwnText read(String text, int most) {
        FoldedText out = new FoldedText(Math.min(text.length(), most + 80));
        int pos = 0;
        int tailFrom = 0;
        int tailTo = 0;
        boolean broken = true;
        boolean delimited = false;
        while (pos < text.length() && out.length() < most) {
            int lineEnd = lineEnd(text, pos);
            int start = firstText(text, pos, lineEnd);
            if (start == lineEnd || text.charAt(start) == '>' || text.charAt(start) == '|') {
                if (start < lineEnd && Quotation.isMarkedHeader(text, start, lineEnd)) {
                    break;
                }
                broken |= start < lineEnd;
                pos = lineEnd + 1;
                continue;
            }
            int end = lastText(text, start, lineEnd);
            boolean ornament = false;
            if (mayMean(text, start, end)) {
                String line = text.substring(start, end);
                if (line.equals("--") || line.equals("__")) {
                    delimited = line.equals("--");
                    pos = lineEnd + 1;
                    break;
                }
                if (Quotation.startsRest(line, text, lineEnd)) {
                    break;
                }
                int introductionEnd = Quotation.introductionEnd(line, text, lineEnd);
                if (introductionEnd > 0) {
                    if (!Quotation.isMarked(text, introductionEnd)) {
                        break;
                    }
                    broken = true;
                    pos = introductionEnd;
                    continue;
                }
                ornament = Quotation.isOrnament(line);
            }
            tailFrom = broken ? pos : tailFrom;
            tailTo = lineEnd;
            broken = false;
            if (!ornament) {
                out.line(text, start, end);
            }
            pos = lineEnd + 1;
        }
        String words = cut(out.toString(), most);
        return delimited
                ? new OwnText(words, text, Math.min(pos, text.length()), text.length(), true)
                : new OwnText(words, text, tailFrom, tailTo, false);
    }

    /// Whether a line could be more than words: the start of a quotation, an ornament. Most lines
    /// cannot, by their first and last characters alone.
    private static boolean mayMean(String text, int start, int end) {
        char first = text.charAt(start);
        if (!((first >= 'a' && first <= 'z') || (first >= '0' && first <= '9'))) {
            return true;
        }
        return text.charAt(end - 1) == ':'
                || text.charAt(end - 1) == '\uFF1A'
                || Quotation.startsLikeIntroduction(text, start, end)
                || Quotation.mayBePhone(text, start, end);
    }

    /// Where the line at `pos` ends, without looking for breaks other than line feeds.
    static int lineEnd(String text, int pos) {
        int end = text.indexOf('\n', pos);
        return end < 0 ? text.length() : end;
    }

    private static int firstText(String text, int from, int to) {
        int i = from;
        while (i < to && isSpace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int lastText(String text, int from, int to) {
        int i = to;
        while (i > from && isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00A0' || (c > 0x7f && Character.isWhitespace(c));
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
