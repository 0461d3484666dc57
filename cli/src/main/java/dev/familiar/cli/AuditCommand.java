package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.AuditJson;
import dev.familiar.app.requests.AuditView;
import dev.familiar.triage.Known;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar audit`: how well the owner knows their present connections.
@Command(
        name = "audit",
        description = {
            "How well you know the people you are connected with, and whom not at all.",
            "It only tells; nothing is ever done for you."
        },
        mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            defaultValue = "not-at-all",
            description = "Whom to list: ${COMPLETION-CANDIDATES} (default: not-at-all).")
    private Known.Group group;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "50",
            description = "The most people to list (default: 50).")
    private int limit;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    AuditCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.read(output)) {
            AuditView view = familiar.audit().view(group, Math.max(0, limit));
            if (json) {
                output.line(AuditJson.line(view));
            } else {
                output.lines(new AuditText(Terminal.ofOutput()).page(view));
            }
        }
        return ExitStatus.DONE;
    }
}
