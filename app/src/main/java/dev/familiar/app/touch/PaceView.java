package dev.familiar.app.touch;

import dev.familiar.network.touch.Pace;
import org.jspecify.annotations.Nullable;

/// How often the owner wants to hear of somebody, or that they do not.
///
/// @param id of the person; empty for a tag, and where their records are gone
/// @param name of the person, or the tag
/// @param tag whether it is one
/// @param pace how often; null for never
public record PaceView(String id, String name, boolean tag, @Nullable Pace pace) {

    /// Hides the person.
    @Override
    public String toString() {
        return "PaceView[" + id + ", " + pace + ", hidden]";
    }
}
