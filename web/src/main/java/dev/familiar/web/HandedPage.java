package dev.familiar.web;

/// A list that was handed on just now.
///
/// @param text of the file
/// @param size such as `3 names, 58 bytes`
/// @param shared what is remembered of it
record HandedPage(Frame frame, String text, String size, SharePage.Shared shared) {

    /// Hides the list.
    @Override
    public String toString() {
        return "HandedPage[" + size + "]";
    }
}
