package dev.familiar.app.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.app.Familiar;
import dev.familiar.app.json.TriageJson;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.app.requests.NameQuestion;
import dev.familiar.app.requests.NameView;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.PersonName;
import dev.familiar.model.verdict.Searched;
import dev.familiar.triage.Judgement;
import dev.familiar.triage.Known;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Ada and the owner write to each other; Ben is a connection and no more.
class AskDeskTest {

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeEach
    void importsMailAndConnections() throws IOException {
        StringBuilder mail = new StringBuilder();
        for (int day = 10; day < 22; day++) {
            mail.append(letter(day, "ada@gearworks.example.com", "otto@example.org"));
            mail.append(letter(day, "otto@example.org", "ada@gearworks.example.com"));
        }
        Path mbox = Files.writeString(folder.resolve("mail.mbox"), mail);
        Path connections =
                Files.writeString(
                        folder.resolve("Connections.csv"),
                        """
                        First Name,Last Name,URL,Email Address,Company,Position,Connected On
                        Ben,Stonecutter,https://www.linkedin.com/in/ben-stonecutter,,Quarry,Mason,12 Mar 2019
                        """);
        familiar =
                Familiar.open(folder.resolve("home"), () -> Instant.parse("2026-03-01T12:00:00Z"));
        var _ =
                familiar.reading()
                        .importArchives(
                                new ImportRequest(
                                        List.of(mbox, connections),
                                        "",
                                        "",
                                        List.of(new EmailAddress("otto@example.org")),
                                        false),
                                ImportProgress.none());
    }

    private static String letter(int day, String from, String to) {
        String name = from.startsWith("ada") ? "Ada Oberlander" : "Otto Owner";
        return """
        From MAILER Thu Feb %d 09:00:00 2026
        From: %s <%s>
        To: %s
        Date: %d Feb 2026 09:00:00 +0100
        Subject: launch
        Message-ID: <%s%d@example.com>

        Hello

        """
                .formatted(day, name, from, to, day, from.substring(0, 3), day);
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private NameView know(String name) {
        return familiar.asking().know(NameQuestion.of(name));
    }

    @Test
    void knowsWhoWritesWellAndAConnectionNotAtAll() {
        assertThat(know("Ada Oberlander").group()).isEqualTo(Known.Group.WELL);
        assertThat(know("Ada Oberlander").found()).isEqualTo("Ada Oberlander");
        assertThat(know("Ben Stonecutter").group()).isEqualTo(Known.Group.NOT_AT_ALL);
        assertThat(know("Nobody Whatsoever").group()).isEqualTo(Known.Group.NOT_AT_ALL);
        assertThat(know("Nobody Whatsoever").found()).isEmpty();
    }

    @Test
    void knowsSomebodyByTheirAddressAlone() {
        NameQuestion address =
                new NameQuestion(
                        PersonName.NONE,
                        "",
                        "",
                        "",
                        null,
                        List.of(new EmailAddress("ada@gearworks.example.com")),
                        "");

        NameView view = familiar.asking().know(address);

        assertThat(view.found()).isEqualTo("Ada Oberlander");
        assertThat(view.group()).isNotEqualTo(Known.Group.NOT_AT_ALL);
        assertThat(address.shown()).isEqualTo("ada@gearworks.example.com");
    }

    @Test
    void saysWhatWasNotSearched() {
        assertThat(know("Ada Oberlander").judgement().finding().searched())
                .filteredOn(searched -> searched.items() == 0)
                .extracting(Searched::source)
                .contains("calendar", "address-book", "facebook");
    }

    @Test
    void answersInTheShapeOfARequestWithoutOne() {
        JsonNode json = JsonText.read(TriageJson.line(know("Ada Oberlander")));

        assertThat(json.get("request").isNull()).isTrue();
        assertThat(json.get("known").asString()).isEqualTo("WELL");
        assertThat(json.get("lastContact").asString()).isEqualTo("2026-02-21");
        assertThat(json.get("verdict").asString()).isEqualTo("ACCEPT");
        double bits = json.get("priorBits").asDouble();
        for (JsonNode line : json.get("evidence")) {
            bits += line.get("bits").asDouble();
        }
        assertThat(bits).isEqualTo(json.get("totalBits").asDouble(), within(1e-9));
    }

    @Test
    void answersOnAListAsOnEachOfItsNames() throws IOException {
        NameList list =
                NameList.ofText(
                        "Name,Company\nNobody Whatsoever,\nAda Oberlander,Gearworks\n,nobody\n");
        List<ListedName> answers = new ArrayList<>();

        AskDesk.ListReport report = familiar.asking().know(list, answers::add);

        assertThat(answers)
                .extracting(answer -> answer.view().group())
                .containsExactly(Known.Group.NOT_AT_ALL, Known.Group.WELL);
        assertThat(answers.getLast().row().line()).isEqualTo(3);
        Judgement alone =
                familiar.asking()
                        .know(
                                new NameQuestion(
                                        PersonName.of("Ada Oberlander"),
                                        "",
                                        "Gearworks",
                                        "",
                                        null,
                                        List.of(),
                                        ""))
                        .judgement();
        assertThat(answers.getLast().view().judgement().totalBits()).isEqualTo(alone.totalBits());
        assertThat(report.people()).isEqualTo(2);
        assertThat(report.faultCount()).isEqualTo(1);
        assertThat(report.counts()).containsEntry(Known.Group.WELL, 1);
    }

    @Test
    void countsWhoStandsOnAListTwiceOnce() throws IOException {
        NameList list =
                NameList.ofText("Name\nAda Oberlander\nAda Oberlander\nNobody Whatsoever\n");
        List<ListedName> answers = new ArrayList<>();

        AskDesk.ListReport report = familiar.asking().know(list, answers::add);

        assertThat(answers).hasSize(3);
        assertThat(report.people()).isEqualTo(2);
    }

    @Test
    void writesTheAnswersBesideTheRowsAndNoFormula() throws IOException {
        NameList list =
                NameList.ofText(
                        "Name;Remark\nAda Oberlander;=HYPERLINK(\"x\")\nNobody Whatsoever;ok\n");
        Path out = folder.resolve("out.csv");

        var _ = NameListFile.write(familiar.asking(), list, out, _ -> {});

        List<String> lines = Files.readAllLines(out);
        assertThat(lines.getFirst())
                .isEqualTo("Name,Remark,known,probability,last contact,person,why");
        assertThat(lines.get(1))
                .startsWith("Ada Oberlander,\"'=HYPERLINK(\"\"x\"\")\",well,")
                .contains(",2026-02-21,p-");
        assertThat(lines.get(2)).startsWith("Nobody Whatsoever,ok,not at all,0.");
        assertThat(lines).hasSize(3);
    }

    @Test
    void changesNothing() {
        long before = familiar.state();

        var _ = know("Ada Oberlander");

        assertThat(familiar.state()).isEqualTo(before);
    }
}
