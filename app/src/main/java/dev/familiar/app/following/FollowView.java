package dev.familiar.app.following;

import dev.familiar.network.follow.Follow;
import dev.familiar.network.follow.News;
import dev.familiar.network.follow.ProfileLink;
import dev.familiar.network.follow.Proof;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A follow as all faces show it.
///
/// @param id names it, for [FollowDesk#unfollow]: the person's id, or a key where the archives hold
///   nobody of them
/// @param follow who, where, since when, and what the owner said of it
/// @param work what they do, as far as known; may be empty
/// @param last the last trace in the archives, also from before the follow; null if there is none
/// @param news what came of them since
/// @param proposal the proof by which the owner may want to connect; null if there is none, the
///   owner passed it by, or the two are connected
/// @param isConnected whether an export shows the two as connected
public record FollowView(
        String id,
        Follow follow,
        String work,
        @Nullable LocalDate last,
        News news,
        @Nullable Proof proposal,
        boolean isConnected) {

    /// As they are called.
    public String name() {
        return follow.name();
    }

    /// Id of the person; empty if the archives hold nobody of them.
    public String person() {
        return follow.person();
    }

    /// Where to open them; empty if not known.
    public String address() {
        ProfileLink link = follow.link();
        return link == null ? "" : link.url();
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "FollowView[" + follow.since() + ", hidden]";
    }
}
