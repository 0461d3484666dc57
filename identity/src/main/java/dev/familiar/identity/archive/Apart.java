package dev.familiar.identity.archive;

/// What keeps two records from being one person's, whatever else agrees.
///
/// @param record key of the one
/// @param with key of the other
/// @param ground what keeps them apart
public record Apart(String record, String with, Ground ground) {

    /// What keeps two records apart.
    public enum Ground {
        /// The owner said so.
        OWNERS_WORD,
        /// Two profiles on one platform.
        PROFILE,
        /// What both know of the birth date differs.
        BIRTH_DATE,
        /// One is the father, the other the son: Sr. and Jr., II and III.
        GENERATION
    }

    /// Hides the keys, which hold addresses.
    @Override
    public String toString() {
        return "Apart[" + ground + "]";
    }
}
