package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.TouchJson;
import dev.familiar.app.touch.PaceView;
import dev.familiar.network.touch.Pace;
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

/// `familiar touch every`: how often the owner wants to be in touch with somebody.
@Command(
        name = "every",
        description = {
            "How often you want to be in touch with somebody, or with those who have a tag, in the place of",
            "your own rhythm. Without words it lists what you said."
        },
        mixinStandardHelpOptions = true)
final class TouchEveryCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TIME",
            description = "Such as \"6 weeks\", 6w, \"3 months\".")
    private @Nullable String time;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "WHO",
            description = "A person's id, address or name.")
    private @Nullable String who;

    @Option(
            names = "--at-most",
            paramLabel = "TIME",
            description = "When it is due before all else (default: the same time).")
    private @Nullable String atMost;

    @Option(names = "--tag", paramLabel = "TAG", description = "For all who have this tag.")
    private @Nullable String tag;

    @Option(names = "--json", description = "One JSON object per line.")
    private boolean json;

    TouchEveryCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        String every = time;
        if (every == null) {
            return list(output);
        }
        String person = who;
        String tagged = tag;
        if ((person == null) == (tagged == null)) {
            throw new ParameterException(spec.commandLine(), "name a person, or --tag TAG");
        }
        int days = TouchSnoozeCommand.days(spec, every);
        String latest = atMost;
        int most = latest == null ? days : TouchSnoozeCommand.days(spec, latest);
        if (most < days) {
            throw new ParameterException(spec.commandLine(), "--at-most must not be shorter");
        }
        Pace pace = new Pace(days, most);
        try (Familiar familiar = home.open(output)) {
            TouchCommand.print(
                    output,
                    person != null
                            ? familiar.touch().every(person, pace)
                            : familiar.touch().everyTagged(String.valueOf(tagged), pace),
                    json);
        }
        return ExitStatus.DONE;
    }

    private Integer list(Output output) {
        List<PaceView> paces;
        try (Familiar familiar = home.read(output)) {
            paces = familiar.touch().paces();
        }
        if (json) {
            paces.forEach(view -> output.line(TouchJson.line(view)));
            return ExitStatus.DONE;
        }
        if (paces.isEmpty()) {
            output.say("You set no pace: everybody is measured by your own rhythm with them.");
        }
        output.lines(new TouchText(Terminal.ofOutput(), home.invocation()).paces(paces));
        return ExitStatus.DONE;
    }
}
