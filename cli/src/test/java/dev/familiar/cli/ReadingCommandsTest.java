package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands that only answer make and change nothing, and answer beside a program that writes.
class ReadingCommandsTest {

    /// Every command that only reads, each with what it is asked.
    private static final List<String> READING =
            List.of(
                    "triage",
                    "triage --all --json",
                    "why Ada",
                    "people",
                    "people ada --json",
                    "person Ada",
                    "person Ada --why",
                    "search rocket",
                    "search rocket --counts --json",
                    "audit",
                    "stats",
                    "learning",
                    "policy",
                    "policy test",
                    "owner",
                    "review",
                    "review --json",
                    "say",
                    "say --json",
                    "export decisions",
                    "export sayings",
                    "export vcard",
                    "export google-csv",
                    "doctor",
                    "doctor --json");

    /// Those that write the owner's words.
    private static final List<String> SAYING =
            List.of(
                    "decide r-1 accept",
                    "undo",
                    "owner add me@example.org",
                    "owner remove me@example.org",
                    "merge Ada Bob",
                    "apart Ada Bob",
                    "split Ada a@example.org",
                    "say Ada known",
                    "unsay Ada",
                    "review q-1 same",
                    "learning freeze",
                    "doctor --rebuild");

    @TempDir Path folder;

    private String out = "";
    private String err = "";

    private int run(Path home, String... words) {
        Typed typed = Typed.at(home, words);
        out = typed.out();
        err = typed.err();
        return typed.status();
    }

    private int run(Path home, String line) {
        return run(home, line.split(" "));
    }

    private Path home() throws IOException {
        Path card =
                Files.writeString(
                        folder.resolve("contacts.vcf"),
                        """
                        BEGIN:VCARD
                        VERSION:3.0
                        FN:Ada Oberlander
                        N:Oberlander;Ada;;;
                        EMAIL:ada@example.com
                        END:VCARD
                        """);
        Path requests =
                Files.writeString(
                        folder.resolve("requests.csv"),
                        """
                        Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                        Ada Oberlander,Rocket engineer,Denver,Acme,2,,,https://www.linkedin.com/in/ada-oberlander,2026-03-01T09:12:00Z
                        """);
        Path mail =
                Files.writeString(
                        folder.resolve("mail.mbox"),
                        """
                        From ada@example.com Mon May  4 10:00:00 2020
                        From: Ada Oberlander <ada@example.com>
                        To: me@example.org
                        Date: Mon, 4 May 2020 10:00:00 +0000
                        Subject: The rocket
                        Message-ID: <1@example.com>

                        The rocket is ready.
                        """);
        Path home = folder.resolve("home");
        assertThat(
                        run(
                                home,
                                "import",
                                card.toString(),
                                requests.toString(),
                                mail.toString(),
                                "--owner",
                                "me@example.org"))
                .isLessThan(2);
        return home;
    }

    /// Everything below a folder: what it is, whose eyes it is for, when it was changed, its bytes.
    private static SortedMap<String, String> everything(Path home) throws IOException {
        SortedMap<String, String> everything = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(home)) {
            for (Path path : walk.skip(1).toList()) {
                everything.put(
                        home.relativize(path).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                                + Files.getLastModifiedTime(path)
                                + (Files.isRegularFile(path)
                                        ? Arrays.hashCode(Files.readAllBytes(path))
                                        : ""));
            }
        }
        return everything;
    }

    @Test
    void changeNothingInTheHome() throws IOException {
        Path home = home();
        SortedMap<String, String> before = everything(home);

        for (String line : READING) {
            assertThat(run(home, line)).as(line + "\n" + err).isLessThan(2);
            assertThat(everything(home)).as(line).isEqualTo(before);
        }
        assertThat(run(home, "backup", folder.resolve("b.familiar").toString())).isZero();
        assertThat(everything(home)).isEqualTo(before);
    }

    @Test
    void changeNothingInAHomeThatHasNoPolicyAndNoIndexYet() throws IOException {
        Path home = folder.resolve("bare");
        Familiar.open(home, InstantSource.system()).close();
        Files.delete(home.resolve("policy.toml"));
        Files.delete(home.resolve("words"));
        SortedMap<String, String> before = everything(home);

        for (String line :
                List.of("triage", "policy", "people", "search rocket", "stats", "audit")) {
            assertThat(run(home, line)).as(line + "\n" + err).isLessThan(2);
            assertThat(everything(home)).as(line).isEqualTo(before);
        }
    }

    @Test
    void answerWhileAnotherProgramHoldsTheHome() throws IOException {
        Path home = home();
        List<String> alone = new ArrayList<>();
        for (String line : READING) {
            run(home, line);
            alone.add(out);
        }
        List<String> beside = new ArrayList<>();
        try (Familiar writing = Familiar.open(home, InstantSource.system())) {
            for (String line : READING) {
                assertThat(run(home, line)).as(line + "\n" + err).isLessThan(2);
                beside.add(out);
            }
            assertThat(run(home, "backup", folder.resolve("b.familiar").toString())).isZero();
            assertThat(run(home, "undo")).isEqualTo(ExitStatus.FAILED);
            assertThat(err).contains("another Familiar is writing");
            assertThat(writing.people().count()).isPositive();
        }
        assertThat(beside).isEqualTo(alone);
    }

    @Test
    void makeNothingWhereThereIsNothing() throws IOException {
        Path typo = folder.resolve("typo");
        Path open = Files.createDirectory(folder.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        for (Path home : List.of(typo, open)) {
            for (String line : Stream.concat(READING.stream(), SAYING.stream()).toList()) {
                assertThat(run(home, line)).as(line).isEqualTo(ExitStatus.FAILED);
                assertThat(err).contains(home.toString(), "familiar import").hasLineCount(1);
                assertThat(out).isEmpty();
            }
            assertThat(run(home, "backup", folder.resolve("b").toString()))
                    .isEqualTo(ExitStatus.FAILED);
        }
        assertThat(typo).doesNotExist();
        assertThat(folder.resolve("b")).doesNotExist();
        assertThat(open).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwxrwxrwx");
    }

    @Test
    void backUpOnceAndAgainOnlyWhereAskedAndComeBackWithThePolicy() throws IOException {
        Path home = home();
        String file = folder.resolve("b.familiar").toString();
        Files.writeString(home.resolve("policy.toml"), "prior_known = 0.4\n");

        assertThat(run(home, "backup", file)).isEqualTo(ExitStatus.DONE);
        assertThat(err).contains("with policy.toml", "keep it as safe");
        assertThat(run(home, "backup", file)).isEqualTo(ExitStatus.FAILED);
        assertThat(err).contains("--replace");
        assertThat(run(home, "backup", "--replace", file)).isEqualTo(ExitStatus.DONE);
        assertThat(run(home, "backup", "--replace", home.resolve("familiar.db").toString()))
                .isEqualTo(ExitStatus.FAILED);
        assertThat(err).contains("that is a store in use");

        Path other = folder.resolve("other");
        assertThat(run(other, "restore", file)).isEqualTo(ExitStatus.DONE);
        assertThat(err).isEqualToIgnoringNewLines("Restored.");
        assertThat(other.resolve("policy.toml")).hasContent("prior_known = 0.4\n");
        assertThat(run(other, "restore", file)).isEqualTo(ExitStatus.DONE);
        assertThat(err).contains("familiar.db.before-restore").doesNotContain("policy.toml");

        assertThat(run(home, "triage --all --json")).isZero();
        String here = out;
        assertThat(run(other, "triage --all --json")).isZero();
        assertThat(out).isNotEmpty().isEqualTo(here);
    }
}
