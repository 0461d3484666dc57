package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.requests.RequestView;
import dev.familiar.model.EmailAddress;
import dev.familiar.store.StoreException;
import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.WrittenWorld;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar demo`: the main job on a made-up owner.
@Command(
        name = "demo",
        description = {
            "Writes a made-up owner's archives in the real formats, imports them into a home of its own and prints",
            "the triage. Nothing of yours is touched."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Which world (default: 1).")
    private long seed;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "400",
            description = "People in it (default: 400).")
    private int people;

    @Option(
            names = "--messages",
            paramLabel = "N",
            defaultValue = "6000",
            description = "Messages in the owner's mail (default: 6000).")
    private int messages;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "60",
            description = "Connection requests (default: 60).")
    private int requests;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Leave the archives and the home in DIR.")
    private @Nullable Path keep;

    @Option(
            names = "--write-only",
            paramLabel = "DIR",
            description = "Write the archives into DIR and stop.")
    private @Nullable Path writeOnly;

    @Option(names = "--json", description = "The triage as one JSON object per line.")
    private boolean json;

    DemoCommand() {}

    @Override
    public Integer call() throws IOException {
        Output output = new Output(spec);
        WorldPlan plan =
                WorldPlan.demo()
                        .withSeed(seed)
                        .withPeople(people)
                        .withMessages(messages)
                        .withRequests(requests);
        World world = World.create(plan);
        Path stop = writeOnly;
        if (stop != null) {
            WorldArchives.write(world, stop);
            output.say("Wrote the made-up archives to " + stop + ".");
            return ExitStatus.DONE;
        }
        Path kept = keep;
        if (kept != null) {
            run(world, plan, kept, output);
            output.say("In the browser: " + home(kept).command("serve --open"));
            return ExitStatus.DONE;
        }
        Path scratch = Files.createTempDirectory("familiar-demo");
        try {
            run(world, plan, scratch, output);
        } catch (IOException | UncheckedIOException | StoreException e) {
            // The owner never chose this folder, so he has to be told which it is.
            throw new IOException(
                    "the demonstration cannot be written below "
                            + scratch
                            + " ("
                            + e.getMessage()
                            + "); make room there, or name another folder: familiar demo --keep"
                            + " FOLDER",
                    e);
        } finally {
            delete(scratch);
        }
        return ExitStatus.DONE;
    }

    private static Invocation home(Path folder) {
        return Invocation.of(folder.resolve("home"));
    }

    /// The same demo again, kept.
    private String again() {
        Stream<String> options =
                spec.commandLine().getParseResult().originalArgs().stream()
                        .dropWhile(spec.name()::equals)
                        .map(Invocation::quoted);
        return Invocation.of(null)
                .command(
                        Stream.of(
                                        Stream.of(spec.name()),
                                        options,
                                        Stream.of("--keep", "familiar-demo"))
                                .flatMap(words -> words)
                                .collect(Collectors.joining(" ")));
    }

    private void run(World world, WorldPlan plan, Path folder, Output output) throws IOException {
        Path archives = folder.resolve("archives");
        WrittenWorld written = WorldArchives.write(world, archives);
        List<EmailAddress> owners = owners(archives);
        Path home = folder.resolve("home");
        try (Familiar familiar = Familiar.openMadeUp(home, plan.today(), InstantSource.system())) {
            ImportRequest request = new ImportRequest(written.archives(), "", "", owners, false);
            ImportReport report = ImportCommand.read(familiar, request, List.of(), output);
            List<RequestView> views = familiar.requests().triage(false);
            if (json) {
                views.forEach(view -> output.line(TriageJson.line(view)));
            } else {
                output.lines(ImportText.lines(report, Terminal.ofOutput()));
                output.line("");
                output.lines(
                        TriageCommand.text(
                                views,
                                home(folder),
                                keep == null ? "To look closer, keep this world: " + again() : ""));
            }
        }
    }

    /// The addresses of the owner of made-up archives.
    static List<EmailAddress> owners(Path archives) throws IOException {
        String text = Files.readString(archives.resolve("owner.txt"), StandardCharsets.UTF_8);
        return Stream.of(text.strip().split(","))
                .flatMap(address -> EmailAddress.parse(address).stream())
                .toList();
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
