package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `stats` and `policy` print.
class StatsCommandTest {

    @TempDir Path folder;

    private String out = "";
    private String err = "";

    private int run(String... words) {
        Typed typed = Typed.at(folder.resolve("home"), words);
        out = typed.out();
        err = typed.err();
        return typed.status();
    }

    /// These commands only answer, and make no home.
    @BeforeEach
    void thereIsAHome() {
        Familiar.open(folder.resolve("home"), InstantSource.system()).close();
    }

    private void importsRequests() throws IOException {
        Path requests =
                Files.writeString(
                        folder.resolve("requests.csv"),
                        """
                        Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                        Tarquin Quill,Broker,,,0,,,https://www.linkedin.com/in/quill,2026-02-20T09:00:00Z
                        Petra \u001b[31mPress,Journalist,,,0,,,https://www.linkedin.com/in/press,2026-02-20T09:00:00Z
                        """);
        assertThat(run("import", requests.toString())).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void sayThatNothingIsThereYet() {
        assertThat(run("stats")).isEqualTo(ExitStatus.DONE);
        assertThat(out).startsWith("Nothing decided yet");

        assertThat(run("stats", "--svg", folder.resolve("x.svg").toString()))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(folder.resolve("x.svg")).doesNotExist();

        assertThat(run("policy", "test")).isEqualTo(ExitStatus.DONE);
        assertThat(out).startsWith("No connection request to judge");
    }

    @Test
    void showDecisionsBesideAdviceAndDrawOnce() throws IOException {
        importsRequests();
        run("decide", "Tarquin Quill", "decline");
        Path file = folder.resolve("reliability.svg");

        assertThat(run("stats", "--svg", file.toString())).isEqualTo(ExitStatus.DONE);

        assertThat(out)
                .contains("1 request decided", "cannot be told yet", "Brier score")
                .containsPattern("(?m)^look up +0 +1 +0 +0 +0$")
                .contains("the advice would have cost 1; accepting all 6, declining all 0.")
                .contains("To ask: 1 of 2 requests (50 %)", "too wide");
        assertThat(Files.readString(file)).startsWith("<svg ");
        assertThat(run("stats", "--svg", file.toString())).isEqualTo(ExitStatus.FAILED);
        assertThat(err).contains("exists already");
    }

    @Test
    void listWhatAnotherPolicyWouldChange() throws IOException {
        importsRequests();
        Path tried = Files.writeString(folder.resolve("tried.toml"), "prior_known = 0.2\n");

        assertThat(run("policy", "test", tried.toString())).isEqualTo(ExitStatus.DONE);

        assertThat(out)
                .contains("1 of 2 requests would change with " + tried)
                .containsPattern("r-[0-9a-z]{10} +ask +look up +.* → .*Petra");
        assertThat(out).doesNotContain("\u001b[31m");
    }

    @Test
    void refuseABrokenPolicy() throws IOException {
        Path broken = Files.writeString(folder.resolve("tried.toml"), "prior = 1\n");

        assertThat(run("policy", "test", broken.toString())).isEqualTo(ExitStatus.USAGE);
        assertThat(err).contains("tried.toml cannot be used", "prior is not a setting");
        assertThat(run("policy", "test", "none.toml")).isEqualTo(ExitStatus.FAILED);
        assertThat(err).contains("none.toml does not exist");
    }

    @Test
    void tellThePolicyInWords() throws IOException {
        run("policy");

        assertThat(out)
                .contains("policy.toml", "Accept from 83 %, decline below 25 %", "journalist")
                .contains("All weights are as shipped.");

        Files.writeString(
                folder.resolve("home/policy.toml"), "[prices]\nlook_up = 9\n[weights]\ncard = 6\n");
        run("policy");

        assertThat(out)
                .contains("Accept from 60 %, decline below 60 %, never look up,")
                .contains("looking up 9.", "Nobody is of interest", "card +6.0 bits, shipped +");
    }
}
