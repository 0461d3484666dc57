package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.words.Amounts;
import dev.familiar.model.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar triage`: a verdict per pending request.
@Command(
        name = "triage",
        description = "A verdict for each pending connection request, most certain first.",
        mixinStandardHelpOptions = true)
final class TriageCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--all", description = "Also requests already decided or closed.")
    private boolean all;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    TriageCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.read(output)) {
            List<RequestView> views = familiar.requests().triage(all);
            if (json) {
                views.forEach(view -> output.line(TriageJson.line(view)));
                return ExitStatus.DONE;
            }
            output.lines(text(views, home.invocation(), ""));
        }
        return ExitStatus.DONE;
    }

    /// @param invocation for the commands suggested
    /// @param hint what to do next; empty for how to see the reasoning
    static List<String> text(List<RequestView> views, Invocation invocation, String hint) {
        Terminal terminal = Terminal.ofOutput();
        if (views.isEmpty()) {
            return List.of(
                    "No connection request is waiting.",
                    "Bring some in: familiar import your LinkedIn export, your mail, a requests CSV,",
                    "or paste the invitation page: familiar import --as pasted-requests -");
        }
        VerdictText text = new VerdictText(terminal, invocation);
        List<String> lines = new ArrayList<>();
        for (RequestView view : views) {
            lines.addAll(text.summary(view));
            lines.add("");
        }
        lines.add(totals(views, terminal));
        String next =
                hint.isEmpty() ? "The whole reasoning: " + invocation.command("why ID") : hint;
        lines.add(terminal.paint(Style.DIM, next));
        return lines;
    }

    private static String totals(List<RequestView> views, Terminal terminal) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String lane : List.of("to accept", "to decline", "to look up", "to ask")) {
            counts.put(lane, 0);
        }
        for (RequestView view : views) {
            String lane =
                    switch (view.judgement().verdict()) {
                        case Verdict.Accept _ -> "to accept";
                        case Verdict.Decline _ -> "to decline";
                        case Verdict.LookUp _ -> "to look up";
                        case Verdict.Ask _ -> "to ask";
                    };
            counts.merge(lane, 1, Integer::sum);
        }
        StringBuilder text = new StringBuilder(Amounts.of(views.size(), "request")).append(": ");
        counts.forEach((lane, count) -> text.append(count).append(' ').append(lane).append(", "));
        text.setLength(text.length() - 2);
        return terminal.paint(Style.BOLD, text.toString());
    }
}
