package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.asking.AskRequest;
import dev.familiar.app.asking.AskView;
import dev.familiar.app.introductions.FavourView;
import dev.familiar.app.json.AskJson;
import dev.familiar.network.favour.Favour;
import dev.familiar.network.favour.Purpose;
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

/// `familiar ask`: who fits and would answer.
@Command(
        name = "ask",
        description = {
            "Whom you could ask for something: who fits and would answer you, best first, with what"
                    + " the",
            "tie rests on, what you asked of them before, and a draft. Nothing is sent. The chance"
                    + " of an",
            "answer is learned from your own mail. Once you asked somebody, note it with --asked."
        },
        mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            paramLabel = "TEXT",
            arity = "0..*",
            description = "What you need, e.g. a speaker on supply chains.")
    private List<String> words = List.of();

    @Option(
            names = "--for",
            paramLabel = "PURPOSE",
            description = "One of: ${COMPLETION-CANDIDATES}. It shapes the draft.")
    private Purpose purpose = Purpose.OTHER;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most so many people. Default: ${DEFAULT-VALUE}.")
    private int limit = 5;

    @Option(
            names = "--drafts",
            paramLabel = "N",
            description = "Drafts to so many of them. Default: to each.")
    private int drafts = Integer.MAX_VALUE;

    @Option(
            names = "--asked",
            paramLabel = "WHO",
            description = "Notes that you asked this person (id, address or name) for TEXT.")
    private @Nullable String asked;

    @Option(names = "--favours", description = "Lists what you asked of people, latest first.")
    private boolean favours;

    @Option(
            names = "--answer",
            paramLabel = "ID=WORD",
            description = "Notes what they said to a favour: f-12=yes, no or silent.")
    private @Nullable String answer;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    AskCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try {
            if (answer != null) {
                return note(output, answer);
            }
            if (favours) {
                return list(output);
            }
            if (drafts < 0) {
                throw new ParameterException(
                        spec.commandLine(), "--drafts is " + drafts + ", expected 0 or more.");
            }
            if (words.isEmpty()) {
                throw new ParameterException(
                        spec.commandLine(), "say what you need: familiar ask TEXT");
            }
            return asked == null ? who(output) : asked(output, asked);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
        }
    }

    private Integer who(Output output) {
        AskView view;
        try (Familiar familiar = home.read(output)) {
            view =
                    familiar.candidates()
                            .who(new AskRequest(String.join(" ", words), purpose, limit));
        }
        output.lines(
                json
                        ? AskJson.lines(view)
                        : new AskText(Terminal.ofOutput(), home.invocation()).page(view, drafts));
        return ExitStatus.DONE;
    }

    private Integer asked(Output output, String who) {
        try (Familiar familiar = home.open(output)) {
            print(output, familiar.favours().ask(who, purpose, String.join(" ", words)));
        }
        return ExitStatus.DONE;
    }

    private Integer note(Output output, String said) {
        int at = said.indexOf('=');
        Favour.Answer word =
                Favour.Answer.of(said.substring(at + 1))
                        .filter(Favour.Answer.said()::contains)
                        .orElse(null);
        if (at < 1 || word == null) {
            throw new ParameterException(
                    spec.commandLine(), "--answer: expected an id and a word, like f-12=yes");
        }
        try (Familiar familiar = home.open(output)) {
            print(output, familiar.favours().answer(said.substring(0, at), word));
        }
        return ExitStatus.DONE;
    }

    private void print(Output output, FavourView view) {
        output.line(
                json
                        ? AskJson.line(view)
                        : "Noted: "
                                + view.favour().id()
                                + ", "
                                + Text.plain(view.favour().name())
                                + ", "
                                + view.favour().answer().word()
                                + ".");
    }

    private Integer list(Output output) {
        List<FavourView> all;
        try (Familiar familiar = home.read(output)) {
            all = familiar.favours().all();
        }
        if (json) {
            all.forEach(view -> output.line(AskJson.line(view)));
            return ExitStatus.DONE;
        }
        if (all.isEmpty()) {
            output.say("You noted no favours yet: familiar ask TEXT --asked WHO notes one.");
        }
        output.lines(new AskText(Terminal.ofOutput(), home.invocation()).favours(all));
        return ExitStatus.DONE;
    }
}
