package dev.familiar.app.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SittingsTest {

    private static final InstantSource NOW =
            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static final List<String> GIVEN =
            List.of(
                    "Ada", "Basil", "Clara", "Dario", "Edda", "Felix", "Greta", "Hugo", "Ines",
                    "Jan");

    private static final List<String> FAMILY =
            List.of(
                    "Oberlander",
                    "Quill",
                    "Rivers",
                    "Sandoval",
                    "Thornbury",
                    "Umber",
                    "Vale",
                    "Winterly",
                    "Yarrow",
                    "Zell");

    @TempDir Path folder;

    private Familiar familiar;

    /// A hundred requests, each tenth from somebody with a card.
    @BeforeEach
    void importsManyRequests() throws IOException {
        StringBuilder requests = new StringBuilder("Name,Headline,Location,Company\n");
        StringBuilder cards = new StringBuilder();
        for (String given : GIVEN) {
            for (String family : FAMILY) {
                requests.append(given).append(' ').append(family).append(",Engineer,,\n");
            }
            cards.append("BEGIN:VCARD\nVERSION:3.0\nFN:").append(given).append(" Quill\nEMAIL:");
            cards.append(given).append("@quill.example.com\nEND:VCARD\n");
        }
        List<Path> archives =
                List.of(
                        Files.writeString(folder.resolve("requests.csv"), requests),
                        Files.writeString(folder.resolve("cards.vcf"), cards));
        familiar = Familiar.open(folder.resolve("home"), NOW);
        EmailAddress owner = EmailAddress.parse("otto@example.org").orElseThrow();
        familiar.reading()
                .importArchives(
                        new ImportRequest(archives, "", "", List.of(owner), false),
                        ImportProgress.none());
    }

    @AfterEach
    void closesTheHome() {
        familiar.close();
    }

    @Test
    void judgesManyAsItJudgesEach() {
        List<RequestView> together = familiar.requests().triage(false);

        assertThat(together).hasSize(100);
        assertThat(together)
                .allSatisfy(view -> {
                    RequestView alone = familiar.requests().why(view.id()).getFirst();
                    assertThat(alone.judgement().verdict()).isEqualTo(view.judgement().verdict());
                    assertThat(alone.judgement().evidence()).isEqualTo(view.judgement().evidence());
                });
        assertThat(together)
                .filteredOn(view -> view.judgement().finding().person() != null)
                .hasSizeGreaterThanOrEqualTo(10);
    }

    @Test
    void knowsOfADecisionWithoutLookingUpAgain() {
        String id = familiar.requests().triage(false).getFirst().id();

        familiar.requests().decide(id, "decline", "");

        assertThat(familiar.requests().triage(false))
                .hasSize(99)
                .noneMatch(view -> view.id().equals(id));
        assertThat(familiar.requests().why(id).getFirst().decision()).isEqualTo("decline");
        assertThat(familiar.undo()).isPresent();
        assertThat(familiar.requests().triage(false)).hasSize(100);
    }

    @Test
    void seesWhatALaterImportBrings() throws IOException {
        assertThat(familiar.requests().triage(false)).hasSize(100);
        Path more =
                Files.writeString(
                        Files.createDirectory(folder.resolve("later")).resolve("requests.csv"),
                        "Name,Headline,Location,Company\nKarla Quill,Engineer,,\n");

        familiar.reading()
                .importArchives(
                        new ImportRequest(List.of(more), "", "", List.of(), false),
                        ImportProgress.none());

        assertThat(familiar.requests().triage(false)).hasSize(101);
    }
}
