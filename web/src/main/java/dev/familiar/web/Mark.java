package dev.familiar.web;

import dev.familiar.app.search.Snippet;
import dev.familiar.app.words.PlainText;
import java.util.ArrayList;
import java.util.List;

/// A stretch of a text of which some is marked.
///
/// @param text without characters nobody sees
/// @param isMarked whether it is what was looked for
record Mark(String text, boolean isMarked) {

    /// Stand for the marks while the text is made plain as a whole, so that blanks between two
    /// stretches stay; no text can pass for them, since they are taken out of it first.
    private static final char OPEN = '\ue000';

    private static final char CLOSE = '\ue001';

    static List<Mark> none(String text) {
        return text.isEmpty() ? List.of() : List.of(new Mark(text, false));
    }

    static List<Mark> of(Snippet snippet) {
        StringBuilder all = new StringBuilder();
        for (Snippet.Piece piece : snippet.pieces()) {
            String text = piece.text().replace(OPEN, ' ').replace(CLOSE, ' ');
            all.append(piece.marked() ? OPEN + text + CLOSE : text);
        }
        List<Mark> marks = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (char c : PlainText.line(all.toString()).toCharArray()) {
            if (c == OPEN || c == CLOSE) {
                add(marks, part, c == CLOSE);
            } else {
                part.append(c);
            }
        }
        add(marks, part, false);
        return marks;
    }

    private static void add(List<Mark> marks, StringBuilder part, boolean isMarked) {
        if (!part.isEmpty()) {
            marks.add(new Mark(part.toString(), isMarked));
            part.setLength(0);
        }
    }

    /// Hides the text.
    @Override
    public String toString() {
        return "Mark[hidden]";
    }
}
