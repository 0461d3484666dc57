package dev.familiar.sources.mail.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            delimiter = '#',
            value = {
                "multipart/mixed; boundary=b1 # b1",
                "multipart/mixed; boundary=\"b 1;x\" # b 1;x",
                "multipart/mixed; boundary*0=ab; boundary*1=cd # abcd",
                "multipart/mixed; boundary*1=cd; boundary*0=ab # abcd",
                "multipart/mixed; boundary*0=\"a;\"; BOUNDARY*1=\"b c\" # a;b c",
                "multipart/mixed; boundary*=us-ascii''b%3D1 # b=1",
                "multipart/mixed; boundary*=us-ascii'en'it's # it's",
                "multipart/mixed; boundary*0*=us-ascii''b%3D; boundary*1=1%3D # b=1%3D",
                "multipart/mixed; boundary*0=b%3D; boundary*1*=1%3D # b%3D1=",
                "multipart/mixed; boundary*0*=\"utf-8''b%2\"; boundary*1*=x # b%2x",
                "multipart/mixed; boundary*0 = ab ; boundary*1 =cd # abcd",
                "multipart/mixed; boundary*0=ab; boundary*0=xx; boundary*2=ef # ab",
                "multipart/mixed; boundary*=b1 # b1",
                "multipart/mixed; boundary*=b1; boundary*0=b2 # b1",
                "multipart/mixed; boundary*0=x; boundary=b1 # b1"
            })
    void findsTheBoundary(String value, String boundary) {
        assertThat(ContentType.parse(value).boundary()).isEqualTo(boundary);
    }

    @Test
    void findsCharsetAndMethodInTheseFormsToo() {
        ContentType type =
                ContentType.parse(
                        "text/calendar; charset*=us-ascii''utf-8; name*0*=utf-8''Zo%C3%AB;"
                                + " name*1=.ics; method*0=re; method*1=ply");

        assertThat(type).isEqualTo(new ContentType("text/calendar", "utf-8", "", "REPLY"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed; boundary*",
                "multipart/mixed; boundary*=",
                "multipart/mixed; boundary*0",
                "multipart/mixed; boundary*0*",
                "multipart/mixed; boundary*1=cd",
                "multipart/mixed; boundary*x=cd",
                "multipart/mixed; boundary**=cd",
                "multipart/mixed; boundary*-1=cd",
                "multipart/mixed; boundary*100=cd",
                "multipart/mixed; boundary*99999999999999999999=cd",
                "multipart/mixed; boundary*4294967296=cd",
                "multipart/mixed; boundaryx*0=cd",
                "multipart/mixed; boundary*=us-ascii''a%0Ab",
                "multipart/mixed; boundary*0=\"a\u0000\""
            })
    void findsNothingWhereNothingIs(String value) {
        assertThat(ContentType.parse(value).boundary()).isEmpty();
    }

    @Test
    @Timeout(10)
    void readsPastThousandsOfPieces() {
        String pieces =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "; boundary*" + i + "=b; boundary*0" + i + "*=c")
                        .collect(Collectors.joining());
        String gaps = "; boundary*0=a" + "; boundary*99999999=b".repeat(20_000);

        assertThat(ContentType.parse("multipart/mixed" + pieces).boundary()).hasSize(100);
        assertThat(ContentType.parse("multipart/mixed" + gaps).boundary()).isEqualTo("a");
    }

    @Test
    void takesNoValueThatIsFarTooLong() {
        String half = "b".repeat(600);

        assertThat(ContentType.parse("a/b; boundary*0=" + half).boundary()).isEqualTo(half);
        assertThat(ContentType.parse("a/b; boundary*0=" + half + "; boundary*1=" + half).boundary())
                .isEmpty();
        assertThat(ContentType.parse("a/b; boundary*=''" + "%62".repeat(400_000)).boundary())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', text/plain",
        "TEXT, text/plain",
        "weird, weird/unknown",
        "' Text/HTML ;', text/html"
    })
    void takesTheTypeAsWellAsItCan(String value, String type) {
        assertThat(ContentType.parse(value).type()).isEqualTo(type);
    }
}
