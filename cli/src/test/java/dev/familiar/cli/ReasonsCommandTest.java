package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The reasons that `person --why` and `why --details` print.
class ReasonsCommandTest {

    @TempDir Path folder;

    private String out = "";

    @BeforeEach
    void importsCardsAndMailAndARequest() throws IOException {
        Path archives = Files.createDirectory(folder.resolve("archives"));
        Files.writeString(
                archives.resolve("cards.vcf"),
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
                UID:7c1f8a02-quill
                FN:Tarquin Quill
                EMAIL:quill@feather.example.net
                END:VCARD
                """);
        Files.writeString(
                archives.resolve("mail.mbox"),
                """
                From quill@feather.example.net Mon Feb  2 10:00:00 2026
                From: Tarquin Quill <quill@feather.example.net>
                To: Otto Owner <otto@example.org>
                Date: Mon, 2 Feb 2026 10:00:00 +0100
                Message-ID: <1@feather.example.net>
                Subject: Harvest

                Soon.

                """);
        Files.writeString(
                archives.resolve("requests.csv"),
                """
                Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                Tarquin Quill,Writer,,,7,,,https://www.linkedin.com/in/quill,2026-02-20T09:00:00Z
                """);
        assertThat(run("import", archives.toString(), "--owner", "otto@example.org"))
                .isEqualTo(ExitStatus.DONE);
    }

    private int run(String... words) {
        Typed typed = Typed.at(folder.resolve("home"), words);
        out = typed.out();
        return typed.status();
    }

    @Nested
    class OfAPerson {

        @Test
        void showTheLinkWithLevelAndNumbers() {
            assertThat(run("person", "Tarquin Quill", "--why")).isEqualTo(ExitStatus.DONE);

            assertThat(out)
                    .contains(
                            "Why these records are one person",
                            "  mailto:quill@feather.example.net, messages and events",
                            "  with card:7c1f8a02-quill, your address book",
                            "prior: two records drawn at random",
                            "email exact: quill@feather.example.net | quill@feather.example.net")
                    .containsPattern("m [0-9.e-]+, u [0-9.e-]+: [+][0-9.]+ bits; shared by 1 in")
                    .containsPattern("total, probability 0[.]9[0-9]+|total, probability 1[.]0000");
        }

        @Test
        void sayThatTheOwnerSaidSo() {
            run("merge", "Tarquin Quill", "ada@gear.example.com");

            run("person", "Tarquin Quill", "--why");

            assertThat(out).contains("one person by your word");
        }

        @Test
        void showWhatIsLeftOpenAndHowToSettleIt() {
            run("person", "ada@gear.example.com", "--why");

            assertThat(out)
                    .contains(
                            "One record only; nothing was merged.",
                            "Left open: may be Ada Oberlander",
                            "kept apart until you say")
                    .containsPattern("familiar review q-[0-9a-z]{10} same\\|different");
        }

        @Test
        void stayAwayUnlessAskedFor() {
            run("person", "Tarquin Quill");

            assertThat(out).contains("Tarquin Quill").doesNotContain("prior");
        }

        @Test
        void areInTheJsonUnasked() {
            run("person", "Tarquin Quill", "--json");

            assertThat(out).contains("\"merged\":[{", "\"by\":\"account\"", "\"open\":[]");
        }
    }

    @Nested
    class OfAVerdict {

        @Test
        void showTheNumbersUnderTheLine() {
            assertThat(run("why", "Tarquin Quill", "--details")).isEqualTo(ExitStatus.DONE);

            assertThat(out)
                    .containsPattern(
                            "[(]exact: m [0-9.e-]+, u [0-9.e-]+, shared by 1 in [0-9,]+;"
                                    + " [+][0-9.]+ bits by itself[)]");
        }

        @Test
        void stayCalmUnlessAskedForDetails() {
            run("why", "Tarquin Quill");

            assertThat(out).contains("the same name").doesNotContain("by itself");
        }
    }
}
