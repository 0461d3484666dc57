package dev.familiar.sources.mail.tnef;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TnefTextTest {

    private static final String RTF =
            "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}{\\f1\\fcharset204 Arial"
                    + " Cyr;}}\r\n{\\colortbl ;\\red0\\green0\\blue255;}{\\*\\generator Riched20;}"
                    + "\\viewkind4\\uc1\\pard\\f0\\fs20 Dear Otto,\\par\r\nlunch in Z\\'fcrich?\\par"
                    + " \\f1\\'cf\\'f0\\'e8\\'e2\\'e5\\'f2\\f0  \\u8364?100\\tab ok\\{ \\}\\par }";

    private static final String SAID = "Dear Otto,\nlunch in Zürich?\nПривет €100\tok{ }\n";

    /// The example of [MS-OXRTFCP] section 4.1.
    private static final String OF_THE_BOOK =
            "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c"
                    + "647d0a800fa0";

    @Test
    void unpacksTheExampleOfTheBook() {
        byte[] packed = HexFormat.of().parseHex(OF_THE_BOOK);

        assertThat(CompressedRichText.read(packed))
                .map(rtf -> new String(rtf, StandardCharsets.US_ASCII))
                .hasValue("{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1252, windows-1252, Grüße aus Zürich",
        "1251, windows-1251, Привет",
        "932, windows-31j, 会議"
    })
    void readsTheOldBodyInItsCodePage(int page, String charset, String text) {
        TnefText read = TnefText.read(Packer.tnef().codePage(page).body(text, charset).done());

        assertThat(read).isEqualTo(new TnefText(text, false, true));
    }

    @Test
    void readsPlainTextBeforeHtmlBeforeRichText() {
        byte[] plain = Packer.wide(0x1000, "Plain, grüße 会議");
        byte[] html = Packer.binary(0x0102, 0x1013, "<p>HTML</p>".getBytes(StandardCharsets.UTF_8));
        byte[] rich = Packer.binary(0x0102, 0x1009, Packer.rich(RTF));

        assertThat(TnefText.read(Packer.tnef().properties(rich, html, plain).done()))
                .isEqualTo(new TnefText("Plain, grüße 会議", false, true));
        assertThat(TnefText.read(Packer.tnef().properties(rich, html).done()))
                .isEqualTo(new TnefText("<p>HTML</p>", true, true));
        assertThat(TnefText.read(Packer.tnef().properties(rich).body("old", "ascii").done()))
                .isEqualTo(new TnefText(SAID, false, true));
    }

    @Test
    void readsHtmlInTheCharsetThatIsNamedForIt() {
        byte[] html =
                Packer.binary(
                        0x0102,
                        0x1013,
                        "<p>Gr\u00fc\u00dfe</p>".getBytes(StandardCharsets.ISO_8859_1));
        byte[] page = Packer.fixed(3, 0x3fde, 28591, 4);

        assertThat(TnefText.read(Packer.tnef().properties(html, page).done()).text())
                .isEqualTo("<p>Grüße</p>");
    }

    @Test
    void findsItsWayThroughOtherProperties() {
        byte[] all =
                Packer.tnef()
                        .attribute(1, 0x00078008, "IPM.Note\0".getBytes(StandardCharsets.US_ASCII))
                        .properties(
                                Packer.fixed(0x0040, 0x0039, 1L << 40, 8),
                                Packer.fixed(0x000b, 0x0e1b, 1, 4),
                                Packer.fixed(0x0048, 0x1018, 5, 8),
                                new byte[8],
                                Packer.wide(0x1000, "behind"))
                        .done();
        byte[] named =
                Packer.tnef()
                        .properties(
                                Packer.named("Keywords", 7),
                                Packer.fixed(0x0002, 0x3001, 1, 4),
                                Packer.wide(0x0037, "Subject"),
                                Packer.wide(0x1000, "found"))
                        .attribute(2, 0x00069002, new byte[14])
                        .done();

        assertThat(TnefText.read(named)).isEqualTo(new TnefText("found", false, true));
        assertThat(TnefText.read(all).text()).isEqualTo("behind");
    }

    @Test
    void saysThatSomethingIsMissing() {
        byte[] whole = Packer.tnef().properties(Packer.wide(0x1000, "found")).done();

        assertThat(TnefText.read("x\n".getBytes(StandardCharsets.US_ASCII)).isWhole()).isFalse();
        assertThat(TnefText.read(Arrays.copyOf(whole, whole.length - 12)).isWhole()).isFalse();
        assertThat(
                        TnefText.read(
                                        Packer.tnef()
                                                .properties(Packer.fixed(0x0777, 0x3001, 1, 4))
                                                .done())
                                .isWhole())
                .isFalse();
        assertThat(TnefText.read(Packer.tnef().done())).isEqualTo(new TnefText("", false, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\\rtf1\\ansi Hello{\\pict\\bin3 }{}secret} there}",
                "{\\rtf1 Hello{\\*\\unknown{\\nested} secret} there}",
                "{\\rtf1{\\stylesheet{\\s1 secret;}}Hello{\\info{\\author secret}} there}",
                "{\\rtf1 Hello{\\field{\\*\\fldinst{HYPERLINK secret}}{\\fldrslt  there}}}",
                "{\\rtf1{\\header secret}Hello\\~there}"
            })
    void passesByWhatIsNoText(String rtf) {
        String text = RichText.read(rtf.getBytes(StandardCharsets.ISO_8859_1)).text();

        assertThat(text.replace("}", "")).isEqualTo("Hello there");
    }

    @Test
    void givesTheHtmlThatARichTextWasMadeOf() {
        String rtf =
                "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}"
                        + "{\\*\\htmltag64 <p class=\"a\">}\\htmlrtf {\\htmlrtf0 Hello "
                        + "{\\*\\htmltag84 <b>}\\htmlrtf {\\b \\htmlrtf0 there\\htmlrtf }\\htmlrtf0 "
                        + "{\\*\\htmltag92 </b>}\\htmlrtf \\par}\\htmlrtf0 {\\*\\htmltag72 </p>}}";

        RichText.Text html = RichText.read(rtf.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(html.isHtml()).isTrue();
        assertThat(html.text()).isEqualTo("<p class=\"a\">Hello <b>there</b></p>");
    }

    @Test
    void packingAndUnpackingGivesTheSameText() {
        Random random = new Random(7);
        String words = "Dear Otto \\par lunch {\\b at} noon \\'fc\\tab ";
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder("{\\rtf1\\ansi ");
            for (int i = random.nextInt(400); i > 0; i--) {
                int from = random.nextInt(words.length());
                text.append(words, from, from + random.nextInt(words.length() - from));
                text.append((char) ('a' + random.nextInt(26)));
            }
            assertThat(CompressedRichText.read(Packer.rich(text.toString())))
                    .map(rtf -> new String(rtf, StandardCharsets.ISO_8859_1))
                    .hasValue(text.toString());
        }
    }

    @Test
    void readsWhatIsThereOfDamagedOnesAndNeverFails() {
        byte[] whole =
                Packer.tnef()
                        .codePage(1252)
                        .properties(
                                Packer.named("Keywords", 7),
                                Packer.binary(0x0102, 0x1009, Packer.rich(RTF)),
                                Packer.wide(0x0037, "Subject"))
                        .body("old", "US-ASCII")
                        .done();
        Random random = new Random(5);
        for (int round = 0; round < 20_000; round++) {
            byte[] broken = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            for (int i = random.nextInt(5); i > 0; i--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            assertThat(TnefText.read(broken).text().length()).isLessThan(1 << 20);
        }
    }

    @Test
    void staysWithinBoundsWhateverIsClaimed() {
        byte[] deep = new byte[2 << 20];
        Arrays.fill(deep, (byte) '{');
        byte[] bomb = new byte[1 << 20];
        Arrays.fill(bomb, (byte) 0xff);
        byte[] packed =
                new Packer()
                        .number(0xffffffffL, 4)
                        .number(0xffffffffL, 4)
                        .number(0x75465a4cL, 4)
                        .number(0, 4)
                        .bytes(bomb)
                        .done();
        byte[] claims =
                Packer.tnef()
                        .attribute(
                                1,
                                0x00069003,
                                new Packer()
                                        .number(0xffffffffL, 4)
                                        .number(0x1102, 2)
                                        .number(0x1009, 2)
                                        .number(0xffffffffL, 4)
                                        .done())
                        .done();

        assertThat(RichText.read(deep).text()).isEmpty();
        assertThat(CompressedRichText.read(packed).orElseThrow().length)
                .isLessThanOrEqualTo((1 << 20) + 32 * 17);
        assertThat(TnefText.read(claims).text()).isEmpty();
    }
}
