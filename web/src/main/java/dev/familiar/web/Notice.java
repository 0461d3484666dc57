package dev.familiar.web;

import java.util.List;

/// What the page after an action says about it.
///
/// @param text a sentence or two
/// @param links where to go on from it
/// @param canUndo whether to offer taking it back
/// @param isProblem whether something went wrong
record Notice(String text, List<Link> links, boolean canUndo, boolean isProblem) {

    Notice {
        links = List.copyOf(links);
    }

    /// A way on.
    ///
    /// @param key that opens it while the notice stands; empty for none
    /// @param isOutside whether it leads to the platform
    record Link(String text, String address, String key, boolean isOutside) {

        /// Hides the address, which may be somebody's profile.
        @Override
        public String toString() {
            return "Link[hidden]";
        }
    }

    static Notice done(String text) {
        return new Notice(text, List.of(), false, false);
    }

    static Notice undoable(String text, Link... links) {
        return new Notice(text, List.of(links), true, false);
    }

    static Notice problem(String text) {
        return new Notice(text, List.of(), false, true);
    }

    /// Hides the text, which may name somebody.
    @Override
    public String toString() {
        return "Notice[hidden]";
    }
}
