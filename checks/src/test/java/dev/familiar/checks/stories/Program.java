package dev.familiar.checks.stories;

import dev.familiar.cli.FamiliarCommand;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs the command line in a process of its own, with this test's class path.
///
/// @param heap the most heap, e.g. `256m`
/// @param folder where the output files go
/// @param options more for the JVM
/// @param environment variables beside those of this process
record Program(String heap, Path folder, List<String> options, Map<String, String> environment) {

    Program(String heap, Path folder) {
        this(heap, folder, List.of());
    }

    Program(String heap, Path folder, List<String> options) {
        this(heap, folder, options, Map.of());
    }

    /// The same with a variable in its environment.
    Program with(String variable, String value) {
        return new Program(heap, folder, options, Map.of(variable, value));
    }

    /// How a run ended.
    ///
    /// @param exit the process's exit status
    /// @param out standard output
    /// @param err standard error
    record Result(int exit, String out, String err) {}

    Result run(String... arguments) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process =
                builder(arguments).redirectOutput(out.toFile()).redirectError(err.toFile()).start();
        if (!process.waitFor(4, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("the program did not end within four minutes");
        }
        return new Result(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }

    /// Starts the program; what it says is thrown away. The caller ends it.
    Process start(String... arguments) throws IOException {
        return builder(arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /// Starts the program, whose output is the caller's to read. The caller ends it.
    Process startKeepingOutput(String... arguments) throws IOException {
        return builder(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    /// Starts the program and returns once it has said its first line. The caller ends it.
    Process startAndAwaitLine(String... arguments) throws IOException {
        Process process = builder(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        if (process.inputReader(StandardCharsets.UTF_8).readLine() == null) {
            throw new IllegalStateException("the program ended without a word");
        }
        return process;
    }

    /// Starts the program and kills it, as kill -9 does, once `file` has grown to `bytes`; false if
    /// it ended by itself before.
    boolean killWhen(Path file, long bytes, String... arguments)
            throws IOException, InterruptedException {
        Process process =
                builder(arguments)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        while (process.isAlive() && (Files.notExists(file) || Files.size(file) < bytes)) {
            var _ = process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        boolean killed = process.isAlive();
        process.destroyForcibly().waitFor();
        return killed;
    }

    /// Starts the program, waits for its first line of output, and kills it.
    String firstLine(String... arguments) throws IOException, InterruptedException {
        Process process = builder(arguments).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            return String.valueOf(out.readLine());
        } finally {
            int _ = process.destroyForcibly().waitFor();
        }
    }

    /// The program, for a caller that says itself where its streams go.
    ProcessBuilder builder(String... arguments) {
        ProcessBuilder builder = java(heap, options, FamiliarCommand.class, List.of(arguments));
        builder.environment().putAll(environment);
        return builder;
    }

    /// How a program of this test's class path is started.
    ///
    /// @param heap the most heap, e.g. `256m`
    static ProcessBuilder java(String heap, Class<?> program, List<String> arguments) {
        return java(heap, List.of(), program, arguments);
    }

    private static ProcessBuilder java(
            String heap, List<String> options, Class<?> program, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("--enable-native-access=ALL-UNNAMED", "-Xmx" + heap, "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-Dstdout.encoding=UTF-8", "-Dstderr.encoding=UTF-8"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(program.getName());
        command.addAll(arguments);
        return new ProcessBuilder(command);
    }
}
