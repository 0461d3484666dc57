package dev.familiar.bench.answer;

import dev.familiar.bench.truth.RealOwner;
import dev.familiar.bench.truth.RealOwners;
import dev.familiar.network.answer.Approach;
import dev.familiar.network.answer.Approaches;
import dev.familiar.store.Store;
import dev.familiar.traces.Turn;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `bench/run answers`: whether chances of an answer come true.
@Command(
        name = "answers",
        description = {
            "Forecasts who answers the owner's messages within thirty days, each from mail of before,",
            "and prints Markdown tables of what came true: for made-up owners, and for the mailboxes",
            "of truth folders where some are named."
        },
        sortOptions = false)
public final class AnswersCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", arity = "0..*", description = "Truth folders.")
    private List<Path> folders = List.of();

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Leave the homes in DIR, and use those that are there.")
    private @Nullable Path keep;

    @Option(
            names = "--made-up",
            paramLabel = "N",
            defaultValue = "6",
            description = "How many made-up owners. Default: ${DEFAULT-VALUE}.")
    private int madeUp;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the first made-up owner. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Spec private CommandSpec spec;

    /// For picocli.
    public AnswersCommand() {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (madeUp > 0) {
            List<AnswerTrial> trials = new ArrayList<>();
            for (int i = 0; i < madeUp; i++) {
                trials.add(
                        AnswerTrial.of(
                                "seed " + (seed + i),
                                new MadeUpAnswers(seed + i).owner(300),
                                MadeUpAnswers.end()));
            }
            AnswerTables.lines("Made-up owners", trials).forEach(out::println);
        }
        if (!folders.isEmpty()) {
            AnswerTables.lines("Real owners", real()).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private List<AnswerTrial> real() throws IOException {
        List<AnswerTrial> trials = new ArrayList<>();
        PrintWriter err = spec.commandLine().getErr();
        try (RealOwners owners =
                RealOwners.imported(
                        folders, keep, InstantSource.system(), name -> told(err, name))) {
            for (RealOwner owner : owners.all()) {
                trials.add(trial(owner));
            }
        }
        return trials;
    }

    private static AnswerTrial trial(RealOwner owner) {
        List<List<Approach>> people = new ArrayList<>();
        Instant[] end = {Instant.EPOCH};
        Instant today = InstantSource.system().instant();
        try (Store store = Store.open(owner.home())) {
            store.interactions()
                    .forEachCourse((_, _, turns) -> {
                        people.add(Approaches.of(turns).approaches());
                        for (Turn turn : turns) {
                            Instant at = turn.exchange().moment().at();
                            if (at.isAfter(end[0]) && !at.isAfter(today)) {
                                end[0] = at;
                            }
                        }
                    });
        }
        return AnswerTrial.of(owner.folder().name(), people, end[0]);
    }

    private static void told(PrintWriter err, String name) {
        err.println(name + " imported");
        err.flush();
    }
}
