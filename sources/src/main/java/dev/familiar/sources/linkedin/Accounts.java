package dev.familiar.sources.linkedin;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.model.PlatformName;
import dev.familiar.model.ProfileUrl;
import java.util.Optional;

/// A member as the files point to them.
final class Accounts {

    /// The platform of handles that are only a name shown on LinkedIn.
    private static final String NAME_ONLY = "linkedin-name";

    private Accounts() {}

    /// The profile in `url`, which may lack its scheme or host; else the name as a weak handle;
    /// empty without either.
    static Optional<Handle> of(PersonName name, String url) {
        Optional<ProfileUrl> profile = profile(url);
        if (profile.isPresent()) {
            return Optional.of(profile.get());
        }
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlatformName(NAME_ONLY, name.text()));
    }

    /// Reads also `/in/ada-example` and `in/ada-example`.
    static Optional<ProfileUrl> profile(String url) {
        String bare = url.strip();
        String path = bare.startsWith("/") ? bare.substring(1) : bare;
        return ProfileUrl.parse(path.startsWith("in/") ? "linkedin.com/" + path : bare);
    }
}
