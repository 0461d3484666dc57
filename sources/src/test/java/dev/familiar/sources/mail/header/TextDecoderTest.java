package dev.familiar.sources.mail.header;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.sources.mail.header.TextDecoder.Decoded;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {

    private static Decoded decode(byte[] bytes, String charset) {
        return TextDecoder.decode(bytes, 0, bytes.length, charset);
    }

    @ParameterizedTest
    @CsvSource({
        "x-mac-roman, x-MacRoman, Zoë écrit à Façade",
        "macintosh, x-MacRoman, Zoë écrit à Façade",
        "MacIntosh, x-MacRoman, Größe",
        "windows1251, windows-1251, Привет",
        "win-1251, windows-1251, Привет",
        "x-cp1251, windows-1251, Привет",
        "cp1250, windows-1250, Žluťoučký",
        "cp-850, IBM850, Größe",
        "cp866, IBM866, Привет",
        "iso8859-15, ISO-8859-15, 5 € für Zoë",
        "iso_8859_2, ISO-8859-2, Žluťoučký",
        "ISO 8859-7, ISO-8859-7, Καλημέρα",
        "iso-8859-9, windows-1254, Şişli",
        "'\"koi8-r\"', KOI8-R, Привет",
        "koi8, KOI8-R, Привет",
        "gbk, GB18030, 会议通知",
        "gb_2312-80, GB18030, 会议通知",
        "cp936, GB18030, 会议通知",
        "ks_c_5601, x-windows-949, 안녕하세요",
        "x-sjis, windows-31j, 会議のお知らせ",
        "big5, Big5, 會議通知",
        "cp65001, UTF-8, 会議のお知らせ",
    })
    void knowsCharsetsUnderTheNamesOfPrograms(String name, String charset, String text) {
        assertThat(decode(text.getBytes(Charset.forName(charset)), name))
                .isEqualTo(new Decoded(text, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-7", "UTF7", "unicode-1-1-utf-7"})
    void readsUtf7ThoughEveryByteOfItIsAscii(String name) {
        assertThat(decode("Gr+APwA3w-e".getBytes(StandardCharsets.US_ASCII), name))
                .isEqualTo(new Decoded("Grüße", false));
    }

    @Test
    void saysThatANamedCharsetIsNotKnown() {
        byte[] latin = "Größe".getBytes(Charset.forName("windows-1252"));

        assertThat(decode(latin, "x-nobody-knows").broken()).isTrue();
        assertThat(decode(latin, "")).isEqualTo(new Decoded("Größe", false));
        assertThat(decode(latin, "unknown-8bit")).isEqualTo(new Decoded("Größe", false));
        // Whatever it is called, it is this.
        assertThat(decode("Größe".getBytes(StandardCharsets.UTF_8), "x-nobody-knows"))
                .isEqualTo(new Decoded("Größe", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "windows", "cp", "cp99999", "iso-8859-99", "iso-8859-", "\u0000", "a b"})
    void takesNoNameForAnother(String name) {
        assertThat(decode("Größe".getBytes(StandardCharsets.UTF_8), name).text())
                .isEqualTo("Größe");
    }
}
