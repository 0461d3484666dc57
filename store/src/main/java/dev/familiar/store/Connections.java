package dev.familiar.store;

import dev.familiar.model.Origin;
import dev.familiar.model.PartialDate;
import dev.familiar.model.ProfileUrl;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The owner's connections, to tell which requests they answer.
///
/// In memory as a whole, some hundred bytes each, since every request asks for its profile or its
/// names. Read anew with the requests ([Requests]).
final class Connections {

    /// What comes before the slug in [ProfileUrl#key].
    private static final String PROFILE = "linkedin:";

    /// Profiles of connections that show one.
    private final Set<String> slugs = new HashSet<>();

    /// By folded name, only those without a profile: for requests that have one.
    private final Map<String, Since> withoutProfile = new HashMap<>();

    /// By folded name, all of them: for requests without a profile.
    private final Map<String, Since> all = new HashMap<>();

    /// The newest day a connection of this name was made, [LocalDate#MAX] if not known.
    private record Since(LocalDate day) {}

    private Connections() {}

    /// By the index `description_by_kind`. SQLite takes the three fields out of the JSON, which
    /// spares reading each description as a whole.
    static Connections read(Sql sql) throws SQLException {
        Connections connections = new Connections();
        sql.each(
                """
                SELECT payload ->> '$.names[0].text', payload ->> '$.since',
                    (SELECT group_concat(value, ' ') FROM json_each(payload, '$.handles'))
                FROM description WHERE kind = ? AND owned = 0\
                """,
                row -> connections.add(row.getString(1), row.getInt(2), row.getString(3)),
                Origin.Kind.CONNECTION.name());
        return connections;
    }

    /// @param written the name as shown, null if none
    /// @param day as [Json#date] reads it, 0 if not known
    /// @param handles keys with a blank between them, null if none
    private void add(@Nullable String written, int day, @Nullable String handles) {
        boolean hasProfile = false;
        for (String handle : handles == null ? new String[0] : handles.split(" ")) {
            if (handle.startsWith(PROFILE)) {
                slugs.add(handle.substring(PROFILE.length()));
                hasProfile = true;
            }
        }
        PartialDate since = Json.date(day);
        Since made = new Since(since == null ? LocalDate.MAX : since.latest());
        String name = Folding.name(written == null ? "" : written);
        if (!name.isEmpty()) {
            all.merge(name, made, Connections::later);
            if (!hasProfile) {
                withoutProfile.merge(name, made, Connections::later);
            }
        }
    }

    /// A name that two connections carry answers for both, so the later one counts.
    private static Since later(Since one, Since other) {
        return one.day().isAfter(other.day()) ? one : other;
    }

    /// Whether a request has become a connection: by profile, or by name where one side has no
    /// profile. A namesake who was a connection before the request came is somebody else.
    boolean answer(RequestGroup request) {
        ProfileUrl profile = request.profile();
        if (profile != null && slugs.contains(profile.slug())) {
            return true;
        }
        Map<String, Since> candidates = profile == null ? all : withoutProfile;
        Instant sentAt = request.sentAt();
        return request.foldedNames().stream()
                .anyMatch(name -> isAfter(candidates.get(name), sentAt));
    }

    /// A day of grace, as the one side is a day without a zone and the other an instant. A request
    /// without a time is taken as answered.
    private static boolean isAfter(@Nullable Since since, @Nullable Instant sentAt) {
        return since != null
                && (sentAt == null
                        || !since.day()
                                .isBefore(
                                        sentAt.atOffset(ZoneOffset.UTC)
                                                .toLocalDate()
                                                .minusDays(1)));
    }
}
