package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `familiar link` as it is typed.
class LinkCommandTest {

    private static final String TABLE =
            """
            Id,Name,E-Mail,Birthday,Truth
            r1,Ada Example,ada@example.org,1980-05-03,p1
            r2,Ada Example,ada@example.org,1980-05-03,p1
            r3,Kenji Sato,kenji@example.net,1951-11-29,p2
            r4,Kenji Sato,kenji@example.net,1951-11-29,p9
            r5,Olga Primerova,olga@example.com,1971-02-14,p9
            r6,Omar Mithal,omar@example.com,1990-08-30,p9
            """;

    @TempDir Path folder;

    private String table = "";
    private String out = "";
    private String err = "";

    @BeforeEach
    void writesTheTable() throws IOException {
        table = file("people.csv", TABLE);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private int link(String... arguments) {
        StringWriter results = new StringWriter();
        StringWriter messages = new StringWriter();
        String[] all = new String[arguments.length + 1];
        all[0] = "link";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int status =
                FamiliarCommand.commandLine()
                        .setOut(new PrintWriter(results))
                        .setErr(new PrintWriter(messages))
                        .execute(all);
        out = results.toString();
        err = messages.toString();
        return status;
    }

    @Nested
    class ForPeople {

        @Test
        void saysHowManyThereAreAndWhatColumnsWereTakenFor() {
            assertThat(link(table)).isEqualTo(ExitStatus.DONE);

            assertThat(out).startsWith("6 records of 4 people; 0 pairs may be one person");
            assertThat(err)
                    .isEqualTo(
                            "people.csv: Id = key, Name = full-name, E-Mail = email,"
                                    + " Birthday = birth-date, Truth = ignored\n");
        }

        @Test
        void measuresByTheTruth() {
            assertThat(link("--truth", "Truth", table)).isEqualTo(ExitStatus.DONE);

            // Linked 1+2 and 3+4, one of them right; true are 1+2 and three pairs of p9.
            assertThat(out)
                    .contains(
                            "precision 0.5000  recall 0.2500  F1 0.3333  of 4 true pairs, 3 people");
        }

        @Test
        void explainsAPairByItsKeys() {
            assertThat(link("--explain", "r1", "r2", table)).isEqualTo(ExitStatus.DONE);

            assertThat(out)
                    .contains("prior: two records drawn at random", "ada@example.org")
                    .containsPattern("total, probability (0\\.9\\d+|1\\.0+): one person");
        }

        @Test
        void explainsAPairByItsLines() {
            link("--explain", "r1", "r3", table);
            String byKey = out;

            assertThat(link("--explain", "2", "4", table)).isEqualTo(ExitStatus.DONE);

            assertThat(out).isEqualTo(byKey).contains("kept apart");
        }

        @Test
        void leavesOutWhatIsIgnored() {
            link("--ignore", "E-Mail,Truth", "--explain", "r1", "r2", table);

            assertThat(out).doesNotContain("ada@example.org").contains("ada example");
            assertThat(err).contains("E-Mail = ignored", "Truth = ignored");
        }

        @Test
        void takesAColumnForWhatItIsSaidToBe() {
            assertThat(link("--map", "Truth=identifier,Id=ignored", table))
                    .isEqualTo(ExitStatus.DONE);

            assertThat(err).contains("Id = ignored", "Truth = identifier");
        }

        @Test
        void linksTablesAndAddressBooksAcrossFilesOnly() throws IOException {
            String cards =
                    file(
                            "people.vcf",
                            """
                            BEGIN:VCARD
                            VERSION:3.0
                            FN:Omar Mithal
                            EMAIL:omar@example.com
                            END:VCARD
                            """);

            assertThat(link("--link-only", table, cards)).isEqualTo(ExitStatus.DONE);

            assertThat(out).startsWith("7 records of 6 people");
        }
    }

    @Nested
    class ForPrograms {

        @Test
        void printsThePeopleWithSeveralRecords() {
            assertThat(link("--json", table)).isEqualTo(ExitStatus.DONE);

            assertThat(out.lines())
                    .containsExactlyInAnyOrder(
                            "{\"records\":[\"line 2\",\"line 3\"]}",
                            "{\"records\":[\"line 4\",\"line 5\"]}");
            assertThat(err).isEmpty();
        }

        @Test
        void printsOneObjectOfQuality() {
            assertThat(link("--truth", "Truth", "--json", table)).isEqualTo(ExitStatus.DONE);

            assertThat(out.lines())
                    .singleElement()
                    .asString()
                    .startsWith(
                            "{\"records\":6,\"entities\":3,\"truePairs\":4,\"precision\":0.5,"
                                    + "\"recall\":0.25,\"f1\":0.3333,\"pairF1\":")
                    .contains("\"seconds\":", "\"peakMb\":");
        }

        @Test
        void printsAWaterfallThatAddsUp() {
            assertThat(link("--explain", "r1", "r2", "--json", table)).isEqualTo(ExitStatus.DONE);

            assertThat(out).startsWith("{\"samePerson\":true,\"probability\":");
            assertThat(number("priorBits") + sum("bits"))
                    .isCloseTo(number("totalBits"), within(1e-3));
        }

        private double number(String field) {
            return numbers(field).findFirst().orElseThrow();
        }

        private double sum(String field) {
            return numbers(field).mapToDouble(Double::doubleValue).sum();
        }

        private Stream<Double> numbers(String field) {
            return Pattern.compile("\"" + field + "\":(-?[0-9.]+)")
                    .matcher(out)
                    .results()
                    .map(found -> Double.valueOf(found.group(1)));
        }

        @Test
        void saysOnStandardErrorWhatCouldNotBeRead() throws IOException {
            String damaged = file("damaged.csv", TABLE + "r7,A,b,c,d,e,f\n");

            assertThat(link("--json", damaged)).isEqualTo(ExitStatus.LOOK);

            assertThat(out.lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
            assertThat(err).contains("damaged.csv", "line 8");
        }
    }

    @Nested
    class WritesFiles {

        @Test
        void withThePersonOfEachRowAndThePairs() throws IOException {
            Path people = folder.resolve("out.csv");
            Path pairs = folder.resolve("pairs.csv");

            assertThat(link("--out", people.toString(), "--pairs", pairs.toString(), table))
                    .isEqualTo(ExitStatus.DONE);

            assertThat(Files.readAllLines(people))
                    .hasSize(7)
                    .startsWith("person,Id,Name,E-Mail,Birthday,Truth");
            assertThat(Files.readAllLines(pairs))
                    .hasSize(3)
                    .startsWith("one,other,probability,bits,decision");
        }

        @Test
        void butNeverOverOthers() throws IOException {
            assertThat(link("--out", table, table)).isEqualTo(ExitStatus.FAILED);

            assertThat(err).contains("people.csv exists already; choose another name");
            assertThat(Path.of(table)).hasContent(TABLE);
        }
    }

    @Nested
    class Refuses {

        @Test
        void toRunWithoutAFile() {
            assertThat(link()).isEqualTo(ExitStatus.USAGE);

            assertThat(err).contains("FILE");
        }

        @Test
        void aFileThatIsNotThere() {
            assertThat(link(folder.resolve("gone.csv").toString())).isEqualTo(ExitStatus.FAILED);

            assertThat(out).isEmpty();
            assertThat(err)
                    .contains(
                            "there is no file", "gone.csv", "expected a CSV table or a vCard file");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "\n\n", "only one line of text\n", "Name\nAda Example\n"})
        void aFileThatIsNoTable(String content) throws IOException {
            assertThat(link(file("odd.csv", content))).isEqualTo(ExitStatus.FAILED);

            assertThat(err).contains("odd.csv", "one name per column in its first line");
        }

        @Test
        void aFieldThatDoesNotExist() {
            assertThat(link("--map", "Truth=shoe-size", table)).isEqualTo(ExitStatus.USAGE);

            assertThat(err).contains("shoe-size is no field; expected one of full-name,");
        }

        @Test
        void aColumnThatDoesNotExist() {
            assertThat(link("--map", "Gone=key", table)).isEqualTo(ExitStatus.FAILED);
            assertThat(err)
                    .contains("no column Gone; the files have Id, Name, E-Mail, Birthday, Truth");

            assertThat(link("--truth", "Gone", table)).isEqualTo(ExitStatus.FAILED);
            assertThat(err).contains("no column Gone");

            assertThat(link("--ignore", "Gone", table)).isEqualTo(ExitStatus.FAILED);
            assertThat(err).contains("no column Gone");
        }

        @Test
        void toExplainARecordThatDoesNotExist() {
            assertThat(link("--explain", "r1", "r77", table)).isEqualTo(ExitStatus.FAILED);

            assertThat(err).contains("no record of that name; give the number of its line");
        }
    }

    @Nested
    class OfDamagedTables {

        @Test
        void readsTheRestAndSaysWhichRowItSkipped() throws IOException {
            String damaged = file("damaged.csv", TABLE + "r7,A,b,c,d,e,f\nr8,Vera Novel,,,\n");

            assertThat(link(table, damaged)).isEqualTo(ExitStatus.LOOK);

            assertThat(out).startsWith("13 records");
            assertThat(err)
                    .contains("damaged.csv line 8: the row has 7 fields, expected 5; skipped");
        }

        @Test
        void goesOnAfterAQuotationThatIsNotClosed() throws IOException {
            String damaged = file("damaged.csv", TABLE + "r7,\"Vera,,,\nr8,Vera Novel,,,\n");

            assertThat(link(damaged)).isEqualTo(ExitStatus.LOOK);

            assertThat(out).startsWith("7 records");
            assertThat(err)
                    .contains("damaged.csv line 8: a quotation mark opens and is not closed");
        }

        @Test
        void findsNobodyUnderAHeaderAlone() throws IOException {
            assertThat(link(file("none.csv", "Id,Name,E-Mail\n"))).isEqualTo(ExitStatus.DONE);

            assertThat(out).startsWith("0 records of 0 people");
        }
    }

    @Test
    void linksTheRowsOfALaterTableOneByOne() throws IOException {
        String later = file("later.csv", "Id,Name,E-Mail\nx,Omar Mithal,omar@example.com\n");

        assertThat(link("--then", later, "--out", folder.resolve("out.csv").toString(), table))
                .isEqualTo(ExitStatus.DONE);

        assertThat(out).contains("2:line 2: one person with line 7");
    }
}
