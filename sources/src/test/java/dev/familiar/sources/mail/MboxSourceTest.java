package dev.familiar.sources.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Role;
import dev.familiar.sources.Depth;
import dev.familiar.sources.Reading;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.mail.MailBench.InMemory;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MboxSourceTest {

    private static final String TWO =
            """
            From ada@example.org Mon Mar  2 09:12:00 2026
            From: Ada Example <ada@example.org>
            To: Ben Example <ben@example.com>, cy@example.net
            Cc: "Example, Dora" <dora@example.net>
            Date: Mon, 2 Mar 2026 10:12:00 +0100
            Message-ID: <one@example.org>
            Subject: The Denver launch

            Hello Ben, the launch went well.

            From ben@example.com Tue Mar  3 09:12:00 2026
            From: Ben Example <ben@example.com>
            To: Ada Example <ada@example.org>
            Date: Tue, 3 Mar 2026 09:12:00 +0000
            Message-ID: <two@example.com>
            In-Reply-To: <one@example.org>
            Subject: Re: The Denver launch

            Good.
            """;

    private static String message(String fields, String body) {
        return "From a@example.org Mon Mar  2 09:12:00 2026\nFrom: a@example.org\n"
                + "Date: Mon, 2 Mar 2026 09:12:00 +0000\n"
                + fields
                + "\n"
                + body
                + "\n";
    }

    private static String numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> message("Message-ID: <" + i + "@x>\nSubject: s" + i + "\n", "text"))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void readsAWholeSmallArchive() {
        MailBench read = MailBench.mbox(TWO);

        assertThat(read.faults()).isEmpty();
        assertThat(read.records())
                .extracting(record -> record.key())
                .containsExactly("mail:one@example.org", "mail:two@example.com");
        var first = read.interactions().getFirst();
        assertThat(first.moment().at()).isEqualTo(Instant.parse("2026-03-02T09:12:00Z"));
        assertThat(first.moment().offset()).isEqualTo(ZoneOffset.ofHours(1));
        assertThat(first.content().subject()).isEqualTo("The Denver launch");
        assertThat(first.content().excerpt()).isEqualTo("Hello Ben, the launch went well.");
        assertThat(first.participants())
                .extracting(p -> p.role() + " " + p.name().text() + " " + p.handle().key())
                .containsExactly(
                        "FROM Ada Example mailto:ada@example.org",
                        "TO Ben Example mailto:ben@example.com",
                        "TO  mailto:cy@example.net",
                        "CC Example, Dora mailto:dora@example.net");
        var second = read.interactions().getLast().content();
        assertThat(second.marks()).containsExactly(Mark.REPLY);
        assertThat(second.references()).containsExactly("mail:one@example.org");
    }

    @Test
    void givesThePlaceOfTheSeparatorInBytes() {
        MailBench read = MailBench.mbox(TWO);

        assertThat(read.readings())
                .filteredOn(Reading.Read.class::isInstance)
                .extracting(reading -> ((Reading.Read) reading).position().toString())
                .containsExactly(
                        "All mail.mbox byte 0",
                        "All mail.mbox byte " + TWO.indexOf("From ben@example.com Tue"));
    }

    @Test
    void readsCrlfFilesToo() {
        MailBench read = MailBench.mbox(TWO.replace("\n", "\r\n"));

        assertThat(read.subjects()).containsExactly("The Denver launch", "Re: The Denver launch");
        assertThat(read.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From a@example.org Mon Mar  2 09:12:00 2026",
                "From a@example.org Mon Mar  2 09:12 2026",
                "From a@example.org Mon Mar  2 09:12:00 CET 2026",
                "From a@example.org Mon Mar  2 09:12:00 2026 +0100",
                "From a@example.org Mon Mar  2 09:12:00 +0100 2026",
                "From a@example.org Mar 2 09:12:00 2026",
                "From a@example.org Mon, 2 Mar 2026 09:12:00 +0100",
                "From a@example.org 2026-03-02 09:12:00",
                "From a@example.org 2026-03-02T09:12:00Z",
                "From a@example.org  Mon Mar  2 09:12:00 2026 GMT",
                "From - Mon Mar 02 09:12:00 2026",
                "From  Mon Mar 02 09:12:00 2026",
                "From ada at example.org  Mon Mar  2 09:12:00 2026",
                "From 1790000000000000000@xxx Mon Mar 02 09:12:00 +0000 2026",
                "From MAILER-DAEMON Mon Mar 02 09:12:00 2026",
                "From \"a b\"@example.org Mon Mar 02 09:12:00 2026",
            })
    void takesEveryKnownSeparator(String separator) {
        MailBench read =
                MailBench.mbox(
                        TWO + "\n" + separator + "\nSubject: third\nFrom: c@example.org\n\nx\n");

        assertThat(read.subjects()).hasSize(3).last().isEqualTo("third");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From here on it gets better",
                "From Monday on we meet at 10:30",
                "From a@example.org Mon Mar  2 09:12:00 2026\nand no field follows",
                "From 10:30 to 11:30 in room 12",
            })
    void leavesTextThatBeginsLikeASeparatorInItsMessage(String text) {
        MailBench read =
                MailBench.mbox(message("Subject: one\n", "Before\n\n" + text + "\n\nAfter"));

        assertThat(read.subjects()).containsExactly("one");
        assertThat(read.only().content().excerpt()).endsWith("After");
    }

    @Test
    void asksForABlankLineBeforeASeparator() {
        String quoted = "From b@example.org Mon Mar  2 09:12:00 2026\nSubject: inner\n";

        assertThat(MailBench.mbox(message("Subject: one\n", "see\n" + quoted)).subjects())
                .containsExactly("one");
    }

    @Test
    void takesThunderbirdSeparatorsWithoutABlankLine() {
        String second =
                "From - Mon Mar 02 09:12:00 2026\nX-Mozilla-Status: 0001\nFrom: b@example.org\n"
                        + "Subject: two\n\nx\n";

        assertThat(MailBench.mbox(message("Subject: one\n", "text") + second).subjects())
                .containsExactly("one", "two");
    }

    @Test
    void undoesOneQuotingOfMboxrd() {
        MailBench read = MailBench.mbox(message("", ">From now on.\n"));

        assertThat(read.only().content().excerpt()).isEqualTo("From now on.");
    }

    @Test
    void trustsAContentLengthThatEndsBeforeASeparator() {
        String body =
                "See this:\n\nFrom b@example.org Mon Mar  2 09:12:00 2026\nSubject: inner\n\nend\n";
        String first = message("Subject: one\nContent-Length: " + body.length() + "\n", body);

        assertThat(MailBench.mbox(first + message("Subject: two\n", "x")).subjects())
                .containsExactly("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "700", "99999999", "-5", "x", "999999999999999999999"})
    void doesNotTrustAContentLengthThatEndsElsewhere(String length) {
        String first = message("Subject: one\nContent-Length: " + length + "\n", "text");

        assertThat(MailBench.mbox(first + "\n" + message("Subject: two\n", "x")).subjects())
                .containsExactly("one", "two");
    }

    @Test
    void readsGmailLabelsFoldedEncodedAndTranslated() {
        String labels =
                "X-GM-THRID: 1790000000000000000\nX-Gmail-Labels: =?UTF-8?Q?Wichtig,Ge=C3=B6ffnet,?=\n"
                        + " =?UTF-8?Q?Gesendet,\"Chess, old\"?=\n";

        assertThat(MailBench.mbox(message(labels, "x")).from().self()).isTrue();
    }

    @Test
    void doesNotTakeOthersForTheOwner() {
        MailBench read = MailBench.mbox(message("X-Gmail-Labels: Inbox,\"Sent, maybe\"\n", "x"));

        assertThat(read.from().self()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Spam", "Trash,Opened", "Papierkorb", "\"Corbeille\",x"})
    void marksWhatGmailFiledAsSpamOrTrash(String labels) {
        MailBench read = MailBench.mbox(message("X-Gmail-Labels: " + labels + "\n", "x"));

        assertThat(read.only().content().marks()).contains(Mark.SPAM);
    }

    @Test
    void leavesOutChats() {
        assertThat(MailBench.mbox(message("X-Gmail-Labels: Chat\n", "x")).readings())
                .noneMatch(Reading.Read.class::isInstance);
    }

    @Test
    void marksWhatThunderbirdDeleted() {
        MailBench kept = MailBench.mbox(message("X-Mozilla-Status: 0001\n", "x"));
        MailBench deleted = MailBench.mbox(message("X-Mozilla-Status: 0009\n", "x"));

        assertThat(kept.only().content().marks()).isEmpty();
        assertThat(deleted.only().content().marks()).containsExactly(Mark.SPAM);
    }

    @Test
    void knowsTheOwnerInAFolderOfSentMail() {
        MailBench read =
                MailBench.read(new MboxSource(), InMemory.of("Takeout/Mail/Gesendet.mbox", TWO));

        assertThat(read.interactions())
                .allSatisfy(i ->
                        assertThat(i.participants())
                                .allMatch(p -> p.self() == (p.role() == Role.FROM)));
    }

    @Test
    void skipsABadMessageAndSaysWhich() {
        String bad = "From x Mon Mar  2 09:12:00 2026\nSubject: nobody's\n\nx\n\n";
        MailBench read = MailBench.mbox(TWO + "\n" + bad + numbered(1));

        assertThat(read.subjects()).hasSize(3).last().isEqualTo("s0");
        assertThat(read.faults()).hasSize(1);
        assertThat(read.faults().getFirst().code()).isEqualTo("SENDER_MISSING");
        assertThat(read.faults().getFirst().position().locator())
                .isEqualTo("byte " + (TWO.length() + 1));
    }

    @Test
    void takesTheDateOfTheSeparatorForOneThatCannotBeRead() {
        String text = TWO.replace("Date: Mon, 2 Mar 2026 10:12:00 +0100", "Date: yesterday");

        var moment = MailBench.mbox(text).interactions().getFirst().moment();
        assertThat(moment.at()).isEqualTo(Instant.parse("2026-03-02T09:12:00Z"));
        assertThat(moment.offset()).isNull();
    }

    @Test
    void skipsWhatStandsBeforeTheFirstSeparatorAndSaysSo() {
        MailBench read = MailBench.mbox("stray words\n\n" + TWO);

        assertThat(read.interactions()).hasSize(2);
        assertThat(read.codes()).containsExactly("SYNTAX_BROKEN");
    }

    @Test
    void survivesATruncatedFile() {
        String multipart =
                message(
                        "Subject: three\nContent-Type: multipart/mixed; boundary=b\n",
                        "--b\nContent-Type: text/plain\n\nkept words");
        MailBench read = MailBench.mbox(TWO + "\n" + multipart);

        assertThat(read.subjects()).hasSize(3);
        assertThat(read.interactions().getLast().content().excerpt()).isEqualTo("kept words");
        assertThat(read.codes()).containsExactly("TRUNCATED");
    }

    @Test
    void recognisesItsOwnAndNothingElse() throws IOException {
        MboxSource source = new MboxSource();

        assertThat(source.recognise(InMemory.of("x", TWO))).isEqualTo(Recognition.SURE);
        assertThat(source.recognise(InMemory.of("x", "\uFEFF\n" + TWO)).certainty()).isPositive();
        assertThat(Stream.of("", "From here to there\n", "BEGIN:VCARD\nFN:A\n", "a,b\n1,2\n"))
                .allSatisfy(text ->
                        assertThat(source.recognise(InMemory.of("a.mbox", text)))
                                .isEqualTo(Recognition.NO));
    }

    @Test
    void writesNothing(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.mbox"), TWO);
        InMemory entry = new InMemory("a.mbox", Files.readAllBytes(file));

        MailBench.read(new MboxSource(), entry);

        assertThat(folder).isDirectoryContaining(path -> path.equals(file));
        assertThat(file).hasContent(TWO);
        assertThat(entry.content()).isEqualTo(TWO.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void resumesAtEveryCheckpointAsIfNeverInterrupted() {
        InMemory entry = InMemory.of("a.mbox", numbered(3500));
        MailBench whole = MailBench.read(new MboxSource(), entry);

        assertThat(whole.subjects()).hasSize(3500);
        assertThat(whole.checkpoints()).hasSize(4);
        assertThat(whole.checkpoints().subList(0, 3))
                .allSatisfy(mark -> {
                    int at = whole.readings().indexOf(new Reading.Checkpoint(mark));
                    MailBench rest = MailBench.readFrom(new MboxSource(), entry, mark);
                    assertThat(rest.readings())
                            .isEqualTo(whole.readings().subList(at + 1, whole.readings().size()));
                });
    }

    @Test
    void endsWithACheckpointFromWhichAGrownFileIsReadOn() {
        String text = numbered(3);
        long end =
                MailBench.read(new MboxSource(), InMemory.of("a.mbox", text))
                        .checkpoints()
                        .getLast();

        MailBench grown =
                MailBench.readFrom(new MboxSource(), InMemory.of("a.mbox", text + "\n" + TWO), end);

        assertThat(grown.subjects()).hasSize(3).first().isEqualTo(lastSubject(text));
        assertThat(grown.faults()).isEmpty();
    }

    private static String lastSubject(String mbox) {
        return MailBench.read(new MboxSource(), InMemory.of("a.mbox", mbox)).subjects().getLast();
    }

    @Test
    void readsTheSameOnManyThreadsInTheSameOrder() {
        InMemory entry = InMemory.of("a.mbox", numbered(3500));
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            assertThat(MailBench.read(new MboxSource(Depth.TEXT, threads), entry).readings())
                    .isEqualTo(MailBench.read(new MboxSource(), entry).readings());
        }
    }

    @Test
    void stopsWhenTheSinkHasEnough() {
        InMemory entry = InMemory.of("a.mbox", numbered(3500));
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThatThrownBy(() ->
                            new MboxSource(Depth.TEXT, threads)
                                    .read(
                                            entry,
                                            0,
                                            _ -> {
                                                throw new IllegalStateException("enough");
                                            }))
                    .hasMessage("enough");
        }
    }

    @Test
    void leavesTheWordsWhereOnlyHeadersAreWanted() {
        InMemory entry = InMemory.of("a.mbox", TWO);

        MailBench read = MailBench.read(new MboxSource(Depth.HEADERS, Runnable::run), entry);

        assertThat(read.subjects()).isEqualTo(MailBench.read(new MboxSource(), entry).subjects());
        assertThat(read.interactions())
                .allSatisfy(it -> assertThat(it.content().excerpt()).isEmpty());
    }

    @Test
    void keepsTheStartOfAMessageThatIsTooLong() {
        String text = message("Subject: long\n", "first words\n" + "x".repeat(50_000) + "\n") + TWO;
        MailBench read =
                MailBench.read(
                        new MboxSource(Depth.TEXT, Runnable::run, new MessageLimits(2000, 20_000)),
                        InMemory.of("a.mbox", text));

        assertThat(read.subjects()).first().isEqualTo("long");
        assertThat(read.subjects()).hasSize(3);
        assertThat(read.interactions().getFirst().content().excerpt()).startsWith("first words");
        assertThat(read.codes()).containsExactly("TOO_LONG");
    }

    @Test
    void keepsNoMoreOfAnEndlessLineThanItsStart() throws IOException {
        long length = 512L << 20;
        String first = message("Subject: endless\n", "words");
        MessageLimits limits = new MessageLimits(1 << 20, 8 << 20);
        try (InputStream in =
                new SequenceInputStream(
                        Collections.enumeration(
                                List.of(
                                        InMemory.of("", first.stripTrailing()).open(0),
                                        new Endless(length),
                                        InMemory.of("", "\n\n" + TWO).open(0))))) {
            MboxScanner scanner = new MboxScanner(in, 0, MboxScanner.Form.MAILBOX, limits);
            scanner.skipToFirst();

            RawMessage endless = Objects.requireNonNull(scanner.next());
            assertThat(endless.length()).isEqualTo(limits.keptBytes());
            assertThat(endless.origin().extent()).isEqualTo(RawMessage.Extent.OVERLONG);
            assertThat(scanner.next()).isNotNull();
            assertThat(scanner.next()).isNotNull();
            assertThat(scanner.next()).isNull();
        }
    }

    /// The letter x so many times.
    private static final class Endless extends InputStream {

        private long left;

        Endless(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int given = (int) Math.min(length, left);
            Arrays.fill(bytes, from, from + given, (byte) 'x');
            left -= given;
            return given == 0 ? -1 : given;
        }
    }

    @Test
    void keepsFiveHundredOfTenThousandRecipients() {
        String to =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "p" + i + "@example.org")
                        .collect(Collectors.joining(",\n "));
        MailBench read = MailBench.mbox(message("To: " + to + "\n", "x"));

        assertThat(read.only().participants()).hasSize(Participants.MOST);
        assertThat(read.codes()).containsExactly("TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void takesDamagedBytesWithoutFailing(long seed) {
        Random random = new Random(seed);
        String multipart =
                message(
                        "Content-Type: multipart/alternative; boundary=\"b\"\nTo: (x) <y@example.org>\n",
                        "--b\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding:"
                                + " quoted-printable\n\n<p>=C3=A4 words</p>\n--b--\n");
        byte[] bytes = (TWO + "\n" + multipart + "\n" + TWO).getBytes(StandardCharsets.UTF_8);
        random.ints(60, 0, bytes.length).forEach(i -> bytes[i] = (byte) random.nextInt());

        MailBench read = MailBench.read(new MboxSource(), new InMemory("a.mbox", bytes));

        assertThat(read.readings()).isNotEmpty().hasSizeLessThan(40);
    }

    @Test
    void givesTheSameKeyToAMessageWithoutAnIdWhereverItStands() {
        String mbox = message("Subject: plain\n", "words");
        String eml = mbox.substring(mbox.indexOf('\n') + 1);

        assertThat(MailBench.mbox(mbox).only().key())
                .startsWith("mail:header-")
                .isEqualTo(MailBench.eml(eml).only().key())
                .isNotEqualTo(MailBench.mbox(message("Subject: other\n", "words")).only().key());
    }

    @Test
    void saysNothingPersonalInFaults() {
        MailBench read =
                MailBench.mbox(message("To: Canary Example <no address here>\n", "canary words"));

        assertThat(read.codes()).containsExactly("VALUE_UNREADABLE");
        assertThat(read.faults().toString()).doesNotContainIgnoringCase("canary");
    }
}
