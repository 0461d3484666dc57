package dev.familiar.app.corrections;

/// What the answer to a question would change; a question without one is not asked by itself.
public enum Stake {
    /// A request that is open: one of the two is who it may be from.
    REQUEST,
    /// One of the closest people.
    CLOSE,
    /// A card of the owner's, in the address book or written with an acceptance.
    CARD
}
