package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.SaidView;
import dev.familiar.app.people.Saying;
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

/// `familiar say`: the owner's last word on a person.
@Command(
        name = "say",
        description = {
            "Says for good that you know somebody, or never want to see them suggested; no new import",
            "changes it, and a later word replaces it. Without a name it lists what you said.",
            "familiar unsay takes it back."
        },
        mixinStandardHelpOptions = true)
final class SayCommand implements Callable<Integer> {

    /// What can be said, with the words typed.
    enum Word {
        known(Saying.KNOWN),
        never_suggest(Saying.NEVER_SUGGEST);

        private final Saying saying;

        Word(Saying saying) {
            this.saying = saying;
        }

        @Override
        public String toString() {
            return saying.toString();
        }
    }

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
            paramLabel = "WORD",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private @Nullable Word word;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, in your own words.")
    private String note = "";

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    SayCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        String name = who;
        if (name == null) {
            return list(output);
        }
        Word said = word;
        if (said == null) {
            throw new ParameterException(
                    spec.commandLine(), "say what of them: known or never-suggest");
        }
        try (Familiar familiar = home.open(output)) {
            SayingText.print(output, familiar.sayings().say(name, said.saying, note), json);
        } catch (IllegalArgumentException long_) {
            throw new ParameterException(spec.commandLine(), String.valueOf(long_.getMessage()));
        }
        return ExitStatus.DONE;
    }

    private Integer list(Output output) {
        List<SaidView> said;
        try (Familiar familiar = home.read(output)) {
            said = familiar.sayings().all();
        }
        if (said.isEmpty()) {
            output.say("You said nothing of anybody yet: familiar say WHO known.");
        }
        SayingText.list(output, said, json);
        return ExitStatus.DONE;
    }
}
