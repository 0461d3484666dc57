package dev.familiar.app.people;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody the owner follows.
///
/// @param name as shown when the follow began
/// @param person the id of the person of the archives, empty if they hold nobody of that profile
/// @param since when the follow began
/// @param last the last trace in the archives, null if there is none
public record FollowView(String name, String person, Instant since, @Nullable LocalDate last) {

    /// Hides the person.
    @Override
    public String toString() {
        return "FollowView[" + since + ", hidden]";
    }
}
