package dev.familiar.testkit.world;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/// What ties a person to the owner.
///
/// @param kind the shape of the tie
/// @param channels the archives that show it
/// @param since the day they met
/// @param until the day of the last trace
/// @param how how they met, in words
public record Tie(
        TieKind kind, Set<Channel> channels, LocalDate since, LocalDate until, String how) {
    public Tie {
        channels = Set.copyOf(channels);
    }

    /// Whether the archive of that channel holds a trace.
    public boolean in(Channel channel) {
        return channels.contains(channel);
    }

    /// The same tie with a channel removed, as for somebody who is not a connection yet.
    Tie without(Channel channel) {
        EnumSet<Channel> left = EnumSet.noneOf(Channel.class);
        channels.stream().filter(c -> c != channel).forEach(left::add);
        return new Tie(kind, left, since, until, how);
    }
}
