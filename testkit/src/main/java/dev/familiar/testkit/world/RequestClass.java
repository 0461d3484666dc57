package dev.familiar.testkit.world;

/// What a connection request truly is.
public enum RequestClass {
    /// The owner knows them.
    KNOWN,
    /// Worked with the owner at one time; little or no mail.
    FORMER_COLLEAGUE,
    /// Has the exact name of somebody the owner knows, and is somebody else.
    NAMESAKE,
    /// Never met.
    STRANGER,
    /// Wants to sell; the same note comes from several.
    SALESMAN,
    /// Collects connections and says so.
    OPEN_NETWORKER,
    /// No such person.
    FAKE,
    /// Never met, but matters.
    PERSON_OF_INTEREST
}
