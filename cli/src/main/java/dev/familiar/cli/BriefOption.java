package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.BriefJson;
import dev.familiar.app.occasion.BriefView;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// `familiar touch --brief`: whom the owner meets on a day.
final class BriefOption {

    private static final String TODAY = "today";

    @Option(
            names = "--brief",
            paramLabel = "DATE",
            arity = "0..1",
            fallbackValue = TODAY,
            description = {
                "Whom you meet on that day by your calendar (default: today): who they are, when you",
                "last had to do with each other, what was promised, and whom you both know."
            })
    private @Nullable String day;

    BriefOption() {}

    /// Whether a brief is wanted.
    boolean isAsked() {
        return day != null;
    }

    /// Prints it.
    ///
    /// @param spec of the command, for what is wrong with the date
    int print(CommandSpec spec, HomeOption home, boolean json) {
        LocalDate on = date(spec);
        Output output = new Output(spec);
        BriefView view;
        try (Familiar familiar = home.read(output)) {
            view = familiar.brief().on(on == null ? familiar.occasions().today() : on);
        }
        output.lines(json ? BriefJson.lines(view) : new BriefText(Terminal.ofOutput()).page(view));
        return ExitStatus.DONE;
    }

    /// Null for today, which is that of the home.
    private @Nullable LocalDate date(CommandSpec spec) {
        String written = day;
        if (written == null || written.equalsIgnoreCase(TODAY)) {
            return null;
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException noDate) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--brief is "
                            + written
                            + ", expected a day like 2026-03-02, or none for today.");
        }
    }
}
