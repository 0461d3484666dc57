package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Questions for people, as they are typed.
class PeopleCommandTest {

    @TempDir Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void importsSomePeople() throws IOException {
        Path cards =
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        UID:7c1f8a02-ada
                        FN:Ada Oberlander
                        EMAIL:ada@gear.example.com
                        ORG:Acme Bricks
                        TITLE:CFO
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        UID:7c1f8a02-ben
                        FN:Ben Stone
                        EMAIL:ben@stone.example.com
                        ORG:Cobalt Bank
                        TITLE:Attorney
                        END:VCARD
                        """);
        Path connections =
                Files.writeString(
                        folder.resolve("Connections.csv"),
                        """
                        First Name,Last Name,URL,Email Address,Company,Position,Connected On
                        Cleo,Dane,https://www.linkedin.com/in/cleo-dane,,Acme Bricks,Accountant,03 May 2019
                        """);
        assertThat(run("import", cards.toString(), connections.toString()))
                .isEqualTo(ExitStatus.DONE);
    }

    private int run(String... words) {
        Typed typed = Typed.at(folder.resolve("home"), words);
        out = typed.out();
        err = typed.err();
        return typed.status();
    }

    @Test
    void saysWhatWasUnderstoodWhoAnswersAndWhy() {
        assertThat(run("people", "at", "Acme", "Bricks")).isEqualTo(ExitStatus.DONE);

        assertThat(out)
                .contains("Understood: organisation Acme Bricks")
                .contains("Ada Oberlander")
                .contains("Acme Bricks · address book")
                .contains("connected, not known: 1 (--all shows them)")
                .doesNotContain("Cleo Dane")
                .doesNotContain("Ben Stone");
    }

    @Test
    void showsAlsoThoseNotKnown() {
        run("people", "--all", "at Acme Bricks");

        assertThat(out).contains("Cleo Dane").contains("not known");
    }

    @Test
    void saysNobodyAndOfHowManyAnEmployerIsKnown() {
        assertThat(run("people", "at wren media")).isEqualTo(ExitStatus.DONE);

        assertThat(out)
                .contains("Nobody.")
                .contains("employers are known of 100 % of them")
                .doesNotContain("Oberlander");
    }

    @Test
    void aPartOfANameListsNobodyAndOffersTheWhole() {
        run("people", "acme");

        assertThat(out).contains("Nobody.").contains("Acme Bricks (2)").doesNotContain("Ada");
    }

    @Test
    void leadsOnToWhoStandsCloserWhereNobodyKnownFits() {
        run("people", "accountants at Acme Bricks");

        assertThat(out)
                .contains("Nobody.")
                .contains("path --role accountants --company 'Acme Bricks' --home ");
    }

    @Test
    void leadsNowhereWhereNobodyFitsAtAll() {
        run("people", "at wren media");

        assertThat(out).contains("Nobody.").doesNotContain("path --");
    }

    @Test
    void dropsAPart() {
        run("people", "lawyers at Acme Bricks", "--drop", "organisation");

        assertThat(out).contains("organisation Acme Bricks (dropped)").contains("Ben Stone");
    }

    @Test
    void refusesAPartThatIsNone() {
        assertThat(run("people", "lawyers", "--drop", "shoes")).isEqualTo(ExitStatus.USAGE);

        assertThat(err).contains("shoes").contains("role, organisation, kind, place");
    }

    @Test
    void refusesALimitThatIsNone() {
        assertThat(run("people", "--limit", "0")).isEqualTo(ExitStatus.USAGE);
        assertThat(err).contains("--limit is 0");
    }

    @Test
    void setsSimilarSpellingsApart() {
        run("people", "ada oberlandr");

        assertThat(out).contains("Similar spellings:").contains("Ada Oberlander");
        assertThat(out.indexOf("Nobody.")).isLessThan(out.indexOf("Ada Oberlander"));
    }

    @Test
    void printsTheQuestionFirstAsJson() {
        run("people", "CFO at Acme Bricks", "--json");

        List<String> lines = out.lines().toList();
        assertThat(lines.getFirst())
                .startsWith("{\"understood\":{\"role\":\"CFO\",\"organisation\":\"Acme Bricks\"")
                .contains("\"people\":1,\"nobody\":false,\"connectedNotKnown\":0");
        assertThat(lines.get(1))
                .contains("\"role\":\"CFO\"")
                .contains("\"known\":\"SOMEWHAT\"")
                .contains("\"matched\":[{\"what\":\"organisation\"");
    }

    @Test
    void saysWhatItCouldNotReadOfTheOwnersList() throws IOException {
        Files.writeString(
                folder.resolve("home").resolve("organisations.tsv"), "Wren\tshoe factory\n");

        assertThat(run("people", "ada")).isEqualTo(ExitStatus.DONE);

        assertThat(err).contains("organisations.tsv line 1").contains("KIND_UNKNOWN");
    }
}
