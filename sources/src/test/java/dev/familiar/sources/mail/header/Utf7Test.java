package dev.familiar.sources.mail.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf7Test {

    private static final List<String> LETTERS =
            List.of("a", "Z", "7", " ", "ü", "é", "Ж", "本", "語", "한", "🎈", "ß", ".", "'", "(");

    /// By the RFCs, with the JDK's own base64: another hand than the decoder's.
    private static String encode(String text, char shift, boolean folder) {
        StringBuilder out = new StringBuilder();
        int pos = 0;
        while (pos < text.length()) {
            int end = pos;
            while (end < text.length() && text.charAt(end) > '~') {
                end++;
            }
            if (end > pos) {
                String run =
                        Base64.getEncoder()
                                .withoutPadding()
                                .encodeToString(
                                        text.substring(pos, end)
                                                .getBytes(StandardCharsets.UTF_16BE));
                out.append(shift).append(folder ? run.replace('/', ',') : run).append('-');
                pos = end;
            } else {
                char c = text.charAt(pos++);
                out.append(c == shift ? shift + "-" : String.valueOf(c));
            }
        }
        return out.toString();
    }

    private static String random(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 40); i > 0; i--) {
            text.append(LETTERS.get(random.nextInt(LETTERS.size())));
        }
        return text.toString();
    }

    @RepeatedTest(200)
    void readsWhatWasWritten(RepetitionInfo repetition) {
        String text = random(repetition.getCurrentRepetition()) + "+&";

        assertThat(Utf7.text(encode(text, '+', false))).isEqualTo(text);
        assertThat(Utf7.folder(encode(text, '&', true))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Gr+APwA3w-e, Grüße",
        "1 +- 1, 1 + 1",
        "Hi Mom -+Jjo--!, Hi Mom -☺-!",
        "+ZeVnLIqe, 日本語",
        "+ZeVnLIqe., 日本語.",
    })
    void readsTheExamplesOfTheRfc(String encoded, String text) {
        assertThat(Utf7.text(encoded)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Entw&APw-rfe, Entwürfe",
        "Gel&APY-schte Objekte, Gelöschte Objekte",
        "'~peter/mail/&ZeVnLIqe-/&U,BTFw-', ~peter/mail/日本語/台北",
        "Q&-A, Q&A",
    })
    void readsNamesOfFolders(String encoded, String name) {
        assertThat(Utf7.folder(encoded)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "R&D",
                "&",
                "a & b",
                "&AP-",
                "AT&T plans-",
                "&A-",
                "+49 30 5550101",
                "&-"
            })
    void leavesWhatIsNoneAsItIs(String text) {
        assertThat(Utf7.folder(text)).isEqualTo(text.equals("&-") ? "&" : text);
    }
}
