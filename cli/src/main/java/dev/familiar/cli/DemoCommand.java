package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.RefusedException;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `familiar demo`: the main job on a made-up owner.
@Command(
        name = "demo",
        description = {
            "Writes a made-up owner's archives in the real formats, imports them into a home of its own and prints",
            "the triage. The home stays, so that every other command can be tried on it. Nothing of yours is touched."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String FOLDER = "familiar-demo";

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
            description =
                    "Leave the archives and the home in DIR (default: familiar-demo beside your data, made anew).")
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
        WorldPlan plan = plan();
        World world = World.create(plan);
        Path stop = writeOnly;
        if (stop != null) {
            WorldArchives.write(world, stop);
            output.say("Wrote the made-up archives to " + stop + ".");
            return ExitStatus.DONE;
        }
        Path folder = keep == null ? anew() : keep;
        try {
            run(world, plan, folder, output);
        } catch (IOException | UncheckedIOException | StoreException e) {
            if (keep != null) {
                throw e;
            }
            // The owner never chose this folder, so he has to be told which it is.
            delete(folder);
            throw new IOException(
                    "the demonstration cannot be written below "
                            + folder
                            + " ("
                            + e.getMessage()
                            + "); make room there, or name another folder: familiar demo --keep"
                            + " FOLDER",
                    e);
        }
        output.say("In the browser: " + home(folder).command("serve --open"));
        return ExitStatus.DONE;
    }

    /// Where the world is kept if nobody says where: beside the owner's data, never in it. What an
    /// earlier demonstration left there is taken away, unless a program has it open.
    ///
    /// @throws RefusedException if anything else is there
    private static Path anew() throws IOException {
        Path folder = HomeOption.usual().resolveSibling(FOLDER);
        Path home = folder.resolve("home");
        if (Files.notExists(folder)) {
            return folder;
        }
        if (!Familiar.isMadeUp(home)) {
            throw new RefusedException(
                    folder
                            + " holds something that no demonstration left there; name another"
                            + " folder: familiar demo --keep FOLDER");
        }
        // Fails while another program has it.
        Familiar.openExisting(home, InstantSource.system()).close();
        delete(folder.resolve("archives"));
        delete(home);
        return folder;
    }

    private WorldPlan plan() {
        try {
            return WorldPlan.demo()
                    .withSeed(seed)
                    .withPeople(people)
                    .withMessages(messages)
                    .withRequests(requests);
        } catch (IllegalArgumentException outside) {
            throw new ParameterException(spec.commandLine(), "--" + outside.getMessage(), outside);
        }
    }

    private static Invocation home(Path folder) {
        return Invocation.of(folder.resolve("home"));
    }

    private void run(World world, WorldPlan plan, Path folder, Output output) throws IOException {
        Path home = folder.resolve("home");
        // The home first: what a demonstration that was broken off leaves is known for one.
        try (Familiar familiar = Familiar.openMadeUp(home, plan.today(), InstantSource.system())) {
            Path archives = folder.resolve("archives");
            WrittenWorld written = WorldArchives.write(world, archives);
            List<EmailAddress> owners = owners(archives);
            ImportRequest request = new ImportRequest(written.archives(), "", "", owners, false);
            ImportReport report = ImportCommand.read(familiar, request, List.of(), output);
            List<RequestView> views = familiar.requests().triage(false);
            if (json) {
                views.forEach(view -> output.line(TriageJson.line(view)));
            } else {
                output.lines(ImportText.lines(report, Terminal.ofOutput()));
                output.line("");
                output.lines(TriageCommand.text(views, home(folder)));
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
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
