package dev.familiar.identity.archive;

import dev.familiar.identity.linkage.PairWaterfall;

/// How one record of a person hangs together with the others.
///
/// @param record key of the record
/// @param with key of the record it is joined to
/// @param ground what joins them
/// @param waterfall what the evidence alone says of the two
public record Joint(String record, String with, Ground ground, PairWaterfall waterfall) {

    /// What joins two records.
    public enum Ground {
        /// The owner said so.
        OWNERS_WORD,
        /// The same profile is one person's, whatever the weights.
        SAME_PROFILE,
        /// The weights, an address or phone number in common among them.
        SAME_ACCOUNT,
        /// The weights alone.
        EVIDENCE
    }

    /// Hides the keys, which hold addresses.
    @Override
    public String toString() {
        return "Joint[" + ground + "]";
    }
}
