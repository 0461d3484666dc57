package dev.familiar.app.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.words.LinkExplanation;
import dev.familiar.model.source.Fault;
import dev.familiar.testkit.table.PeopleTable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableLinkerTest {

    private static final String TABLE =
            """
            Id,Name,E-Mail,Birthday,Truth
            r1,Ada Example,ada@example.org,1980-05-03,p1
            r2,Ada Example,ada@example.org,1980-05-03,p1
            r3,Kenji Sato,kenji@example.net,1951-11-29,p2
            r4,Kenji Sato,kenji@example.net,1951-11-29,p2
            r5,Olga Primerova,olga@example.com,1971-02-14,p3
            r6,Omar Mithal,omar@example.com,1990-08-30,p4
            """;

    @TempDir Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static LinkReport link(Path... files) throws IOException {
        return TableLinker.link(new LinkRequest(List.of(files), Map.of(), Set.of(), "", false));
    }

    private LinkReport linkWithTruth(String table, String truth) throws IOException {
        return TableLinker.link(
                new LinkRequest(
                        List.of(file("people.csv", table)), Map.of(), Set.of(), truth, false));
    }

    @Nested
    class Reads {

        @Test
        void aTableWithAHeader() throws IOException {
            LinkReport report = link(file("people.csv", TABLE));

            assertThat(report.clusters())
                    .containsExactlyInAnyOrder(
                            List.of("line 2", "line 3"), List.of("line 4", "line 5"));
            assertThat(report.records()).isEqualTo(6);
            assertThat(report.people()).isEqualTo(4);
            assertThat(report.faults()).isEmpty();
        }

        @Test
        void aTableWithSemicolonsUnderLinesOfText() throws IOException {
            LinkReport report =
                    link(file("people.csv", "Our members\n\n" + TABLE.replace(',', ';')));

            assertThat(report.people()).isEqualTo(4);
        }

        @Test
        void anAddressBook() throws IOException {
            LinkReport report =
                    link(
                            file(
                                    "people.vcf",
                                    card("Ada Example", "ada@example.org", "1980-05-03")
                                            + card("Ada Example", "ada@example.org", "1980-05-03")
                                            + card(
                                                    "Kenji Sato",
                                                    "kenji@example.net",
                                                    "1951-11-29")));

            assertThat(report.clusters()).containsExactly(List.of("card 1", "card 2"));
        }

        @Test
        void severalFilesOfDifferentKinds() throws IOException {
            LinkReport report =
                    link(
                            file("people.csv", TABLE),
                            file(
                                    "people.vcf",
                                    card("Omar Mithal", "omar@example.com", "1990-08-30")));

            assertThat(report.clusters()).contains(List.of("1:line 7", "2:card 1"));
        }

        @Test
        void columnsOfOneMeaningThatTwoFilesCallDifferently() throws IOException {
            LinkReport report =
                    link(
                            file("one.csv", "Name,DOB\nOmar Mithal,1990-08-30\n"),
                            file("two.csv", "Geburtsdatum,Full name\n1990-08-30,Omar Mithal\n"));

            assertThat(LinkReasons.of(both(), report, "1:line 2", "2:line 2").lines())
                    .extracting(LinkExplanation.Line::level)
                    .containsOnly("exact")
                    .hasSize(2);
        }

        private LinkRequest both() {
            return new LinkRequest(
                    List.of(folder.resolve("one.csv"), folder.resolve("two.csv")),
                    Map.of(),
                    Set.of(),
                    "",
                    false);
        }

        @Test
        void birthdaysOfCardsAndOfTablesAsOneColumn() throws IOException {
            Path cards = file("one.vcf", card("Omar Mithal", "omar@example.com", "1990-08-30"));
            Path table = file("two.csv", "Name,Birthday\nOmar Mithal,1990-08-30\n");
            LinkRequest request =
                    new LinkRequest(List.of(table, cards), Map.of(), Set.of(), "", false);

            LinkExplanation explanation =
                    LinkReasons.of(request, TableLinker.link(request), "1:line 2", "2:card 1");

            assertThat(explanation.lines())
                    .extracting(LinkExplanation.Line::field)
                    .anyMatch(field -> field.toLowerCase(Locale.ROOT).contains("birth"));
        }

        @Test
        void sayingWhatEachColumnWasTakenFor() throws IOException {
            assertThat(linkWithTruth(TABLE, "Truth").columns())
                    .extracting(LinkReport.ColumnLine::use)
                    .containsExactly(
                            "key", "full-name", "email", "birth-date", "truth, not looked at");
        }
    }

    private static String card(String name, String address, String born) {
        return """
        BEGIN:VCARD
        VERSION:3.0
        UID:%3$s-%1$s
        FN:%1$s
        EMAIL:%2$s
        BDAY:%3$s
        END:VCARD
        """
                .formatted(name, address, born);
    }

    @Nested
    class ObeysTheOwner {

        @Test
        void inWhatAColumnHolds() throws IOException {
            Path file = file("people.csv", "Whose,Contact\nada@example.org,Ada Example\n");

            assertThat(
                            TableLinker.link(
                                            new LinkRequest(
                                                    List.of(file),
                                                    Map.of("Whose", "identifier"),
                                                    Set.of("Contact"),
                                                    "",
                                                    false))
                                    .columns())
                    .extracting(LinkReport.ColumnLine::use)
                    .containsExactly("identifier", "ignored");
        }

        @Test
        void inNotLookingAtAColumn() throws IOException {
            LinkRequest request =
                    new LinkRequest(
                            List.of(file("people.csv", TABLE)),
                            Map.of(),
                            Set.of("E-Mail"),
                            "",
                            false);

            assertThat(LinkReasons.of(request, TableLinker.link(request), "r1", "r2").lines())
                    .extracting(LinkExplanation.Line::field)
                    .doesNotContain("email");
        }

        @Test
        void inLinkingAcrossFilesOnly() throws IOException {
            Path one = file("one.csv", TABLE);
            Path two = file("two.csv", TABLE);
            LinkReport report =
                    TableLinker.link(
                            new LinkRequest(List.of(one, two), Map.of(), Set.of(), "", true));

            assertThat(report.clusters())
                    .contains(List.of("1:line 6", "2:line 6"))
                    .allSatisfy(cluster ->
                            assertThat(cluster.stream().map(key -> key.substring(0, 2)))
                                    .doesNotHaveDuplicates());
        }
    }

    @Nested
    class MeasuresByTheTruth {

        @Test
        void whenEverythingIsRight() throws IOException {
            LinkQuality quality = quality(TABLE);

            assertThat(quality.entities()).isEqualTo(4);
            assertThat(quality.truePairs()).isEqualTo(2);
            assertThat(quality.linkedPairs()).isEqualTo(2);
            assertThat(quality.rightPairs()).isEqualTo(2);
            assertThat(quality.f1()).isEqualTo(1);
        }

        @Test
        void pairByPair() throws IOException {
            // Linked: 1+2, 3+4. True: 1+2, and each pair of 3, 5 and 6.
            LinkQuality quality =
                    quality(
                            TABLE.replace("p2\nr4", "p9\nr4")
                                    .replace("p3\n", "p9\n")
                                    .replace("p4\n", "p9\n"));

            assertThat(quality.truePairs()).isEqualTo(4);
            assertThat(quality.linkedPairs()).isEqualTo(2);
            assertThat(quality.rightPairs()).isEqualTo(1);
            assertThat(quality.precision()).isCloseTo(1.0 / 2, within(1e-12));
            assertThat(quality.recall()).isCloseTo(1.0 / 4, within(1e-12));
            assertThat(quality.f1()).isCloseTo(1.0 / 3, within(1e-12));
        }

        @Test
        void leavingOutRowsWhoseTruthIsOpen() throws IOException {
            LinkQuality quality = quality(TABLE.replace("p2\n", "\n"));

            assertThat(quality.records()).isEqualTo(4);
            assertThat(quality.truePairs()).isEqualTo(1);
            assertThat(quality.linkedPairs()).isEqualTo(1);
        }

        @Test
        void acrossFilesOnlyWhereThatWasAsked() throws IOException {
            LinkReport report =
                    TableLinker.link(
                            new LinkRequest(
                                    List.of(file("one.csv", TABLE), file("two.csv", TABLE)),
                                    Map.of(),
                                    Set.of(),
                                    "Truth",
                                    true));

            // Of p1 and of p2 two rows in each file, of p3 and p4 one.
            assertThat(quality(report).truePairs()).isEqualTo(4 + 4 + 1 + 1);
        }

        @Test
        void withProbabilitiesThatMeanWhatTheySay() throws IOException {
            Path table = folder.resolve("people.csv");
            try (Writer out = Files.newBufferedWriter(table)) {
                PeopleTable.of(1_500, 5).write(out);
            }
            LinkQuality quality =
                    quality(
                            TableLinker.link(
                                    new LinkRequest(
                                            List.of(table), Map.of(), Set.of(), "Person", false)));

            assertThat(quality.calibration()).hasSize(10);
            assertThat(quality.calibrationError()).isLessThan(0.05);
            assertThat(quality.f1()).isGreaterThan(0.95);
        }

        private LinkQuality quality(String table) throws IOException {
            return quality(linkWithTruth(table, "Truth"));
        }

        private static LinkQuality quality(LinkReport report) {
            LinkQuality quality = report.quality();
            assertThat(quality).isNotNull();
            return Objects.requireNonNull(quality);
        }

        @Test
        void notAtAllWithoutATruth() throws IOException {
            assertThat(link(file("people.csv", TABLE)).quality()).isNull();
        }
    }

    @Nested
    class Refuses {

        @Test
        void aFileThatIsNotThere() {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> link(folder.resolve("gone.csv")))
                    .withMessageContainingAll("gone.csv", "expected a CSV table or a vCard file");
        }

        @Test
        void anEmptyFile() throws IOException {
            Path empty = file("empty.csv", "");

            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> link(empty))
                    .withMessageContainingAll("empty.csv", "expected a CSV table");
        }

        @Test
        void aTableOfOneColumn() throws IOException {
            Path file = file("list.csv", "Name\nAda Example\n");

            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> link(file))
                    .withMessageContaining("no header of two columns");
        }

        @Test
        void columnsThatNoFileHas() throws IOException {
            LinkRequest request =
                    new LinkRequest(
                            List.of(file("people.csv", TABLE)),
                            Map.of("Nmae", "full-name"),
                            Set.of(),
                            "Gone",
                            false);

            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> TableLinker.link(request))
                    .withMessageContaining("no column Gone, Nmae")
                    .withMessageEndingWith("the files have Id, Name, E-Mail, Birthday, Truth");
        }
    }

    @Nested
    class GoesOnAfterADamagedRow {

        @Test
        void withTooManyCells() throws IOException {
            LinkReport report = link(file("people.csv", TABLE + "r7,A,b,c,d,e,f\n" + row()));

            assertThat(report.records()).isEqualTo(7);
            assertThat(report.faults())
                    .extracting(Fault::code, fault -> fault.position().locator())
                    .containsExactly(tuple("ROW_MALFORMED", "line 8"));
        }

        @Test
        void withAQuotationThatIsNotClosed() throws IOException {
            LinkReport report =
                    link(file("people.csv", TABLE + "r7,\"A,a@example.org,,\n" + row()));

            assertThat(report.records()).isEqualTo(7);
            assertThat(report.faults())
                    .extracting(Fault::code, fault -> fault.position().locator())
                    .containsExactly(tuple("QUOTE_NOT_CLOSED", "line 8"));
        }

        @Test
        void withTooFewCells() throws IOException {
            LinkReport report = link(file("people.csv", TABLE + "r7,Ada Example\n"));

            assertThat(report.records()).isEqualTo(7);
            assertThat(report.faults()).isEmpty();
        }

        @Test
        void orWithNoRowAtAll() throws IOException {
            LinkReport report = link(file("people.csv", "Id,Name,E-Mail\n"));

            assertThat(report.records()).isZero();
            assertThat(report.people()).isZero();
            assertThat(report.clusters()).isEmpty();
        }

        private String row() {
            return "r8,Vera Fixtureova,vera@example.org,1966-06-01,p8\n";
        }
    }

    @Nested
    class TakesInALaterTable {

        @Test
        void rowByRow() throws IOException {
            LinkReport report =
                    then(
                            "Id,Name,E-Mail\nx,Omar Mithal,omar@example.com\ny,Vera Novel,v@example.org\n");

            assertThat(report.late())
                    .extracting(LateRecord::key, LateRecord::cluster)
                    .containsExactly(
                            tuple("2:line 2", List.of("line 7")), tuple("2:line 3", List.of()));
            assertThat(report.records()).isEqualTo(6);
        }

        @Test
        void withAColumnThatTheFirstDidNotHave() throws IOException {
            LinkReport report =
                    then(
                            "Id,Name,E-Mail,Postcode\n"
                                    + "x,Omar Mithal,omar@example.com,1010\n"
                                    + "y,Omar Mithal,omar@example.com,1010\n");

            assertThat(report.late().getLast().cluster()).containsExactly("2:line 2", "line 7");
        }

        private LinkReport then(String later) throws IOException {
            return TableLinker.link(
                    new LinkRequest(
                            List.of(file("people.csv", TABLE)),
                            Map.of(),
                            Set.of(),
                            "",
                            false,
                            file("later.csv", later),
                            false));
        }
    }

    @Test
    void pairsWithoutATruthAreNeitherRightNorWrong() throws IOException {
        StringBuilder table = new StringBuilder("Id,Name,E-Mail,Birthday,Truth\n");
        for (int i = 0; i < 40; i++) {
            String given = List.of("Ada", "Kenji", "Olga", "Omar").get(i / 2 % 4);
            String family = List.of("Quill", "Sato", "Primer", "Mithal", "Vale").get(i / 2 / 4);
            table.append("r%d,%s %s,".formatted(i, given, family))
                    .append("%s.%s@example.org,".formatted(given, family))
                    .append("19%02d-05-03,".formatted(40 + i / 2))
                    .append(i < 2 ? "p1\n" : "\n");
        }

        LinkQuality quality =
                Objects.requireNonNull(linkWithTruth(table.toString(), "Truth").quality());

        assertThat(quality.records()).isEqualTo(2);
        assertThat(quality.truePairs()).isEqualTo(1);
        assertThat(quality.f1()).isEqualTo(1);
        assertThat(quality.pairF1()).isEqualTo(1);
    }
}
