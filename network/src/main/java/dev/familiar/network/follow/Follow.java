package dev.familiar.network.follow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody the owner follows: a state without a duty on either side, and no acquaintance.
///
/// @param person id of the person by today's linkage; empty if the archives hold nobody of them
/// @param name as they are called
/// @param link where they are followed, null if not known
/// @param since when it began, and has gone on without a break
/// @param said what the owner said of it
public record Follow(
        String person, String name, @Nullable ProfileLink link, Instant since, Said said) {

    /// What the owner said of a follow; every text may be empty.
    ///
    /// @param why what makes them worth it
    /// @param connectWhen what would have to happen for the owner to connect
    /// @param note anything else
    /// @param known whether the owner knows them personally
    public record Said(String why, String connectWhen, String note, Personally known) {

        /// Nothing.
        public static final Said NOTHING = new Said("", "", "", Personally.UNSAID);

        /// Hides the words.
        @Override
        public String toString() {
            return "Said[" + known + ", hidden]";
        }
    }

    /// Whether the owner knows somebody personally, by their own word.
    public enum Personally {
        /// Yes.
        KNOWN,
        /// No.
        NOT_KNOWN,
        /// Nothing was said.
        UNSAID
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Follow[" + since + ", hidden]";
    }
}
