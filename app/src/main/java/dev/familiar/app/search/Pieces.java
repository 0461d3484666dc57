package dev.familiar.app.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a query into pieces at spaces outside quotes. For one query.
final class Pieces {

    /// What may stand before a colon; any other word with a colon is a word, like a time of day.
    private static final Set<String> FIELDS = Set.of("from", "to", "year", "channel", "with");

    /// The most words that `~` allows between: beyond a paragraph words are not near each other.
    private static final int FARTHEST = 50;

    private final String text;
    private int pos;

    /// @param text as typed; typographic quotes are what many keyboards write for plain ones
    private Pieces(String text) {
        this.text = text.replace('\u201c', '"').replace('\u201d', '"').replace('\u201e', '"');
    }

    /// The pieces in the order typed. Any text has some reading: none is an error.
    static List<Piece> of(String text) {
        Pieces pieces = new Pieces(text);
        List<Piece> found = new ArrayList<>();
        while (pieces.skipSpace()) {
            found.add(pieces.next());
        }
        return found;
    }

    /// What of a query is read otherwise than it looks, a sentence each: a word with a colon that
    /// is no field, a quotation that never ends.
    static List<String> doubts(String text) {
        Pieces pieces = new Pieces(text);
        List<String> doubts = new ArrayList<>();
        if (pieces.text.chars().filter(c -> c == '"').count() % 2 != 0) {
            doubts.add("A quotation is not closed, so it goes on to the end.");
        }
        for (Piece piece : of(text)) {
            int colon = piece.text().indexOf(':');
            if (piece.field().isEmpty() && colon > 0 && isNearField(piece.text(), colon)) {
                doubts.add(
                        "“"
                                + piece.text().substring(0, colon + 1)
                                + "” is searched as a word: the fields are from, to, year, channel"
                                + " and with.");
            }
        }
        return doubts;
    }

    /// Letters before a colon, and no address of the web behind it.
    private static boolean isNearField(String word, int colon) {
        return colon + 1 < word.length()
                && word.charAt(colon + 1) != '/'
                && word.chars().limit(colon).allMatch(Character::isLetter);
    }

    /// Whether anything comes after it.
    private boolean skipSpace() {
        while (pos < text.length() && Character.isWhitespace(text.charAt(pos))) {
            pos++;
        }
        return pos < text.length();
    }

    /// The piece that begins here; at least one character is taken, so that this ends.
    private Piece next() {
        // A lone dash excludes nothing; it is a dash.
        boolean excluded = text.charAt(pos) == '-' && pos + 1 < text.length();
        pos += excluded ? 1 : 0;
        String field = excluded ? "" : field();
        boolean quoted = pos < text.length() && text.charAt(pos) == '"';
        String words = quoted ? quoted() : word();
        int apart = quoted && field.isEmpty() ? apart() : 0;
        boolean open = !quoted && field.isEmpty() && words.endsWith("*");
        return new Piece(field, words, excluded, open, apart);
    }

    /// Takes the field's name and its colon, if one of the known stands here; else nothing.
    private String field() {
        int colon = text.indexOf(':', pos);
        String name =
                colon < 0 ? "" : text.substring(pos, colon).toLowerCase(java.util.Locale.ROOT);
        if (!FIELDS.contains(name) || colon + 1 >= text.length()) {
            return "";
        }
        pos = colon + 1;
        return name;
    }

    /// Takes what stands in quotes; up to the end, if they are never closed.
    private String quoted() {
        int end = text.indexOf('"', pos + 1);
        int stop = end < 0 ? text.length() : end;
        String words = text.substring(pos + 1, stop);
        pos = Math.min(text.length(), stop + 1);
        return words;
    }

    /// Takes everything up to the next space.
    private String word() {
        int start = pos;
        while (pos < text.length() && !Character.isWhitespace(text.charAt(pos))) {
            pos++;
        }
        return text.substring(start, pos);
    }

    /// The figure of `"…"~5`.
    private int apart() {
        if (pos >= text.length() || text.charAt(pos) != '~') {
            return 0;
        }
        int start = ++pos;
        while (pos < text.length() && Character.digit(text.charAt(pos), 10) >= 0) {
            pos++;
        }
        // Longer figures are cut off at FARTHEST anyway, and would not fit an int.
        boolean figure = pos > start && pos - start < 4;
        return figure ? Math.min(FARTHEST, Integer.parseInt(text.substring(start, pos))) : 0;
    }
}
