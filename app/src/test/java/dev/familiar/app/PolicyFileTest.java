package dev.familiar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.familiar.triage.Interest;
import dev.familiar.triage.TriagePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {

    @TempDir Path home;

    @Test
    void writesTheDefaultsWithCommentsAtFirstUse() throws IOException {
        TriagePolicy policy = new PolicyFile(home).load();

        assertThat(policy.priorKnown()).isEqualTo(TriagePolicy.defaults().priorKnown());
        assertThat(policy.weights()).isEqualTo(TriagePolicy.defaults().weights());
        assertThat(policy.interests()).isNotEmpty();
        assertThat(Files.readString(home.resolve("policy.toml")))
                .contains("# \"mail.both-ways\" = 4.5");
    }

    @Test
    void keepsWhatTheOwnerWrote() throws IOException {
        Files.writeString(
                home.resolve("policy.toml"),
                "prior_known = 0.4\n[weights]\ncard = 6\n\"mail.beside\" = -2.5\n");

        TriagePolicy policy = new PolicyFile(home).load();

        assertThat(policy.priorKnown()).isEqualTo(0.4);
        assertThat(policy.weights().of("card")).isEqualTo(6);
        assertThat(policy.weights().of("mail.beside")).isEqualTo(-2.5);
        assertThat(Files.readString(home.resolve("policy.toml"))).startsWith("prior_known = 0.4");
    }

    @Test
    void readsPeopleOfInterest() throws IOException {
        Files.writeString(
                home.resolve("policy.toml"),
                """
                [[interest]]
                reason = "press"
                titles = ["journalist*"]
                """);

        assertThat(new PolicyFile(home).load().interests())
                .extracting(Interest::reason)
                .containsExactly("press");
    }

    @Test
    void reportsAllProblemsTogether() throws IOException {
        Files.writeString(
                home.resolve("policy.toml"),
                """
                prior_known = 3
                prior = 0.2
                [prices]
                look_up = "long"
                [weights]
                nonsense = 1
                [[interest]]
                reason = "everybody"
                """);

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new PolicyFile(home).load())
                .satisfies(e -> assertThat(e.problems()).hasSize(5));
    }
}
