package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.TouchJson;
import dev.familiar.app.touch.TouchSettings;
import dev.familiar.app.words.Amounts;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `familiar touch settings`: how quiet the owner wants it.
@Command(
        name = "settings",
        description = "How close people must be to be suggested, and how many a day.",
        mixinStandardHelpOptions = true)
final class TouchSettingsCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(
            names = "--tie",
            paramLabel = "STRENGTH",
            description = {
                "The least strength of the tie when you were last in touch, 0.1 to 1 (at first 0.5:",
                "about a month of regular mail)."
            })
    private @Nullable Double tie;

    @Option(
            names = "--daily",
            paramLabel = "N",
            description = "How many people a day at most (at first 5).")
    private @Nullable Integer daily;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    TouchSettingsCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        Double floor = tie;
        Integer most = daily;
        TouchSettings now;
        if (floor == null && most == null) {
            try (Familiar familiar = home.read(output)) {
                now = familiar.touch().settings();
            }
        } else {
            now = change(output, floor, most);
        }
        output.line(
                json
                        ? TouchJson.line(now)
                        : "Ties of %s and more, %s a day at most."
                                .formatted(
                                        now.floor(),
                                        Amounts.of(now.daily(), "person")
                                                .replace("persons", "people")));
        return ExitStatus.DONE;
    }

    private TouchSettings change(Output output, @Nullable Double floor, @Nullable Integer most) {
        try (Familiar familiar = home.open(output)) {
            if (floor != null) {
                var _ = familiar.touch().floor(floor);
            }
            if (most != null) {
                var _ = familiar.touch().daily(most);
            }
            return familiar.touch().settings();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
