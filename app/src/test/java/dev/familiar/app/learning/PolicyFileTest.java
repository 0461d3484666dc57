package dev.familiar.app.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.familiar.app.refusal.ConfigurationException;
import dev.familiar.triage.Interest;
import dev.familiar.triage.TriagePolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PolicyFileTest {

    @TempDir Path home;

    @Test
    void readsTheDefaultsWhereThereIsNoFileAndMakesNone() {
        TriagePolicy policy = new PolicyFile(home).load();

        assertThat(policy.priorKnown()).isEqualTo(TriagePolicy.defaults().priorKnown());
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void writesTheDefaultsWithCommentsForTheOwnerAlone() throws IOException {
        new PolicyFile(home).writeIfMissing();
        TriagePolicy policy = new PolicyFile(home).load();

        assertThat(policy.priorKnown()).isEqualTo(TriagePolicy.defaults().priorKnown());
        assertThat(policy.weights()).isEqualTo(TriagePolicy.defaults().weights());
        assertThat(policy.interests()).isNotEmpty();
        assertThat(Files.readString(home.resolve("policy.toml")))
                .contains(
                        String.format(
                                Locale.ROOT,
                                "# \"mail.both-ways\" = %.1f",
                                policy.weights().of("mail.both-ways")));
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(home.resolve("policy.toml"))))
                .isEqualTo("rw-------");
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
    void readsAFileThatBeginsWithAByteOrderMarkAsNotepadWritesIt() throws IOException {
        Path file = Files.writeString(home.resolve("policy.toml"), "\ufeffprior_known = 0.4\r\n");

        assertThat(new PolicyFile(home).load().priorKnown()).isEqualTo(0.4);
        assertThat(PolicyFile.read(file).priorKnown()).isEqualTo(0.4);
        assertThat(PolicyFile.of("\ufeffprior_known = 0.4\n").priorKnown()).isEqualTo(0.4);
        assertThat(new PolicyFile(home).current()).isEqualTo("prior_known = 0.4\r\n");
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

    @Test
    void saysWhatIsOfTheWrongTypeAndForgetsItOnceMended() throws IOException {
        PolicyFile file = new PolicyFile(home);
        for (String wrong :
                new String[] {
                    "prices = 3",
                    "interest = 'all'",
                    "weights = true",
                    "[[interest]]\ntitles = 'cmo'",
                    "[weights]\ncard = nan",
                    "prices.wrong_accept = inf"
                }) {
            Files.writeString(home.resolve("policy.toml"), wrong);
            assertThatExceptionOfType(ConfigurationException.class)
                    .as(wrong)
                    .isThrownBy(file::load)
                    .satisfies(e -> assertThat(e.problems()).hasSize(1));
        }
        Files.writeString(home.resolve("policy.toml"), "prior_known = 0.3");

        assertThat(file.load().priorKnown()).isEqualTo(0.3);
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Files.write(home.resolve("policy.toml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new PolicyFile(home).load())
                .withMessageContaining("UTF-8");
    }

    @Test
    void readsAnotherFileWithoutWritingOne() throws IOException {
        Path other = Files.writeString(home.resolve("tried.toml"), "prior_known = 0.3");

        assertThat(PolicyFile.read(other).priorKnown()).isEqualTo(0.3);
        assertThat(PolicyFile.shipped().interests()).isNotEmpty();
        assertThat(home.resolve("policy.toml")).doesNotExist();
    }
}
