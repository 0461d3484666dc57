package dev.familiar.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;

// Other users of a machine can see the arguments of every process. So what is opened is a file that
// only the owner can read, and the file goes on to the link.

/// The owner's web browser.
final class Browser {

    private Browser() {}

    /// Opens a link that holds a secret and works once.
    ///
    /// @param home the owner's folder, where the file that leads to the link lies
    static void open(URI link, Path home, Output output) {
        try {
            Path file = page(link, home);
            new ProcessBuilder(command(file)).redirectErrorStream(true).start();
        } catch (IOException e) {
            output.say("No browser could be started; open the link above yourself.");
        }
    }

    /// One file, written anew each time: what a killed program leaves of it leads to a link that
    /// was used or has expired.
    static Path page(URI link, Path home) throws IOException {
        Path file = home.resolve("open.html");
        Files.deleteIfExists(file);
        Files.createFile(file);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        file.toFile().deleteOnExit();
        return Files.writeString(
                file,
                "<!doctype html><meta http-equiv=\"refresh\" content=\"0;url=" + link + "\">\n");
    }

    private static List<String> command(Path file) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return List.of("open", file.toString());
        }
        return system.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", file.toString())
                : List.of("xdg-open", file.toString());
    }
}
