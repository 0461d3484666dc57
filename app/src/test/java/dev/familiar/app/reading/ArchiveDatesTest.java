package dev.familiar.app.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.people.FindRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// As of when an export says what it says, however its file was copied about.
class ArchiveDatesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private static final String CONNECTIONS =
            """
            First Name,Last Name,URL,Email Address,Company,Position,Connected On
            Cleo,Dane,https://www.linkedin.com/in/cleo-dane,,Acme Bricks,Attorney,03 May 2019
            """;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "2022-03-20, 2026-02-27, 2022-03-20",
        "1980-01-01, 2024-05-05, 2024-05-05",
        "2025-07-01, 2023-01-09, 2023-01-09"
    })
    void aZipIsAsOldAsItsMembers(LocalDate member, LocalDate zip, LocalDate told)
            throws IOException {
        Path file = folder.resolve("Basic_LinkedInDataExport.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
            ZipEntry entry = new ZipEntry("Connections.csv");
            entry.setTimeLocal(member.atTime(12, 0));
            out.putNextEntry(entry);
            out.write(CONNECTIONS.getBytes(StandardCharsets.UTF_8));
        }
        Files.setLastModifiedTime(file, time(zip));

        assertThat(toldOf(file)).isEqualTo("LinkedIn export of " + told);
    }

    @Test
    void aLooseFileIsAsOldAsItselfAndNotAsItsFolder() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("unpacked"));
        Path file = Files.writeString(inside.resolve("Connections.csv"), CONNECTIONS);
        Files.setLastModifiedTime(file, time(LocalDate.of(2025, 12, 24)));
        Files.setLastModifiedTime(inside, time(LocalDate.of(2026, 2, 1)));

        assertThat(toldOf(inside)).isEqualTo("LinkedIn export of 2025-12-24");
    }

    private static FileTime time(LocalDate day) {
        return FileTime.from(day.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    /// What a search says of when the export is from.
    private String toldOf(Path archive) throws IOException {
        try (Familiar familiar = Familiar.open(folder.resolve("home"), InstantSource.fixed(NOON))) {
            familiar.reading()
                    .importArchives(
                            new ImportRequest(List.of(archive), "", "", List.of(), false),
                            ImportProgress.none());
            String how =
                    familiar.finding()
                            .find(FindRequest.of("at Acme Bricks", 5))
                            .people()
                            .getFirst()
                            .fit()
                            .matched()
                            .getFirst()
                            .how();
            return how.replaceAll(";.*", "");
        }
    }
}
