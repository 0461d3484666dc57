package dev.familiar.store;

/// The store cannot do what was asked; what it held before is unchanged.
///
/// The message says what to do and holds no personal data.
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// What went wrong, for callers that act on it.
    public enum Problem {
        /// Another program, or another import, is writing.
        IN_USE,
        /// No space left where the store lies.
        DISK_FULL,
        /// The file is damaged, or is not a store.
        DAMAGED,
        /// A newer version of the program wrote it.
        TOO_NEW,
        /// There is no store, or it may not be read or written.
        NOT_ACCESSIBLE,
        /// Its file was deleted, moved or replaced while it was open.
        GONE,
        /// Anything else.
        FAILED
    }

    private final Problem problem;

    /// @param message what is wrong and what to do; nothing personal
    StoreException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /// @param cause what SQLite, Lucene or the system said
    StoreException(Problem problem, String message, Throwable cause) {
        super(message, cause);
        this.problem = problem;
    }

    /// Whether there is no space left where the store lies.
    public boolean isDiskFull() {
        return problem == Problem.DISK_FULL;
    }

    /// Whether it can be repeated once another program, or another import, has ended.
    public boolean isInUse() {
        return problem == Problem.IN_USE;
    }

    /// What went wrong.
    public Problem problem() {
        return problem;
    }
}
