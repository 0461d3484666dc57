package dev.familiar.sources.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.sources.card.Readings;
import dev.familiar.sources.card.TextEntry;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// One person in the forms of many programs.
class CardFormsTest {

    private static final String NAME = "Zoë Lindström";
    private static final List<String> HANDLES =
            List.of("mailto:zoe@example.org", "tel:+12025550147");

    record Form(String program, String text, Charset charset) {

        @Override
        public String toString() {
            return program;
        }
    }

    private static String quoted(String text, Charset charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(charset)) {
            boolean plain = b > ' ' && b < 0x7f && b != '=' || b == ' ';
            out.append(plain ? String.valueOf((char) b) : "=%02X".formatted(b & 0xff));
        }
        return out.toString();
    }

    private static String card(String... lines) {
        return "BEGIN:VCARD\n" + String.join("\n", lines) + "\nEND:VCARD\n";
    }

    static Stream<Form> forms() {
        Charset utf8 = StandardCharsets.UTF_8;
        Charset windows = Charset.forName("windows-1252");
        List<Form> forms = new ArrayList<>();
        for (String end : List.of("\r\n", "\n", "\r")) {
            add(
                    forms,
                    end,
                    "Outlook 2.1",
                    windows,
                    card(
                            "VERSION:2.1",
                            "N;LANGUAGE=sv:Lindström;Zoë",
                            "FN:Zoë Lindström",
                            "TEL;CELL;VOICE:+1 (202) 555-0147",
                            "ADR;WORK;PREF:;;Street 1;Town",
                            "LABEL;WORK;PREF;ENCODING=QUOTED-PRINTABLE:Street 1=0D=0A=",
                            "Town",
                            "X-MS-OL-DEFAULT-POSTAL-ADDRESS:2",
                            "EMAIL;PREF;INTERNET:zoe@example.org",
                            "X-MS-OL-DESIGN;CHARSET=utf-8:<card></card>",
                            "REV:20200101T000000Z"));
            add(
                    forms,
                    end,
                    "Android 2.1",
                    utf8,
                    card(
                            "VERSION:2.1",
                            "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
                                    + quoted("Lindström", utf8)
                                    + ";"
                                    + quoted("Zoë", utf8)
                                    + ";;;",
                            "FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
                                    + quoted(NAME, utf8)
                                    + "=",
                            "TEL;CELL;PREF:+12025550147",
                            "EMAIL;HOME:zoe@example.org",
                            "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:"
                                    + quoted("met: in Örebro", utf8)
                                    + "=0A="));
            add(
                    forms,
                    end,
                    "Nokia 2.1",
                    utf8,
                    card(
                            "VERSION:2.1",
                            "N;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:"
                                    + quoted("Lindström", utf8)
                                    + ";=",
                            quoted("Zoë", utf8) + ";;;",
                            "TEL;VOICE;CELL:+12025550147",
                            "EMAIL:zoe@example.org",
                            "X-CLASS:private"));
            add(
                    forms,
                    end,
                    "Samsung 2.1",
                    windows,
                    card(
                            "VERSION:2.1",
                            "N;ENCODING=QUOTED-PRINTABLE:"
                                    + quoted("Lindström", windows)
                                    + ";"
                                    + quoted("Zoë", windows),
                            "FN;ENCODING=QUOTED-PRINTABLE:" + quoted(NAME, windows),
                            "tel;cell:+1-202-555-0147",
                            "email;internet:zoe@example.org"));
            add(
                    forms,
                    end,
                    "Apple 3.0",
                    utf8,
                    card(
                            "VERSION:3.0",
                            "PRODID:-//Apple Inc.//macOS 14//EN",
                            "N:Lindström;Zoë;;;",
                            "FN:Zoë",
                            "  Lindström",
                            "item1.EMAIL;type=INTERNET;type=pref:zoe@example.org",
                            "item1.X-ABLabel:_$!<Other>!$_",
                            "TEL;type=CELL;type=VOICE;type=pref:+1 202 555 0147",
                            "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAA",
                            " AAAAAAAA=="));
            add(
                    forms,
                    end,
                    "Google 3.0",
                    utf8,
                    card(
                            "VERSION:3.0",
                            "FN:Zoë Lindström",
                            "N:Lindström;Zoë;;;",
                            "EMAIL;TYPE=INTERNET;TYPE=HOME:zoe@example.org",
                            "TEL;TYPE=CELL:+1 202-555-0147",
                            "CATEGORIES:myContacts"));
            add(
                    forms,
                    end,
                    "Android 3.0",
                    utf8,
                    card(
                            "VERSION:3.0",
                            "N:Lindström;Zoë;;;",
                            "FN:Zoë Lindström",
                            "TEL;TYPE=CELL,PREF:+12025550147",
                            "EMAIL;TYPE=HOME:zoe@example.org",
                            "X-ANDROID-CUSTOM:vnd.android.cursor.item/relation;Bo;1;;;;"));
            add(
                    forms,
                    end,
                    "4.0",
                    utf8,
                    card(
                            "VERSION:4.0",
                            "FN;PREF=1:Zoë Lindström",
                            "N:Lindström;Zoë;;;",
                            "KIND:individual",
                            "EMAIL;TYPE=\"home,work\";PREF=1:zoe@example.org",
                            "TEL;VALUE=uri;TYPE=\"cell,voice\":tel:+1-202-555-0147"));
        }
        return forms.stream();
    }

    private static void add(
            List<Form> forms, String end, String program, Charset charset, String text) {
        String shown = program + " " + end.replace("\r", "CR").replace("\n", "LF");
        forms.add(new Form(shown, text.replace("\n", end), charset));
        // Between other cards, which must not suffer.
        String among =
                card("VERSION:3.0", "FN:Bo Before") + text + card("VERSION:3.0", "FN:Al After");
        forms.add(new Form(shown + " among", among.replace("\n", end), charset));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void isOnePersonFromEveryProgram(Form form) {
        Readings readings =
                Readings.of(new VCardSource(), TextEntry.of("a.vcf", form.text(), form.charset()));
        int at = form.program().endsWith("among") ? 1 : 0;

        assertThat(readings.faults()).isEmpty();
        assertThat(readings.people()).hasSize(1 + 2 * at);
        assertThat(readings.names().get(at).getFirst()).isEqualTo(NAME);
        assertThat(readings.handles().get(at)).containsExactlyInAnyOrderElementsOf(HANDLES);
    }

    @Test
    void keepsAValueWithADanglingSoftBreakAndWhatFollows() {
        String text =
                card(
                                "VERSION:2.1",
                                "N:Example;Ada",
                                "FN;ENCODING=QUOTED-PRINTABLE:Ada Example=",
                                "TEL;CELL:+12025550147")
                        + card("VERSION:2.1", "N:Bo;Al", "NOTE;QUOTED-PRINTABLE:one=0D=0A=");
        Readings readings = Readings.of(new VCardSource(), TextEntry.of("a.vcf", text));

        assertThat(readings.names()).containsExactly(List.of("Ada Example"), List.of("Al Bo"));
        assertThat(readings.handles().getFirst()).containsExactly("tel:+12025550147");
        assertThat(readings.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "9130B79C-9F59-456E-A96B-BF633FAC5882",
        "9130b79c-9f59-456e-a96b-bf633fac5882",
        "urn:uuid:9130b79c-9f59-456e-a96b-bf633fac5882",
        "URN:UUID:9130B79C-9F59-456E-A96B-BF633FAC5882",
        "urn:uuid:{9130B79C-9F59-456E-A96B-BF633FAC5882}",
        "{9130B79C-9F59-456E-A96B-BF633FAC5882}",
        "9130B79C-9F59-456E-A96B-BF633FAC5882:ABPerson"
    })
    void isOneCardByItsUidHoweverItIsWritten(String uid) {
        Readings readings =
                Readings.of(
                        new VCardSource(),
                        TextEntry.of("a.vcf", card("VERSION:3.0", "FN:Ada", "UID:" + uid)));

        assertThat(readings.keys()).containsExactly("card:9130b79c-9f59-456e-a96b-bf633fac5882");
    }
}
