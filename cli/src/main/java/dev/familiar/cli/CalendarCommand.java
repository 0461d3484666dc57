package dev.familiar.cli;

import dev.familiar.app.Familiar;
import dev.familiar.app.occasion.MoreEvents;
import dev.familiar.app.occasion.OccasionDesk.PersonWithDispute;
import dev.familiar.app.words.Amounts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `familiar calendar`: occasions as a calendar file.
@Command(
        name = "calendar",
        description = {
            "Writes birthdays, anniversaries of jobs and new jobs of the people you know as a private",
            "calendar file, to import into your own calendar. Written and imported again it changes",
            "what is there and doubles nothing. A file of that name that is none of these stays."
        },
        mixinStandardHelpOptions = true)
final class CalendarCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Mixin private HomeOption home;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write, such as familiar.ics.")
    private Path out;

    CalendarCommand() {}

    @Override
    public Integer call() throws IOException {
        Output output = new Output(spec);
        int count;
        List<PersonWithDispute> disputed;
        try (Familiar familiar = home.read(output)) {
            count = familiar.occasions().writeCalendar(out, MoreEvents.NONE);
            disputed = familiar.occasions().disputed();
        }
        output.say("Wrote " + Amounts.of(count, "event") + " to " + out + ".");
        for (PersonWithDispute person : disputed) {
            output.say(
                    "Left out the birthday of "
                            + Text.plain(person.name())
                            + ": your records say different days. Write it on their card.");
        }
        return ExitStatus.DONE;
    }
}
