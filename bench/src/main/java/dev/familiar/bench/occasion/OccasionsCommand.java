package dev.familiar.bench.occasion;

import dev.familiar.app.Familiar;
import dev.familiar.app.occasion.OccasionSettings;
import dev.familiar.app.occasion.OccasionView;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.bench.occasion.OccasionTally.Said;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.occasion.JobChange;
import dev.familiar.network.occasion.Occasion;
import dev.familiar.testkit.moves.MoveKind;
import dev.familiar.testkit.moves.Mover;
import dev.familiar.testkit.moves.MoverWorld;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `bench/run network-occasions`: who is congratulated on a new job, and who wrongly.
@Command(
        name = "network-occasions",
        description = {
            "Makes owners whose people change their jobs, or only seem to, imports the archives of",
            "each with the real program and prints how many changes are found and how many people",
            "would be congratulated wrongly. Seeds from 10,000 on use words that smaller ones never",
            "see."
        },
        sortOptions = false)
public final class OccasionsCommand implements Callable<Integer> {

    @Option(
            names = "--owners",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many owners. Default: ${DEFAULT-VALUE}.")
    private int owners;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "300",
            description = "People of each. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "10001",
            description =
                    "The first owner's seed; each next one's is one more. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "Write what was said wrongly, or not said, into FILE.")
    private @Nullable Path log;

    @Spec private CommandSpec spec;

    /// For picocli.
    public OccasionsCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        OccasionTally tally = new OccasionTally();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < owners; i++) {
            ask(MoverWorld.create(seed + i, people), tally, wrong);
        }
        tally.lines("New jobs, seeds " + seed + " to " + (seed + owners - 1)).forEach(out::println);
        out.flush();
        Path notes = log;
        if (notes != null) {
            Files.write(notes, wrong);
        }
        return 0;
    }

    private static void ask(MoverWorld world, OccasionTally tally, List<String> wrong)
            throws IOException {
        Path folder = Files.createTempDirectory("familiar-occasions");
        InstantSource clock =
                InstantSource.fixed(
                        MoverWorld.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        try (Familiar familiar = Familiar.open(folder.resolve("home"), clock)) {
            familiar.reading()
                    .importArchives(
                            new ImportRequest(
                                    world.write(folder.resolve("archives")),
                                    "",
                                    "",
                                    EmailAddress.parse(MoverWorld.OWNER).stream().toList(),
                                    false),
                            ImportProgress.none());
            Map<String, List<OccasionView>> said = new HashMap<>();
            familiar
                    .occasions()
                    .due(MoverWorld.FIRST, MoverWorld.TODAY, OccasionSettings.DEFAULT.withTie(0))
                    .stream()
                    .filter(view -> view.occasion().kind() == Occasion.Kind.NEW_JOB)
                    .forEach(view ->
                            said.computeIfAbsent(view.name(), _ -> new ArrayList<>()).add(view));
            for (Mover one : world.people()) {
                if (isShown(one)) {
                    judge(one, said.getOrDefault(one.name(), List.of()), tally, wrong);
                }
            }
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /// Of whom no archive shows work there is nothing to find.
    private static boolean isShown(Mover one) {
        return one.shown().export() || one.shown().signature();
    }

    private static void judge(
            Mover one, List<OccasionView> said, OccasionTally tally, List<String> wrong) {
        Said best = Said.NOTHING;
        for (OccasionView view : said) {
            boolean isRight = !one.kind().isNews() || isRight(one, view);
            Said of = view.isSure() ? Said.SURE : Said.PERHAPS;
            if (isRight) {
                best = of.compareTo(best) < 0 ? of : best;
            } else {
                // Another change than theirs is as wrong as one of somebody who stayed.
                tally.add(MoveKind.STAYED, of);
                wrong.add("OTHER " + one + " | " + view.words());
            }
        }
        tally.add(one.kind(), best);
        if (one.shown().export()) {
            tally.exported(one.kind(), best);
        }
        boolean isMissed = one.kind().isNews() && best == Said.NOTHING;
        boolean isFalse = !one.kind().isNews() && best != Said.NOTHING;
        if (isMissed || isFalse) {
            wrong.add(
                    (isMissed ? "MISSED " : "FALSE " + best + " ")
                            + one
                            + " "
                            + one.shown()
                            + " "
                            + one.address()
                            + " "
                            + one.newAddress());
        }
    }

    private static boolean isRight(Mover one, OccasionView view) {
        if (!(view.occasion() instanceof Occasion.NewJob(JobChange change))) {
            return false;
        }
        boolean isMove = one.kind() == MoveKind.MOVED;
        return isMove == (change.kind() == JobChange.Kind.NEW_EMPLOYER)
                && change.after().organisation().equals(one.after().firm());
    }
}
