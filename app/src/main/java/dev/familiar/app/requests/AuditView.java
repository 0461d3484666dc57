package dev.familiar.app.requests;

import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonId;
import dev.familiar.traces.Coverage;
import dev.familiar.triage.Known;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How well the owner knows the people they are connected with.
///
/// @param counts how many people are in each group; every group is there
/// @param withoutTrace of how many nothing was found beside the connection
/// @param entries how many connections the export lists; more than there are people where somebody
///   is on it twice
/// @param searched how far each kind of archive reaches, with 0 items for those never imported
/// @param group the group listed
/// @param rows the people in it, closest first, then by name; not more than were asked for
public record AuditView(
        Map<Known.Group, Integer> counts,
        int withoutTrace,
        int entries,
        List<Coverage> searched,
        Known.Group group,
        List<Row> rows) {

    /// Copies the lists and fills the groups without people.
    public AuditView {
        Map<Known.Group, Integer> all = new EnumMap<>(Known.Group.class);
        for (Known.Group each : Known.Group.values()) {
            all.put(each, counts.getOrDefault(each, 0));
        }
        counts = Map.copyOf(all);
        searched = List.copyOf(searched);
        rows = List.copyOf(rows);
    }

    /// How many people are in the group.
    public int count(Known.Group which) {
        return counts.getOrDefault(which, 0);
    }

    /// How many people the owner is connected with.
    public int connections() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// One person.
    ///
    /// @param person who
    /// @param name as they are called
    /// @param life their latest job and place, may be empty
    /// @param profileUrl their page, null if the export does not give it
    /// @param since when they connected, null if not known
    /// @param known how well the owner knows them
    /// @param followWhy why somebody not known is worth following instead, half a sentence; empty
    ///   if they are known, or nothing says so
    public record Row(
            PersonId person,
            String name,
            String life,
            @Nullable String profileUrl,
            @Nullable PartialDate since,
            Known known,
            String followWhy) {

        /// Hides who it is.
        @Override
        public String toString() {
            return "Row[" + person + ", " + known.group() + ", hidden]";
        }
    }
}
