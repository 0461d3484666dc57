package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.introductions.IntroductionView;
import dev.familiar.app.json.IntroductionJson;
import dev.familiar.network.introduction.Standing;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar intro`: introductions with the consent of both sides.
@Command(
        name = "intro",
        description = {
            "Introductions with the consent of both sides, and what became of them. Without a word it",
            "lists them. Nothing is sent: it drafts, reminds, and sees from your mail what you did."
        },
        mixinStandardHelpOptions = true,
        subcommands = {
            IntroStartCommand.class,
            IntroListCommand.class,
            IntroShowCommand.class,
            IntroSetCommand.class,
            IntroMayCommand.class
        })
final class IntroCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    IntroCommand() {}

    @Override
    public Integer call() {
        return list(new Output(spec), home, json, false);
    }

    /// The list that `familiar intro` and `familiar intro list` print.
    ///
    /// @param open only those that go on
    static int list(Output output, HomeOption home, boolean json, boolean open) {
        List<IntroductionView> views;
        Standing standing;
        try (Familiar familiar = home.read(output)) {
            views =
                    familiar.introductions().all().stream()
                            .filter(view -> !open || view.introduction().state().isOpen())
                            .toList();
            standing = familiar.introductions().standing();
        }
        if (json) {
            views.forEach(view -> output.line(IntroductionJson.line(view)));
            return ExitStatus.DONE;
        }
        if (standing.begun() == 0) {
            output.say("No introductions yet: familiar intro start --from A --to B --why TEXT.");
            return ExitStatus.DONE;
        }
        output.lines(new IntroText(Terminal.ofOutput(), home.invocation()).table(views));
        output.lines(IntroText.standing(standing));
        return ExitStatus.DONE;
    }

    /// One introduction, as every command that changes one prints it.
    static void print(Output output, HomeOption home, IntroductionView view, boolean json) {
        output.lines(
                json
                        ? List.of(IntroductionJson.line(view))
                        : new IntroText(Terminal.ofOutput(), home.invocation()).page(view));
    }
}
