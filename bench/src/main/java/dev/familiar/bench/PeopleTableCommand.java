package dev.familiar.bench;

import dev.familiar.testkit.table.PeopleTable;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench/run people-table`: writes a table of made-up source records with their truth.
@Command(
        name = "people-table",
        description = {
            "Writes a table of made-up source records as CSV, to measure record linkage on.",
            "The column Person holds the truth; a linker must not read it."
        },
        sortOptions = false)
final class PeopleTableCommand implements Callable<Integer> {
    @Option(
            names = "--records",
            paramLabel = "N",
            required = true,
            description = "How many records, from 1 on.")
    private int records;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The number everything follows from. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Parameters(paramLabel = "FILE", description = "Where to write it; must not exist yet.")
    private Path file;

    @Spec private CommandSpec spec;

    /// For picocli.
    PeopleTableCommand() {}

    @Override
    public Integer call() throws IOException {
        if (records < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--records is " + records + ", expected a number from 1 on, like 100000");
        }
        Stopwatch watch = Stopwatch.start();
        // Opened first, so that a file that cannot be written is known before the work.
        try (BufferedWriter out =
                Files.newBufferedWriter(
                        file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            PeopleTable.of(records, seed).write(out);
        }
        spec.commandLine().getErr().println(watch.line(records, "records"));
        spec.commandLine().getErr().flush();
        return 0;
    }
}
