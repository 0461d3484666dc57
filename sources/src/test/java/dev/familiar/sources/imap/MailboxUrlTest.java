package dev.familiar.sources.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxUrlTest {

    @ParameterizedTest
    @CsvSource({
        "imaps://ada@mail.example.org, true, ada, mail.example.org, 993, ''",
        "imap://ada@mail.example.org, false, ada, mail.example.org, 143, ''",
        "IMAPS://ada@Mail.Example.Org:1993/, true, ada, mail.example.org, 1993, ''",
        "imaps://ada%40example.org@mail.example.org/INBOX, true, ada@example.org, mail.example.org, 993, INBOX",
        "imaps://ada@example.org@mail.example.org, true, ada@example.org, mail.example.org, 993, ''",
        "imaps://ada+work@mail.example.org/Old/2%2f19/, true, ada+work, mail.example.org, 993, Old/2/19",
        "imaps://ada@mail.example.org/Post & M%C3%BCll, true, ada, mail.example.org, 993, Post & Müll",
        "imaps://ada@mail.example.org/50%, true, ada, mail.example.org, 993, 50%",
        "imaps://ada@[::1]:14/x@y:z, true, ada, ::1, 14, x@y:z"
    })
    void takesAUrlApart(
            String text, boolean encrypted, String user, String host, int port, String folder) {
        assertThat(MailboxUrl.parse(text))
                .isEqualTo(new MailboxUrl(encrypted, user, host, port, folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imaps://",
                "imaps:///INBOX",
                "imaps://mail.example.org",
                "imaps://@mail.example.org",
                "imaps://ada@",
                "imaps://ada:canary@mail.example.org",
                "imaps://ada@mail.example.org:0",
                "imaps://ada@mail.example.org:70000",
                "imaps://ada@mail.example.org:x",
                "imaps://a%0d%0ab@mail.example.org",
                "imaps://a%ffb@mail.example.org",
                "https://ada@mail.example.org"
            })
    void refusesWhatIsNoneAndRepeatsNothing(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MailboxUrl.parse(text))
                .withMessageNotContainingAny("canary", "mail.example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imaps://ada%40example.org@mail.example.org",
                "imap://ada@[::1]:1143",
                "imaps://a%2Bb%20c@mail.example.org:1993"
            })
    void namesTheMailboxInOneWay(String text) {
        assertThat(MailboxUrl.parse(text + "/Folder").server()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "imaps://a@b, true",
        "IMAP://a@b, true",
        "imaps, false",
        "imap:/x, false",
        "mail.mbox, false",
        "-, false"
    })
    void knowsAUrlFromAPath(String text, boolean one) {
        assertThat(MailboxUrl.isOne(text)).isEqualTo(one);
    }

    @Test
    void hidesWhoAndWhere() {
        assertThat(MailboxUrl.parse("imaps://ada@mail.example.org"))
                .hasToString("MailboxUrl[hidden]");
    }
}
