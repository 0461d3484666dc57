package dev.familiar.sources.mail.body;

/// What the sender wrote themselves: a text without quotations, their introductions, forwarded
/// messages and the signature.
///
/// Works line by line and stops as soon as it has enough. Own words below or between quotations are
/// found too. What a program quotes without marking it cannot be told from own words.
public final class OwnWords {

    private OwnWords() {}

    /// The first own words of `text` as one line, at most `most` characters.
    public static String of(String text, int most) {
        return read(text, most).words();
    }

    /// The own words of `text`, at most `most` characters, and the lines they end in.
    static OwnText read(String text, int most) {
        StringBuilder out = new StringBuilder(Math.min(text.length(), most + 80));
        int pos = 0;
        int tailFrom = 0;
        int tailTo = 0;
        boolean broken = true;
        boolean delimited = false;
        while (pos < text.length() && out.length() < most) {
            int end = lineEnd(text, pos);
            char first = text.charAt(pos);
            if (first == '>' || isBlank(text, pos, end)) {
                broken |= first == '>';
                pos = end + 1;
                continue;
            }
            String line = text.substring(pos, end).strip();
            if (line.isEmpty() || line.startsWith(">") || line.startsWith("|")) {
                broken |= !line.isEmpty();
                pos = end + 1;
                continue;
            }
            if (line.equals("--") || line.equals("__")) {
                delimited = line.equals("--");
                pos = end + 1;
                break;
            }
            if (Quotation.startsRest(line, text, end)) {
                break;
            }
            int introductionEnd = Quotation.introductionEnd(line, text, end);
            if (introductionEnd > 0) {
                if (!Quotation.isMarked(text, introductionEnd)) {
                    break;
                }
                broken = true;
                pos = introductionEnd;
                continue;
            }
            tailFrom = broken ? pos : tailFrom;
            tailTo = end;
            broken = false;
            if (!Quotation.isOrnament(line)) {
                out.append(out.isEmpty() ? "" : " ").append(line);
            }
            pos = end + 1;
        }
        String words = cut(HtmlLines.fold(out), most);
        return delimited
                ? new OwnText(words, text, Math.min(pos, text.length()), text.length(), true)
                : new OwnText(words, text, tailFrom, tailTo, false);
    }

    /// Where the line at `pos` ends, without looking for breaks other than line feeds.
    static int lineEnd(String text, int pos) {
        int end = text.indexOf('\n', pos);
        return end < 0 ? text.length() : end;
    }

    static boolean isBlank(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) > ' ' && text.charAt(i) != '\u00A0') {
                return false;
            }
        }
        return true;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
