package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ArchivesView;
import dev.familiar.app.start.StartView;
import dev.familiar.app.start.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `familiar start`: which archives there are to bring in, as the first page in the browser.
@Command(
        name = "start",
        description = {
            "Shows which archives there are to bring in, where each is had and how long that takes, what came in",
            "already, and whether a decline can be trusted by now. Makes and changes nothing."
        },
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    private static final String INDENT = "    ";

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    StartCommand() {}

    @Override
    public Integer call() {
        new Output(spec)
                .lines(
                        lines(
                                StartView.of(archives()),
                                Terminal.ofOutput().width(),
                                home.invocation()));
        return ExitStatus.DONE;
    }

    /// Where there is no home yet, this is the first question of all, and no fault.
    private ArchivesView archives() {
        if (isEmpty(home.path())) {
            return new ArchivesView(List.of(), List.of());
        }
        try (Familiar familiar = home.read()) {
            return familiar.reading().archives();
        }
    }

    private static boolean isEmpty(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Files.notExists(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.findAny().isEmpty();
        } catch (IOException notReadable) {
            // What opens the home says why.
            return false;
        }
    }

    /// @param invocation for the commands suggested
    static List<String> lines(StartView view, int width, Invocation invocation) {
        List<String> lines = new ArrayList<>();
        for (StartView.Item item : view.items()) {
            lines.add((item.isDone() ? "[x] " : "[ ] ") + item.step().title());
            if (item.isDone()) {
                add(lines, "Here: " + item.cameIn() + ". " + item.missing(), width);
            } else {
                add(lines, "Waiting time: " + item.step().waiting() + ".", width);
                if (!item.step().address().isEmpty()) {
                    lines.add(INDENT + item.step().address());
                }
                item.step().todo().forEach(todo -> add(lines, todo, width));
            }
        }
        lines.add("");
        lines.addAll(Text.wrap(Steps.notRead(), width));
        lines.addAll(Text.wrap(view.words(), width));
        lines.add("");
        lines.add("Bring one in: " + invocation.command("import FILE"));
        lines.add("In the browser: " + invocation.command("serve --open"));
        lines.add("A made-up world first: " + Invocation.of(null).command("demo"));
        return lines;
    }

    private static void add(List<String> lines, String text, int width) {
        Text.wrap(text.strip(), width - INDENT.length()).forEach(line -> lines.add(INDENT + line));
    }
}
