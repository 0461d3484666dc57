package dev.familiar.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Where archives dropped into the browser are kept: below the owner's folder, because what people
/// wrote is read from them again. Readable by the owner only. For many threads.
final class Uploads {

    /// Of a name in UTF-8. File systems take 255; a number may be set before it.
    static final int LONGEST_NAME = 200;

    /// Less room than this is none.
    private static final long NO_ROOM = 1 << 20;

    private static final String INCOMING = ".incoming-";

    /// Names that Windows takes for devices, whatever their ending (Microsoft, Naming Files).
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|(com|lpt)[0-9\\u00b9\\u00b2\\u00b3])([. ].*)?");

    private final Path folder;

    /// @param home the owner's folder
    Uploads(Path home) {
        this.folder = home.resolve("archives");
    }

    /// Where a form's files lie while they come in: in the home too, since they are as private as
    /// what becomes of them, and a killed program leaves them.
    Path spool() {
        return folder.resolve(".incoming");
    }

    /// Makes the folders, and takes away what a killed program left half received.
    void prepare() throws IOException {
        Files.createDirectories(spool());
        restrict(folder, "rwx------");
        restrict(spool(), "rwx------");
        for (Path left : files(spool())) {
            Files.deleteIfExists(left);
        }
        for (Path left : files(folder)) {
            if (left.getFileName().toString().startsWith(INCOMING)) {
                Files.deleteIfExists(left);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    /// Keeps a file under a name that stays inside the folder. One of the same name and content is
    /// kept once; of the same name and other content, both.
    ///
    /// @throws Problem if there is no room for it
    Path keep(String name, InputStream content) throws IOException {
        // Closed to others from the first byte on, where the system can.
        Path partial = Files.createTempFile(folder, INCOMING, ".part");
        try {
            receive(content, partial);
            return place(safe(name), partial);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    private void receive(InputStream content, Path partial) throws IOException {
        try (OutputStream kept = Files.newOutputStream(partial)) {
            content.transferTo(kept);
        } catch (IOException e) {
            if (e instanceof FileSystemException || isFull()) {
                throw noRoom();
            }
            throw e;
        }
    }

    /// What to tell when what comes in finds no room.
    static Problem noRoom() {
        return Problem.noRoom(
                "There is no space left where your Familiar folder lies, and nothing was kept. Make"
                        + " room and repeat, or bring the archive in by its path: then it stays where"
                        + " it is.");
    }

    /// Whether there is no room for what comes in; false where that cannot be told.
    boolean isFull() {
        try {
            return Files.getFileStore(folder).getUsableSpace() < NO_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    /// One at a time: between finding a free name and taking it, nobody else may take it. No other
    /// program writes here, because one holds the home.
    private synchronized Path place(String name, Path partial) throws IOException {
        Path target = folder.resolve(name);
        for (int i = 2; Files.exists(target); i++) {
            if (Files.mismatch(target, partial) < 0) {
                return target;
            }
            target = folder.resolve(i + "-" + name);
        }
        return Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Where a file of that safe name is kept.
    Path named(String safe) {
        return folder.resolve(safe);
    }

    /// The name without folders and without what any file system takes for more than a letter, at
    /// most [#LONGEST_NAME] bytes of it; of a longer one the end, which tells the format.
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[^\\p{L}\\p{M}\\p{N}._ ()+@-]", "_");
        String cut = end(plain);
        // Windows leaves out dots and spaces at the end, so that two names would be one file.
        String kept = cut.replaceAll("^[. ]+|[. ]+$", "");
        if (kept.isEmpty()) {
            return "archive";
        }
        return DEVICE.matcher(kept.toLowerCase(Locale.ROOT)).matches() ? "_" + kept : kept;
    }

    private static String end(String name) {
        int from = 0;
        while (name.substring(from).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            from = name.offsetByCodePoints(from, 1);
        }
        return name.substring(from);
    }
}
