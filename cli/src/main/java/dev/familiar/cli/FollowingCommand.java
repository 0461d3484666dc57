package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.following.FollowView;
import dev.familiar.app.json.FollowJson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar following`: whom the owner follows.
@Command(
        name = "following",
        description = {
            "Whom you follow, where and why, what came of them since, and who of them you have"
                    + " come",
            "to know so that you could connect."
        },
        mixinStandardHelpOptions = true)
final class FollowingCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    FollowingCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        List<FollowView> all;
        try (Familiar familiar = home.read(output)) {
            all = familiar.following().all();
        }
        if (json) {
            all.forEach(view -> output.line(FollowJson.line(view)));
            return ExitStatus.DONE;
        }
        if (all.isEmpty()) {
            output.say("You follow nobody yet: " + home.invocation().command("follow WHO"));
        }
        output.lines(new FollowText(Terminal.ofOutput(), home.invocation()).list(all));
        return ExitStatus.DONE;
    }
}
