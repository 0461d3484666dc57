package dev.familiar.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Starts one of the project's scripts and waits for its end.
final class Shell {

    /// How a script ended.
    ///
    /// @param status its exit status
    /// @param out what it wrote to standard output
    /// @param err what it wrote to standard error
    record Ended(int status, String out, String err) {}

    private Shell() {}

    /// Runs a command with an environment like a fresh login's: none of this process's Java or
    /// Maven settings.
    ///
    /// @param folder to run in; its two output files are written beside it
    /// @param environment added
    static Ended run(Path folder, Map<String, String> environment, List<String> command) {
        try {
            Path out = Files.createTempFile("out", ".txt");
            Path err = Files.createTempFile("err", ".txt");
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("JAVA") || name.startsWith("MAVEN"));
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            int status = process.waitFor();
            Ended ended = new Ended(status, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a script ran", e);
        }
    }
}
