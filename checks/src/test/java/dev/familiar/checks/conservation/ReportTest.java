package dev.familiar.checks.conservation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.app.Familiar;
import dev.familiar.app.reading.ArchivesView;
import dev.familiar.app.reading.ImportProgress;
import dev.familiar.app.reading.ImportReport;
import dev.familiar.app.reading.ImportRequest;
import dev.familiar.model.EmailAddress;
import dev.familiar.testkit.WorldArchives;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the sources say of each place reaches the owner: the report of an import, that of the next
/// one, and the page of the archives agree with what lies in the files.
class ReportTest {

    private static final InstantSource CLOCK =
            InstantSource.fixed(Instant.parse("2026-03-15T12:00:00Z"));

    private static final String MESSAGES =
            """
            CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT,IS CONVERSATION DRAFT
            2-a,,Ada Example,https://www.linkedin.com/in/ada-example,Owen Owner,https://www.linkedin.com/in/owen-owner,2025-06-01 14:03:22 UTC,,Hello,INBOX,,No,No
            2-b,,LinkedIn Member,,Owen Owner,https://www.linkedin.com/in/owen-owner,2025-06-02 14:03:22 UTC,,Gone,INBOX,,No,No
            2-c,Sponsored Conversation,Seller Example,https://www.linkedin.com/in/seller-example,Owen Owner,https://www.linkedin.com/in/owen-owner,2025-06-03 14:03:22 UTC,,Buy,INBOX,,No,No
            2-d,,Owen Owner,https://www.linkedin.com/in/owen-owner,Ben Example,https://www.linkedin.com/in/ben-example,2025-06-04 14:03:22 UTC,,Not yet,SENT,,Yes,No
            2-e,,Owen Owner,https://www.linkedin.com/in/owen-owner,,,2025-06-05 14:03:22 UTC,,To nobody,SENT,,No,No
            2-f,,Cleo Example,https://www.linkedin.com/in/cleo-example,Owen Owner,https://www.linkedin.com/in/owen-owner,never,,No day,INBOX,,No,No
            """;

    @TempDir Path dir;

    private static ImportReport read(Familiar familiar, List<Path> paths) {
        return familiar.reading()
                .importArchives(
                        new ImportRequest(
                                paths,
                                "",
                                "",
                                List.of(new EmailAddress("owner@example.com")),
                                false),
                        ImportProgress.none());
    }

    @Test
    void sixRowsAreOneRecordOneFaultAndFourReasonsEachTimeTheyAreAskedFor() throws IOException {
        Path file = dir.resolve("messages.csv");
        Files.writeString(file, MESSAGES, StandardCharsets.UTF_8);
        Map<String, Long> reasons = Map.of("ADVERT", 1L, "DRAFT", 1L, "CLOSED_ACCOUNT", 2L);

        try (Familiar familiar = Familiar.open(dir.resolve("home"), CLOCK)) {
            ImportReport.Archive first = read(familiar, List.of(file)).archives().getFirst();
            ImportReport.Archive again = read(familiar, List.of(file)).archives().getFirst();

            assertThat(first.counts().read()).isEqualTo(1);
            assertThat(first.counts().skipped()).isEqualTo(1);
            assertThat(passed(first.passed())).isEqualTo(reasons);
            assertThat(again.counts().read()).isEqualTo(1);
            assertThat(passed(again.passed())).isEqualTo(reasons);
        }
        try (Familiar familiar = Familiar.open(dir.resolve("home"), CLOCK)) {
            ArchivesView.Item item = familiar.reading().archives().archives().getFirst();

            assertThat(item.records()).isEqualTo(1);
            assertThat(passed(item.passed())).isEqualTo(reasons);
        }
    }

    /// Over a whole made-up world: the rows, cards, events and messages that an independent count
    /// finds are no more than what the report accounts for.
    @Test
    void theReportOfAWorldAccountsForEveryItem() throws IOException {
        World world =
                World.create(WorldPlan.demo().withPeople(200).withMessages(800).withRequests(40));
        WorldArchives.write(world, dir);
        Map<String, Integer> items =
                Map.of(
                        "mail.mbox",
                        Census.messages(bytes("mail.mbox")).size(),
                        "takeout.mbox",
                        Census.messages(bytes("takeout.mbox")).size(),
                        "contacts.vcf",
                        Census.components(bytes("contacts.vcf"), "VCARD", "card").size(),
                        "calendar.ics",
                        Census.components(bytes("calendar.ics"), "VEVENT", "event").size(),
                        "requests.csv",
                        Census.rows(bytes("requests.csv"), ',').size(),
                        "google-contacts.csv",
                        Census.rows(bytes("google-contacts.csv"), ',').size());

        try (Familiar familiar = Familiar.open(dir.resolve("home"), CLOCK)) {
            ImportReport report =
                    read(familiar, items.keySet().stream().map(dir::resolve).toList());

            items.forEach((name, count) -> {
                ImportReport.Archive archive =
                        report.archives().stream()
                                .filter(one -> one.path().endsWith(name))
                                .findFirst()
                                .orElseThrow();
                long passed =
                        archive.passed().stream().mapToLong(ImportReport.PassedCount::count).sum();
                assertThat(count).as(name).isPositive();
                assertThat(archive.counts().read() + archive.counts().skipped() + passed)
                        .as(name)
                        .isGreaterThanOrEqualTo(count);
            });
        }
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(dir.resolve(name));
    }

    private static Map<String, Long> passed(List<ImportReport.PassedCount> passed) {
        return passed.stream()
                .collect(
                        Collectors.toMap(
                                ImportReport.PassedCount::code, ImportReport.PassedCount::count));
    }
}
