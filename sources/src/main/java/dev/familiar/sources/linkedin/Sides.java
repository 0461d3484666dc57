package dev.familiar.sources.linkedin;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import java.util.List;

/// The two people of something given, by the owner or to the owner.
final class Sides {

    private Sides() {}

    /// @param given whether the owner gave it
    /// @param other the other person
    static List<Participant> of(boolean given, PersonName other, Handle handle) {
        return given
                ? List.of(
                        Owners.participant(Role.FROM),
                        new Participant(Role.TO, other, handle, false))
                : List.of(
                        new Participant(Role.FROM, other, handle, false),
                        Owners.participant(Role.TO));
    }
}
