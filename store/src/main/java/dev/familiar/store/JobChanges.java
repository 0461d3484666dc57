package dev.familiar.store;

import dev.familiar.model.Affiliation;
import dev.familiar.model.PersonDescription;
import dev.familiar.store.row.JobChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Finds the changes of job between the versions of descriptions.
///
/// A change is between two versions of one description that both name a job. Between two
/// descriptions of a person nothing is compared: that they differ does not say which of them is out
/// of date.
final class JobChanges {

    private JobChanges() {}

    /// One version of a description.
    private record Version(long description, long from, PersonDescription value) {}

    /// Ordered by description and time by whoever uses it; the primary key of the versions gives
    /// that order.
    private static final String VERSIONS =
            """
            SELECT d.id, v.seen_from, d.key, v.payload
            FROM description d JOIN description_version v ON v.description_id = d.id
            """;

    /// All changes, the newest first. Reads only descriptions of more than one version.
    static List<JobChange> all(Sql sql) throws SQLException {
        return changes(
                sql.list(
                        VERSIONS
                                + """
                                WHERE d.owned = 0 AND d.id IN (
                                    SELECT description_id FROM description_version
                                    GROUP BY description_id HAVING count(*) > 1)
                                ORDER BY d.id, v.seen_from\
                                """,
                        JobChanges::version));
    }

    /// The changes in some descriptions, the newest first.
    ///
    /// @param keys of descriptions; one not known has none
    static List<JobChange> of(Sql sql, Collection<String> keys) throws SQLException {
        List<Version> versions = new ArrayList<>();
        // Once each: a key named twice would seem to go back to its first job.
        for (String key : new LinkedHashSet<>(keys)) {
            versions.addAll(
                    sql.list(
                            VERSIONS + "WHERE d.key = ? ORDER BY v.seen_from",
                            JobChanges::version,
                            key));
        }
        return changes(versions);
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong(1),
                row.getLong(2),
                DescriptionJson.read(row.getString(3), row.getString(4)));
    }

    /// Looks at neighbours only, so a version that comes back is a change each way.
    private static List<JobChange> changes(List<Version> versions) {
        List<JobChange> changes = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            Version before = versions.get(i - 1);
            Version after = versions.get(i);
            if (before.description() == after.description()) {
                between(before.value(), after).ifPresent(changes::add);
            }
        }
        changes.sort(
                Comparator.comparing(JobChange::noticed)
                        .reversed()
                        .thenComparing(JobChange::description));
        return changes;
    }

    /// Nothing if either names no job: a job that ended is no new one.
    private static Optional<JobChange> between(PersonDescription before, Version after) {
        Optional<Affiliation> old = job(before);
        Optional<Affiliation> now = job(after.value());
        if (old.isEmpty() || now.isEmpty() || isSame(old.get(), now.get())) {
            return Optional.empty();
        }
        LocalDate noticed =
                Instant.ofEpochMilli(after.from()).atOffset(ZoneOffset.UTC).toLocalDate();
        return Optional.of(
                new JobChange(before.key(), after.value().name(), old.get(), now.get(), noticed));
    }

    /// The job somebody has: the first without an end.
    private static Optional<Affiliation> job(PersonDescription description) {
        return description.biography().affiliations().stream()
                .filter(a -> a.kind() == Affiliation.Kind.EMPLOYER && a.span().to() == null)
                .findFirst();
    }

    /// Case, accents and punctuation are no new job.
    private static boolean isSame(Affiliation one, Affiliation other) {
        return Folding.name(one.organisation()).equals(Folding.name(other.organisation()))
                && Folding.name(one.title()).equals(Folding.name(other.title()));
    }
}
