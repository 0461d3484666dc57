package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class FamiliarCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLine familiar =
            FamiliarCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));

    @Test
    void saysItsVersionAndItsJava() {
        int status = familiar.execute("--version");

        assertThat(status).isEqualTo(ExitStatus.DONE);
        assertThat(out).asString().startsWith("Familiar ").contains("Java 2");
    }

    @Test
    void explainsItself() {
        int status = familiar.execute("--help");

        assertThat(status).isEqualTo(ExitStatus.DONE);
        assertThat(out).asString().contains("Usage: familiar").contains("Do I know this person?");
    }

    @Test
    void explainsItselfWithoutACommand() {
        assertThat(familiar.execute()).isEqualTo(ExitStatus.DONE);
        assertThat(out).asString().contains("Usage: familiar");
    }

    @Test
    void listsEveryCommandUnderWhatOneWantsToDoInWholeSentences() {
        assertThat(familiar.execute("--help")).isEqualTo(ExitStatus.DONE);

        assertThat(HelpPages.ungrouped(familiar)).isEmpty();
        assertThat(out.toString().lines())
                .contains("Requests", "Who is who", "Your data")
                .doesNotContain("More")
                .allSatisfy(line -> assertThat(Text.columns(line)).isLessThanOrEqualTo(100));
        String list = out.toString().replaceAll("\\s+", " ");
        familiar.getSubcommands()
                .forEach((name, command) -> {
                    if (!command.getCommandSpec().usageMessage().hidden()) {
                        String text =
                                String.join(
                                        " ", command.getCommandSpec().usageMessage().description());
                        int end = text.indexOf(". ");
                        assertThat(list)
                                .contains(
                                        " "
                                                + name
                                                + " "
                                                + (end < 0 ? text : text.substring(0, end)));
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--home DIR people --limit 3",
                "people --home DIR --limit 3",
                "people --limit 3 --home DIR",
                "--home=DIR people --limit 3",
                "--json --home DIR people --limit 3",
                "--home DIR intro list",
                "intro --home DIR list",
                "intro list --home DIR",
            })
    void takesGlobalOptionsBeforeAndAfterTheCommand(String typed, @TempDir Path folder) {
        Path home = folder.resolve("nothing-here");
        int status = familiar.execute(typed.replace("DIR", home.toString()).split(" "));

        assertThat(status).isEqualTo(ExitStatus.FAILED);
        // That home, and not the one of whoever runs the tests.
        assertThat(err).asString().contains(home.toString());
        assertThat(home).doesNotExist();
    }

    @Test
    void saysWhatIsWrongInTwoLines() {
        assertThat(familiar.execute("triage", "--no-such-option")).isEqualTo(ExitStatus.USAGE);

        assertThat(err.toString().lines())
                .hasSizeLessThanOrEqualTo(2)
                .last()
                .isEqualTo("Try: familiar triage --help");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        int status = familiar.execute("--no-such-option");

        assertThat(status).isEqualTo(ExitStatus.USAGE);
        assertThat(out).asString().isEmpty();
        assertThat(err).asString().contains("--no-such-option");
    }
}
