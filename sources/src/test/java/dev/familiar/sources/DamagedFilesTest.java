package dev.familiar.sources;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.sources.linkedin.LinkedInExport;
import dev.familiar.sources.requests.PastedRequests;
import dev.familiar.sources.requests.RequestTable;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Files with bytes changed, lost and doubled at random: whatever remains is read, nothing is
/// thrown.
class DamagedFilesTest {

    private static final String SPICE = "\",;\t\n\r\0<>=\u00e9 /:%0";

    private static final List<String> FILES =
            List.of(
                    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                            + "Ada,\"Ex, ample\",https://www.linkedin.com/in/ada,a@example.org,Acme,"
                            + "\"Chief\nof all\",27 Jun 2026\n".repeat(3),
                    "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
                            + "Ada,Olga,\"1/8/26, 6:14 PM\",hi,INCOMING,,\n".repeat(3),
                    "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE"
                            + " URLS,DATE,SUBJECT,CONTENT,FOLDER\n"
                            + "2-a,,Ada,https://www.linkedin.com/in/ada,\"Olga,Bob\",,2025-06-01"
                            + " 14:03:22 UTC,,\"<p>hi</p>\",INBOX\n".repeat(3),
                    "Source,FirstName,LastName,Companies,Title,Emails,PhoneNumbers,CreatedAt\n"
                            + "M,Ada,Example,Acme,,\"a@example.org,b\",+12025550101,\"1/8/18, 6:14"
                            + " PM\"\n".repeat(3),
                    "Name,Mutual Connections,Mutual Names,Sent At\n"
                            + "Ada,3,B ; C,2026-03-01T09:12:00Z\n".repeat(3),
                    "Ada\nAda is inviting you to connect\nEngineer\nB and 8 other mutual connections\n"
                            + "2 weeks ago\nIgnore\nAccept\nhi\nReply to Ada\n".repeat(3));

    private static Stream<String> damaged() {
        return IntStream.range(0, 240)
                .mapToObj(seed -> damage(FILES.get(seed % FILES.size()), seed));
    }

    private static String damage(String text, int seed) {
        Random random = new Random(seed);
        StringBuilder damaged = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            int at = random.nextInt(damaged.length());
            int to = Math.min(damaged.length(), at + 1 + random.nextInt(20));
            switch (random.nextInt(4)) {
                case 0 -> damaged.setCharAt(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 1 -> damaged.insert(at, SPICE.charAt(random.nextInt(SPICE.length())));
                case 2 -> damaged.insert(at, damaged.substring(at, to));
                default -> damaged.delete(at, Math.min(to, damaged.length() - 1));
            }
        }
        return damaged.toString();
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("damaged")
    void areReadAsFarAsTheyGo(String text) throws IOException {
        ReadBench linkedIn = ReadBench.of(new LinkedInExport());
        ReadBench table = ReadBench.of(new RequestTable());
        ReadBench page =
                ReadBench.of(
                        new PastedRequests(
                                InstantSource.fixed(Instant.EPOCH.plusSeconds(2_000_000_000))));

        linkedIn.read("x.csv", text);
        table.read("x.csv", text);
        page.read("x.csv", text);

        assertThat(linkedIn.certainty("x.csv", text)).isBetween(0, 100);
        assertThat(linkedIn.records().size() + table.records().size() + page.records().size())
                .isLessThanOrEqualTo(24);
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("damaged")
    void areReadWithBytesThatAreNoText(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        int from = bytes.length / 3;
        Arrays.fill(bytes, from, from + 5, (byte) 0xff);
        ReadBench linkedIn = ReadBench.of(new LinkedInExport());

        linkedIn.read(Entry.of("x.csv", bytes));

        assertThat(linkedIn.faults()).allMatch(fault -> fault.matches("[A-Z_]+ x\\.csv.*"));
    }
}
