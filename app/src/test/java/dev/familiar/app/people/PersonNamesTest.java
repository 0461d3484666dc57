package dev.familiar.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import dev.familiar.network.search.Someone.Acquaintance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonNamesTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir Path folder;

    @Test
    void aProgramIsNobodyWhoIsKnownUnlessTheOwnerSaysSo() throws IOException {
        StringBuilder mail = new StringBuilder();
        for (int i = 1; i <= 9; i++) {
            mail.append(
                    message(
                            "Acme test robot <robot@acmebricks.example.com>",
                            "me@own.example.org",
                            i));
            mail.append(message("me@own.example.org", "robot@acmebricks.example.com", i));
            mail.append(
                    message(
                            "Ada Oberlander <ada@acmebricks.example.com>",
                            "me@own.example.org",
                            i));
            mail.append(message("me@own.example.org", "ada@acmebricks.example.com", i));
        }
        Path box = Files.writeString(folder.resolve("mail.mbox"), mail);
        try (Familiar familiar = Familiar.open(folder.resolve("home"), InstantSource.fixed(NOON))) {
            familiar.reading()
                    .importArchives(
                            new ImportRequest(
                                    List.of(box),
                                    "",
                                    "",
                                    List.of(EmailAddress.parse("me@own.example.org").orElseThrow()),
                                    false),
                            ImportProgress.none());

            FindView found = familiar.finding().find(FindRequest.of("at acmebricks", 10));

            assertThat(found.people())
                    .filteredOn(hit ->
                            hit.fit().person().closeness().known() != Acquaintance.NOT_AT_ALL)
                    .extracting(hit -> hit.view().name())
                    .containsExactly("Ada Oberlander");
        }
    }

    private static String message(String from, String to, int day) {
        return """
        From x Thu Jan  1 00:00:00 2026
        From: %s
        To: %s
        Date: %d Jan 2026 10:00:00 +0000
        Message-ID: <%s-%d@x.example.org>
        Subject: bricks

        Hello, the bricks of day %d are here.

        """
                .formatted(from, to, day, from.hashCode(), day, day);
    }
}
