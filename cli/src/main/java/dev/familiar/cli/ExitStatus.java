package dev.familiar.cli;

/// What the process tells its caller when it ends.
final class ExitStatus {

    /// Done.
    static final int DONE = 0;

    /// Done, and there is something the owner must look at.
    static final int LOOK = 1;

    /// The command line was wrong; nothing was done.
    static final int USAGE = 2;

    /// It could not be done, and the store is unchanged; or it could not be said, because standard
    /// output cannot be written.
    static final int FAILED = 3;

    private ExitStatus() {}
}
