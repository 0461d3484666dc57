package dev.familiar.bench;

import dev.familiar.app.Familiar;
import dev.familiar.bench.HotQueries.HotQuery;
import dev.familiar.bench.mail.MailQuestions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench/run search-latency`: how fast an open home answers, without the start of a process.
@Command(
        name = "search-latency",
        description = {
            "Opens a home and measures how long its answers take once it is warm: every question is",
            "asked once unmeasured, then all again. Prints a Markdown table in milliseconds."
        },
        sortOptions = false)
final class SearchLatencyCommand implements Callable<Integer> {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            required = true,
            description = "The owner's folder, as familiar import filled it.")
    private Path home;

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "200",
            description = "How many questions of each kind. Default: ${DEFAULT-VALUE}.")
    private int queries;

    @Option(
            names = "--questions",
            paramLabel = "FILE",
            description =
                    "What to ask, as bench/run mail-questions prints it. Default: drawn from the home.")
    private @Nullable Path questions;

    @Spec private CommandSpec spec;

    /// For picocli.
    SearchLatencyCommand() {}

    @Override
    public Integer call() throws IOException {
        if (queries < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--queries is " + queries + ", expected a number from 1 on, like 200");
        }
        // Familiar makes a home that is not there, and an empty one answers fast.
        if (!Files.isDirectory(home)) {
            throw new NotDirectoryException(home.toString());
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Familiar familiar = Familiar.open(home, InstantSource.system())) {
            out.println("| query | asked | answers, mean | p50 ms | p90 ms | p99 ms | max ms |");
            out.println("| --- | --- | --- | --- | --- | --- | --- |");
            MailQuestions asked =
                    questions == null
                            ? HotQueries.drawn(familiar, queries)
                            : MailQuestions.read(questions);
            for (HotQuery query : HotQueries.of(familiar, asked, queries)) {
                out.println(row(query));
                out.flush();
            }
        }
        return 0;
    }

    static String row(HotQuery query) {
        ask(query, new Latencies());
        Latencies latencies = new Latencies();
        long answers = ask(query, latencies);
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %s |",
                query.name(),
                latencies.size(),
                (double) answers / latencies.size(),
                latencies.cells());
    }

    private static long ask(HotQuery query, Latencies latencies) {
        long answers = 0;
        for (String words : query.words()) {
            long start = System.nanoTime();
            answers += query.ask().applyAsInt(words);
            latencies.add(System.nanoTime() - start);
        }
        return answers;
    }
}
