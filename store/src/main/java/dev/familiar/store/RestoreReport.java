package dev.familiar.store;

import java.util.List;

/// What a restore brought and what it set aside.
///
/// @param keptAside the names in the home folder under which what was there before is kept
/// @param policy whether the backup held a `policy.toml`
/// @param archives how many archives dropped into the browser it brought
public record RestoreReport(List<String> keptAside, boolean policy, int archives) {

    /// Copies the list.
    public RestoreReport {
        keptAside = List.copyOf(keptAside);
    }
}
