package dev.familiar.model.verdict;

/// The one fact that settles a verdict, or keeps it open.
public enum Reason {
    /// Traces of exchange prove the acquaintance.
    TRACES,
    /// In the owner's address book, or noted by the owner.
    CARD,
    /// Same employer in overlapping years tips a familiar-looking name.
    FORMER_COLLEAGUE,
    /// The note names an occasion that the archives confirm.
    CLAIM_CONFIRMED,
    /// The owner said so.
    OWNER_SAID,
    /// No trace in what was searched.
    NO_TRACE,
    /// No trace, and the request has the marks of a sales pitch.
    SALES_PITCH,
    /// No trace, and the headline advertises a connection count.
    OPEN_NETWORKER,
    /// No trace, and several marks of a made-up account.
    LIKELY_FAKE,
    /// Traces exist but are thin: one-way, old, or only copied.
    WEAK_TRACES,
    /// The name matches, the life does not.
    NAMESAKE,
    /// Several people of the owner's archives could be meant.
    AMBIGUOUS,
    /// The note claims an occasion that was not found.
    CLAIM_OPEN,
    /// Archives that would settle it were not imported.
    COVERAGE_GAP,
    /// On the owner's list of people of interest.
    PERSON_OF_INTEREST,
    /// The note names somebody close to the owner, who can be asked.
    GO_BETWEEN
}
