package dev.familiar.testkit.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.Delivery;
import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LinkedInExportTest {
    private static final World WORLD =
            World.create(WorldPlan.demo().withPeople(900).withMessages(0).withRequests(60));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EARLY_2018     | From,To,Sent At,Message,Direction
                    YEAR_2021      | From,To,Sent At,Message,Direction
                    JULY_2023      | From,To,Sent At,Message,Direction,inviterProfileUrn,inviteeProfileUrn
                    SEPTEMBER_2023 | From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
                    DECEMBER_2025  | From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl
                    """)
    void headsInvitationsAsThePeriodDid(LinkedInLayout layout, String header) throws IOException {
        assertThat(text(layout, "Invitations.csv").lines().findFirst()).contains(header);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EARLY_2018     | First Name,Last Name,Email Address,Company,Position,Connected On
                    LATE_2018      | First Name,Last Name,Email Address,Company,Position,Connected On
                    YEAR_2021      | Notes:
                    DECEMBER_2025  | Notes:
                    """)
    void startsConnectionsWithOrWithoutAPreamble(LinkedInLayout layout, String first)
            throws IOException {
        assertThat(text(layout, "Connections.csv").lines().findFirst()).contains(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EARLY_2018    | Messages.csv | From,To,Date,Subject,Content,Direction,Folder
                    YEAR_2021     | messages.csv | CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER
                    JULY_2023     | messages.csv | CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER
                    DECEMBER_2025 | messages.csv | CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT
                    """)
    void headsMessagesAsThePeriodDid(LinkedInLayout layout, String file, String header)
            throws IOException {
        assertThat(text(layout, file).lines().findFirst()).contains(header);
    }

    @Test
    void leavesAboutOneRowInSeventyBlankButForTheDate() throws IOException {
        String connections = text(LinkedInLayout.DECEMBER_2025, "Connections.csv");

        assertThat(connections.lines().filter(line -> line.startsWith(",,,,,,")).count())
                .isBetween(1L, 25L);
    }

    @Test
    void showsFewAddresses() throws IOException {
        String connections = text(LinkedInLayout.DECEMBER_2025, "Connections.csv");

        assertThat(connections.lines().filter(line -> line.contains("@")).count())
                .isBetween(3L, 40L);
        assertThat(connections.lines().count()).isGreaterThan(400);
    }

    @Test
    void cutsEveryLinkOfInvitationsInDecember2023() throws IOException {
        String invitations = text(LinkedInLayout.DECEMBER_2023, "Invitations.csv");

        assertThat(invitations)
                .doesNotContain("linkedin.com/in/")
                .contains("https://www.linkedin.com/in,");
    }

    @Test
    void writesTheWallTimeOfCaliforniaWhereverTheMemberLives() {
        assertThat(Stamps.pacific(Instant.parse("2026-01-10T02:05:00Z")))
                .isEqualTo("1/9/26, 6:05 PM");
        assertThat(Stamps.pacific(Instant.parse("2025-07-10T02:05:00Z")))
                .isEqualTo("7/9/25, 7:05 PM");
    }

    @Test
    void writesOldLogsInUtf16WithTabs() throws IOException {
        byte[] bytes =
                entries(LinkedInLayout.EARLY_2018)
                        .getOrDefault("Endorsement Received Info.csv", new byte[0]);

        assertThat(new String(bytes, StandardCharsets.UTF_16LE))
                .startsWith("\uFEFF\"Endorsement Date\"\t\"Skill");
    }

    @Test
    void countsTheRequestsThatWait() throws IOException {
        long expected = WORLD.requests().stream().filter(r -> r.comesBy(Delivery.EXPORT)).count();

        LinkedInExport.Counts counts =
                LinkedInExport.write(
                        WORLD, LinkedInLayout.DECEMBER_2025, new ByteArrayOutputStream());

        assertThat((long) counts.pending()).isEqualTo(expected).isPositive();
    }

    @Test
    void keepsTheQuirksOfTheSmallFiles() throws IOException {
        assertThat(
                        text(LinkedInLayout.DECEMBER_2025, "Learning.csv")
                                .lines()
                                .findFirst()
                                .orElse(""))
                .endsWith(",");
        assertThat(text(LinkedInLayout.DECEMBER_2025, "Member_Follows.csv")).contains("\r\n");
        assertThat(text(LinkedInLayout.DECEMBER_2025, "Ad_Targeting.csv"))
                .contains("Company Names,Company Names");
        assertThat(text(LinkedInLayout.DECEMBER_2025, "messages.csv"))
                .contains("Sponsored Conversation", "<p");
    }

    @ParameterizedTest
    @EnumSource(LinkedInLayout.class)
    void givesTheSameBytesTwice(LinkedInLayout layout) throws IOException {
        assertThat(zip(layout)).isEqualTo(zip(layout)).hasSizeGreaterThan(10_000);
    }

    private static String text(LinkedInLayout layout, String name) throws IOException {
        byte[] bytes = entries(layout).getOrDefault(name, new byte[0]);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> entries(LinkedInLayout layout) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zip(layout)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] zip(LinkedInLayout layout) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LinkedInExport.write(WORLD, layout, out);
        return out.toByteArray();
    }
}
