package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.hostile.HostileFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bad input costs itself and is named; the good archive beside it is read in full.
class HostileArchivesTest {

    @TempDir Path folder;

    private Path archives;
    private Path home;
    private Program program;

    @BeforeEach
    void putsAGoodArchiveBesideTheBadOne() throws IOException {
        archives = Files.createDirectory(folder.resolve("archives"));
        home = folder.resolve("home");
        program = new Program("256m", folder);
        Files.writeString(
                archives.resolve("requests.csv"),
                """
                Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                Ada Oberlander,Engineer,,,7,,,https://www.linkedin.com/in/ada-oberlander,2026-02-20T09:00:00Z
                """);
    }

    @Test
    void namesATruncatedZip() throws IOException, InterruptedException {
        HostileFiles.truncatedZip(archives.resolve("export.zip"));

        importsWithFault("ZIP_BROKEN");
    }

    @Test
    void stopsAZipBomb() throws IOException, InterruptedException {
        Endless.zippedConnections(archives.resolve("bomb.zip"), 512L << 20);

        importsWithFault("ZIP_BOMB");
    }

    @Test
    void doesNotEvenUnpackABombThatNothingRecognises() throws IOException, InterruptedException {
        HostileFiles.zipBomb(archives.resolve("zeros.zip"), 256L << 20);

        importsWithFault("NOT_RECOGNISED");
    }

    @Test
    void touchesNothingOutsideWhenAnEntryClimbsOut() throws IOException, InterruptedException {
        HostileFiles.traversingZip(archives.resolve("climb.zip"));

        importsWithFault("PATH_OUTSIDE");

        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .noneMatch(name -> name.contains("evil") || name.contains("passwd"));
        }
    }

    @Test
    void readsPastAFileOfOneLineOfTwoGigabytes() throws IOException, InterruptedException {
        Endless.connections(archives.resolve("connections.csv"), 2L << 30);

        importsWithFault("TOO_LONG");
    }

    @Test
    void keepsTheGoodMessageOfABrokenMailbox() throws IOException, InterruptedException {
        HostileFiles.brokenMbox(archives.resolve("broken.mbox"));

        String out =
                program.run("import", "--json", "--home", home.toString(), archives.toString())
                        .out();

        assertThat(out)
                .contains("\"source\":\"mbox\"")
                .contains("\"source\":\"requests-csv\",\"read\":1");
        assertThat(program.run("person", "good@example.org", "--home", home.toString()).exit())
                .isZero();
    }

    @Test
    void readsTheRowsBehindAQuoteThatNeverCloses() throws IOException, InterruptedException {
        HostileFiles.unclosedQuote(archives.resolve("Connections.csv"), 500);

        importsWithFault("QUOTE_NOT_CLOSED");
    }

    @Test
    void readsTheCardBehindAPhotoOfTenMegabytes() throws IOException, InterruptedException {
        HostileFiles.hugePhoto(archives.resolve("photo.vcf"), 10L << 20);

        String out =
                program.run("import", "--json", "--home", home.toString(), archives.toString())
                        .out();

        assertThat(out).contains("\"source\":\"vcard\",\"read\":2");
    }

    @Test
    void leavesAloneWhatNothingRecognises() throws IOException, InterruptedException {
        Files.write(
                archives.resolve("picture.csv"),
                "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1));

        importsWithFault("NOT_RECOGNISED");
    }

    @Test
    void namesAFileThatIsNotThere() throws IOException, InterruptedException {
        Files.createSymbolicLink(archives.resolve("gone.mbox"), folder.resolve("nowhere.mbox"));

        importsWithFault("NOT_READABLE");
    }

    private void importsWithFault(String code) throws IOException, InterruptedException {
        Program.Result result =
                program.run("import", "--json", "--home", home.toString(), archives.toString());

        assertThat(result.out())
                .contains("\"code\":\"" + code + "\"")
                .contains("\"source\":\"requests-csv\",\"read\":1,\"added\":1");
        assertThat(result.err()).doesNotContain("Exception", "OutOfMemory");
        assertThat(program.run("triage", "--json", "--home", home.toString()).out())
                .contains("Ada Oberlander");
    }
}
