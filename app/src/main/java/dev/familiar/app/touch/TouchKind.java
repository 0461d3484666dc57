package dev.familiar.app.touch;

/// Why somebody is due.
public enum TouchKind {
    /// The two are silent for longer than is usual for them, or than the owner wants.
    SILENCE,
    /// They have a new job.
    NEW_JOB,
    /// So many years in a job.
    ANNIVERSARY,
    /// Their birthday.
    BIRTHDAY,
    /// Somebody whom the owner follows turned to them.
    FOLLOW_ANSWERED,
    /// They would be lost with their job.
    DURABILITY
}
