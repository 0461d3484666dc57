package dev.familiar.app.search;

import java.util.List;
import java.util.stream.Collectors;

/// A piece of text in which some words are marked.
///
/// @param pieces in order; put together they are the text
public record Snippet(List<Piece> pieces) {

    /// Nothing.
    public static final Snippet NONE = new Snippet(List.of());

    /// Copies the list.
    public Snippet {
        pieces = List.copyOf(pieces);
    }

    /// A stretch of text.
    ///
    /// @param text as in the message
    /// @param marked whether it is what was looked for
    public record Piece(String text, boolean marked) {

        /// Hides the text.
        @Override
        public String toString() {
            return "Piece[hidden]";
        }
    }

    /// The whole text.
    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    /// Whether anything is marked.
    public boolean isMarked() {
        return pieces.stream().anyMatch(Piece::marked);
    }
}
