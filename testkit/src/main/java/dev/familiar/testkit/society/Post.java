package dev.familiar.testkit.society;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// A message that reached the owner, or that the owner wrote, with others on it. People are named
/// by their places in the population.
///
/// @param thread the number of its conversation
/// @param at its place in the conversation as the owner saw it, from 0
/// @param kind what it is
/// @param when when it was written
/// @param parts who wrote it to whom
public record Post(int thread, int at, Kind kind, Instant when, Parts parts) {

    /// The owner's place.
    public static final int OWNER = -1;

    /// What a message is.
    public enum Kind {
        /// A conversation of a few.
        TALK,
        /// One introduces another to the owner.
        INTRODUCTION,
        /// To many at once: a circular, an invitation.
        CIRCULAR
    }

    /// Who wrote to whom; the owner may be any of them.
    ///
    /// @param from who wrote
    /// @param to whom it is for
    /// @param cc who was copied
    public record Parts(int from, List<Integer> to, List<Integer> cc) {
        public Parts {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
        }

        /// Everybody on it.
        public Stream<Integer> all() {
            return Stream.concat(Stream.of(from), Stream.concat(to.stream(), cc.stream()));
        }
    }

    /// Who wrote it.
    public int from() {
        return parts.from();
    }
}
