package dev.familiar.app.refusal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What the system said when a file could not be read or written, without the file's name.
public final class SystemWord {

    private SystemWord() {}

    /// A few words for brackets, e.g. `Read-only file system`. What the system gives no reason for
    /// is told by its kind.
    ///
    /// @param failure of the file's reading or writing
    public static String of(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no such file or folder";
            case FileSystemException known when known.getReason() != null -> known.getReason();
            // The message of these is the name of a file.
            case FileSystemException kind -> kind.getClass().getSimpleName();
            default ->
                    failure.getMessage() == null
                            ? failure.getClass().getSimpleName()
                            : failure.getMessage();
        };
    }
}
