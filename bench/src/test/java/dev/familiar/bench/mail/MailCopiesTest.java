package dev.familiar.bench.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.familiar.bench.mail.ReadMail.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCopiesTest {
    private static final String TWO =
            """
            From ada@example.com Mon Mar  2 10:00:00 2026
            Message-ID: <one@example.com>
            Date: Mon, 2 Mar 2026 11:00:00 +0100
            From: Ada <ada@example.com>
            To: bo@example.org
            Subject: First

            One line.
            >From the start it was quoted.

            From nobody in particular
            is no separator.

            From bo@example.org Tue Mar  3 10:00:00 2026
            Message-ID:
             <two@example.org>
            date: Tue, 3 Mar 2026 10:00:00 +0000
            From: Bo <bo@example.org>
            To: ada@example.com
            In-Reply-To: <one@example.com>
            References: <zero@example.com>
            	<one@example.com>

            <one@example.com> in a text stays.

            """;

    @TempDir private Path folder;

    private Path copied(String mbox, int copies, String to) throws IOException {
        Path from = Files.writeString(folder.resolve("from-" + to), mbox);
        Press.print(MailCopies.of(from, copies), folder.resolve(to), true);
        return folder.resolve(to).resolve("mail.mbox");
    }

    @Test
    void oneCopyIsTheMailboxItselfWithItsTextQuoted() throws IOException {
        assertThat(copied(TWO, 1, "one"))
                .hasContent(TWO.replace("\nFrom nobody", "\n>From nobody"));
    }

    @Test
    void everyCopyHasThreadsOfItsOwn() throws IOException {
        ReadMail mail = ReadMail.of(copied(TWO, 3, "three"));

        assertThat(mail.faults()).isEmpty();
        assertThat(mail.messages())
                .extracting(Message::key)
                .containsExactly(
                        "mail:one@example.com",
                        "mail:two@example.org",
                        "mail:c1.one@example.com",
                        "mail:c1.two@example.org",
                        "mail:c2.one@example.com",
                        "mail:c2.two@example.org");
        assertThat(mail.messages().getLast().answers())
                .containsExactly("mail:c2.zero@example.com", "mail:c2.one@example.com");
    }

    @Test
    void everyCopyIsOlderAndOtherwiseTheSame() throws IOException {
        ReadMail mail = ReadMail.of(copied(TWO, 3, "three"));

        Message first = mail.messages().get(1);
        Message last = mail.messages().get(5);
        assertThat(Duration.between(last.at(), first.at())).isEqualTo(Duration.ofDays(58));
        assertThat(last.text()).isEqualTo(first.text()).contains("<one@example.com> in a text");
        assertThat(folder.resolve("three/mail.mbox"))
                .content()
                .contains("From bo@example.org Sun Jan  4 10:00:00 2026\n");
    }

    @Test
    void takesTheQuotingOffInMaildir() throws IOException {
        copied(TWO, 1, "one");

        assertThat(folder.resolve("one/Maildir/cur/0000000001.bench.example:2,S"))
                .content()
                .startsWith("Message-ID: <one@example.com>\n")
                .contains("\nFrom the start it was quoted.\n", "\nFrom nobody in particular\n");
    }

    @Test
    void leavesADateThatIsNone() throws IOException {
        String odd = "From a@example.com Mon Mar  2 10:00:00 2026\nDate: soon\n\nText.\n\n";

        assertThat(copied(odd, 2, "odd"))
                .content()
                .endsWith("From a@example.com Sun Feb  1 10:00:00 2026\nDate: soon\n\nText.\n\n");
    }

    @Test
    void endsALastLineThatIsCutOff() throws IOException {
        String cut = "From a@example.com Mon Mar  2 10:00:00 2026\nSubject: x\n\nText";

        assertThat(copied(cut, 2, "cut")).content().contains("\n\nText\n\nFrom a@example.com Sun ");
    }

    @Test
    void refusesWhatIsNoMbox() {
        assertThatIOException()
                .isThrownBy(() -> copied("Subject: x\n\nText\n", 2, "none"))
                .withMessageContaining("does not begin with a separator line");
    }

    @Test
    void refusesToMakeNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> MailCopies.of(folder, 0));
    }
}
