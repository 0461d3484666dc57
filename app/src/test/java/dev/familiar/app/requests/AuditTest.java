package dev.familiar.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.AuditJson;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import dev.familiar.triage.Known.Group;
import java.io.IOException;
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

/// The audit of a home with five connections: one close, one who wrote once, one on a card, two
/// without a trace.
class AuditTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final int ALL = 50;

    @TempDir Path folder;

    private Path archives;
    private Familiar familiar;

    @BeforeEach
    void opensAnEmptyHome() throws IOException {
        archives = Files.createDirectory(folder.resolve("archives"));
        familiar = Familiar.open(folder.resolve("home"), NOW);
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    @Test
    void sortsConnectionsByHowWellTheyAreKnown() throws IOException {
        imports(connections(), mail(), card());

        assertThat(names(Group.WELL)).containsExactly("Ada Oberlander");
        assertThat(names(Group.SOMEWHAT)).containsExactlyInAnyOrder("Tarquin Quill", "Carda Held");
        assertThat(names(Group.NOT_AT_ALL)).containsExactly("anna Nought", "Zeno Naught");
    }

    @Test
    void countsEveryGroupWhicheverIsListed() throws IOException {
        imports(connections(), mail(), card());

        AuditView view = familiar.audit().view(Group.WELL, 0);

        assertThat(view.rows()).isEmpty();
        assertThat(view.connections()).isEqualTo(5);
        assertThat(view.entries()).isEqualTo(5);
        assertThat(view.count(Group.WELL)).isEqualTo(1);
        assertThat(view.count(Group.SOMEWHAT)).isEqualTo(2);
        assertThat(view.count(Group.NOT_AT_ALL)).isEqualTo(2);
        assertThat(view.withoutTrace()).isEqualTo(2);
    }

    @Test
    void listsNoMoreThanAskedFor() throws IOException {
        imports(connections());

        AuditView view = familiar.audit().view(Group.NOT_AT_ALL, 2);

        assertThat(view.rows()).hasSize(2);
        assertThat(view.count(Group.NOT_AT_ALL)).isEqualTo(5);
    }

    @Test
    void saysTheReasonAndWhenTheyConnected() throws IOException {
        imports(connections(), mail());

        AuditView.Row row = familiar.audit().view(Group.SOMEWHAT, ALL).rows().getFirst();

        assertThat(row.known().reason())
                .get()
                .satisfies(line -> {
                    assertThat(line.kind()).isEqualTo("mail.received-only");
                    assertThat(line.trace()).isNotEmpty();
                });
        assertThat(row.since()).hasToString("2020-03-05");
        assertThat(row.profileUrl()).isEqualTo("https://www.linkedin.com/in/quill");
        assertThat(row.life()).contains("Feather Press");
        assertThat(row.toString()).doesNotContain("Quill");
    }

    @Test
    void namesWhatWasNeverImported() throws IOException {
        imports(connections(), mail());

        assertThat(familiar.audit().view(Group.WELL, ALL).searched())
                .filteredOn(kind -> kind.items() == 0)
                .extracting(kind -> kind.source())
                .containsExactly("address-book", "calendar", "facebook");
    }

    @Test
    void leavesOutWhoIsKnownButNotAConnection() throws IOException {
        imports(mail(), card());

        assertThat(familiar.audit().view(Group.WELL, ALL).connections()).isZero();
    }

    @Test
    void isEmptyForAnEmptyHome() {
        AuditView view = familiar.audit().view(Group.NOT_AT_ALL, ALL);

        assertThat(view.connections()).isZero();
        assertThat(view.rows()).isEmpty();
    }

    @Test
    void followsThePricesAndThePriorOfTheOwner() throws IOException {
        imports(connections(), mail());
        Files.writeString(
                folder.resolve("home").resolve("policy.toml"),
                """
                prior_known = 0.6
                """);

        assertThat(familiar.audit().view(Group.NOT_AT_ALL, ALL).connections()).isEqualTo(5);
        assertThat(familiar.audit().view(Group.NOT_AT_ALL, ALL).rows()).isEmpty();
    }

    @Test
    void writesJsonWhoseLinesAddUp() throws IOException {
        imports(connections(), mail(), card());

        JsonNode json =
                new JsonMapper()
                        .readTree(AuditJson.line(familiar.audit().view(Group.SOMEWHAT, ALL)));

        assertThat(json.path("connections").asInt()).isEqualTo(5);
        assertThat(json.path("notAtAll").asInt()).isEqualTo(2);
        assertThat(json.path("group").asString()).isEqualTo("somewhat");
        assertThat(json.path("people")).hasSize(2);
        for (JsonNode person : json.path("people")) {
            double sum = person.path("priorBits").asDouble();
            for (JsonNode line : person.path("evidence")) {
                sum += line.path("bits").asDouble();
            }
            assertThat(Math.round(100 * sum))
                    .isEqualTo(Math.round(100 * person.path("totalBits").asDouble()));
        }
    }

    private List<String> names(Group group) {
        return familiar.audit().view(group, ALL).rows().stream().map(AuditView.Row::name).toList();
    }

    private void imports(Path... files) {
        ImportRequest request =
                new ImportRequest(
                        List.of(files),
                        "",
                        "",
                        List.of(EmailAddress.parse("otto@example.org").orElseThrow()),
                        false);
        familiar.reading().importArchives(request, ImportProgress.none());
    }

    private Path connections() throws IOException {
        return write(
                "Connections.csv",
                """
                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Ada,Oberlander,https://www.linkedin.com/in/ada-oberlander,ada@gear.example.com,Gearworks,Engineer,04 Mar 2019
                Tarquin,Quill,https://www.linkedin.com/in/quill,quill@feather.example.net,Feather Press,Writer,05 Mar 2020
                Carda,Held,https://www.linkedin.com/in/carda-held,held@card.example.net,,,06 Mar 2021
                Zeno,Naught,https://www.linkedin.com/in/zeno-naught,,Elsewhere,Director,07 Mar 2022
                anna,Nought,https://www.linkedin.com/in/anna-nought,,,,08 Mar 2023
                """);
    }

    private Path mail() throws IOException {
        StringBuilder mail = new StringBuilder();
        for (int day = 2; day <= 6; day++) {
            mail.append(message("ada@gear.example.com", "otto@example.org", day, 10));
            mail.append(message("otto@example.org", "ada@gear.example.com", day, 11));
        }
        mail.append(message("quill@feather.example.net", "otto@example.org", 9, 10));
        return write("mail.mbox", mail.toString());
    }

    private static String message(String from, String to, int day, int hour) {
        return """
        From %1$s Mon Feb %3$2d %4$d:00:00 2026
        From: %1$s
        To: %2$s
        Date: %3$d Feb 2026 %4$d:00:00 +0000
        Message-ID: <%3$d.%4$d@example.net>
        Subject: Denver launch

        Shall we meet?

        """
                .formatted(from, to, day, hour);
    }

    private Path card() throws IOException {
        return write(
                "cards.vcf",
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-held
                FN:Carda Held
                N:Held;Carda;;;
                EMAIL:held@card.example.net
                END:VCARD
                """);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(archives.resolve(name), text);
    }
}
