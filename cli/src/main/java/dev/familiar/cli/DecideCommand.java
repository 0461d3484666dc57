package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.requests.DecisionView;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar decide`: records what the owner decided.
@Command(
        name = "decide",
        description = {
            "Records what you decided on a request; accept writes a card with the note of how you know each other.",
            "Nothing is sent anywhere: press the button on the platform yourself; familiar press lists what",
            "is left to press."
        },
        mixinStandardHelpOptions = true)
final class DecideCommand implements Callable<Integer> {

    /// What can be decided; the names are the words typed.
    enum Word {
        accept,
        decline,
        follow,
        ask,
        later
    }

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The request's id, as triage shows it.")
    private String request;

    @Parameters(
            index = "1",
            paramLabel = "DECISION",
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private Word word;

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "How you know each other (accept; default: the drafted note), or why.")
    private String note;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    DecideCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.open(output)) {
            DecisionView decision = familiar.requests().decide(request, word.name(), note);
            print(
                    output,
                    decision,
                    json,
                    (decision.isNew() ? "Noted: " : "Noted already: ") + decision.word());
            if (!json && !decision.link().isEmpty() && word != Word.later) {
                output.line("Press it yourself: " + Text.plain(decision.link()));
            }
        }
        return ExitStatus.DONE;
    }

    static void print(Output output, DecisionView decision, boolean json, String what) {
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("request", decision.request());
            object.put("name", decision.name());
            object.put("decision", decision.word());
            object.put("at", decision.at().toString());
            object.put("effect", decision.effect());
            new JsonLines(output.results()).print(object);
            return;
        }
        output.line(what + " · " + Text.plain(decision.name()) + " · " + decision.request());
        if (!decision.effect().isEmpty() && decision.isNew()) {
            output.line(Text.plain(decision.effect()));
        }
    }
}
