package dev.familiar.sources.linkedin;

import dev.familiar.model.Biography;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.PlatformName;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.model.source.SourceRecord;
import java.util.List;

/// What the files say about the owner, each under its own key, so that no file is kept in memory.
final class Owners {

    /// The handle of the owner in files that speak of them without naming them. Always used with
    /// `self`.
    private static final PlatformName UNNAMED = new PlatformName("linkedin-owner", "owner");

    private Owners() {}

    /// A record about the owner without a life.
    ///
    /// @param id tells it from other records about the owner
    static SourceRecord of(String id, PersonName name, List<Handle> handles) {
        return of(id, name, handles, Biography.NONE);
    }

    static SourceRecord of(String id, PersonName name, List<Handle> handles, Biography life) {
        return new SourceRecord.Owned(
                new PersonDescription(
                        "linkedin:owner:" + id,
                        Origin.of(Origin.Kind.CARD),
                        List.of(name),
                        handles,
                        life));
    }

    /// The owner's part where the file does not name them.
    static Participant participant(Role role) {
        return new Participant(role, PersonName.NONE, UNNAMED, true);
    }
}
