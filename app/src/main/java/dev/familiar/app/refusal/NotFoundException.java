package dev.familiar.app.refusal;

/// What the owner named is not in the home. The message says what to try.
public final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what was looked for (not its value), and what to try
    public NotFoundException(String message) {
        super(message);
    }
}
