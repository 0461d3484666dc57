package dev.familiar.sources.mail.body;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.sources.FaultCode;
import dev.familiar.sources.mail.header.HeaderBlock;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBodyTest {

    private static MessageBody find(String message) {
        byte[] bytes = message.getBytes(StandardCharsets.ISO_8859_1);
        HeaderBlock header = HeaderBlock.parse(bytes, 0, bytes.length);
        return MessageBody.find(header, bytes, bytes.length, true);
    }

    @Test
    void prefersThePlainText() {
        MessageBody body =
                find(
                        """
                        Content-Type: multipart/mixed; boundary="out"

                        preamble
                        --out
                        Content-Type: multipart/alternative; boundary=in

                        --in
                        Content-Type: text/html

                        <p>html</p>
                        --in
                        Content-Type: text/plain; charset=utf-8
                        Content-Transfer-Encoding: quoted-printable

                        Zo=C3=AB wro=
                        te
                        --in--
                        --out
                        Content-Type: text/plain
                        Content-Disposition: attachment

                        not this
                        --out--
                        """);

        assertThat(body.ownWords(400)).isEqualTo("Zo\u00eb wrote");
        assertThat(body.html()).isEqualTo("<p>html</p>");
        assertThat(body.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Part--More", "Partition", "Part-1", "Part--1--2"})
    void takesNoOtherBoundaryForItsOwn(String inner) {
        MessageBody body =
                find(
                        """
                        Content-Type: multipart/mixed; boundary="Part"

                        --Part
                        Content-Type: multipart/alternative; boundary="INNER"

                        --INNER
                        Content-Type: text/plain

                        amber heron
                        --INNER
                        Content-Type: text/html

                        <p>amber heron</p>
                        --INNER--
                        --Part--
                        """
                                .replace("INNER", inner));

        assertThat(body.ownWords(400)).isEqualTo("amber heron");
        assertThat(body.html()).contains("amber heron");
    }

    @Test
    void readsPartsWhoseFirstBoundaryHasNoBlankLineBefore() {
        MessageBody body =
                find(
                        "Content-Type: multipart/mixed; boundary=b\n--b\nContent-Type: text/plain\n\n"
                                + "amber heron\n--b--  \n");

        assertThat(body.ownWords(400)).isEqualTo("amber heron");
        assertThat(body.faults()).isEmpty();
    }

    @Test
    void readsBase64AndHtmlAlone() {
        MessageBody body =
                find(
                        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: BASE64\n\n"
                                + "PHN0eWxlPng8L3N0eWxlPjxwPlpvw6s8\nYnI+d3JpdGVzPC9wPg==\n");

        assertThat(body.ownWords(400)).isEqualTo("Zo\u00eb writes");
    }

    @Test
    void keepsTheTextOfABrokenMultipart() {
        MessageBody unclosed = find("Content-Type: multipart/mixed; boundary=b\n\n--b\n\nwords\n");
        MessageBody nameless = find("Content-Type: multipart/mixed\n\nwords\n");
        MessageBody unmarked = find("Content-Type: multipart/mixed; boundary=b\n\nwords\n");

        assertThat(unclosed.ownWords(400)).isEqualTo("words");
        assertThat(nameless.ownWords(400)).isEqualTo("words");
        assertThat(unmarked.ownWords(400)).isEqualTo("words");
        assertThat(unclosed.faults()).containsExactly(FaultCode.MIME_BROKEN);
        assertThat(nameless.faults()).containsExactly(FaultCode.MIME_BROKEN);
    }

    @Test
    void stopsWherePartsNestTooDeep() {
        String part = "Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n";
        StringBuilder nested = new StringBuilder();
        java.util.stream.IntStream.range(0, 100)
                .forEach(i -> nested.append(part.replace("%d", Integer.toString(i))));

        assertThat(find(nested.toString()).faults()).contains(FaultCode.TOO_DEEP);
    }

    @Test
    void stopsAtTooManyParts() {
        String message =
                "Content-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\n\nx\n".repeat(5000)
                        + "--b--\n";

        assertThat(find(message).faults()).contains(FaultCode.TOO_LONG);
    }

    @Test
    void saysWhenBytesDoNotFitTheCharset() {
        MessageBody body = find("Content-Type: text/plain; charset=utf-8\n\nZo\u00eb writes\n");

        assertThat(body.ownWords(400)).isEqualTo("Zo\u00eb writes");
        assertThat(body.faults()).containsExactly(FaultCode.CHARSET_BROKEN);
    }

    @Test
    void findsTheMethodInsideTheCalendarPart() {
        MessageBody body =
                find("Content-Type: text/calendar\n\nBEGIN:VCALENDAR\r\nMETHOD:reply\r\n");

        assertThat(body.calendarMethod()).isEqualTo("REPLY");
    }

    @Test
    void showsHtmlLinesWithTheirLinks() {
        assertThat(
                        HtmlLines.of(
                                "<div data-email-preheader=true>hidden</div><p>one<br>"
                                        + "<a href='https://example.com/a'>two</a></p>"
                                        + "<span style='display: none'>x</span><td>three\u034f"))
                .extracting(line -> line.text() + line.links())
                .containsExactly("one[]", "two[https://example.com/a]", "three[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"base64", "(packed) base64", "base64 (RFC 2045)", "BASE64;", "\"base64\""})
    void readsAnEncodingWithRemarksAroundIt(String encoding) {
        MessageBody body =
                find(
                        "Content-Type: text/plain\nContent-Transfer-Encoding: "
                                + encoding
                                + "\n\nYW1iZXIgaGVyb24=\n");

        assertThat(body.ownWords(400)).isEqualTo("amber heron");
    }

    /// Packed by `uuencode -m`'s elder brother.
    @Test
    void readsWhatUuencodePacked() {
        MessageBody body =
                find(
                        "Content-Type: text/plain\nContent-Transfer-Encoding: x-uuencode\n\n"
                                + "begin 644 a.txt\n+86UB97(@:&5R;VX \n`\nend\n");

        assertThat(body.ownWords(400)).isEqualTo("amber heron");
        assertThat(
                        find("Content-Type: text/plain\n"
                                        + "Content-Transfer-Encoding: x-uuencode\n\nplain words\n")
                                .ownWords(400))
                .isEqualTo("plain words");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta charset=\"windows-1250\">",
                "<meta http-equiv='Content-Type' content='text/html; charset=windows-1250'>",
                "<META CHARSET = windows-1250>"
            })
    void believesAPageWhereTheMailNamesNoCharset(String meta) {
        byte[] page =
                ("Content-Type: text/html\n\n<html><head>" + meta + "</head><p>Dziękuję</p>")
                        .getBytes(Charset.forName("windows-1250"));
        MessageBody body =
                MessageBody.find(HeaderBlock.parse(page, 0, page.length), page, page.length, true);

        assertThat(body.ownWords(400)).isEqualTo("Dziękuję");
    }
}
