package dev.familiar.bench;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.FindRequest;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.requests.NameQuestion;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Person;
import dev.familiar.model.PersonName;
import dev.familiar.testkit.chance.Dice;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `bench/run network-latency`: how fast an open home answers who is who and who knows whom,
/// without the start of a process.
@Command(
        name = "network-latency",
        description = {
            "Opens a home for reading and measures how long its answers about people take once it is",
            "warm: every question is asked once unmeasured, then all again. Half of them are about",
            "people drawn from the whole home, half about the closest. Prints a Markdown table in",
            "milliseconds, time of the processor beside time on the clock."
        },
        sortOptions = false)
final class NetworkLatencyCommand implements Callable<Integer> {

    private static final int PAGE = 50;
    private static final int WAYS = 5;
    private static final int SUGGESTED = 6;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            required = true,
            description = "The owner's folder, as familiar import filled it.")
    private Path home;

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "300",
            description = "How many people are asked about. Default: ${DEFAULT-VALUE}.")
    private int people;

    @Spec private CommandSpec spec;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    /// For picocli.
    NetworkLatencyCommand() {}

    /// A question, ready to be asked.
    private interface Question {
        int ask(Familiar familiar) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        if (people < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--people is " + people + ", expected a number from 1 on, like 300");
        }
        if (!Files.isDirectory(home)) {
            throw new NotDirectoryException(home.toString());
        }
        PrintWriter out = spec.commandLine().getOut();
        try (Familiar familiar = Familiar.openReading(home, InstantSource.system())) {
            List<PersonView> drawn = drawn(familiar);
            out.println(
                    "| asked | times | answers, mean | CPU p50 | p95 | p99 | max | clock p50 | p95"
                            + " | p99 | max |");
            out.println("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
            row("who fits", finds(drawn), familiar, out);
            row("who is said to know somebody", knows(drawn), familiar, out);
            row("who stands closer", paths(drawn), familiar, out);
            row("suggestions while typing", glances(drawn), familiar, out);
        }
        return 0;
    }

    private List<PersonView> drawn(Familiar familiar) {
        int all = familiar.people().count();
        Dice dice = Dice.of(1).fork("network latency", people);
        List<PersonView> drawn = new ArrayList<>();
        for (int i = 0; i < people && all > 0; i++) {
            int place = i % 2 == 0 ? dice.below(all) : Math.min(i / 2, all - 1);
            drawn.addAll(familiar.people().closest(place, 1));
        }
        return drawn;
    }

    private void row(String name, List<Question> questions, Familiar familiar, PrintWriter out)
            throws IOException {
        if (questions.isEmpty()) {
            return;
        }
        for (Question question : questions) {
            var _ = question.ask(familiar);
        }
        Latencies cpu = new Latencies();
        Latencies clock = new Latencies();
        long answers = 0;
        for (Question question : questions) {
            long worked = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            answers += question.ask(familiar);
            clock.add(System.nanoTime() - start);
            cpu.add(threads.getCurrentThreadCpuTime() - worked);
        }
        out.printf(
                Locale.ROOT,
                "| %s | %d | %.1f | %s | %s |%n",
                name,
                questions.size(),
                (double) answers / questions.size(),
                cells(cpu),
                cells(clock));
        out.flush();
    }

    private static String cells(Latencies latencies) {
        return String.join(
                " | ",
                Stream.of(50.0, 95.0, 99.0, 100.0)
                        .map(percent -> Latencies.shown(latencies.millis(percent)))
                        .toList());
    }

    /// By name, by job, by employer and by both; by words that nobody has.
    private static List<Question> finds(List<PersonView> drawn) {
        List<Question> questions = new ArrayList<>();
        for (PersonView view : drawn) {
            questions.add(find(view.name()));
            Affiliation job = job(view.person());
            if (job != null) {
                questions.add(find("people at " + job.organisation()));
                questions.add(find(job.title()));
                questions.add(find(job.title() + " who worked at " + job.organisation()));
            }
        }
        Stream.of("", "managers", "people in the United States", "engineers in Berlin", "zzyzx")
                .map(NetworkLatencyCommand::find)
                .forEach(questions::add);
        return questions;
    }

    private static Question find(String text) {
        return familiar -> familiar.finding().find(FindRequest.of(text, PAGE)).people().size();
    }

    /// Every other one with where they work, and as many whom nobody can know.
    private static List<Question> knows(List<PersonView> drawn) {
        List<Question> questions = new ArrayList<>();
        for (PersonView view : drawn) {
            Affiliation job = job(view.person());
            String company = job == null || questions.size() % 2 == 0 ? "" : job.organisation();
            questions.add(know(view.name(), company));
        }
        for (int i = 0; i + 1 < drawn.size(); i += 2) {
            String given = drawn.get(i).name().replaceAll(" .*", "");
            questions.add(know(given + " Quillfeather", ""));
        }
        return questions;
    }

    private static Question know(String name, String company) {
        NameQuestion question =
                new NameQuestion(PersonName.of(name), "", company, "", null, List.of(), "");
        return familiar -> familiar.asking().know(question).found().length();
    }

    private static List<Question> paths(List<PersonView> drawn) {
        return drawn.stream()
                .map(view -> view.person().id().value())
                .map(id ->
                        (Question)
                                familiar ->
                                        familiar.paths().to(id, WAYS).stream()
                                                .mapToInt(answer -> answer.ways().size())
                                                .sum())
                .toList();
    }

    /// A name letter by letter, from the second on, as far as its family name's third.
    private static List<Question> glances(List<PersonView> drawn) {
        List<Question> questions = new ArrayList<>();
        for (PersonView view : drawn) {
            String name = view.name();
            int end = Math.min(name.length(), Math.max(2, name.indexOf(' ') + 4));
            for (int to = 2; to <= end; to += 2) {
                String typed = name.substring(0, to);
                questions.add(familiar -> familiar.glance().look(typed, SUGGESTED).people().size());
            }
        }
        return questions;
    }

    private static @Nullable Affiliation job(Person person) {
        return person.affiliations()
                .filter(one -> !one.organisation().isEmpty() && !one.title().isEmpty())
                .findFirst()
                .orElse(null);
    }
}
