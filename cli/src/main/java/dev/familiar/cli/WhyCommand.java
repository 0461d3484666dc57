package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.requests.RequestView;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar why`: the whole reasoning behind one verdict.
@Command(
        name = "why",
        description = "The whole reasoning behind a verdict: prior, evidence, what was searched.",
        mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            paramLabel = "ID|NAME",
            arity = "1..*",
            description = "A request's id, or the name of who asks.")
    private List<String> who;

    @Option(
            names = "--details",
            description = "Also m, u and frequency behind each weight learned from your archives.")
    private boolean details;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    WhyCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.read(output)) {
            List<RequestView> views = familiar.requests().why(String.join(" ", who));
            VerdictText text = new VerdictText(Terminal.ofOutput(), home.invocation());
            for (RequestView view : views) {
                output.lines(json ? List.of(TriageJson.line(view)) : text.page(view, details));
            }
        }
        return ExitStatus.DONE;
    }
}
