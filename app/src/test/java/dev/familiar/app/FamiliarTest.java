package dev.familiar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.familiar.app.export.Export;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.requests.RequestView;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.verdict.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FamiliarTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private Path home;
    private Path archives;
    private Familiar familiar;

    @BeforeEach
    void importsSmallArchives() throws IOException {
        home = folder.resolve("home");
        archives = Files.createDirectory(folder.resolve("archives"));
        Files.writeString(
                archives.resolve("requests.csv"),
                """
                Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                Ada Oberlander,Engineer at Gearworks,,,7,,,https://www.linkedin.com/in/ada-oberlander,2026-02-20T09:00:00Z
                Nobody Known,=cmd(),,,2,,,https://www.linkedin.com/in/nobody-known,2026-02-21T09:00:00Z
                """);
        Files.writeString(
                archives.resolve("cards.vcf"),
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-ada
                FN:Ada Oberlander
                N:Oberlander;Ada;;;
                EMAIL:ada@gearworks.example.com
                EMAIL:ada.oberlander@gmail.example.org
                END:VCARD
                """);
        Files.writeString(
                archives.resolve("mail.mbox"),
                """
                From ada@gearworks.example.com Mon Feb  2 10:00:00 2026
                From: Ada Oberlander <ada@gearworks.example.com>
                To: Otto Owner <otto@example.org>
                Date: Mon, 2 Feb 2026 10:00:00 +0100
                Message-ID: <1@gearworks.example.com>
                Subject: Denver launch

                Shall we meet?

                From otto@example.org Mon Feb  2 11:00:00 2026
                From: Otto Owner <otto@example.org>
                To: Ada Oberlander <ada@gearworks.example.com>
                Date: Mon, 2 Feb 2026 11:00:00 +0100
                Message-ID: <2@example.org>
                Subject: Re: Denver launch

                Gladly.

                """);
        familiar = Familiar.open(home, NOW);
        familiar.reading().importArchives(archivesOfOtto(), ImportProgress.none());
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    @Test
    void acceptsWhoHasACardAndMailBothWaysAndDeclinesNobodyWhereNextToNothingWasSearched() {
        assertThat(familiar.requests().triage(false))
                .extracting(view -> view.judgement().verdict().word())
                .containsExactlyInAnyOrder("ACCEPT", "LOOK_UP");
        assertThat(ada().judgement().verdict())
                .isInstanceOfSatisfying(
                        Verdict.Accept.class,
                        accept -> assertThat(accept.note()).contains("Denver launch"));
    }

    @Test
    void namesTheArchivesThatWereNeverImported() {
        assertThat(ada().judgement().finding().searched())
                .filteredOn(searched -> searched.items() == 0)
                .extracting(searched -> searched.source())
                .contains("calendar", "linkedin", "facebook");
    }

    @Test
    void givesTheNumbersBehindAComparedFieldAndNoneBehindTheRest() {
        JsonNode evidence = new JsonMapper().readTree(TriageJson.line(ada())).path("evidence");

        assertThat(evidence)
                .filteredOn(line -> line.path("kind").asString().equals("identity.name"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("level").asString()).isEqualTo("exact");
                    assertThat(line.path("m").asDouble()).isBetween(0.3, 1.0);
                    assertThat(line.path("u").asDouble()).isBetween(0.0, 0.1);
                    assertThat(line.path("frequency").asDouble()).isBetween(1e-9, 1e-3);
                    assertThat(line.path("matchBits").asDouble()).isGreaterThan(5);
                });
        assertThat(evidence)
                .filteredOn(line -> line.path("kind").asString().startsWith("mail."))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.has("m")).isFalse());
    }

    @Test
    void changesNothingWhenImportingAgain() {
        String before = TriageJson.line(ada());

        ImportReport again =
                familiar.reading().importArchives(archivesOfOtto(), ImportProgress.none());

        assertThat(again.archives())
                .allSatisfy(archive -> assertThat(archive.counts().added()).isZero());
        assertThat(TriageJson.line(ada())).isEqualTo(before);
    }

    @Test
    void writesACardWithTheNoteOnAcceptAndTakesItBack() throws IOException {
        familiar.requests().decide(ada().id(), "accept", "Built the Denver line together");

        String card = export(Export.VCARD);
        assertThat(card)
                .contains(
                        "FN:Ada Oberlander",
                        "ada@gearworks.example.com",
                        "Built the Denver line together");
        assertThat(familiar.requests().triage(false)).hasSize(1);

        familiar.undo();

        assertThat(export(Export.VCARD)).doesNotContain("Ada");
        assertThat(familiar.requests().triage(false)).hasSize(2);
    }

    @Test
    void keepsSpreadsheetFormulasOfStrangersFromRunning() throws IOException {
        familiar.requests().decide("Nobody Known", "decline", "");

        assertThat(export(Export.DECISIONS)).contains("'=cmd()");
    }

    @Test
    void exportsDecisionsWithTheVerdictOfTheTime() throws IOException {
        familiar.requests().decide("Nobody Known", "follow", "");

        assertThat(export(Export.DECISIONS_JSON))
                .contains("\"decision\":\"follow\"", "\"priorBits\"");
    }

    @Test
    void findsPeopleByNameAddressAndWords() {
        assertThat(familiar.people().person("ada@gearworks.example.com"))
                .extracting(PersonView::name)
                .containsExactly("Ada Oberlander");
        assertThat(familiar.people().find("oberlander", 5)).hasSize(1);
        assertThat(familiar.people().find("", 5).getFirst().tie().strength()).isPositive();
    }

    @Test
    void saysWhatToTryWhenNobodyIsFound() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> familiar.requests().why("Somebody Else"))
                .withMessageContaining("familiar triage --all");
    }

    @Test
    void restoresABackupIntoAnotherHome() {
        Path backup = folder.resolve("familiar.backup");
        familiar.requests().decide(ada().id(), "accept", "");
        familiar.backup(new BackupRequest(backup, false, false));
        Path other = folder.resolve("other");

        Familiar.restore(backup, other);

        try (Familiar restored = Familiar.open(other, NOW)) {
            assertThat(restored.requests().triage(true))
                    .extracting(RequestView::decision)
                    .containsExactlyInAnyOrder("accept", "");
            assertThat(restored.doctor(false).healthy()).isTrue();
        }
    }

    @Test
    void givesTheSameAnswersAfterRebuilding() {
        String before = TriageJson.line(ada());

        DoctorReport report = familiar.doctor(true);

        assertThat(report.healthy()).isTrue();
        assertThat(TriageJson.line(ada())).isEqualTo(before);
    }

    private RequestView ada() {
        return familiar.requests().why("Ada Oberlander").getFirst();
    }

    private String export(Export what) throws IOException {
        StringWriter text = new StringWriter();
        familiar.exporter().write(what, new PrintWriter(text));
        return text.toString();
    }

    private ImportRequest archivesOfOtto() {
        return new ImportRequest(
                List.of(archives), "", "", List.of(new EmailAddress("otto@example.org")), false);
    }
}
