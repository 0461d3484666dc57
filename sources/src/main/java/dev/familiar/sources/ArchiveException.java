package dev.familiar.sources;

/// An archive cannot be read, or not any further: not a fault of one record, but of the whole.
///
/// The message names the entry and the limit, never the content.
public final class ArchiveException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code stable, upper case, listed in docs/reference/faults.md
    /// @param message where, what was found, what was expected, what to do
    public ArchiveException(String code, String message) {
        super(message);
        this.code = code;
    }

    /// The stable code.
    public String code() {
        return code;
    }
}
