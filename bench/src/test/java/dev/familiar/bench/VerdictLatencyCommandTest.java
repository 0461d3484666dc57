package dev.familiar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerdictLatencyCommandTest {
    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = BenchCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private Path home(String requests) throws IOException {
        return SmallHome.of(folder, "requests.csv", requests);
    }

    @Test
    void judgesEveryRequestColdAndWarm() throws IOException {
        Path home =
                home(
                        """
                        Name,Headline,Location,Company
                        Ada Oberlander,Bridge builder at Riverbend,,
                        Basil Quill,Grower of pears,,
                        """);

        int status = run("verdict-latency", "--home", home.toString(), "--rounds", "3");

        assertThat(status).isZero();
        assertThat(out.toString().lines().skip(2))
                .allMatch(row -> row.matches("\\| [^|]+ \\| \\d( \\| [\\d.]+){5} \\|"))
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("| in the cold program | 2 |"),
                        row -> assertThat(row).startsWith("| warm, home just opened | 6 |"),
                        row -> assertThat(row).startsWith("| warm, asked again | 6 |"),
                        row -> assertThat(row).contains("the requests, cold | 1 |"),
                        row -> assertThat(row).contains("the requests, warm | 3 |"));
    }

    @Test
    void saysSoWhereNobodyAsks() throws IOException {
        Path home = home("Name,Headline,Location,Company\n");

        assertThat(run("verdict-latency", "--home", home.toString())).isZero();

        assertThat(out.toString().strip()).isEqualTo("This home holds no incoming request.");
    }

    @Test
    void makesNoHomeWhereThereIsNone() {
        Path none = folder.resolve("none");

        assertThat(run("verdict-latency", "--home", none.toString())).isEqualTo(3);

        assertThat(none).doesNotExist();
        assertThat(err.toString()).contains("is no folder");
    }

    @Test
    void refusesToJudgeNever() {
        assertThat(run("verdict-latency", "--home", ".", "--rounds", "0")).isEqualTo(2);
    }
}
