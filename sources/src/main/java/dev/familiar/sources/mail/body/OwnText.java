package dev.familiar.sources.mail.body;

import java.util.ArrayList;
import java.util.List;

/// What the sender wrote themselves, and the lines in which it ends.
///
/// @param words their words as one line, without quotations and without what stands below `-- `
/// @param text the text they were taken from
/// @param tailFrom where its last unbroken stretch of own lines begins, or what stands below `-- `
/// @param tailTo where that ends
/// @param delimited whether the stretch stands below `-- `
public record OwnText(String words, String text, int tailFrom, int tailTo, boolean delimited) {

    /// The most lines of an ending.
    public static final int MOST_LINES = 16;

    private static final int LONGEST_TAIL = 2000;

    /// Nothing said.
    public static final OwnText NONE = new OwnText("", "", 0, 0, false);

    /// The lines of the ending, stripped, blank ones empty: the first of those below `-- ` up to a
    /// quotation, else the last ones of the text.
    public List<String> tail() {
        return delimited ? below() : last();
    }

    private List<String> below() {
        List<String> lines = new ArrayList<>();
        int pos = tailFrom;
        int to = Math.min(tailTo, tailFrom + LONGEST_TAIL);
        while (pos < to && lines.size() < MOST_LINES) {
            int end = Math.min(OwnWords.lineEnd(text, pos), to);
            String line = text.substring(pos, end).strip();
            if (line.startsWith(">")) {
                break;
            }
            lines.add(line);
            pos = end + 1;
        }
        return lines;
    }

    private List<String> last() {
        List<String> lines = new ArrayList<>();
        int end = tailTo;
        int from = Math.max(tailFrom, tailTo - LONGEST_TAIL);
        while (end > from && lines.size() < MOST_LINES) {
            int start = Math.max(from, text.lastIndexOf('\n', end - 1) + 1);
            lines.add(text.substring(start, end).strip());
            end = start - 1;
        }
        return lines.reversed();
    }

    /// Hides the text.
    @Override
    public String toString() {
        return "OwnText[hidden]";
    }
}
