package dev.familiar.testkit.society;

import dev.familiar.testkit.world.Meeting;
import java.util.List;

/// What of a society reaches the owner: messages with others on them, and meetings.
///
/// @param society who knows whom
/// @param posts the messages, thread by thread
/// @param meetings the events of the calendar
public record Company(Society society, List<Post> posts, List<Meeting> meetings) {
    public Company {
        posts = List.copyOf(posts);
        meetings = List.copyOf(meetings);
    }

    /// So much of what happens among the people of a society that the owner gets about so many
    /// messages; the meetings come with them.
    ///
    /// @param messages about how many, 0 or more
    public static Company of(Society society, int messages) {
        return new CompanyMaker(society, messages).company();
    }

    /// Whether that person ever wrote to the owner, or the owner to them; being copied is no
    /// writing.
    public boolean wroteWithOwner(int person) {
        return posts.stream()
                .map(Post::parts)
                .anyMatch(parts ->
                        parts.from() == person && parts.to().contains(Post.OWNER)
                                || parts.from() == Post.OWNER
                                        && parts.all().anyMatch(part -> part == person));
    }

    /// Shows the sizes only.
    @Override
    public String toString() {
        return "Company[posts=" + posts.size() + ", meetings=" + meetings.size() + "]";
    }
}
