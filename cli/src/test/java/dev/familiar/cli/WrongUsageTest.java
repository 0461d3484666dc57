package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is typed wrongly, the exit status it ends with, and the sentence that leads on. Scripts go
/// by the status: 0 done, 1 look at it, 2 typed wrongly, 3 not possible.
class WrongUsageTest {

    @TempDir static Path folder;

    private static SmallTown town;

    @BeforeAll
    static void build() throws IOException {
        town = SmallTown.build(Files.createDirectory(folder.resolve("town")));
        Files.writeString(folder.resolve("empty.txt"), "");
        Files.writeString(folder.resolve("noise.csv"), "a,b\n1,2\n");
        Files.writeString(folder.resolve("broken.toml"), "[people\nname = ");
        Files.writeString(folder.resolve("taken.csv"), "mine\n");
        Files.createDirectory(folder.resolve("nothing"));
    }

    /// The arguments parted by blanks; `#` stands for the folder of the test.
    private static Typed type(String line) {
        List<String> words = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            words.add(word.equals("''") ? "" : word.replace("#", folder.toString()));
        }
        return town.type(words.toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "triag | 2 | triage",
                "why | 2 | Missing required parameter",
                "why r-nobody | 3 | no request",
                "decide r-nobody perhaps | 2 | perhaps",
                "serve --port 99999 | 2 | 65535",
                "policy test #/no-such.toml | 3 | no-such.toml",
                "policy test #/broken.toml | 2 | line 1",
                "undo | 1 | nothing",
                "import imap://127.0.0.1:1 | 2 | USER",
                "export vcard --out #/taken.csv | 3 | ",
                "say e known | 2 | ",
                "backup #/taken.csv | 3 | is not a backup",
                "import #/missing.zip | 3 | missing.zip",
                "import --as vcard #/noise.csv | 1 | NOTHING_FOUND",
                "import #/nothing | 1 | ",
                "import --as nonsense #/noise.csv | 2 | expects one of",
                "demo --messages -1 | 2 | ",
                "people --limit 0 | 2 | --limit",
                "people --limit -5 | 2 | --limit",
                "audit --limit -5 | 2 | --limit",
                "search --limit -2 pier | 2 | --limit",
                "search '' | 2 | ",
                "import '' | 2 | empty",
                "export vcard --out '' | 2 | empty",
                "backup '' | 2 | empty",
                "know --list '' | 2 | empty",
                "touch --limit -3 | 2 | --limit"
            })
    void endsWithItsStatusAndSaysWhy(String line, int status, String said) {
        Typed typed = type(line);

        assertThat(typed.status()).as(typed.out() + typed.err()).isEqualTo(status);
        assertThat(typed.out() + typed.err()).contains(said == null ? "" : said.strip());
        assertThat(typed.err()).doesNotContain("Exception", "\tat ");
    }

    @Test
    void aPortThatIsTakenIsNoAddressInUse() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Typed typed = type("serve --port " + taken.getLocalPort());

            assertThat(typed.status()).isEqualTo(ExitStatus.FAILED);
            assertThat(typed.err()).contains(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void aHomeThatIsNotThereIsNotMade() {
        Path nowhere = folder.resolve("nowhere");
        for (String command : List.of("triage", "people", "stats", "doctor", "undo", "review")) {
            Typed typed = Typed.at(nowhere, command);

            assertThat(typed.status()).as(command).isEqualTo(ExitStatus.FAILED);
            assertThat(nowhere).doesNotExist();
        }
    }

    @Test
    void aBackupIsNotWrittenOverAnother() {
        assertThat(type("backup #/one.zip").status()).isEqualTo(ExitStatus.DONE);

        Typed again = type("backup #/one.zip");

        assertThat(again.status()).isEqualTo(ExitStatus.FAILED);
        assertThat(again.err()).contains("--replace");
    }

    /// The owner's word falls on nobody who only sounds like what was typed; a list may show them.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "say Jyll known", "say zzz known", "say Djudy never-suggest", "unsay Jyll",
                "merge Jyll Ada", "apart Jyll Ada", "touch done Jyll", "invite Jyll"
            })
    void noWordFallsOnWhoOnlySoundsSo(String line) {
        Typed typed = type(line);

        assertThat(typed.status()).as(typed.out() + typed.err()).isIn(1, 2, 3);
        assertThat(type("say").out()).doesNotContain("Jill", "Judy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "ada oberlander", "OBERLANDER", "Ober Ada"})
    void aWordFallsOnWhoIsCalledSo(String who) {
        Typed typed = town.type("say", who, "known");

        assertThat(typed.status()).as(typed.err()).isEqualTo(ExitStatus.DONE);
        assertThat(typed.out()).contains("Ada Oberlander");
        assertThat(town.type("unsay", who).status()).isEqualTo(ExitStatus.DONE);
    }

    /// An empty folder is no home yet, and what to do first is the first question.
    @Test
    void startAnswersAtAFolderThatIsStillEmpty() throws IOException {
        Path home = Files.createDirectory(folder.resolve("still-empty"));

        Typed typed = Typed.at(home, "start");

        assertThat(typed.status()).isEqualTo(ExitStatus.DONE);
        assertThat(typed.out()).contains("[ ]", "import FILE");
        assertThat(home).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "20", "50", "54", "0", "-3", "x"})
    void helpIsPrintedHoweverNarrowTheTerminal(String columns) {
        String before = System.getProperty("familiar.terminal.width", "");
        System.setProperty("familiar.terminal.width", columns);
        try {
            for (String command :
                    List.of("--help", "--version", "triage --help", "people --help")) {
                Typed typed = type(command);

                assertThat(typed.status()).as(typed.err()).isEqualTo(ExitStatus.DONE);
                assertThat(typed.err()).isEmpty();
            }
        } finally {
            System.setProperty("familiar.terminal.width", before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "help, Usage: familiar",
        "help triage, Usage: familiar triage",
        "help intro list, Usage: familiar intro list"
    })
    void helpBeforeACommandIsItsHelp(String line, String usage) {
        // No home behind it, as nobody types that.
        StringWriter out = new StringWriter();
        int status =
                FamiliarCommand.commandLine()
                        .setOut(new PrintWriter(out))
                        .execute(line.split(" ", -1));

        assertThat(status).isEqualTo(ExitStatus.DONE);
        assertThat(out.toString()).startsWith(usage);
    }

    @Test
    void wordsAreListedAsTheyAreTyped() {
        assertThat(type("export nonsense").err())
                .contains("vcard, google-csv, decisions")
                .doesNotContain("google_csv");
    }
}
