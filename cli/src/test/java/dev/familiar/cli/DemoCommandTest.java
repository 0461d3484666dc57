package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.familiar.app.Familiar;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the demo suggests can be typed as it is printed.
class DemoCommandTest {

    private static final String[] SMALL = {
        "demo", "--people", "60", "--messages", "300", "--requests", "5"
    };

    private static final String USER_HOME = System.getProperty("user.home");

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

    /// Beside the data of this user, who is another for the test.
    private Path usual() {
        assumeTrue(System.getenv("XDG_DATA_HOME") == null, "the data folder is set here");
        System.setProperty("user.home", folder.toString());
        return HomeOption.usual().resolveSibling("familiar-demo");
    }

    @AfterEach
    void isTheSameUserAgain() {
        System.setProperty("user.home", USER_HOME);
    }

    @Test
    void keepsTheWorldBesideTheDataAndMakesItAnewTheNextTime() throws IOException {
        Path kept = usual();
        assertThat(run(SMALL)).as(err).isEqualTo(ExitStatus.DONE);
        String home = kept.resolve("home").toString();
        assertThat(out.lines().toList().getLast())
                .isEqualTo("The whole reasoning: familiar why ID --home " + home);
        String first = out.lines().filter(line -> line.contains("  r-")).findFirst().orElseThrow();
        String id = first.substring(first.indexOf("r-"));
        assertThat(run("why", id, "--home", home)).as(err).isZero();
        assertThat(run("decide", id, "decline", "--home", home)).as(err).isZero();

        assertThat(run(with("--seed", "3"))).as(err).isEqualTo(ExitStatus.DONE);

        assertThat(run("undo", "--home", home)).as(err).isEqualTo(ExitStatus.LOOK);
        assertThat(run("why", id, "--home", home)).isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void takesAwayNothingThatIsNoDemonstration() throws IOException {
        Path kept = usual();
        Path own = Files.createDirectories(kept.resolve("home")).resolve("letter.txt");
        Files.writeString(own, "mine");

        assertThat(run(SMALL)).isEqualTo(ExitStatus.FAILED);

        assertThat(err).contains(kept.toString(), "--keep");
        assertThat(own).hasContent("mine");
    }

    @Test
    void takesAwayNothingThatIsOpen() throws IOException {
        Path kept = usual();
        assertThat(run(SMALL)).as(err).isEqualTo(ExitStatus.DONE);
        try (Familiar _ = Familiar.openExisting(kept.resolve("home"), InstantSource.system())) {
            assertThat(run(SMALL)).isEqualTo(ExitStatus.FAILED);
        }

        assertThat(run("triage", "--home", kept.resolve("home").toString())).as(err).isZero();
    }

    @ParameterizedTest
    @CsvSource({"--messages, -1", "--people, 3", "--requests, 200000"})
    void sizesThatCannotBeAreAWrongCommand(String option, String size) {
        assertThat(run("demo", option, size)).isEqualTo(ExitStatus.USAGE);

        assertThat(err).contains(option + " is " + size + ", expected ");
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
