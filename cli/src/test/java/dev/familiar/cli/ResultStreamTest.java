package dev.familiar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No command loses in silence what it prints. `/dev/full` is Linux's disk without room.
class ResultStreamTest {

    private static final Input NOBODY = new Input(new BufferedReader(new StringReader("")), false);

    @TempDir private Path folder;

    private String out = "";
    private String err = "";

    @BeforeEach
    void importsARequestAndDecides() throws IOException {
        Files.writeString(
                folder.resolve("requests.csv"),
                """
                Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                Mallory Marsh,Broker,,,2,,,,2026-02-20
                Tarquin Quill,Broker,,,2,,,,2026-02-21
                """);
        Files.writeString(
                folder.resolve("cards.vcf"),
                """
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-ada-1
                FN:Ada Oberlander
                EMAIL:ada@gear.example.com
                BDAY:1980-05-03
                END:VCARD
                BEGIN:VCARD
                VERSION:3.0
                UID:7c1f8a02-ada-2
                FN:Ada Oberlander
                EMAIL:ada@oberlander.example.net
                END:VCARD
                """);
        assertThat(print("import", archive("requests.csv"), archive("cards.vcf")))
                .isEqualTo(ExitStatus.DONE);
        assertThat(print("decide", "Mallory", "decline")).isEqualTo(ExitStatus.DONE);
    }

    private String archive(String name) {
        return folder.resolve(name).toString();
    }

    private int print(String... words) {
        StringWriter results = new StringWriter();
        int status = run(NOBODY, new PrintWriter(results), words);
        out = results.toString();
        return status;
    }

    private int printTo(OutputStream raw, Input input, String... words) {
        ResultStream stream = new ResultStream(raw, false);
        return run(
                input,
                new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8)),
                words);
    }

    private int run(Input input, PrintWriter results, String... words) {
        StringWriter messages = new StringWriter();
        Stream<String> home =
                words[0].startsWith("--")
                        ? Stream.of()
                        : Stream.of("--home", folder.resolve("home").toString());
        int status =
                FamiliarCommand.commandLine(input)
                        .setOut(results)
                        .setErr(new PrintWriter(messages))
                        .execute(Stream.concat(Arrays.stream(words), home).toArray(String[]::new));
        err = messages.toString();
        return status;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "--version",
                "import CARDS",
                "import CARDS --json",
                "owner",
                "owner add otto@example.org",
                "triage",
                "triage --all --json",
                "why Tarquin",
                "decide Tarquin decline --json",
                "undo",
                "learning",
                "audit",
                "stats",
                "stats --json",
                "policy",
                "policy test",
                "people",
                "people --json",
                "person ada@gear.example.com",
                "search tarquin --counts",
                "review",
                "review --json",
                "merge ada@gear.example.com ada@oberlander.example.net",
                "say ada@gear.example.com known",
                "export decisions",
                "export decisions --json",
                "export google-csv",
                "doctor --json"
            })
    @EnabledOnOs(OS.LINUX)
    void everyCommandFailsWhereItsResultsFindNoRoom(String words) throws IOException {
        String[] command = words.replace("CARDS", archive("cards.vcf")).split(" ");

        try (OutputStream full = new FileOutputStream("/dev/full")) {
            assertThat(printTo(full, NOBODY, command)).isEqualTo(ExitStatus.FAILED);
        }
        assertThat(err)
                .startsWith("familiar: standard output cannot be written (")
                .contains("make room or send it elsewhere")
                .hasLineCount(1);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatWasChangedBeforeItCouldNotBeSaidStaysChanged() throws IOException {
        try (OutputStream full = new FileOutputStream("/dev/full")) {
            assertThat(printTo(full, NOBODY, "decide", "Tarquin", "decline"))
                    .isEqualTo(ExitStatus.FAILED);
        }

        assertThat(print("export", "decisions")).isEqualTo(ExitStatus.DONE);
        assertThat(out).contains("Mallory Marsh", "Tarquin Quill");
    }

    @Test
    void aReaderWhoHasEnoughIsNoFailure() throws IOException {
        assertThat(printTo(pipeNobodyReads(), NOBODY, "people")).isEqualTo(ExitStatus.DONE);
        assertThat(err).isEmpty();
    }

    @Test
    void nobodyIsAskedWhatTheyCannotSee() throws IOException {
        Input typed = new Input(new BufferedReader(new StringReader("s\n")), true);

        assertThat(printTo(pipeNobodyReads(), typed, "review")).isEqualTo(ExitStatus.DONE);
        assertThat(print("people", "oberlander", "--json")).isEqualTo(ExitStatus.DONE);
        // What was understood, and two people.
        assertThat(List.of(out.split("\n"))).hasSize(3);
    }

    private static OutputStream pipeNobodyReads() throws IOException {
        PipedOutputStream pipe = new PipedOutputStream();
        new PipedInputStream(pipe).close();
        return pipe;
    }
}
