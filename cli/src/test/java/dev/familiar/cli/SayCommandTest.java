package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The owner's last word on a person, as it is typed.
class SayCommandTest {

    @TempDir Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void importsTwoPeople() throws IOException {
        Path cards =
                Files.writeString(
                        folder.resolve("cards.vcf"),
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        UID:7c1f8a02-ada
                        FN:Ada Oberlander
                        EMAIL:ada@gear.example.com
                        END:VCARD
                        BEGIN:VCARD
                        VERSION:3.0
                        UID:7c1f8a02-ben
                        FN:Ben Stone
                        EMAIL:ben@stone.example.com
                        END:VCARD
                        """);
        assertThat(run("import", cards.toString())).isEqualTo(ExitStatus.DONE);
    }

    private int run(String... words) {
        Typed typed = Typed.at(folder.resolve("home"), words);
        out = typed.out();
        err = typed.err();
        return typed.status();
    }

    @Test
    void saysListsAndTakesBack() {
        assertThat(run("say", "Ada Oberlander", "known", "--note", "from school"))
                .isEqualTo(ExitStatus.DONE);
        assertThat(out).isEqualTo("Ada Oberlander: you know them.\n");

        assertThat(run("say", "Ben Stone", "never-suggest", "--json")).isEqualTo(ExitStatus.DONE);
        assertThat(out).contains("\"said\":\"never-suggest\"");

        assertThat(run("say")).isEqualTo(ExitStatus.DONE);
        assertThat(out).contains("Ada Oberlander", "from school", "never to be suggested");

        assertThat(run("unsay", "Ada Oberlander")).isEqualTo(ExitStatus.DONE);
        assertThat(out).isEqualTo("Taken back: Ada Oberlander, you know them.\n");
        assertThat(run("unsay", "Ada Oberlander")).isEqualTo(ExitStatus.LOOK);

        assertThat(run("export", "sayings")).isEqualTo(ExitStatus.DONE);
        assertThat(out).contains("\"said\":\"never-suggest\"").doesNotContain("from school");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(run("say", "Ada Oberlander")).isEqualTo(ExitStatus.USAGE);
        assertThat(err).contains("known or never-suggest");
        assertThat(run("say", "Ada Oberlander", "disliked")).isEqualTo(ExitStatus.USAGE);
        assertThat(run("say", "Ada Oberlander", "known", "--note", "x".repeat(1_001)))
                .isEqualTo(ExitStatus.USAGE);
        assertThat(run("say", "Nobody Known", "known")).isEqualTo(ExitStatus.FAILED);
        assertThat(run("unsay", "Nobody Known")).isEqualTo(ExitStatus.FAILED);
    }
}
