package dev.familiar.testkit.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.testkit.world.World;
import dev.familiar.testkit.world.WorldPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressBooksTest {
    private static final World WORLD =
            World.create(WorldPlan.demo().withPeople(2_000).withMessages(0).withRequests(8));

    @Test
    void writesGoogleAndAppleCardsByTurns() throws IOException {
        StringWriter out = new StringWriter();

        int cards = VCards.writeVersion3(WORLD, out);

        assertThat(out.toString().split("END:VCARD\r\n", -1)).hasSize(cards + 1);
        assertThat(out.toString())
                .contains("item1.X-ABLabel:PROFILE", "http", "\\://", "EMAIL;TYPE=INTERNET:")
                .contains("type=pref", "BDAY;X-APPLE-OMIT-YEAR=1604:1604-", "PHOTO;ENCODING=b")
                .contains("_$!<Other>!$_", "\\n", "\\,");
    }

    @Test
    void foldsLinesAtSeventyFiveOctets() throws IOException {
        StringWriter out = new StringWriter();

        VCards.writeVersion3(WORLD, out);

        assertThat(out.toString().split("\r\n", -1))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .anyMatch(line -> line.startsWith(" "));
    }

    @Test
    void writesOutlookNamesInQuotedPrintable() throws IOException {
        StringWriter out = new StringWriter();

        VCards.writeVersion21(WORLD, out);

        assertThat(out.toString())
                .contains(
                        "VERSION:2.1",
                        "N;LANGUAGE=en-us",
                        ";ENCODING=QUOTED-PRINTABLE;CHARSET=utf-8:")
                .contains("=\r\n", "=0A", "TEL;WORK;VOICE:", "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2");
    }

    @Test
    void writesServerCardsOfVersionFour() throws IOException {
        StringWriter out = new StringWriter();

        int cards = VCards.writeVersion4(WORLD, out);

        assertThat(cards).isPositive();
        assertThat(out.toString())
                .contains("VERSION:4.0", "KIND:individual", "UID:urn:uuid:", "PREF=1:", ":tel:")
                .doesNotContain("VERSION:3.0");
    }

    @Test
    void fillsEveryColumnOfTheNewGoogleHeader() throws IOException {
        StringWriter out = new StringWriter();

        GoogleTable.writeNew(WORLD, out);

        String header = out.toString().lines().findFirst().orElse("");
        assertThat(header).startsWith("First Name,Middle Name,Last Name,Phonetic First Name");
        assertThat(out.toString()).contains("* myContacts ::: Work", " ::: ", " --03-07");
        assertThat(plainRows(out)).isNotEmpty().allMatch(commas -> commas == commas(header));
    }

    @Test
    void fillsEveryColumnOfTheOldGoogleHeader() throws IOException {
        StringWriter out = new StringWriter();

        GoogleTable.writeOld(WORLD, out);

        String header = out.toString().lines().findFirst().orElse("");
        assertThat(header).startsWith("Name,Given Name,Additional Name,Family Name,Yomi Name");
        assertThat(plainRows(out)).isNotEmpty().allMatch(commas -> commas == commas(header));
    }

    /// The commas of each row without quotes, where every comma separates columns.
    private static List<Long> plainRows(StringWriter out) {
        return out.toString()
                .lines()
                .skip(1)
                .filter(l -> !l.contains("\""))
                .map(AddressBooksTest::commas)
                .toList();
    }

    private static long commas(String line) {
        return line.chars().filter(c -> c == ',').count();
    }
}
