package dev.familiar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NetworkLatencyCommandTest {
    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = BenchCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private Path home(String cards) throws IOException {
        return SmallHome.of(folder, "contacts.vcf", cards);
    }

    @Test
    void asksAnOpenHomeEverything() throws IOException {
        Path home =
                home(
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Ada Oberlander
                        ORG:Riverbend
                        TITLE:Bridge builder
                        EMAIL:ada@riverbend.example.com
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Basil Quill
                        EMAIL:basil@example.org
                        END:VCARD
                        """);

        int status = run("network-latency", "--home", home.toString(), "--people", "4");

        assertThat(status).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("| who fits |", "| who is said to know somebody | 6 |")
                .contains("| who stands closer | 4 |", "| suggestions while typing |");
    }

    @Test
    void makesNoHome() {
        Path none = folder.resolve("none");

        assertThat(run("network-latency", "--home", none.toString())).isEqualTo(3);
        assertThat(none).doesNotExist();
    }

    @Test
    void wantsSomebodyToAskAbout() {
        assertThat(run("network-latency", "--home", folder.toString(), "--people", "0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--people is 0, expected a number from 1 on");
    }
}
