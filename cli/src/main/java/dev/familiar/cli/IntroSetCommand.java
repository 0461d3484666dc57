package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.network.introduction.State;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar intro set`: says how far one has come.
@Command(
        name = "set",
        description = {
            "Says how far an introduction has come: you asked B (asking), B agreed (willing), would not",
            "(declined) or did not answer (silent), you wrote to both (introduced), and what came of it",
            "(met, hired, nothing, thanks). familiar undo takes it back."
        },
        mixinStandardHelpOptions = true)
final class IntroSetCommand implements Callable<Integer> {

    /// The states there are, for the help page and for completion.
    static final class States implements Iterable<String> {

        /// For picocli.
        States() {}

        @Override
        public Iterator<String> iterator() {
            return State.all().stream().map(State::word).iterator();
        }
    }

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(index = "0", paramLabel = "ID", description = "Its id, e.g. i-12.")
    private String id = "";

    @Parameters(
            index = "1",
            paramLabel = "STATE",
            completionCandidates = States.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String state = "";

    @Option(names = "--note", paramLabel = "TEXT", description = "In your own words, for you.")
    private String note = "";

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    IntroSetCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.open(output)) {
            IntroCommand.print(output, home, familiar.introductions().set(id, state, note), json);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
        }
        return ExitStatus.DONE;
    }
}
