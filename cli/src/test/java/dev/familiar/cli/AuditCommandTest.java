package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {

    @TempDir Path folder;

    private String out = "";

    @Test
    void saysCountsFirstThenWhatWasNotSearchedThenTheList() throws IOException {
        importsThreeConnections();

        assertThat(run("audit")).isEqualTo(ExitStatus.DONE);

        assertThat(out)
                .startsWith(
                        "You have 3 connections: 0 you know well, 1 (33 %) somewhat; of 2 (67 %) no"
                                + " trace was found.")
                .containsSubsequence(
                        "Not searched, because never imported: mail, calendar, Facebook",
                        "Searched: address book 1",
                        "anna Nought",
                        "no trace",
                        "Zeno Naught",
                        "follow instead, or let go",
                        "Nothing is done for you");
        assertThat(out).doesNotContain("Carda Held").doesNotContain("\u001b");
    }

    @Test
    void listsAnotherGroupWithItsReasons() throws IOException {
        importsThreeConnections();

        assertThat(run("audit", "--group", "somewhat")).isEqualTo(ExitStatus.DONE);

        assertThat(out).contains("Carda Held", "in your address book").doesNotContain("let go");
    }

    @Test
    void saysHowManyAreLeftOut() throws IOException {
        importsThreeConnections();

        run("audit", "--limit", "1");

        assertThat(out).contains("1 more of this group: --limit 2").doesNotContain("Zeno");
    }

    @Test
    void saysSoWhereAGroupIsEmpty() throws IOException {
        importsThreeConnections();

        run("audit", "--group", "well");

        assertThat(out).contains("Nobody is known well by what was searched.");
    }

    @Test
    void asksForTheExportWhereThereIsNone() {
        Familiar.open(folder.resolve("home"), InstantSource.system()).close();

        assertThat(run("audit")).isEqualTo(ExitStatus.DONE);

        assertThat(out).contains("No connection of yours is known", "LinkedIn export");
    }

    @Test
    void printsOneJsonObject() throws IOException {
        importsThreeConnections();

        run("audit", "--json", "--limit", "0");

        assertThat(out.lines()).hasSize(1);
        assertThat(out)
                .startsWith("{\"connections\":3,")
                .contains("\"notAtAll\":2", "\"group\":\"not-at-all\"", "\"people\":[]");
    }

    @Test
    void refusesAGroupThereIsNot() {
        assertThat(run("audit", "--group", "enemies")).isEqualTo(ExitStatus.USAGE);
        assertThat(out).isEmpty();
    }

    private void importsThreeConnections() throws IOException {
        Path archives = Files.createDirectory(folder.resolve("archives"));
        Files.writeString(
                archives.resolve("Connections.csv"),
                """
                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Carda,Held,https://www.linkedin.com/in/carda-held,held@card.example.net,,,06 Mar 2021
                Zeno,Naught,https://www.linkedin.com/in/zeno-naught,,\u001b[31mElsewhere,Director,07 Mar 2022
                anna,Nought,https://www.linkedin.com/in/anna-nought,,,,08 Mar 2023
                """);
        Files.writeString(
                archives.resolve("cards.vcf"),
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-held
                FN:Carda Held
                EMAIL:held@card.example.net
                END:VCARD
                """);
        run("import", archives.toString(), "--owner", "otto@example.org");
    }

    private int run(String... words) {
        Typed typed = Typed.at(folder.resolve("home"), words);
        out = typed.out();
        return typed.status();
    }
}
