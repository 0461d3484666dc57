package dev.familiar.model.source;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;

/// Somebody's part in one interaction.
///
/// @param role which part
/// @param name the name as shown in this interaction, [PersonName#NONE] if only the handle is shown
/// @param handle the account
/// @param self true where the archive itself says that this is the owner (a sent folder, a `Sent`
///   label, a recommendation given); false does not deny it: the owner's handles decide
public record Participant(Role role, PersonName name, Handle handle, boolean self) {

    /// Hides the person.
    @Override
    public String toString() {
        return "Participant[" + role + ", hidden]";
    }
}
