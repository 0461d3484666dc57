package dev.familiar.web;

/// What the page after an action says about it.
///
/// @param text a sentence or two
/// @param canUndo whether to offer taking it back
/// @param isProblem whether something went wrong
record Notice(String text, boolean canUndo, boolean isProblem) {

    static Notice done(String text) {
        return new Notice(text, false, false);
    }

    static Notice undoable(String text) {
        return new Notice(text, true, false);
    }

    static Notice problem(String text) {
        return new Notice(text, false, true);
    }

    /// Hides the text, which may name somebody.
    @Override
    public String toString() {
        return "Notice[hidden]";
    }
}
