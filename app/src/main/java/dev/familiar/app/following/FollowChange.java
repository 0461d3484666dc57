package dev.familiar.app.following;

/// What came of a wish to follow.
///
/// @param view the follow as it stands now
/// @param outcome what was done
public record FollowChange(FollowView view, Outcome outcome) {

    /// What a wish came to.
    public enum Outcome {
        /// It begins.
        BEGUN,
        /// It went on, with something else said of it.
        CHANGED,
        /// It stood so already, and nothing was written down.
        UNCHANGED
    }
}
