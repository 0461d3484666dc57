package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Notes for outgoing requests and ties that could be lost, as they are typed.
class InviteCommandsTest {

    @TempDir Path folder;

    private SmallTown town = new SmallTown(Path.of(""));

    @BeforeEach
    void importsTheTown() throws IOException {
        town = new SmallTown(folder);
        town.takes("mail.mbox", SmallTown.letters(SmallTown.OTTO, SmallTown.ADA, "", 12));
    }

    @Test
    void saysHowTheTwoKnowEachOther() {
        assertThat(town.out("invite", "Ada Oberlander").replaceAll("\\s+", " "))
                .contains("Hello Ada, we wrote to each other, last in ", "of 300 characters.");
        JsonNode json = town.json("invite", "Ada Oberlander", "--limit", "200").getFirst();
        assertThat(json.path("length").asInt()).isBetween(30, 200);
        assertThat(json.path("memories").path(0).path("kind").asString())
                .isEqualTo("CORRESPONDENCE");
    }

    @Test
    void refusesToFlatterStrangers() {
        Typed typed = town.type("invite", "Zoë Nowhere");

        assertThat(typed.status()).isEqualTo(ExitStatus.LOOK);
        assertThat(typed.out())
                .contains("You and Zoë Nowhere have no trace of each other: follow instead.")
                .contains("follow 'Zoë Nowhere' --home ");
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(town.type("invite", "Ada Oberlander", "--limit", "5").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(town.type("invite", "p-nobody").status()).isEqualTo(ExitStatus.FAILED);
        assertThat(town.type("durable", "--limit", "0").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void listsTiesThatCouldBeLost() {
        assertThat(town.out("durable").replaceAll("\\s+", " "))
                .contains("Of your 1 close tie you could lose 1")
                .contains("ada@gearworks.example.com")
                .contains("Is there a personal address that will stay?");
        assertThat(town.json("durable").getFirst().path("kind").asString()).isEqualTo("WORK_ONLY");
    }
}
