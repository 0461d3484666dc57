package dev.familiar.sources.mail.outlook;

import dev.familiar.sources.FaultCode;
import java.io.IOException;

/// A part of the file that cannot be read. Becomes a fault of the message it was found in.
final class DamageException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FaultCode code;

    /// @param message what was found and what becomes of it, without personal data
    DamageException(FaultCode code, String message) {
        super(message);
        this.code = code;
    }

    /// A structure that is not as the specification has it.
    static DamageException broken(String what) {
        return new DamageException(FaultCode.SYNTAX_BROKEN, what);
    }

    FaultCode code() {
        return code;
    }
}
