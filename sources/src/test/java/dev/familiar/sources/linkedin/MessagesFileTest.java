package dev.familiar.sources.linkedin;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import dev.familiar.sources.Entry;
import dev.familiar.sources.ReadBench;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesFileTest {

    private static final String HEADER =
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,"
                    + "DATE,SUBJECT,CONTENT,FOLDER,ATTACHMENTS,IS MESSAGE DRAFT\n";
    private static final String OLGA = "https://www.linkedin.com/in/olga-owner";
    private static final String ADA = "https://www.linkedin.com/in/ada-example";
    private static final String BOB = "https://www.linkedin.com/in/bob-sample";

    private final ReadBench bench = ReadBench.of(new LinkedInExport());

    private static String toOlga(String conversation, String content, String folder) {
        return conversation
                + ",,Ada Example,"
                + ADA
                + ",Olga Owner,"
                + OLGA
                + ",2025-06-01 14:03:22 UTC,,"
                + content
                + ","
                + folder
                + ",,No\n";
    }

    private static String toBoth(String names, String content) {
        String urls = OLGA + "," + BOB;
        return "2-abc,Trams,Ada Example,%s,\"%s\",\"%s\",2025-06-01 14:03:22 UTC,,%s,INBOX,,No\n"
                .formatted(ADA, names, urls, content);
    }

    private static List<String> parties(Interaction message) {
        return message.participants().stream().map(p -> p.role() + " " + p.handle().key()).toList();
    }

    @Test
    void readsAMessage() throws IOException {
        bench.read("messages.csv", HEADER + toOlga("2-abc", "See you in Bern", "INBOX"));

        Interaction message = bench.interactions().getFirst();
        assertThat(message.moment().at()).isEqualTo(Instant.parse("2025-06-01T14:03:22Z"));
        assertThat(parties(message))
                .containsExactly("FROM linkedin:ada-example", "TO linkedin:olga-owner");
        assertThat(message.participants())
                .extracting(p -> p.name().text())
                .containsExactly("Ada Example", "Olga Owner");
        assertThat(message.content().excerpt()).isEqualTo("See you in Bern");
        assertThat(message.content().marks()).isEmpty();
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void givesAMessageOneKeyAndDifferentMessagesDifferentOnes() throws IOException {
        String text =
                HEADER
                        + toOlga("2-abc", "one", "INBOX")
                        + toOlga("2-abc", "two", "INBOX")
                        + toOlga("2-xyz", "one", "INBOX");

        bench.read("messages.csv", text).read("messages.csv", text);

        assertThat(bench.interactions()).extracting(Interaction::key).hasSize(6);
        assertThat(bench.interactions().stream().map(Interaction::key).distinct()).hasSize(3);
    }

    @Test
    void partsTheRecipientsByTheirUrlsNotByTheCommasInTheirNames() throws IOException {
        String paired = toBoth("Olga Owner,Bob Sample, PhD", "hi");
        String unpaired = toBoth("Olga Owner,Bob Sample,PhD", "ho");

        bench.read("messages.csv", HEADER + paired + unpaired);

        assertThat(bench.interactions())
                .allSatisfy(m ->
                        assertThat(parties(m))
                                .containsExactly(
                                        "FROM linkedin:ada-example",
                                        "TO linkedin:olga-owner",
                                        "TO linkedin:bob-sample"));
        assertThat(bench.interactions().getFirst().participants().getLast().name().text())
                .isEqualTo("Bob Sample, PhD");
        assertThat(bench.interactions().getLast().participants().getLast().name().isEmpty())
                .isTrue();
        assertThat(bench.interactions().getFirst().content().subject()).isEqualTo("Trams");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2-a,Sponsored Conversation,Ad Vertiser,URL,Olga Owner,OWN,2025-06-01 14:03:22 UTC,,buy,INBOX,,No",
                "2-a,,LinkedIn Member,,Olga Owner,OWN,2025-06-01 14:03:22 UTC,,buy,INBOX,,No",
                "2-a,,Olga Owner,OWN,LinkedIn Member,,2025-06-01 14:03:22 UTC,,hello?,INBOX,,No",
                "2-a,,Olga Owner,OWN,Ada Example,URL,2025-06-01 14:03:22 UTC,,later,INBOX,,Yes",
                ",,Olga Owner,OWN,,,2025-06-01 14:03:22 UTC,,never sent,,,No"
            })
    void passesByAdvertsDraftsAndClosedAccounts(String row) throws IOException {
        bench.read("messages.csv", HEADER + row.replace("URL", ADA).replace("OWN", OLGA) + "\n");

        assertThat(bench.records()).isEmpty();
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void marksSpam() throws IOException {
        bench.read("messages.csv", HEADER + toOlga("2-a", "buy", "SPAM"));

        assertThat(bench.interactions().getFirst().content().marks()).containsExactly(Mark.SPAM);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>Hi <strong>Olga</strong>,</p><p>see <a href='x'>this</a></p> | Hi Olga, see this",
                "one<br>two | one two",
                "I <3 trams & you > me | I <3 trams & you > me",
                "'line one\nline two' | line one line two"
            })
    void turnsHtmlIntoText(String content, String expected) throws IOException {
        bench.read("messages.csv", HEADER + toOlga("2-a", "\"" + content + "\"", "INBOX"));

        assertThat(bench.interactions().getFirst().content().excerpt()).isEqualTo(expected);
    }

    @Test
    void readsTheLayoutOf2018WithItsDirections() throws IOException {
        String text =
                "From\tTo\tDate\tSubject\tContent\tDirection\tFolder\n"
                        + "\"Ada Example\"\t\"Olga Owner\"\t\"1/8/18, 6:14 PM\"\t\"Hello\"\t\"hi\""
                        + "\t\"INCOMING\"\t\"INBOX\"\n"
                        + "\"Olga Owner\"\t\"Ada Example,Bob Sample\"\t\"7/8/18, 6:14 PM\"\t\"\""
                        + "\t\"hi\"\t\"OUTGOING\"\t\"SENT\"\n";

        bench.read(Entry.of("Messages.csv", ("\ufeff" + text).getBytes(UTF_16LE)));

        assertThat(bench.interactions())
                .extracting(m -> m.moment().at().toString())
                .containsExactly("2018-01-09T02:14:00Z", "2018-07-09T01:14:00Z");
        assertThat(bench.interactions().getFirst().participants())
                .extracting(Participant::self)
                .containsExactly(false, true);
        assertThat(bench.interactions().getLast().participants())
                .extracting(Participant::self)
                .containsExactly(true, false, false);
        assertThat(parties(bench.interactions().getLast()))
                .containsExactly(
                        "FROM linkedin-name:Olga Owner",
                        "TO linkedin-name:Ada Example",
                        "TO linkedin-name:Bob Sample");
    }

    @Test
    void readsTheLayoutOf2021WithoutRecipientUrls() throws IOException {
        String text =
                "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,DATE,SUBJECT,CONTENT,FOLDER\n"
                        + "6-abc,,Ada Example,"
                        + ADA
                        + ",Olga Owner,2021-10-01 14:03:22 UTC,Hello,hi,INBOX\n";

        bench.read("messages.csv", text);

        assertThat(parties(bench.interactions().getFirst()))
                .containsExactly("FROM linkedin:ada-example", "TO linkedin-name:Olga Owner");
        assertThat(bench.interactions().getFirst().participants())
                .extracting(Participant::role)
                .containsExactly(Role.FROM, Role.TO);
    }

    @Test
    void findsTheOwnerWhoTakesPartInEverything() throws IOException {
        String toBob =
                "2-b,,Olga Owner,%s,Bob Sample,%s,2025-06-02 14:03:22 UTC,,hi,INBOX,,No\n"
                        .formatted(OLGA, BOB);

        bench.read("messages.csv", HEADER + toOlga("2-a", "one", "INBOX") + toBob);

        assertThat(bench.owner())
                .extracting(PersonDescription::key)
                .containsExactly("linkedin:owner:linkedin:olga-owner");
    }

    @Test
    void doesNotGuessTheOwnerFromOneConversation() throws IOException {
        bench.read(
                "messages.csv",
                HEADER + toOlga("2-a", "one", "INBOX") + toOlga("2-a", "two", "INBOX"));

        assertThat(bench.owner()).isEmpty();
    }

    @Test
    void keepsReadingAfterABadRowAndSaysWhich() throws IOException {
        String text =
                HEADER
                        + "2-a,,,,Olga Owner,,2025-06-01 14:03:22 UTC,,hi,INBOX,,No\n"
                        + "2-a,,Ada Example,,Olga Owner,,yesterday,,hi,INBOX,,No\n"
                        + toOlga("2-a", "fine", "INBOX")
                        + "2-a,,Ada Exa";

        bench.read("messages.csv", text);

        assertThat(bench.interactions()).hasSize(1);
        assertThat(bench.faults())
                .containsExactly(
                        "SENDER_MISSING messages.csv line 2",
                        "DATE_UNREADABLE messages.csv line 3",
                        "ROW_MALFORMED messages.csv line 5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "coach_messages.csv",
                "learning_coach_messages.csv",
                "learning_role_play_messages.csv",
                "guide_messages.csv"
            })
    void readsNothingFromTalksWithMachines(String name) throws IOException {
        String text = HEADER + toOlga("2-a", "one", "INBOX");

        assertThat(bench.certainty(name, text)).isGreaterThan(90);
        assertThat(bench.read(name, text).records()).isEmpty();
    }
}
