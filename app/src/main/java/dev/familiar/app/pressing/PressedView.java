package dev.familiar.app.pressing;

/// One thing that needs no pressing any more.
///
/// @param view what it was
/// @param how why it is off the list
public record PressedView(PressView view, How how) {

    /// Why something is off the list.
    public enum How {
        /// The owner ticked it.
        TICKED("ticked by you"),
        /// An archive shows that the two are connected.
        CONNECTED("a connection now"),
        /// The invitation is missing in an export of after the decision.
        GONE("gone from your LinkedIn export");

        private final String words;

        How(String words) {
            this.words = words;
        }

        /// In a few words, e.g. `a connection now`.
        public String words() {
            return words;
        }
    }
}
