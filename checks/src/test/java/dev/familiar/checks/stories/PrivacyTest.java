package dev.familiar.checks.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nothing of what damaged archives say about people reaches faults or error output.
class PrivacyTest {

    private static final String CANARY = "Zanzibarius";

    @TempDir Path folder;

    private Path archives;

    @BeforeEach
    void damagesArchivesThatNameTheCanary() throws IOException {
        archives = Files.createDirectory(folder.resolve("archives"));
        Files.writeString(
                archives.resolve("Connections.csv"),
                """
                First Name,Last Name,URL,Email Address,Company,Position,Connected On
                Zanzibarius,Example,https://www.linkedin.com/in/zanzibarius,,Acme,Engineer,31 Fub 2021
                Zanzibarius,Second,https://www.example.org/in/x,zanzibarius(at)example.org,"Acme,Engineer,2 Feb 2021
                """);
        Files.writeString(
                archives.resolve("requests.csv"),
                """
                Name,Headline,Location,Company,Mutual Connections,Mutual Names,Note,Profile URL,Sent At
                Zanzibarius Example,Engineer,,,many,,,nowhere,yesterday
                """);
        Files.writeString(
                archives.resolve("cards.vcf"),
                "BEGIN:VCARD\nVERSION:3.0\nFN:Zanzibarius\nEMAIL:not an address of zanzibarius\nBROKEN zanzibarius\nEND:VCARD\nBEGIN:VCARD\nFN:Zanzibarius\n");
        Files.writeString(
                archives.resolve("mail.mbox"),
                """
                From zanzibarius@example.org Mon Feb  2 10:00:00 2026
                From: Zanzibarius <zanzibarius@example.org>
                Date: the day before zanzibarius
                Subject: Zanzibarius
                Content-Type: multipart/mixed; boundary=zanzibarius
                Content-Transfer-Encoding: base64

                --zanzibarius
                """);
    }

    @Test
    void faultsAndErrorsNameNobody() throws IOException, InterruptedException {
        Program program = new Program("256m", folder);
        String home = folder.resolve("home").toString();

        Program.Result json = program.run("import", "--json", "--home", home, archives.toString());
        Program.Result text = program.run("import", "--home", home + "2", archives.toString());

        assertThat(json.out()).contains("\"faults\":[{").doesNotContainIgnoringCase(CANARY);
        assertThat(text.out()).doesNotContainIgnoringCase(CANARY);
        assertThat(json.err() + text.err()).doesNotContainIgnoringCase(CANARY);
        assertThat(program.run("people", CANARY, "--home", home).out()).contains(CANARY);
    }
}
