package dev.familiar.store;

import java.util.List;

/// What a restore brought and what it set aside.
///
/// @param keptAside the names in the home folder under which what was there before is kept
/// @param policy whether the backup held a `policy.toml`
/// @param archives how many archives dropped into the browser it brought
/// @param sealed whether the backup carried a checksum, and so was whole to the last bit; those of
///   earlier versions, and a store that was kept aside, carry none
public record RestoreReport(List<String> keptAside, boolean policy, int archives, boolean sealed) {

    /// Copies the list.
    public RestoreReport {
        keptAside = List.copyOf(keptAside);
    }
}
