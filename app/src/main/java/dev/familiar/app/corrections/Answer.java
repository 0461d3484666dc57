package dev.familiar.app.corrections;

/// What the owner can say to the question whether two people are one.
public enum Answer {
    /// They are one.
    SAME,
    /// They are two.
    DIFFERENT,
    /// Ask again, after all others.
    LATER
}
