package dev.familiar.store;

import dev.familiar.store.row.Companion;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds who else took part where a person did.
///
/// Participants are read from the packed column: `part` is sorted by account and would be searched
/// for an interaction from end to end. For one thread and one question, since it remembers whose
/// each account is.
final class CompanionReader {

    /// In a message to more accounts than this, being named together says little. Counted in
    /// participants as the archive lists them, the owner among them.
    private static final int CROWD = 12;

    private final Sql sql;
    private final Map<Long, List<Long>> owners = new HashMap<>();

    CompanionReader(Sql sql) {
        this.sql = sql;
    }

    /// Those seen with them most often, the most frequent first.
    ///
    /// @param person number of the person, who is not their own companion
    /// @param interactions rows, each one read by the primary key
    /// @param limit the most to give
    List<Companion> of(long person, List<Long> interactions, int limit) throws SQLException {
        Map<Long, Integer> times = new HashMap<>();
        for (long interaction : interactions) {
            for (long other : others(interaction)) {
                if (other != person) {
                    times.merge(other, 1, Integer::sum);
                }
            }
        }
        List<Map.Entry<Long, Integer>> most =
                times.entrySet().stream()
                        .sorted(
                                Map.Entry.<Long, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .limit(limit)
                        .toList();
        List<Companion> companions = new ArrayList<>();
        for (Map.Entry<Long, Integer> one : most) {
            StoredPeople.person(sql, one.getKey())
                    .ifPresent(found -> companions.add(new Companion(found, one.getValue())));
        }
        return companions;
    }

    /// The numbers of everybody who took part, once each; nobody for a crowd.
    private Set<Long> others(long interaction) throws SQLException {
        List<PackedParticipants.Part> parts =
                sql.first(
                                "SELECT participants FROM interaction_text WHERE id = ?",
                                row -> row.getBytes(1),
                                interaction)
                        .map(PackedParticipants::unpack)
                        .orElse(List.of());
        Set<Long> people = new HashSet<>();
        if (parts.size() <= CROWD) {
            for (PackedParticipants.Part part : parts) {
                people.addAll(owners(part.handle()));
            }
        }
        return people;
    }

    /// Numbers of the people with an account, by the index `person_by_handle`; several where the
    /// same account is in two people's cards.
    private List<Long> owners(long handle) throws SQLException {
        List<Long> known = owners.get(handle);
        if (known == null) {
            known =
                    sql.list(
                            "SELECT no FROM person_handle WHERE handle_id = ?",
                            row -> row.getLong(1),
                            handle);
            owners.put(handle, known);
        }
        return known;
    }
}
