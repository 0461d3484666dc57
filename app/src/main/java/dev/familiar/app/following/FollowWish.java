package dev.familiar.app.following;

import dev.familiar.network.follow.Follow.Personally;
import dev.familiar.network.follow.Platform;
import org.jspecify.annotations.Nullable;

/// Whom the owner wants to follow, and what they say of it. A null leaves what was said before.
///
/// @param who a person's id, address or name, or a profile's link or account
/// @param on the platform that the link or account is of, null to tell it by the link
/// @param link where they are followed, if `who` is no link itself; empty for none
/// @param why what makes them worth it
/// @param connectWhen what would have to happen to connect
/// @param note anything else
/// @param known whether the owner knows them personally
public record FollowWish(
        String who,
        @Nullable Platform on,
        String link,
        @Nullable String why,
        @Nullable String connectWhen,
        @Nullable String note,
        @Nullable Personally known) {

    /// Somebody, with nothing said.
    public static FollowWish of(String who) {
        return new FollowWish(who, null, "", null, null, null, null);
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "FollowWish[hidden]";
    }
}
