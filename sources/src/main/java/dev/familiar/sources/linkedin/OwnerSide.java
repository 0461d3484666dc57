package dev.familiar.sources.linkedin;

import dev.familiar.model.Handle;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.sources.Keys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The side of the invitations that is always the same person: the owner.
///
/// No other file gives the owner's profile URL; Profile.csv has none. Counts in bounded memory: a
/// file that shows a hundred owners is no export. For one thread.
final class OwnerSide {

    private static final int MOST = 100;

    private static final class Seen {
        final PersonName name;
        final @Nullable ProfileUrl profile;
        final int line;
        int rows;

        Seen(PersonName name, @Nullable ProfileUrl profile, int line) {
            this.name = name;
            this.profile = profile;
            this.line = line;
        }
    }

    private final Map<String, Seen> seen = new HashMap<>();
    private int rows;

    /// Notes who stands on the owner's side of one row; the profile is the better sign, the name
    /// serves where the export cut the URLs.
    void saw(PersonName name, @Nullable ProfileUrl profile, int line) {
        if (name.isEmpty() && profile == null) {
            return;
        }
        rows++;
        String id = profile == null ? "name:" + Keys.fold(name.text()) : profile.slug();
        Seen known = seen.get(id);
        if (known == null && seen.size() < MOST) {
            known = new Seen(name, profile, line);
            seen.put(id, known);
        }
        if (known != null) {
            known.rows++;
        }
    }

    /// Puts out the owner if one person is on their side in nine of ten rows; the rest are rows
    /// somebody edited.
    void put(Output out) {
        seen.forEach((id, candidate) -> {
            if (candidate.rows * 10L >= rows * 9L) {
                List<Handle> handles =
                        candidate.profile == null ? List.of() : List.of(candidate.profile);
                out.put(Owners.of(id, candidate.name, handles), candidate.line);
            }
        });
    }
}
