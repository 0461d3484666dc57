package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
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
    void refusesWhatItDoesNotKnow() {
        int status = familiar.execute("--no-such-option");

        assertThat(status).isEqualTo(ExitStatus.USAGE);
        assertThat(out).asString().isEmpty();
        assertThat(err).asString().contains("--no-such-option");
    }
}
