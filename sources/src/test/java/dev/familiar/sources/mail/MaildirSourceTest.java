package dev.familiar.sources.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.Mark;
import dev.familiar.sources.Recognition;
import dev.familiar.sources.Source;
import dev.familiar.sources.mail.MailBench.InMemory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaildirSourceTest {

    private static final String MESSAGE =
            """
            Return-Path: <ada@example.org>
            From: Ada Example <ada@example.org>
            To: ben@example.com
            Date: Mon, 2 Mar 2026 09:12:00 -0500
            Message-ID: <one@example.org>
            Subject: Hello

            Hello Ben
            """;

    private final MaildirSource source = new MaildirSource();

    private MailBench read(String name, String content) {
        return MailBench.read(source, InMemory.of(name, content));
    }

    @Test
    void readsAWholeMessage() {
        MailBench read = read("Maildir/cur/1772442720.M1.host:2,S", MESSAGE);

        assertThat(read.only().key()).isEqualTo("mail:one@example.org");
        assertThat(read.only().content().excerpt()).isEqualTo("Hello Ben");
        assertThat(read.only().content().marks()).isEmpty();
        assertThat(read.from().self()).isFalse();
        assertThat(read.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cur/1.x:2,S", "Mail/new/1.x", "Mail/.A.B/cur/1.x:2,", "a/b/cur/1.x"})
    void recognisesAMessageInItsPlaceBeforeAnyOther(String name) throws IOException {
        InMemory entry = InMemory.of(name, MESSAGE);

        assertThat(source.recognise(entry).certainty())
                .isGreaterThan(new EmlSource().recognise(entry).certainty())
                .isGreaterThan(new MboxSource().recognise(entry).certainty());
    }

    @ParameterizedTest
    @CsvSource({
        "Maildir/tmp/1.x, 'From: a@example.org\nDate: x\n\n'",
        "Maildir/cur/dovecot.index, '\u0001\u0002'",
        "Maildir/cur/1.x, 'name,email\nAda,ada@example.org'",
        "inbox/1.x, 'From: a@example.org\nDate: x\n\n'",
        "cur, 'From: a@example.org\nDate: x\n\n'"
    })
    void readsNothingFromAStrangersFile(String name, String content) throws IOException {
        assertThat(source.recognise(InMemory.of(name, content))).isEqualTo(Recognition.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "'cur/1.x:2,ST', SPAM",
        "'cur/1.x!2,T', SPAM",
        "'cur/1.x;2,RT', SPAM",
        "'cur/1.x:2,D', DRAFT",
        "'Mail/.Junk/cur/1.x:2,S', SPAM",
        "'Mail/.INBOX.Drafts/new/1.x', DRAFT"
    })
    void marksByFlagAndFolder(String name, Mark mark) {
        assertThat(read(name, MESSAGE).only().content().marks()).containsExactly(mark);
    }

    @Test
    void knowsTheOwnerInTheFolderOfSentMail() {
        assertThat(read("Mail/.INBOX.Sent/cur/1.x:2,S", MESSAGE).from().self()).isTrue();
    }

    @Test
    void saysWhichFileItCouldNotRead() {
        MailBench read = read("cur/1.x", MESSAGE.replaceAll("Date:.*\\R", ""));

        assertThat(read.records()).isEmpty();
        assertThat(read.codes()).containsExactly("DATE_MISSING");
        assertThat(read.faults().getFirst().position().entry()).isEqualTo("cur/1.x");
    }

    @Test
    void survivesATruncatedFile() {
        MailBench read = read("cur/1.x", MESSAGE.substring(0, MESSAGE.indexOf("Subject")));

        assertThat(read.only().key()).isEqualTo("mail:one@example.org");
    }

    @Test
    void takesAnEmptyFile() {
        assertThat(read("cur/1.x", "").codes()).containsExactly("SYNTAX_BROKEN");
    }

    @Test
    void changesNothing() {
        byte[] content = MESSAGE.getBytes(StandardCharsets.UTF_8);

        MailBench.read(source, new InMemory("cur/1.x", content));

        assertThat(content).isEqualTo(MESSAGE.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void isReportedByFolder() {
        assertThat(source.grouping()).isEqualTo(Source.Grouping.BY_MESSAGE);
    }

    @Test
    void knowsAMessageAgainThatWasFlaggedAndMoved() {
        String piece = source.piece("/mail/new/1500000000.M5P7.host", 120);

        assertThat(source.piece("/mail/.Work/cur/1500000000.M5P7.host:2,RS", 120)).isEqualTo(piece);
        assertThat(source.piece("/mail/cur/1500000000.M5P7.host!2,", 120)).isEqualTo(piece);
        assertThat(source.piece("/mail/cur/1500000000.M6P7.host:2,", 120)).isNotEqualTo(piece);
        assertThat(source.piece("/mail/cur/1500000000.M5P7.host:2,", 121)).isNotEqualTo(piece);
    }

    @Test
    void takesANameThatSaysLittleForThatFileOnly() {
        assertThat(source.piece("/one/cur/17", 120)).isNotEqualTo(source.piece("/two/cur/17", 120));
    }
}
