package dev.familiar.sources.imap;

/// A mail server cannot be read, or not any further.
///
/// The message says in plain words what is wrong and what to do; it holds no name, no address and
/// nothing that the server wrote.
public final class ImapException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Problem problem;

    /// What is wrong, as far as a caller can act on it.
    public enum Problem {
        /// No server has this name.
        HOST_UNKNOWN,
        /// The server does not answer at this port.
        NO_ANSWER,
        /// The server's certificate was not issued by anybody trusted, or has run out.
        NOT_TRUSTED,
        /// The certificate is another server's.
        WRONG_SERVER,
        /// The connection cannot be encrypted.
        NOT_ENCRYPTED,
        /// The server does not take this name with this password or token.
        LOGIN_REFUSED,
        /// The server offers no way to log in with what was given.
        LOGIN_METHOD,
        /// There is no such folder, or it may not be read.
        NO_SUCH_FOLDER,
        /// The connection ended; another try may go on.
        CONNECTION_LOST,
        /// The server's answers make no sense, or are longer than they may be.
        NOT_UNDERSTOOD
    }

    ImapException(Problem problem, String message) {
        super(message);
        this.problem = problem;
    }

    /// What is wrong.
    public Problem problem() {
        return problem;
    }
}
