package dev.familiar.app.refusal;

import dev.familiar.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// What the system said when a file could not be read or written, without the file's name.
public final class SystemWord {

    private SystemWord() {}

    /// A store's message with what the system said in the place of the kind of failure: that a file
    /// system is read-only is no matter of owner and permissions.
    public static String in(StoreException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure.getCause() instanceof FileSystemException cause
                ? message.replace(
                        "(" + cause.getClass().getSimpleName() + ")", "(" + of(cause) + ")")
                : message;
    }

    /// A message on a file, with what the system said behind it where it said something.
    public static String in(UncheckedIOException failure) {
        String message = String.valueOf(failure.getMessage());
        return failure.getCause() instanceof FileSystemException cause
                        && !message.equals(cause.toString())
                ? message + " (" + of(cause) + ")"
                : message;
    }

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
