package dev.familiar.app.outgoing;

import dev.familiar.network.outgoing.InviteNote;
import org.jspecify.annotations.Nullable;

/// What to write with a connection request to somebody, as all faces show it.
///
/// @param person id; empty for somebody whom the archives do not hold
/// @param name as they are called, or as typed
/// @param address of their profile; empty if not known
/// @param limit the most the platform takes, in UTF-16 code units
/// @param note the sentence; null if there is none
/// @param refusal why there is none
/// @param isConnected whether an export shows the two as connected already
public record InviteView(
        String person,
        String name,
        String address,
        int limit,
        @Nullable InviteNote note,
        Refusal refusal,
        boolean isConnected) {

    /// Why there is no sentence.
    public enum Refusal {
        /// There is one.
        NONE,
        /// Nothing shows that the two know each other.
        NO_TRACE,
        /// They wrote, and the owner never answered.
        NEVER_ANSWERED,
        /// The owner wrote, and they never answered.
        NO_ANSWER;

        /// For the owner, a sentence or two; empty where there is a sentence.
        ///
        /// @param name of the other, harmless already
        public String words(String name) {
            return switch (this) {
                case NONE -> "";
                case NO_TRACE ->
                        "You and " + name + " have no trace of each other: follow instead.";
                case NEVER_ANSWERED ->
                        name
                                + " wrote to you and you never answered: answer first, or follow"
                                + " instead.";
                case NO_ANSWER ->
                        "You wrote to "
                                + name
                                + " and never got an answer, so there is nothing they would"
                                + " remember: follow instead.";
            };
        }
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "InviteView[" + refusal + ", hidden]";
    }
}
