package dev.familiar.cli;

import dev.familiar.app.table.LinkRequest;
import dev.familiar.app.table.TableLinker;
import dev.familiar.testkit.table.PeopleTable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// `familiar rehearse`: takes made-up people through the main paths, so that the JVM can be asked
/// to remember what it learnt of the program (JEP 514, 515). Hidden; the launcher calls it.
@Command(
        name = "rehearse",
        description =
                "Runs the main paths on made-up people, for the cache that shortens the start.",
        hidden = true)
final class RehearseCommand implements Callable<Integer> {

    private static final int RECORDS = 6_000;
    private static final int SEED = 3;

    RehearseCommand() {}

    @Override
    public Integer call() throws IOException {
        Path table = Files.createTempFile("familiar-rehearsal", ".csv");
        try {
            try (Writer out = Files.newBufferedWriter(table, StandardCharsets.UTF_8)) {
                PeopleTable.of(RECORDS, SEED).write(out);
            }
            TableLinker.link(new LinkRequest(List.of(table), Map.of(), Set.of(), "Person", false));
        } finally {
            Files.deleteIfExists(table);
        }
        return new CommandLine(new DemoCommand())
                .execute("--people", "60", "--messages", "500", "--requests", "8");
    }
}
