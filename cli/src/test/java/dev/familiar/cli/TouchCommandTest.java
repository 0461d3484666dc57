package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.mail.Correspondence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// With whom to be in touch again, as it is typed: two friends are silent.
class TouchCommandTest {

    @TempDir Path folder;

    private SmallTown town = new SmallTown(Path.of(""));

    @BeforeEach
    void twoAreSilent() throws IOException {
        town = new SmallTown(folder);
        // Two days back: an answer lies in the past whatever the hour is.
        Instant end = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(2, ChronoUnit.DAYS);
        town.takes("mail.mbox", Correspondence.ofSilentFriends("otto@example.org", end).mbox());
    }

    private List<String> names() {
        return town.json("touch").stream().map(line -> line.path("name").asString()).toList();
    }

    @Test
    void saysWhyAndWhatToWrite() {
        String out = town.out("touch");

        assertThat(out)
                .containsSubsequence(
                        "Joanna Reed",
                        "You and Joanna wrote about every three weeks",
                        "Denver launch plans",
                        "Uwe Sommer",
                        "Messe in Hannover")
                .doesNotContain("Dan Daily");
    }

    @Test
    void aLineOfJsonForEachWithTheReasonAndTheDraft() {
        JsonNode first = town.json("touch").getFirst();

        assertThat(first.path("name").asString()).isEqualTo("Joanna Reed");
        assertThat(first.path("kind").asString()).isEqualTo("SILENCE");
        assertThat(first.path("draft").asString()).contains("Denver launch plans");
    }

    @ParameterizedTest
    @ValueSource(strings = {"done", "snooze", "never"})
    void whatIsSaidHoldsUntilItIsUndone(String word) {
        assertThat(town.out("touch", word, "Joanna Reed"))
                .startsWith("Joanna Reed: ")
                .contains("familiar undo takes it back");

        assertThat(names()).containsExactly("Uwe Sommer");
        assertThat(town.out("undo")).isNotEmpty();
        assertThat(names()).containsExactly("Joanna Reed", "Uwe Sommer");
    }

    @Test
    void aPaceIsKeptAndTakenOff() {
        var _ = town.out("touch", "every", "12 months", "Joanna Reed");
        assertThat(names()).containsExactly("Uwe Sommer");

        var _ = town.out("touch", "free", "Joanna Reed");

        assertThat(names()).containsExactly("Joanna Reed", "Uwe Sommer");
    }

    @Test
    void oneADayIsOneADayAndTheRestIsCounted() {
        var _ = town.out("touch", "settings", "--daily", "1");

        assertThat(names()).containsExactly("Joanna Reed");
        assertThat(town.out("touch")).contains("1 more");
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThat(town.type("touch", "done", "Nobody Atall").status())
                .isEqualTo(ExitStatus.FAILED);
        assertThat(town.type("touch", "every", "now and then", "Joanna Reed").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(town.type("touch", "--limit", "0").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(town.type("touch", "settings", "--daily", "99").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(names()).containsExactly("Joanna Reed", "Uwe Sommer");
    }
}
