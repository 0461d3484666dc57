package dev.familiar.sources.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.sources.Recognition;
import dev.familiar.sources.mail.MailBench.InMemory;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What separates two messages of a mailbox, and what does not.
class SeparatorLineTest {

    private static final String DATED = "From x@example.org Tue Mar  3 10:00:00 2020\n";

    private static String mail(String subject) {
        return "From: Alba Quillon <alba@example.org>\nTo: me@example.com\nSubject: "
                + subject
                + "\nDate: Tue, 3 Mar 2020 10:00:00 +0100\nMessage-ID: <"
                + subject
                + "@example.org>\nMIME-Version: 1.0\n\nhello\n";
    }

    private static List<String> subjects(String mailbox) {
        return MailBench.mbox(mailbox).subjects();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From ",
                "From \t ",
                "From -",
                "From nobody",
                "From MAILER-DAEMON",
                "From a@example.org",
                "From a@example.org 3 mars 2020 10:00:00",
                "From a@example.org Di Mär  3 10:00:00 2020",
                "From somebody who wrote no date at all",
                "From ???@??? Tue Mar 03 10:00:00 2020"
            })
    void needsNothingButTheFiveLettersWhereAMessageFollows(String separator) throws IOException {
        String mailbox = separator + "\n" + mail("a") + "\n" + separator + "\n" + mail("b");

        assertThat(subjects(mailbox)).containsExactly("a", "b");
        assertThat(subjects(mailbox.replace("\n", "\r\n"))).containsExactly("a", "b");
        assertThat(subjects(mailbox.replace("\n", "\r"))).containsExactly("a", "b");
        for (String name : List.of("Inbox", "a.mbox", "a.eml")) {
            InMemory entry = InMemory.of(name, mailbox);
            assertThat(new MboxSource().recognise(entry)).isEqualTo(Recognition.SURE);
            assertThat(new EmlSource().recognise(entry)).isEqualTo(Recognition.LIKELY);
        }
    }

    @Test
    void readsAFolderThatBeginsInTheOldWayAndGoesOnInTheNew() {
        String status = "X-Mozilla-Status: %s\nX-Mozilla-Status2: 00000000\n";
        String mailbox =
                "From - Tue Mar 03 10:00:00 2020\n"
                        + status.formatted("0001")
                        + mail("old")
                        + "\nFrom \n"
                        + status.formatted("0009")
                        + mail("expunged")
                        + "From \n"
                        + mail("bare")
                                .replace("MIME-Version", "X-Mozilla-Status: 0001\nMIME-Version");

        MailBench read = MailBench.mbox(mailbox.replace("\n", "\r\n"));

        assertThat(read.subjects()).containsExactly("old", "expunged", "bare");
        assertThat(read.interactions().get(1).content().marks())
                .extracting(Enum::name)
                .containsExactly("SPAM");
        assertThat(read.interactions().get(0).content().marks()).isEmpty();
        assertThat(read.interactions().get(2).content().marks()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From here on\nNote: it gets better",
                "From Bodo\nFrom: the office\nTo: everybody\nDate: tomorrow",
                "From \nTo: be done\nSubject: to change",
                "From what I saw on Mon Mar 2 10:00:00 2020\nNote: nothing",
                "From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001\n"
                        + "From: Patch Author <patch@example.org>\nDate: Mon, 2 Mar 2020 09:00:00 +0100\n"
                        + "Subject: [PATCH] heronfix\nMIME-Version: 1.0\nMessage-Id: <p@example.org>",
                "From 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef Mon Sep 17"
                        + " 00:00:00 2001\nFrom: Patch Author <patch@example.org>\n"
                        + "Date: Mon, 2 Mar 2020 09:00:00 +0100\nSubject: [PATCH] heronfix",
                ">From x@example.org Tue Mar  3 10:00:00 2020\nFrom: Bodo <bodo@example.org>\n"
                        + "Date: Mon, 2 Mar 2020 09:00:00 +0100\nMessage-ID: <q@example.org>"
            })
    void keepsTextThatLooksLikeOneInItsMessage(String text) {
        String body = "\n" + text + "\n\nlastwords\n\n";

        MailBench read = MailBench.mbox(DATED + mail("a") + body + DATED + mail("b"));

        assertThat(read.subjects()).containsExactly("a", "b");
        assertThat(read.faults()).isEmpty();
        MailBench bare = MailBench.mbox("From \n" + mail("a") + body + "From \n" + mail("b"));
        assertThat(bare.subjects()).containsExactly("a", "b");
        assertThat(MailBench.eml(mail("a") + body).codes()).isEmpty();
    }

    @Test
    void takesCommitsForSeparatorsWhereTheMailboxBeginsWithOne() {
        String commit = "From 0123456789abcdef0123456789abcdef01234567 Mon Sep 17 00:00:00 2001\n";

        assertThat(subjects(commit + mail("p1") + "\n" + commit + mail("p2")))
                .containsExactly("p1", "p2");
    }

    @Test
    void findsTheHeaderBehindTheSealsOfRelays() {
        String seal = "ARC-Message-Signature: i=1; b=" + "abcdefgh".repeat(700) + "\n";

        assertThat(subjects("From \n" + seal + mail("a") + "\nFrom \n" + seal + mail("b")))
                .containsExactly("a", "b");
    }

    @Test
    void readsAMailboxWhoseLinesAllEndInTwoCarriageReturns() {
        String mailbox = DATED + mail("a") + "\n" + DATED + mail("b");

        assertThat(subjects(mailbox.replace("\n", "\r\r\n"))).containsExactly("a", "b");
    }

    @Test
    void readsAMailboxWhoseFirstSeparatorIsLost() {
        MailBench read = MailBench.mbox(mail("a") + "\nFrom \n" + mail("b"));

        assertThat(read.subjects()).containsExactly("a", "b");
        assertThat(read.faults()).isEmpty();
    }

    @Test
    void saysThatASingleMessageHoldsMore() {
        String first = mail("a") + "\n";
        MailBench read = MailBench.eml(first + "From \n" + mail("b") + "\n" + DATED + mail("c"));

        assertThat(read.subjects()).containsExactly("a");
        assertThat(read.only().content().excerpt()).isEqualTo("hello");
        assertThat(read.codes()).containsExactly("MORE_MESSAGES");
        assertThat(read.faults().getFirst().position().toString())
                .isEqualTo("message.eml byte " + first.length());
        assertThat(read.faults().getFirst().message()).contains("2 messages", "--as mbox");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 100_000, 6_000_000})
    void readsASingleFileThatBeginsWithASeparatorAsTheMailboxItIs(int attachment) {
        String big = "x".repeat(70) + "\n";
        String opening = mail("a") + big.repeat(attachment / big.length()) + "\n";
        MailBench read = MailBench.eml(DATED + opening + "From \n" + mail("b"));

        assertThat(read.subjects()).containsExactly("a", "b");
        assertThat(read.checkpoints()).isEmpty();
    }

    @Test
    void saysThatMoreFollowsBehindWhatIsKeptOfALongMessage() {
        String big = "x".repeat(70) + "\n";
        String first = mail("a") + big.repeat(5_000_000 / big.length()) + "\n";

        MailBench read = MailBench.eml(first + "From \n" + mail("b"));

        assertThat(read.subjects()).containsExactly("a");
        assertThat(read.codes()).containsExactly("MORE_MESSAGES");
    }
}
