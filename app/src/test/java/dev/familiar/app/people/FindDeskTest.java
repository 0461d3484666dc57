package dev.familiar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.organisation.OwnerOrganisations.Fault;
import dev.familiar.network.search.Facet;
import dev.familiar.network.search.Part;
import dev.familiar.network.search.Someone.Acquaintance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions for people, put to a small home of cards, connections and mail.
class FindDeskTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path folder;

    private Familiar familiar;

    @BeforeEach
    void importsSomePeople() throws IOException {
        write(
                "cards.vcf",
                """
                BEGIN:VCARD
                VERSION:3.0
                FN:Ada Oberlander
                EMAIL:ada@acmebricks.example.com
                ORG:Acme Bricks
                TITLE:CFO
                ADR;TYPE=work:;;1 Kiln Road;Lyon;;69001;France
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                FN:Ben Castle
                EMAIL:ben@mail.example.org
                ORG:Plan A
                TITLE:Baker
                END:VCARD
                """);
        write(
                "Connections.csv",
                """
                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Cleo,Dane,https://www.linkedin.com/in/cleo-dane,,Acme Bricks,Attorney,03 May 2019
                """);
        write(
                "mail.mbox",
                message("ada@acmebricks.example.com", "me@own.example.org", "1 May 2025")
                        + message(
                                "me@own.example.org", "ada@acmebricks.example.com", "2 May 2025"));
        familiar = Familiar.open(folder.resolve("home"), InstantSource.fixed(NOON));
        List<Path> archives =
                List.of(
                        folder.resolve("cards.vcf"),
                        folder.resolve("Connections.csv"),
                        folder.resolve("mail.mbox"));
        familiar.reading()
                .importArchives(
                        new ImportRequest(
                                archives,
                                "",
                                "",
                                List.of(EmailAddress.parse("me@own.example.org").orElseThrow()),
                                false),
                        ImportProgress.none());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private static String message(String from, String to, String day) {
        return """
        From x@example.org Thu May  1 10:00:00 2025
        From: <%s>
        To: <%s>
        Date: %s 10:00:00 +0000
        Message-ID: <%s.%s@example.org>
        Subject: Bricks

        Bricks.

        """
                .formatted(from, to, day, from.charAt(0), day.charAt(0));
    }

    @AfterEach
    void closes() {
        familiar.close();
    }

    private FindView find(String question) {
        return familiar.finding().find(FindRequest.of(question, 10));
    }

    private List<String> names(String question) {
        return find(question).people().stream().map(hit -> hit.view().name()).toList();
    }

    @Test
    void findsWhoIsThereAndSaysHowWellTheyAreKnown() {
        FindView view = find("people at Acme Bricks");

        assertThat(view.people())
                .extracting(hit -> hit.view().name())
                .containsExactly("Ada Oberlander", "Cleo Dane");
        assertThat(view.answer().counts().connectedNotKnown()).isEqualTo(1);
        assertThat(view.people().getLast().fit().person().closeness().known())
                .isEqualTo(Acquaintance.NOT_AT_ALL);
    }

    @Test
    void partsOfNamesFindNobody() {
        assertThat(names("plan")).isEmpty();
        assertThat(names("acme")).isEmpty();
        assertThat(find("at Wren Media").answer().isNobody()).isTrue();
    }

    @Test
    void findsByTitleAndPlace() {
        assertThat(names("lawyers at Acme Bricks")).containsExactly("Cleo Dane");
        assertThat(names("CFOs in France")).containsExactly("Ada Oberlander");
    }

    @Test
    void saysWhenAnAddressWasLastUsed() {
        assertThat(find("acmebricks.example.com").people().getFirst().fit().matched())
                .anySatisfy(match -> assertThat(match.how()).contains("last used 2025-05-02"));
    }

    @Test
    void leavesOutWhatIsDroppedAndNarrowsToAFacet() {
        FindView view =
                familiar.finding()
                        .find(
                                new FindRequest(
                                        "nurses at Acme Bricks",
                                        Set.of(Part.ROLE),
                                        Map.of(Facet.KNOWN, "somewhat"),
                                        new FindRequest.Page(0, 10)));

        assertThat(view.asked().text(Part.ROLE)).isPresent();
        assertThat(view.people())
                .extracting(hit -> hit.view().name())
                .containsExactly("Ada Oberlander");
    }

    @Test
    void givesAStretchOfTheAnswer() {
        FindRequest second = new FindRequest("", Set.of(), Map.of(), new FindRequest.Page(1, 1));
        FindRequest behind = new FindRequest("", Set.of(), Map.of(), new FindRequest.Page(50, 50));

        assertThat(familiar.finding().find(second).people()).hasSize(1);
        assertThat(familiar.finding().find(behind).people()).isEmpty();
    }

    @Test
    void readsTheOwnersListWheneverItChanges() throws IOException {
        assertThat(names("at The Nest")).isEmpty();

        Path list = folder.resolve("home").resolve("organisations.tsv");
        Files.writeString(list, "Plan A = The Nest\tfood company\nWren\tzxqv\n");

        assertThat(names("at The Nest")).containsExactly("Ben Castle");
        assertThat(names("food companies")).containsExactly("Ben Castle");
        assertThat(find("").faults()).containsExactly(new Fault(2, Fault.Code.KIND_UNKNOWN));

        Files.writeString(list, "Plan A = Nestlings\n");
        Files.setLastModifiedTime(list, FileTime.from(NOON));

        assertThat(names("at The Nest")).isEmpty();
    }

    @Test
    void seesWhatIsImportedMeanwhile() throws IOException {
        assertThat(names("at Kestrel Foods")).isEmpty();
        write(
                "more.vcf",
                "BEGIN:VCARD\nVERSION:3.0\nFN:Dan Ewe\nORG:Kestrel Foods\n"
                        + "EMAIL:dan@kestrelfoods.example.com\nEND:VCARD\n");

        familiar.reading()
                .importArchives(
                        ImportRequest.of(List.of(folder.resolve("more.vcf"))),
                        ImportProgress.none());

        assertThat(names("at Kestrel Foods")).containsExactly("Dan Ewe");
    }

    @Test
    void hidesWhatWasAsked() {
        assertThat(FindRequest.of("oberlander", 3)).hasToString("FindRequest[hidden]");
        assertThat(find("oberlander").toString()).doesNotContain("Oberlander");
    }
}
