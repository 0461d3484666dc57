package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.following.FollowChange;
import dev.familiar.app.following.FollowWish;
import dev.familiar.app.json.FollowJson;
import dev.familiar.network.follow.Follow.Personally;
import dev.familiar.network.follow.Platform;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar follow`: the owner follows somebody.
@Command(
        name = "follow",
        description = {
            "Notes that you follow somebody, in your archives or not: where, why, and when",
            "you would connect. Nothing is pressed for you. Said again, it changes what was said.",
            "familiar following lists whom you follow; familiar undo takes the last word back."
        },
        mixinStandardHelpOptions = true)
final class FollowCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            paramLabel = "WHO",
            description =
                    "A person's id, address or name, a profile's link, or an account such as"
                            + " @ada@social.example.")
    private String who = "";

    @Option(
            names = "--on",
            paramLabel = "PLATFORM",
            description = "Where: ${COMPLETION-CANDIDATES}. A link tells it by itself.")
    private @Nullable Platform on;

    @Option(names = "--link", paramLabel = "URL", description = "Their profile there.")
    private String link = "";

    @Option(names = "--why", paramLabel = "TEXT", description = "What makes them worth it.")
    private @Nullable String why;

    @Option(
            names = "--connect-when",
            paramLabel = "TEXT",
            description = "What would have to happen for you to connect.")
    private @Nullable String connectWhen;

    @Option(names = "--note", paramLabel = "TEXT", description = "Anything else.")
    private @Nullable String note;

    @Option(names = "--known", description = "You know them personally.")
    private boolean known;

    @Option(names = "--not-known", description = "You do not know them personally.")
    private boolean notKnown;

    @Option(
            names = "--pass-by",
            description = "You saw that you could connect, and leave it at following.")
    private boolean passBy;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    FollowCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        if (known && notKnown) {
            throw new ParameterException(
                    spec.commandLine(), "say --known or --not-known, not both");
        }
        try (Familiar familiar = home.open(output)) {
            FollowText text = new FollowText(Terminal.ofOutput(), home.invocation());
            if (passBy) {
                var view = familiar.following().passBy(who);
                output.line(json ? FollowJson.line(view) : FollowText.passedBy(view));
                return ExitStatus.DONE;
            }
            FollowChange change = familiar.following().follow(wish());
            if (json) {
                output.line(FollowJson.line(change));
            } else {
                output.lines(text.changed(change));
            }
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()));
        }
        return ExitStatus.DONE;
    }

    private FollowWish wish() {
        return new FollowWish(who, on, link, why, connectWhen, note, personally());
    }

    private @Nullable Personally personally() {
        if (known) {
            return Personally.KNOWN;
        }
        return notKnown ? Personally.NOT_KNOWN : null;
    }
}
