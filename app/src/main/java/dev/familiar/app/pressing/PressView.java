package dev.familiar.app.pressing;

import dev.familiar.model.ProfileUrl;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing to press.
///
/// @param request id of the request it answers
/// @param name who asked; a stranger's text
/// @param press what
/// @param profile null if no archive shows it
/// @param note to be sent or kept with it; may be empty
/// @param decidedAt when the owner decided
public record PressView(
        String request,
        String name,
        Press press,
        @Nullable ProfileUrl profile,
        String note,
        Instant decidedAt) {

    /// Where it is pressed: the profile, else the platform's search for the name, since an
    /// invitation has no address of its own.
    public String link() {
        return link(profile, name);
    }

    /// As [#link()], of anybody.
    public static String link(@Nullable ProfileUrl profile, String name) {
        return profile != null
                ? profile.url()
                : "https://www.linkedin.com/search/results/people/?keywords="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "PressView[" + request + ", " + press + "]";
    }
}
