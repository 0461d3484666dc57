package dev.familiar.app.sharing;

import dev.familiar.app.people.PersonView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// For whom a list is, as far as the archives know them.
///
/// @param person the one meant, null if nobody is for sure
/// @param perhaps who may be meant otherwise, the closest first
public record Recipient(@Nullable PersonView person, List<PersonView> perhaps) {

    static final Recipient NOBODY = new Recipient(null, List.of());

    /// Copies the list.
    public Recipient {
        perhaps = List.copyOf(perhaps);
    }

    /// Hides the people.
    @Override
    public String toString() {
        return "Recipient[" + (person != null) + ", " + perhaps.size() + "]";
    }
}
