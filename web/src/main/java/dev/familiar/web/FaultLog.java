package dev.familiar.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Faults of the program, kept below the owner's folder so that they can be found and reported:
/// what kind and where in the program, never a message, which may hold what is in the archives.
///
/// Two files of [#MOST_BYTES] at most. For many threads.
final class FaultLog {

    /// Its name as the owner is told it, in the Familiar folder.
    static final String NAME = "log/faults.log";

    /// The most that one file holds.
    static final long MOST_BYTES = 256 << 10;

    private static final int MOST_FRAMES = 40;
    private static final int MOST_CAUSES = 5;

    private final Path file;
    private final InstantSource clock;

    /// @param home the owner's folder
    FaultLog(Path home, InstantSource clock) {
        this.file = home.resolve(NAME);
        this.clock = clock;
    }

    /// Keeps it; false if it cannot be written, for instance on a full disk.
    synchronized boolean keep(Throwable fault) {
        byte[] entry = entry(fault).getBytes(StandardCharsets.UTF_8);
        try {
            Path folder = Objects.requireNonNull(file.getParent());
            // Never the home itself: one that was deleted must not come back empty.
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
            restrict(folder, "rwx------");
            if (Files.exists(file) && Files.size(file) + entry.length > MOST_BYTES) {
                Path before = file.resolveSibling("faults.before.log");
                Files.move(file, before, StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(file)) {
                Files.createFile(file);
                restrict(file, "rw-------");
            }
            Files.write(file, entry, StandardOpenOption.APPEND);
            return true;
        } catch (IOException nowhereToWrite) {
            return false;
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private String entry(Throwable fault) {
        StringBuilder text = new StringBuilder(String.valueOf(clock.instant())).append('\n');
        @Nullable Throwable one = fault;
        for (int i = 0; one != null && i < MOST_CAUSES; i++) {
            text.append(i == 0 ? "" : "caused by ").append(one.getClass().getName()).append('\n');
            StackTraceElement[] frames = one.getStackTrace();
            for (int at = 0; at < Math.min(frames.length, MOST_FRAMES); at++) {
                text.append("  at ").append(frames[at]).append('\n');
            }
            one = one.getCause();
        }
        return text.append('\n').toString();
    }
}
