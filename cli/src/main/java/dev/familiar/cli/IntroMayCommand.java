package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.introductions.RuleView;
import dev.familiar.app.json.IntroductionJson;
import dev.familiar.network.introduction.Asking;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar intro may`: whether somebody may be asked for introductions.
@Command(
        name = "may",
        description = {
            "Whether somebody may be asked for introductions: yes, at most once a quarter, or no.",
            "Without a name it lists the rules that hold. familiar undo takes it back."
        },
        mixinStandardHelpOptions = true)
final class IntroMayCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "WHO",
            description = "A person's id, address or name.")
    private @Nullable String who;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "RULE",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable Asking rule;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    IntroMayCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        String name = who;
        if (name == null) {
            return list(output);
        }
        Asking said = rule;
        if (said == null) {
            throw new ParameterException(spec.commandLine(), "say yes, quarterly or no");
        }
        try (Familiar familiar = home.open(output)) {
            RuleView view = familiar.introductions().may(name, said);
            output.line(
                    json
                            ? IntroductionJson.line(view)
                            : Text.plain(view.name())
                                    + " may be asked for introductions: "
                                    + view.rule().word()
                                    + ".");
        }
        return ExitStatus.DONE;
    }

    private Integer list(Output output) {
        List<RuleView> rules;
        try (Familiar familiar = home.read(output)) {
            rules = familiar.introductions().rules();
        }
        if (json) {
            rules.forEach(view -> output.line(IntroductionJson.line(view)));
            return ExitStatus.DONE;
        }
        if (rules.isEmpty()) {
            output.say("No rules: everybody may be asked. familiar intro may WHO quarterly.");
        }
        output.lines(new IntroText(Terminal.ofOutput(), home.invocation()).rules(rules));
        return ExitStatus.DONE;
    }
}
