package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.words.Amounts;
import dev.familiar.app.words.Lane;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar triage`: a verdict per pending request.
@Command(
        name = "triage",
        description =
                "A verdict for each pending connection request, by lanes, most certain first.",
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
            output.lines(text(views, home.invocation()));
        }
        return ExitStatus.DONE;
    }

    /// @param invocation for the commands suggested
    static List<String> text(List<RequestView> views, Invocation invocation) {
        Terminal terminal = Terminal.ofOutput();
        if (views.isEmpty()) {
            return List.of(
                    "No connection request is waiting.",
                    "Bring some in: familiar import your LinkedIn export, your mail, a requests CSV,",
                    "or paste the invitation page: familiar import --as pasted-requests -");
        }
        VerdictText text = new VerdictText(terminal, invocation);
        List<String> lines = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            List<RequestView> own =
                    views.stream()
                            .filter(view -> Lane.of(view.judgement().verdict()) == lane)
                            .toList();
            if (!own.isEmpty()) {
                lines.add(text.heading(lane, own.size()));
                own.forEach(view -> lines.addAll(text.summary(view)));
                lines.add("");
            }
        }
        lines.add(totals(views, terminal));
        lines.add(
                terminal.paint(Style.DIM, "The whole reasoning: " + invocation.command("why ID")));
        return lines;
    }

    private static String totals(List<RequestView> views, Terminal terminal) {
        List<String> counts = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            long count =
                    views.stream()
                            .filter(view -> Lane.of(view.judgement().verdict()) == lane)
                            .count();
            counts.add(Amounts.count(count) + " to " + lane.words().toLowerCase(Locale.ROOT));
        }
        return terminal.paint(
                Style.BOLD, Amounts.of(views.size(), "request") + ": " + String.join(", ", counts));
    }
}
