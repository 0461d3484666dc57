package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Review, merge, split, apart and undo as the owner types them.
class ReviewCommandTest {

    private static final String QUESTION = "(?s).*\\b(q-[0-9a-z]{10})\\b.*";

    @TempDir Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void importsTwoPeopleWhoMayBeOneAndTwoOthers() throws IOException {
        Path cards = folder.resolve("cards.vcf");
        Files.writeString(
                cards,
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-ada-1
                FN:Ada Oberlander
                EMAIL:ada@gear.example.com
                BDAY:1980-05-03
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-ada-2
                FN:Ada Oberlander
                EMAIL:ada@oberlander.example.net
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-ben
                FN:Ben Stone
                EMAIL:ben@stone.example.com
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-quill
                FN:Tarquin Quill
                EMAIL:quill@feather.example.net
                END:VCARD
                """);
        assertThat(run("import", cards.toString())).isEqualTo(ExitStatus.DONE);
    }

    private int run(String... arguments) {
        return run(new Input(new BufferedReader(new StringReader("")), false), arguments);
    }

    /// Sits at a terminal and types these lines.
    private int typing(String lines, String... arguments) {
        return run(new Input(new BufferedReader(new StringReader(lines)), true), arguments);
    }

    private int run(Input input, String... words) {
        Typed typed = Typed.at(folder.resolve("home"), input, words);
        out = typed.out();
        err = typed.err();
        return typed.status();
    }

    private long adas() {
        run("people", "oberlander", "--json");
        return out.lines().skip(1).count();
    }

    private String question() {
        run("review");
        return out.replaceAll(QUESTION, "$1");
    }

    @Nested
    class AtATerminal {

        @Test
        void asksAndTakesTheAnswer() {
            assertThat(typing("s\n", "review")).isEqualTo(ExitStatus.DONE);

            assertThat(out)
                    .contains(
                            "3 May 1980",
                            "ada@oberlander.example.net",
                            "one person?",
                            "1 answer noted");
            assertThat(adas()).isEqualTo(1);
        }

        @Test
        void takesAnAnswerBackAndAsksAgain() throws IOException {
            importsAnotherPair();

            typing("u\nd\nu\nx\nl\nd\n", "review");

            assertThat(out)
                    .contains("Nothing was answered", "Please type s, d, l, u or q.")
                    .contains("2 answers noted; there is no question left.");
            run("review");
            assertThat(out.lines().filter(line -> line.startsWith("q-")))
                    .singleElement()
                    .asString()
                    .endsWith("put off before");
        }

        private void importsAnotherPair() throws IOException {
            Path more = folder.resolve("more.vcf");
            Files.writeString(
                    more,
                    """
                    BEGIN:VCARD
                    VERSION:3.0
                    UID:7c1f8a02-cora-1
                    FN:Cora Meadowfield
                    EMAIL:cora@gear.example.com
                    END:VCARD
                    BEGIN:VCARD
                    VERSION:3.0
                    UID:7c1f8a02-cora-2
                    FN:Cora Meadowfield
                    EMAIL:cora@meadowfield.example.net
                    END:VCARD
                    """);
            run("import", more.toString());
        }

        @Test
        void endsWithQAndWithTheEndOfInput() {
            assertThat(typing("q\n", "review")).isEqualTo(ExitStatus.DONE);
            assertThat(typing("", "review")).isEqualTo(ExitStatus.DONE);

            assertThat(out).contains("0 answers noted.");
            assertThat(adas()).isEqualTo(2);
        }

        @Test
        void asksNothingForAProgram() {
            assertThat(typing("s\n", "review", "--json")).isEqualTo(ExitStatus.DONE);

            assertThat(out).startsWith("{\"id\":\"q-").contains("\"key\":\"card:7c1f8a02-ada-1\"");
            assertThat(adas()).isEqualTo(2);
        }
    }

    @Nested
    class WithoutATerminal {

        @Test
        void showsBothSidesAndSaysHowToAnswer() {
            assertThat(run("review")).isEqualTo(ExitStatus.DONE);

            assertThat(out).contains("that they are", "your address book", "3 May 1980");
            assertThat(err).contains("familiar review ID same|different|later");
        }

        @Test
        void answersOneById() {
            assertThat(run("review", question(), "same")).isEqualTo(ExitStatus.DONE);

            assertThat(out).contains("One person now", "Ada Oberlander");
            run("review");
            assertThat(err).contains("nobody");
        }

        @Test
        void answersForAProgramWithThePeopleAsTheyAreNow() {
            run("review", question(), "different", "--json");

            assertThat(out).startsWith("{\"correction\":\"different\",\"about\":");
        }

        @Test
        void wantsAnAnswerWithTheId() {
            assertThat(run("review", "q-0")).isEqualTo(ExitStatus.USAGE);
            assertThat(run("review", "q-0", "perhaps")).isEqualTo(ExitStatus.USAGE);
            assertThat(run("review", "q-0", "same")).isEqualTo(ExitStatus.FAILED);
        }
    }

    @Nested
    class Unasked {

        @Test
        void mergesAndTakesItBack() {
            assertThat(run("merge", "ben@stone.example.com", "Ben Stone"))
                    .isEqualTo(ExitStatus.USAGE);

            typing("s\n", "review");
            assertThat(run("merge", "Ada Oberlander", "Ben Stone")).isEqualTo(ExitStatus.DONE);
            assertThat(out).contains("One person now · Ada Oberlander and Ben Stone");

            assertThat(run("undo")).isEqualTo(ExitStatus.DONE);
            assertThat(out).contains("Taken back: merge · Ada Oberlander and Ben Stone");
            assertThat(run("undo", "--json")).isEqualTo(ExitStatus.DONE);
            assertThat(out).contains("\"correction\":\"same\"");
            assertThat(run("undo")).isEqualTo(ExitStatus.LOOK);
        }

        @Test
        void listsTheCandidatesOfAnUnclearName() {
            assertThat(run("merge", "Ada Oberlander", "Ben Stone")).isEqualTo(ExitStatus.USAGE);

            assertThat(out).isEmpty();
            assertThat(err.lines().filter(line -> line.contains("Ada Oberlander"))).hasSize(2);
            assertThat(err).contains("p-");
        }

        @Test
        void listsTheRecordsAndTakesOneAway() {
            typing("s\n", "review");

            run("split", "Ada Oberlander");
            assertThat(out)
                    .contains("card:7c1f8a02-ada-1", "card:7c1f8a02-ada-2", "your address book");

            assertThat(run("split", "Ada Oberlander", "card:7c1f8a02-ada-2"))
                    .isEqualTo(ExitStatus.DONE);
            assertThat(out).contains("Taken apart · Ada Oberlander");
            assertThat(adas()).isEqualTo(2);
        }

        @Test
        void keepsTwoPeopleApart() {
            run("review", "--json");
            String one = out.replaceAll("(?s).*\"one\":\\{\"id\":\"(p-[0-9a-z]+)\".*", "$1");
            String other = out.replaceAll("(?s).*\"other\":\\{\"id\":\"(p-[0-9a-z]+)\".*", "$1");

            assertThat(run("apart", one, other)).isEqualTo(ExitStatus.DONE);
            assertThat(out).contains("Two people for good");
            run("review", "--json");
            assertThat(out).isEmpty();
        }
    }
}
