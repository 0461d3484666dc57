package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.app.reading.MailboxAddress;
import dev.familiar.app.refusal.ConfigurationException;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Where the password of a mailbox comes from, and where it never goes.
class SecretsTest {

    private static final String CANARY = "canary-7391";
    private static final MailboxAddress ADA = MailboxAddress.parse("imaps://ada@one.example.org");
    private static final MailboxAddress BEN = MailboxAddress.parse("imaps://ben@two.example.net");

    @TempDir Path folder;

    private final List<String> asked = new ArrayList<>();
    private String out = "";
    private String err = "";

    private Secrets secrets(Map<String, String> environment, String typed) {
        return new Secrets(
                environment,
                question -> {
                    asked.add(question);
                    return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
                });
    }

    private int run(Secrets secrets, String... arguments) {
        StringWriter results = new StringWriter();
        StringWriter messages = new StringWriter();
        List<String> all = new ArrayList<>(List.of("import", "--home", folder.resolve("h") + ""));
        all.addAll(List.of(arguments));
        int status =
                FamiliarCommand.commandLine(
                                new Input(new BufferedReader(new StringReader("")), false), secrets)
                        .setOut(new PrintWriter(results))
                        .setErr(new PrintWriter(messages))
                        .execute(all.toArray(String[]::new));
        out = results.toString();
        err = messages.toString();
        return status;
    }

    @Test
    void asksForEachMailboxByItsNameIfTheEnvironmentSaysNothing() {
        assertThat(secrets(Map.of(), CANARY).logins(List.of(ADA, BEN))).hasSize(2);

        assertThat(asked)
                .containsExactly(
                        "Password for imaps://ada@one.example.org: ",
                        "Password for imaps://ben@two.example.net: ");
    }

    @Test
    void asksNobodyIfTheEnvironmentHoldsThePassword() {
        secrets(Map.of(Secrets.PASSWORD, CANARY), "").logins(List.of(ADA));

        assertThat(asked).isEmpty();
    }

    @Test
    void asksNobodyIfTheEnvironmentHoldsAToken() {
        secrets(Map.of(Secrets.TOKEN, "ya29.made-up_token=="), "").logins(List.of(ADA));

        assertThat(asked).isEmpty();
    }

    @Test
    void asksForNothingWithoutAMailbox() {
        assertThat(secrets(Map.of(), "").logins(List.of())).isEmpty();
    }

    @Test
    void showsAPasswordToNoServerItWasNotMeantFor() {
        Secrets one = secrets(Map.of(Secrets.PASSWORD, CANARY), "");

        assertThatThrownBy(() -> one.logins(List.of(ADA, BEN)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("one by one");
    }

    @Test
    void takesOnePasswordForTwoFoldersOfOneMailbox() {
        List<MailboxAddress> folders =
                List.of(
                        MailboxAddress.parse("imaps://ada@one.example.org/A"),
                        MailboxAddress.parse("imaps://ada@one.example.org/B"));
        Secrets one = secrets(Map.of(Secrets.PASSWORD, CANARY), "");

        assertThatCode(() -> one.logins(folders)).doesNotThrowAnyException();
    }

    @Test
    void refusesPasswordAndTokenAtOnce() {
        Secrets both = secrets(Map.of(Secrets.PASSWORD, CANARY, Secrets.TOKEN, "x"), "");

        assertThatThrownBy(() -> both.logins(List.of(ADA)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageNotContaining(CANARY);
    }

    @Test
    void saysWhereToPutThePasswordIfNobodyCanBeAsked() {
        assertThat(run(secrets(Map.of(), ""), "imaps://ada@one.example.org"))
                .isEqualTo(ExitStatus.USAGE);
        assertThat(err).contains(Secrets.PASSWORD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imaps://ada:canary-7391@one.example.org",
                "imap://ada%40example.org:canary-7391@one.example.org/INBOX"
            })
    void refusesAPasswordInTheAddressAndDoesNotRepeatIt(String url) {
        assertThat(run(secrets(Map.of(), "x"), url)).isEqualTo(ExitStatus.USAGE);

        assertThat(err).contains("it holds a password").doesNotContain(CANARY);
        assertThat(out).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"imaps://", "imaps://one.example.org", "imap://ada@/x"})
    void refusesAnAddressThatIsNone(String url) {
        assertThat(run(secrets(Map.of(), "x"), url)).isEqualTo(ExitStatus.USAGE);

        assertThat(err).contains("imaps://USER@HOST");
    }

    @Test
    void endsWithThreeAndASentenceIfNothingAnswers() {
        Secrets given = secrets(Map.of(Secrets.PASSWORD, CANARY), "");

        assertThat(run(given, "imaps://ada@localhost:1")).isEqualTo(ExitStatus.FAILED);

        assertThat(err).contains("no connection to the mail server").doesNotContain(CANARY, "ada");
    }

    @Test
    void hidesEverything() {
        assertThat(secrets(Map.of(Secrets.PASSWORD, CANARY), "")).hasToString("Secrets[hidden]");
        assertThat(ADA).hasToString("MailboxAddress[hidden]");
        assertThat(ADA.withPassword(CANARY)).hasToString("MailboxLogin[hidden]");
    }
}
