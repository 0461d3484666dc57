package dev.familiar.app.search;

import dev.familiar.store.text.TextQuery;
import java.util.ArrayList;
import java.util.List;

/// Marks the words of a query in a text and cuts a readable piece around the first of them.
///
/// Works on the text alone, since the index gives no places; both fold in the same way
/// ([TextQuery#words]), so what was found is also marked. Cost: one pass over the text, and a
/// comparison with each wanted group at each word.
final class Marker {

    /// Characters shown before the first match, so that the sentence it stands in begins.
    private static final int BEFORE = 60;

    private final List<Wanted> wanted;

    Marker(List<Wanted> wanted) {
        this.wanted = wanted.stream().filter(group -> !group.words().isEmpty()).toList();
    }

    /// A word of the text.
    ///
    /// @param from where it begins, in UTF-16 units
    /// @param to where it ends, exclusive
    /// @param folded as the index has it: without case and accents
    private record Word(int from, int to, String folded) {}

    /// A stretch to be marked.
    private record Match(int from, int to) {}

    /// The text with the words marked; a piece of it of about `most` characters around the first
    /// match if it is longer, its beginning if nothing matches.
    Snippet mark(String text, int most) {
        List<Match> matches = matches(text);
        int from = 0;
        int to = text.length();
        // The piece lies so that it holds the first match, and begins and ends at a space where one
        // is near: half a word at its edge reads like a word that is not there.
        if (to > most) {
            int first = matches.isEmpty() ? 0 : matches.getFirst().from();
            from = Math.max(0, Math.min(first - BEFORE, text.length() - most));
            from = from == 0 ? 0 : afterSpace(text, from);
            to = Math.min(text.length(), from + most);
            to = to == text.length() ? to : beforeSpace(text, to);
        }
        List<Snippet.Piece> pieces = new ArrayList<>();
        int pos = from;
        add(pieces, from > 0 ? "… " : "", false);
        for (Match match : matches) {
            // A match that the edge cuts through is not marked.
            if (match.from() >= pos && match.to() <= to) {
                add(pieces, text.substring(pos, match.from()), false);
                add(pieces, text.substring(match.from(), match.to()), true);
                pos = match.to();
            }
        }
        add(pieces, text.substring(pos, to), false);
        add(pieces, to < text.length() ? " …" : "", false);
        return new Snippet(pieces);
    }

    /// Nothing for an empty piece.
    private static void add(List<Snippet.Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Snippet.Piece(text, marked));
        }
    }

    /// The beginning of the next word, or here if there is none near.
    private static int afterSpace(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 || space > from + BEFORE / 2 ? from : space + 1;
    }

    /// The end of the last word, or here if there is none near.
    private static int beforeSpace(String text, int to) {
        int space = text.lastIndexOf(' ', to);
        return space < to - BEFORE / 2 ? to : space;
    }

    /// All matches, from the first on, none within another.
    private List<Match> matches(String text) {
        List<Word> words = words(text);
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int length = lengthAt(words, i);
            if (length > 0) {
                matches.add(new Match(words.get(i).from(), words.get(i + length - 1).to()));
                i += length - 1;
            }
        }
        return matches;
    }

    /// How many words from here on are wanted together; single words of a group that stand
    /// elsewhere are not marked, unless the group nowhere stands as a whole (words near each
    /// other).
    private int lengthAt(List<Word> words, int start) {
        int longest = 0;
        for (Wanted group : wanted) {
            int length = 0;
            while (length < group.words().size()
                    && start + length < words.size()
                    && group.fits(length, words.get(start + length).folded())) {
                length++;
            }
            if (length == group.words().size()) {
                longest = Math.max(longest, length);
            }
        }
        return longest;
    }

    /// Cuts into words where the index does, with their places in the text: the index itself gives
    /// the words only.
    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        int pos = 0;
        while (pos < text.length()) {
            int end = pos;
            while (end < text.length() && isPart(text, end)) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > pos) {
                addRun(words, text, pos, end);
                pos = end;
            } else {
                pos += Character.charCount(text.codePointAt(pos));
            }
        }
        return words;
    }

    /// A run of letters is one word, or several where the script writes no spaces.
    private static void addRun(List<Word> words, String text, int from, int to) {
        List<String> folded = TextQuery.words(text.substring(from, to));
        if (folded.size() == 1) {
            words.add(new Word(from, to, folded.getFirst()));
            return;
        }
        for (int i = from; i < to; i += Character.charCount(text.codePointAt(i))) {
            int end = i + Character.charCount(text.codePointAt(i));
            List<String> letter = TextQuery.words(text.substring(i, end));
            if (letter.size() == 1) {
                words.add(new Word(i, end, letter.getFirst()));
            }
        }
    }

    /// A mark on the letter before it (an accent written as a character of its own) belongs to the
    /// word.
    private static boolean isPart(String text, int at) {
        int point = text.codePointAt(at);
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
