package dev.familiar.testkit.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the platform shows of a connection request.
///
/// @param profile the sender as shown
/// @param mutuals the connections in common
/// @param note the note of the invitation; empty if none
/// @param sentAt when it was sent
public record RequestCard(Profile profile, Mutuals mutuals, String note, Instant sentAt) {
    /// A sender as the platform shows them.
    ///
    /// @param name the name, with whatever they put into it
    /// @param headline the line under the name
    /// @param location the place
    /// @param company the present employer; may be empty
    /// @param url the profile link
    public record Profile(
            String name, String headline, String location, String company, String url) {}

    /// Connections in common.
    ///
    /// @param count how many; null if the page did not say
    /// @param names up to two of them, as shown
    public record Mutuals(@Nullable Integer count, List<String> names) {
        public Mutuals {
            names = List.copyOf(names);
        }
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "RequestCard[" + sentAt + "]";
    }
}
