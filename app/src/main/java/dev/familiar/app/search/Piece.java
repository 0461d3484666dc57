package dev.familiar.app.search;

/// One piece of a query.
///
/// @param field `from`, `to`, `year`, `channel`, `with`; empty for words
/// @param text the words, or the field's value
/// @param excluded whether it must not be found
/// @param open whether the last word is only the beginning of one
/// @param apart how many words may stand between those of a phrase
record Piece(String field, String text, boolean excluded, boolean open, int apart) {

    boolean isOr() {
        return field.isEmpty() && text.equals("OR") && !excluded && !open;
    }
}
