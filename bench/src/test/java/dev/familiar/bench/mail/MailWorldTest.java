package dev.familiar.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.familiar.bench.mail.ReadMail.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the made-up mailbox promises, on one of 4,000 messages.
class MailWorldTest {
    private static final int MESSAGES = 4000;

    @TempDir private static Path folder;
    private static ReadMail mail = ReadMail.NOTHING;
    private static int[] sizes = {};

    @BeforeAll
    static void writeAndRead() throws IOException {
        Press.print(MailWorld.of(MESSAGES, 7), folder.resolve("world"), true);
        mail = ReadMail.of(folder.resolve("world/mail.mbox"));
        try (Stream<Path> files = Files.list(folder.resolve("world/Maildir/cur"))) {
            sizes = files.mapToInt(file -> (int) file.toFile().length()).sorted().toArray();
        }
    }

    @Test
    void isReadBackToTheLastMessageWithoutAFault() {
        assertThat(mail.faults()).isEmpty();
        assertThat(mail.messages()).hasSize(MESSAGES);
        assertThat(mail.messages()).extracting(Message::key).doesNotHaveDuplicates();
    }

    @Test
    void holdsTheSameMessagesAsMaildir() throws IOException {
        ReadMail files = ReadMail.ofMaildir(folder.resolve("world/Maildir"));

        assertThat(files.faults()).isEmpty();
        assertThat(files.messages()).isEqualTo(mail.messages());
    }

    @Test
    void isTheSameForTheSameSeedOnly() throws IOException {
        Press.print(MailWorld.of(300, 7), folder.resolve("one"), false);
        Press.print(MailWorld.of(300, 7), folder.resolve("two"), true);
        Press.print(MailWorld.of(300, 8), folder.resolve("three"), false);

        assertThat(folder.resolve("two/mail.mbox"))
                .hasSameBinaryContentAs(folder.resolve("one/mail.mbox"));
        assertThat(
                        Files.mismatch(
                                folder.resolve("one/mail.mbox"), folder.resolve("three/mail.mbox")))
                .isNotNegative();
    }

    @Test
    void hasTheSizesOfRealMail() {
        double mean = (double) folder.resolve("world/mail.mbox").toFile().length() / MESSAGES;

        assertThat(sizes[MESSAGES / 2]).isBetween(3_300, 5_000);
        assertThat(mean).isBetween(6_500.0, 10_000.0);
        assertThat(sizes[MESSAGES - 1]).isBetween(150_000, 330_000);
    }

    @Test
    void answersStandInThreadsWithAQuotation() throws IOException {
        String text = Files.readString(folder.resolve("world/mail.mbox"), StandardCharsets.UTF_8);

        assertThat(text.split("\nReferences: ", -1).length)
                .isBetween(MESSAGES / 3, MESSAGES * 2 / 3);
        assertThat(text).contains("> wrote:\n> ", "\n>> ", "\n>From ");
    }

    @Test
    void everyAnswerNamesAMessageThatIsThere() {
        assertThat(mail.messages())
                .filteredOn(message -> !message.answers().isEmpty())
                .flatExtracting(Message::answers)
                .isSubsetOf(mail.messages().stream().map(Message::key).toList());
    }

    @Test
    void coversFifteenYearsInOrder() {
        assertThat(mail.messages()).isSortedAccordingTo(Comparator.comparing(Message::at));
        assertThat(mail.messages().getFirst().at()).isBefore("2011-02-01T00:00:00Z");
        assertThat(mail.messages().getLast().at())
                .isBetween("2025-12-01T00:00:00Z", "2026-01-01T00:00:00Z");
    }

    @Test
    void fewPeopleWriteMuchAndManyWriteLittle() {
        Map<String, Long> letters =
                mail.messages().stream()
                        .collect(Collectors.groupingBy(Message::from, Collectors.counting()));
        List<Long> counts = letters.values().stream().sorted((a, b) -> Long.compare(b, a)).toList();

        assertThat(counts).hasSizeGreaterThan(400);
        assertThat(counts.getFirst()).isGreaterThan(100);
        assertThat(counts.get(counts.size() / 2)).isLessThan(5);
    }

    @Test
    void usesManyWordsOfWhichMostAreRare() {
        Map<String, Integer> words = new HashMap<>();
        mail.messages().stream()
                .map(Message::text)
                .flatMap(text -> Stream.of(text.split("[^\\p{L}]+")))
                .forEach(word -> words.merge(word, 1, Integer::sum));
        double once = words.values().stream().filter(count -> count == 1).count();

        assertThat(words).hasSizeGreaterThan(30_000);
        assertThat(once / words.size()).isCloseTo(0.6, within(0.2));
    }

    @Test
    void namesAndTextsGoBeyondAscii() {
        assertThat(mail.messages()).anyMatch(message -> isBeyondAscii(message.fromName()));
        assertThat(mail.messages()).anyMatch(message -> isBeyondAscii(message.subject()));
        assertThat(mail.messages()).anyMatch(message -> isBeyondAscii(message.text()));
    }

    private static boolean isBeyondAscii(String text) {
        return text.chars().anyMatch(letter -> letter > 127);
    }

    @Test
    void refusesToBeEmpty() {
        assertThatIllegalArgumentException().isThrownBy(() -> MailWorld.of(0, 1));
    }
}
