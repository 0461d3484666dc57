package dev.familiar.app.refusal;

/// What the owner asked for goes against what stands. The message says what stands, and what could
/// be done; nothing was changed.
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// @param message what stands in the way, and what to do
    public RefusedException(String message) {
        super(message);
    }
}
