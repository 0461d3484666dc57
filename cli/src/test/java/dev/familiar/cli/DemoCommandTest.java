package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the demo suggests can be typed as it is printed.
class DemoCommandTest {

    private static final String[] SMALL = {
        "demo", "--people", "60", "--messages", "300", "--requests", "5"
    };

    @TempDir Path folder;

    private String out = "";
    private String err = "";

    private int run(String... words) {
        StringWriter results = new StringWriter();
        StringWriter messages = new StringWriter();
        int status =
                FamiliarCommand.commandLine()
                        .setOut(new PrintWriter(results))
                        .setErr(new PrintWriter(messages))
                        .execute(words);
        out = results.toString();
        err = messages.toString();
        return status;
    }

    private static String[] with(String... more) {
        return Stream.concat(Arrays.stream(SMALL), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void suggestsToKeepTheSameWorldWhereItKeepsNone() {
        assertThat(run(SMALL)).as(err).isEqualTo(ExitStatus.DONE);

        assertThat(out.lines().toList().getLast())
                .isEqualTo(
                        "To look closer, keep this world: familiar demo --people 60 --messages 300"
                                + " --requests 5 --keep familiar-demo");
        assertThat(out).doesNotContain("familiar why");
    }

    @Test
    void suggestsCommandsThatWorkOnTheWorldItKept() {
        Path kept = folder.resolve("it's kept");
        assertThat(run(with("--keep", kept.toString()))).as(err).isEqualTo(ExitStatus.DONE);
        String home = "'" + kept.resolve("home").toString().replace("'", "'\\''") + "'";

        assertThat(out.lines().toList().getLast())
                .isEqualTo("The whole reasoning: familiar why ID --home " + home);
        assertThat(err.lines().toList().getLast())
                .isEqualTo("In the browser: familiar serve --open --home " + home);

        String demo = out;
        assertThat(run("triage", "--home", kept.resolve("home").toString())).isZero();
        List<String> later = out.lines().toList();
        assertThat(demo.lines().toList()).containsSequence(later);
    }

    @Test
    void leavesAHomeOfSomebodysOwnAlone() throws IOException {
        String home = folder.resolve("own/home").toString();
        Path card =
                Files.writeString(
                        folder.resolve("card.vcf"),
                        "BEGIN:VCARD\nVERSION:3.0\nFN:Ada Oberlander\nEND:VCARD\n");
        assertThat(run("import", card.toString(), "--home", home)).as(err).isZero();

        assertThat(run(with("--keep", folder.resolve("own").toString())))
                .isEqualTo(ExitStatus.USAGE);

        assertThat(err).contains("choose another");
        assertThat(run("people", "--json", "--home", home)).isZero();
        assertThat(out.lines().skip(1)).singleElement().asString().contains("Ada Oberlander");
    }
}
