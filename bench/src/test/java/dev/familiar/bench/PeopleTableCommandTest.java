package dev.familiar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PeopleTableCommandTest {
    private static final String HEADER =
            "Record,Source,Name,Email,Phone,Company,Title,Place,Birthday,Profile URL,Person";

    @TempDir private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = BenchCommand.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        return line.execute(arguments);
    }

    private int table(String records, String seed, String name) {
        String file = folder.resolve(name).toString();
        return run("people-table", "--records", records, "--seed", seed, file);
    }

    @Test
    void writesAsManyRecordsAsAskedForUnderTheHeader() throws IOException {
        assertThat(table("1234", "7", "people.csv")).isZero();

        assertThat(folder.resolve("people.csv"))
                .content()
                .startsWith(HEADER + "\n")
                .satisfies(text -> assertThat(text.lines()).hasSize(1_235));
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).startsWith("1,234 records in ");
    }

    @Test
    void writesTheSameFileForTheSameSeedOnly() throws IOException {
        table("500", "7", "one.csv");
        table("500", "7", "two.csv");
        table("500", "8", "three.csv");

        assertThat(folder.resolve("two.csv")).hasSameBinaryContentAs(folder.resolve("one.csv"));
        assertThat(Files.mismatch(folder.resolve("one.csv"), folder.resolve("three.csv")))
                .isPositive();
    }

    @Test
    void takesSeedOneIfNoneIsGiven() {
        table("50", "1", "one.csv");
        run("people-table", "--records", "50", folder.resolve("two.csv").toString());

        assertThat(folder.resolve("two.csv")).hasSameBinaryContentAs(folder.resolve("one.csv"));
    }

    @Test
    void neverWritesOverAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.csv"), "mine");

        assertThat(table("50", "1", "mine.csv")).isEqualTo(3);

        assertThat(err.toString()).contains("exists already; choose another name");
        assertThat(file).hasContent("mine");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        assertThat(table("50", "1", "no/people.csv")).isEqualTo(3);

        assertThat(err.toString()).contains("is its folder there?");
    }

    @Test
    void refusesATableWithoutRecords() {
        assertThat(table("0", "1", "none.csv")).isEqualTo(2);

        assertThat(err.toString()).contains("--records is 0, expected a number from 1 on");
        assertThat(folder.resolve("none.csv")).doesNotExist();
    }

    @Test
    void saysWhatItRunsOnForTheTableOfFigures() {
        assertThat(run("--version")).isZero();

        assertThat(out.toString()).startsWith("Java " + System.getProperty("java.version"));
    }

    @Test
    void explainsEachCommand() {
        assertThat(run("people-table", "--help")).isZero();

        assertThat(out.toString()).contains("--records=N", "--seed=S", "FILE");
    }

    @Test
    void showsItsCommandsIfNoneIsGiven() {
        assertThat(run()).isZero();

        assertThat(out.toString()).contains("people-table");
    }
}
