package dev.familiar.sources.mail.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderBlockTest {

    private static HeaderBlock parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return HeaderBlock.parse(bytes, 0, bytes.length);
    }

    @Test
    void unfoldsAndFindsFieldsWhateverTheirCase() {
        HeaderBlock header = parse("SUBJECT : one\r\n\t two\r\nX-A:\r\n b\r\n\r\nbody: no\r\n");

        assertThat(header.text("subject")).isEqualTo("one two");
        assertThat(header.raw("x-a")).isEqualTo("b");
        assertThat(header.has("body")).isFalse();
        assertThat(header.ended()).isTrue();
        assertThat(header.hasPrefix("x-")).isTrue();
    }

    @Test
    void startsTheBodyWhereTheBlankLineIsMissing() {
        String text = "From: a\nSubject: b\nHello there, friend\nand more";

        assertThat(parse(text).bodyStart()).isEqualTo(text.indexOf("Hello"));
    }

    @Test
    void stepsOverStrayLinesBetweenFields() {
        HeaderBlock header = parse("From: a\n>From x Mon Jan 1\nSubject: b\n\n");

        assertThat(header.text("subject")).isEqualTo("b");
        assertThat(header.text("from")).isEqualTo("a");
    }

    @Test
    void readsRawValuesInTheCharsetOfTheBody() {
        byte[] chinese =
                "Subject: 会议通知\nContent-Type: text/plain; charset=\"gbk\"\n\n"
                        .getBytes(Charset.forName("GB18030"));
        HeaderBlock header = HeaderBlock.parse(chinese, 0, chinese.length);

        assertThat(header.text("subject")).isEqualTo("会议通知");
        assertThat(header.raw("content-type")).startsWith("text/plain");
        // A field in UTF-8 is in UTF-8, whatever the body is in.
        assertThat(
                        parse("Subject: 会议通知\nContent-Type: text/plain; charset=koi8-r\n\n")
                                .text("subject"))
                .isEqualTo("会议通知");
    }

    @Test
    void endsAtTheFirstBoundaryWhereTheBlankLineIsMissing() {
        String text =
                "From: a\nContent-Type: multipart/mixed; boundary=\"b\"\n--b\nSubject: inner\n\nwords\n";
        HeaderBlock header = parse(text);

        assertThat(header.bodyStart()).isEqualTo(text.indexOf("--b"));
        assertThat(header.has("subject")).isFalse();
        // Of another boundary, or of a message without parts, it is a stray line.
        assertThat(parse(text.replace("--b", "--c")).text("subject")).isEqualTo("inner");
        assertThat(parse("From: a\n--b\nSubject: inner\n\n").text("subject")).isEqualTo("inner");
    }

    @Test
    void readsRawEightBitValues() {
        byte[] latin = "Subject: Zo\u00eb\n\n".getBytes(Charset.forName("windows-1252"));

        assertThat(HeaderBlock.parse(latin, 0, latin.length).text("subject")).isEqualTo("Zo\u00eb");
        assertThat(parse("Subject: Zo\u00eb\n\n").text("subject")).isEqualTo("Zo\u00eb");
    }

    @Test
    void cutsAnEndlessHeader() {
        HeaderBlock header =
                parse("From: a\nX: " + "y".repeat(HeaderBlock.LONGEST) + "\nTo: b\n\n");

        assertThat(header.cut()).isTrue();
        assertThat(header.raw("from")).isEqualTo("a");
        assertThat(header.raw("x").length()).isLessThan(HeaderBlock.LONGEST);
    }

    @Test
    void cutsAHeaderOfTooManyFields() {
        HeaderBlock header = parse("A: 1\n".repeat(HeaderBlock.MOST_FIELDS + 1) + "\n");

        assertThat(header.cut()).isTrue();
        assertThat(header.size()).isEqualTo(HeaderBlock.MOST_FIELDS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    =?UTF-8?Q?Zo=C3=AB?=                          | Zoë
                    =?utf-8?b?Wm/Dqw==?=                          | Zoë
                    =?utf-8?B?Wm/Dqw?=                            | Zoë
                    =?iso-8859-1?Q?Zo=EB?=                        | Zoë
                    =?utf-8*en?Q?Zo=C3=AB?=                       | Zoë
                    =?utf-8?Q?Zo=C3?= =?utf-8?Q?=AB?=             | Zoë
                    =?utf-8?Q?a?= =?iso-8859-1?Q?=EB?=            | aë
                    =?utf-8?Q?a?= b =?utf-8?Q?c?=                 | a b c
                    =?utf-8?Q?a_b c?=                             | a b c
                    Re: =?utf-8?Q?Zo=C3=AB?=!                     | Re: Zoë!
                    =?no-such?Q?Zo=C3=AB?=                        | Zoë
                    =?no-such?Q?Zo=EB?=                           | Zoë
                    =?utf-8?Q?Zo=EB?=                             | Zoë
                    =?utf-8?Q?what=3F?=                           | what?
                    =?utf-8?Q?lost_end                            | lost end
                    =?utf-8?X?abc?=                               | =?utf-8?X?abc?=
                    2 =? 3                                        | 2 =? 3
                    =?iso-2022-jp?B?GyRCRnxLXBsoQg==?=            | 日本
                    =?utf-8?Q?a=0D=0Ab?=                          | a  b
                    """)
    void decodesEncodedWords(String value, String text) {
        assertThat(parse("Subject: " + value + "\n\n").text("subject")).isEqualTo(text);
    }

    @Test
    void readsIdentifiers() {
        assertThat(MessageIds.own(" <a@example.org> (x)")).isEqualTo("a@example.org");
        assertThat(MessageIds.own("a@example.org")).isEqualTo("a@example.org");
        assertThat(MessageIds.own("no id here")).isEmpty();
        assertThat(MessageIds.answered("<a@x> <b@x>", "Your message <b@x> <c@x>"))
                .containsExactly("a@x", "b@x", "c@x");
    }

    @Test
    void readsContentTypes() {
        ContentType type =
                ContentType.parse(
                        "Multipart/Mixed; x=\"boundary=no;\"; BOUNDARY = \"a;b\"; charset=utf-8");

        assertThat(type).isEqualTo(new ContentType("multipart/mixed", "utf-8", "a;b", ""));
        assertThat(ContentType.parse("text")).isEqualTo(ContentType.PLAIN);
    }

    /// `(B` at the end of a Japanese name is no remark of an address field.
    @Test
    void readsJapaneseInSevenBitsWrittenIntoAField() {
        byte[] bytes =
                "From: 青木 さくら <sakura@example.org>\nSubject: 会\u0007議\n\n"
                        .getBytes(Charset.forName("ISO-2022-JP"));
        HeaderBlock header = HeaderBlock.parse(bytes, 0, bytes.length);

        assertThat(header.raw("from")).isEqualTo("青木 さくら <sakura@example.org>");
        assertThat(header.text("subject")).isEqualTo("会 議");
    }
}
