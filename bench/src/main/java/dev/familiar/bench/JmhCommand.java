package dev.familiar.bench;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `bench/run jmh`: benchmarks of single pieces of the program.
@Command(
        name = "jmh",
        description = {
            "Runs benchmarks of single pieces of the program with JMH, each in a JVM of its own with",
            "the options that ./familiar passes. JMH prints its own report on standard output."
        },
        sortOptions = false)
final class JmhCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "PATTERN",
            arity = "0..1",
            defaultValue = "dev\\.familiar\\.",
            description = "Only benchmarks whose name matches this, e.g. Header. Default: all.")
    private String pattern;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "2",
            description = "The length of an iteration. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--iterations",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How many are measured, after as many to warm up. Default: ${DEFAULT-VALUE}.")
    private int iterations;

    @Option(
            names = "--profiler",
            paramLabel = "NAME",
            description = "One of JMH's, e.g. gc, which shows the bytes allocated per operation.")
    private @Nullable String profiler;

    /// For picocli.
    JmhCommand() {}

    @Override
    public Integer call() throws RunnerException {
        ChainedOptionsBuilder options =
                new OptionsBuilder()
                        .include(pattern)
                        .forks(1)
                        .warmupIterations(iterations)
                        .warmupTime(TimeValue.seconds(seconds))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(seconds))
                        .shouldFailOnError(true)
                        .jvmArgs(
                                "--enable-native-access=ALL-UNNAMED", "-Xmx1g", "-XX:+UseSerialGC");
        if (profiler != null) {
            options.addProfiler(profiler);
        }
        new Runner(options.build()).run();
        return 0;
    }
}
