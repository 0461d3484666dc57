package dev.familiar.network.search;

import dev.familiar.model.DateSpan;

/// A job as one archive tells of it.
///
/// @param organisation as written, may be empty
/// @param title as written, may be empty
/// @param span when, as far as said
/// @param end what the end of the span means
/// @param word who says so, and when
public record Job(String organisation, String title, DateSpan span, End end, Word word) {

    /// What the end of a span means.
    public enum End {
        /// They left then, or at some time before the word if the span has no end.
        LEFT,
        /// They were last seen in it then; nothing says that they left.
        SEEN
    }

    /// Hides the content.
    @Override
    public String toString() {
        return "Job[" + end + ", " + word + ", hidden]";
    }
}
