package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Following, as it is typed.
class FollowCommandsTest {

    @TempDir Path folder;

    private SmallTown town = new SmallTown(Path.of(""));

    @BeforeEach
    void importsTwo() throws IOException {
        town = new SmallTown(folder);
        town.takes(
                "cards.vcf",
                SmallTown.card("Jack Middleman", "jack@bridge.example.com", "Bridges", "Builder")
                        + SmallTown.card("Judy Passerby", "judy@passage.example.com", "", ""));
    }

    @Test
    void goesFromFollowingToFollowingNoMore() {
        assertThat(
                        town.out(
                                "follow",
                                "Jack Middleman",
                                "--link",
                                "https://twitter.com/Jack_M",
                                "--why",
                                "builds bridges",
                                "--connect-when",
                                "we meet",
                                "--not-known"))
                .contains("You follow Jack Middleman.")
                .contains("Press Follow there yourself: https://x.com/jack_m");
        assertThat(town.out("follow", "@ada@social.example"))
                .contains("You follow @ada@social.example.", "Nobody of your archives");
        assertThat(town.out("follow", "Jack Middleman")).contains("already, since");

        assertThat(town.out("following"))
                .contains("You follow 2 people.")
                .contains("Builder, Bridges")
                .contains("on X, @jack_m; you do not know them personally")
                .contains("Why: builds bridges", "Would connect when: we meet")
                .contains("https://social.example/@ada");
        assertThat(town.out("unfollow", "@ada@social.example"))
                .contains("You follow @ada@social.example no more.");
        assertThat(town.out("undo")).contains("that you no longer follow @ada@social.example");

        JsonNode first = town.json("unfollow", "Jack Middleman").getFirst();
        assertThat(first.path("platform").asString()).isEqualTo("x");
        assertThat(first.path("known").asBoolean()).isFalse();
        assertThat(town.json("following")).hasSize(1);
    }

    @Test
    void saysThatThereAreNoneYet() {
        Typed typed = town.type("following");

        assertThat(typed.status()).isEqualTo(ExitStatus.DONE);
        assertThat(typed.out()).isEmpty();
        assertThat(typed.err()).contains("You follow nobody yet: ", "follow WHO");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)//x.com/a",
                "https://x.com@evil.example/@ada",
                "@ada",
                "https://social.example/about"
            })
    void refusesHostileLinksInWords(String link) {
        Typed typed = town.type("follow", link);

        assertThat(typed.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(typed.err()).doesNotContain("evil.example", "fault in the program");
        assertThat(town.json("following")).isEmpty();
    }

    @Test
    void tellsWhatIsWrong() {
        assertThat(town.type("follow", "Jack Middleman", "--known", "--not-known").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(town.type("follow", "p-nobody").status()).isEqualTo(ExitStatus.FAILED);
        assertThat(town.type("unfollow", "Judy Passerby").err())
                .contains("you follow nobody of that name");
        assertThat(town.type("follow", "Judy Passerby", "--pass-by").status())
                .isEqualTo(ExitStatus.FAILED);
    }

    @Test
    void showsHostileNamesHarmless() {
        town.out("follow", "Zoë\u202eeoZ \u001b[31mRed");

        assertThat(town.out("following")).doesNotContain("\u202e", "\u001b").contains("Zoë");
    }
}
