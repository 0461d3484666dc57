package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.following.FollowView;
import dev.familiar.app.json.FollowJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar unfollow`: the owner follows somebody no more.
@Command(
        name = "unfollow",
        description = {
            "Notes that you follow somebody no more, however it began; familiar undo takes it"
                    + " back.",
            "On the platform it stays as it is until you press it there."
        },
        mixinStandardHelpOptions = true)
final class UnfollowCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            paramLabel = "WHO",
            description = "An id, a name, a link or an account, as familiar following shows them.")
    private String who = "";

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    UnfollowCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        try (Familiar familiar = home.open(output)) {
            FollowView view = familiar.following().unfollow(who);
            output.line(
                    json
                            ? FollowJson.line(view)
                            : "You follow " + Text.plain(view.name()) + " no more.");
        }
        return ExitStatus.DONE;
    }
}
