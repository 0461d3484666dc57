package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.touch.TouchDesk;
import dev.familiar.network.touch.Pace;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `familiar touch snooze`: somebody is not to be suggested now.
@Command(
        name = "snooze",
        description = "Does not suggest somebody before a day (default: four weeks from now).",
        mixinStandardHelpOptions = true)
final class TouchSnoozeCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Parameters(paramLabel = "WHO", description = "A person's id, address or name.")
    private String who = "";

    @Option(names = "--until", paramLabel = "DATE", description = "Such as 2027-01-31.")
    private @Nullable String until;

    @Option(names = "--for", paramLabel = "TIME", description = "Such as 6w or \"3 months\".")
    private @Nullable String time;

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    TouchSnoozeCommand() {}

    @Override
    public Integer call() {
        Output output = new Output(spec);
        String day = until;
        String span = time;
        if (day != null && span != null) {
            throw wrong("say --until or --for, not both");
        }
        LocalDate date = day == null ? null : date(day);
        int days = span == null ? TouchDesk.LATER : days(spec, span);
        try (Familiar familiar = home.open(output)) {
            TouchCommand.print(
                    output,
                    date == null
                            ? familiar.touch().snooze(who, days)
                            : familiar.touch().snooze(who, date),
                    json);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
        return ExitStatus.DONE;
    }

    private LocalDate date(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw wrong("--until expects a day such as 2027-01-31");
        }
    }

    /// A time as people write it.
    ///
    /// @throws ParameterException if it is none
    static int days(CommandSpec spec, String text) {
        return Pace.days(text)
                .orElseThrow(() ->
                        new ParameterException(
                                spec.commandLine(),
                                "a time such as \"6 weeks\", 6w or \"3 months\" is expected, ten"
                                        + " years at most"));
    }

    private ParameterException wrong(String words) {
        return new ParameterException(spec.commandLine(), words);
    }
}
