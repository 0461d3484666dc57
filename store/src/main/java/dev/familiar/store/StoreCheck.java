package dev.familiar.store;

import dev.familiar.store.row.ArchiveIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// What `familiar doctor` is told of the store.
///
/// @param schemaVersion version of the tables
/// @param problems what is wrong, one sentence each; empty if all is well
/// @param counts rows by table
/// @param readable whether every value can be read; otherwise a question may fail
/// @param incomplete archives whose import was interrupted; importing them again resumes
/// @param peopleStale whether something came in that linkage has not seen
/// @param excerpts interactions that are found by the words of their excerpt only, because the
///   index was lost or an import ended early; reading their archives again brings the rest
public record StoreCheck(
        int schemaVersion,
        List<String> problems,
        SortedMap<String, Long> counts,
        boolean readable,
        List<ArchiveIdentity> incomplete,
        boolean peopleStale,
        long excerpts) {

    /// Copies the lists.
    ///
    /// The counts are taken as they are; they come sorted, by the table's name.
    public StoreCheck {
        problems = List.copyOf(problems);
        incomplete = List.copyOf(incomplete);
    }

    /// The same with one problem more.
    StoreCheck and(String problem) {
        List<String> all = new ArrayList<>(problems);
        all.add(problem);
        return new StoreCheck(
                schemaVersion, all, counts, readable, incomplete, peopleStale, excerpts);
    }

    /// Whether nothing is wrong.
    public boolean isHealthy() {
        return problems.isEmpty();
    }
}
