package dev.familiar.bench.kills;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs the program as its owner does, and kills it. One thread.
///
/// @param program what starts it; must become the program itself, as `exec` does
/// @param messages the file that what it says goes to
record Launcher(Path program, Path messages) {

    private static final long LONGEST_SECONDS = 300;

    /// How a run ended.
    ///
    /// @param isKilled whether it was still at work
    /// @param exit the exit status; of no meaning for a killed one
    /// @param millis how long it took
    record Run(boolean isKilled, int exit, long millis) {

        /// Whether it says that it did what it was told.
        boolean isDone() {
            return !isKilled && (exit == 0 || exit == 1);
        }
    }

    /// Lets it end.
    Run whole(List<String> words) throws IOException, InterruptedException {
        return killed(words, TimeUnit.SECONDS.toMillis(LONGEST_SECONDS));
    }

    /// Kills it after so many milliseconds if it is still at work then.
    Run killed(List<String> words, long after) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = builder(words).redirectOutput(appended()).start();
        boolean isKilled = !process.waitFor(after, TimeUnit.MILLISECONDS);
        int exit = process.destroyForcibly().waitFor();
        return new Run(isKilled, exit, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /// Something that goes on until it is killed.
    interface Session {

        /// @param firstLine what the program printed first
        void with(String firstLine) throws IOException, InterruptedException;
    }

    /// Starts it, and kills it so many milliseconds after its first line of output.
    ///
    /// @param session on a thread of its own; what fails in it after the kill is no fault
    void killedServing(List<String> words, long after, Session session)
            throws IOException, InterruptedException {
        Process process = builder(words).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            String first = String.valueOf(out.readLine());
            Thread visitor =
                    Thread.ofPlatform()
                            .start(() -> {
                                try {
                                    session.with(first);
                                } catch (IOException | InterruptedException gone) {
                                    // Nobody answers any more.
                                }
                            });
            boolean _ = process.waitFor(after, TimeUnit.MILLISECONDS);
            int _ = process.destroyForcibly().waitFor();
            visitor.join();
        }
    }

    private ProcessBuilder builder(List<String> words) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(words);
        return new ProcessBuilder(command).redirectError(appended());
    }

    private ProcessBuilder.Redirect appended() {
        return ProcessBuilder.Redirect.appendTo(messages.toFile());
    }
}
