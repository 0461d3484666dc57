package dev.familiar.sources;

/// How much of an interaction is read.
public enum Depth {
    /// All of it, the sender's own words too.
    TEXT,
    /// Who, when and the subject: what was said is left where it is.
    HEADERS
}
