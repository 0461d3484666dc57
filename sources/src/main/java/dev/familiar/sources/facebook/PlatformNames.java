package dev.familiar.sources.facebook;

import dev.familiar.model.PersonName;
import dev.familiar.model.PlatformName;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Names as handles.
final class PlatformNames {

    private static final String PLATFORM = "facebook";

    /// What stands in for the name of an account that was closed, in the languages seen. Everybody
    /// who left would be one person.
    private static final Set<String> NOBODY =
            Set.of(
                    "facebook user",
                    "facebook-nutzer",
                    "facebook-nutzerin",
                    "utilisateur de facebook",
                    "utilisateur facebook",
                    "usuario de facebook",
                    "utente di facebook",
                    "facebook-gebruiker",
                    "messenger user",
                    "instagram user");

    private PlatformNames() {}

    /// The handle of a name; empty if the name is blank or stands for a closed account.
    static Optional<PlatformName> of(String name) {
        String folded = PersonName.of(name).text();
        return folded.isEmpty() || NOBODY.contains(folded.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(new PlatformName(PLATFORM, folded));
    }

    static Participant participant(Role role, PlatformName handle) {
        return new Participant(role, PersonName.of(handle.name()), handle, false);
    }
}
