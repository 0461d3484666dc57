package dev.familiar.sources.mail.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharsetGuessTest {

    private static Charset guess(String text, String charset) {
        byte[] bytes = text.getBytes(Charset.forName(charset));
        return CharsetGuess.of(bytes, 0, bytes.length);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "windows-1251|Добрый день, спасибо за письмо. Встретимся в четверг на пристани.",
                "KOI8-R|Добрый день, спасибо за письмо. Встретимся в четверг на пристани.",
                "windows-1251|Сергей Иванов",
                "KOI8-R|Сергей Иванов",
                "GB18030|您好，谢谢您的来信。我们星期四在码头见面吧。",
                "GB18030|王小明",
                "Big5-HKSCS|您好，謝謝您的來信。我們星期四在碼頭見面吧，請確認時間。",
                "windows-31j|こんにちは。メールありがとうございます。木曜日に港で会いましょう。",
                "EUC-JP|こんにちは。メールありがとうございます。木曜日に港で会いましょう。",
                "x-windows-949|안녕하세요. 편지 감사합니다. 목요일에 부두에서 만납시다.",
                "x-windows-949|김민준",
                "ISO-8859-2|Łukasz Żółw",
                "ISO-8859-2|Dziękuję, w środę o dziesiątej na przystani. Ściskam",
                "windows-1250|Dziękuję, w środę o dziesiątej na przystani. Ściskam",
                "ISO-8859-2|Jiří Mužík",
                "windows-1250|Jiří Kořínek",
                "windows-31j|青木さくら",
                "windows-31j|会議のお知らせです",
                "windows-1254|Ayşe Yıldız, görüşmek üzere, teşekkürler",
                "windows-1253|Καλημέρα, ευχαριστώ για το μήνυμα. Θα τα πούμε την Πέμπτη.",
                "windows-1255|שלום, תודה על המכתב. ניפגש ביום חמישי ברציף.",
                "windows-1256|مرحبا، شكرا على الرسالة. نلتقي يوم الخميس في الميناء."
            })
    void tellsTheCharsetOfEachScript(String charset, String text) {
        assertThat(guess(text, charset)).isEqualTo(Charset.forName(charset));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grüße aus Köln, wir sehen uns am Donnerstag um zehn.",
                "Élodie a répondu : rendez-vous jeudi à l'entrepôt, ça te va ?",
                "João, não há problema. Até quinta-feira, às dez, no cais.",
                "Señor Muñoz, ¿mañana a las diez? ¡Perfecto!",
                "Hej Åse, vi ses på torsdag på øen.",
                "“Quoted” – it’s fine… €20",
                "Þórður Ægisson, sjáumst á fimmtudaginn í höfninni, kæri vinur",
                "Preis: 20£ oder 30¥, Temperatur 20°C, 5µm, ©2020, §12",
                "«Bonjour», dit-il. ¿Qué tal? ¡Hola! „Gut“",
                "L’été à l´ombre, 1ª y 2º",
                "no letters above 127",
                ""
            })
    void leavesWesternTextWestern(String text) {
        assertThat(guess(text, "windows-1252")).isEqualTo(Charset.forName("windows-1252"));
    }

    /// Any run of whole words of a longer text tells the same, in a subject as in a letter.
    @Test
    void tellsTheSameOfAnyPartOfAText() {
        List<String> words =
                List.of(
                        "Уважаемые",
                        "коллеги",
                        "прошу",
                        "подтвердить",
                        "встречу",
                        "на",
                        "пристани",
                        "в",
                        "четверг",
                        "утром",
                        "Спасибо",
                        "Иван",
                        "Петров",
                        "договор",
                        "готов");
        Random dice = new Random(4);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("Re: ");
            int count = 3 + dice.nextInt(12);
            for (int w = 0; w < count; w++) {
                text.append(words.get(dice.nextInt(words.size()))).append(' ');
            }
            for (String charset : List.of("windows-1251", "KOI8-R")) {
                assertThat(guess(text.toString(), charset))
                        .as("%s in %s", text, charset)
                        .isEqualTo(Charset.forName(charset));
            }
        }
    }

    @Test
    void readsWhateverBytesThereAre() {
        byte[] bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);

        assertThat(CharsetGuess.text(bytes, 0, bytes.length)).isNotEmpty();
        assertThat(CharsetGuess.text(bytes, 5, 0)).isEmpty();
    }

    @Test
    void readsWhatEscapesAnnounce() {
        for (String text : List.of("青木 さくら", "会議のお知らせ")) {
            byte[] bytes = ("Re: " + text + " ok").getBytes(Charset.forName("ISO-2022-JP"));

            assertThat(TextDecoder.guess(bytes, 0, bytes.length)).isEqualTo("Re: " + text + " ok");
            assertThat(TextDecoder.decode(bytes, 0, bytes.length, "").text()).contains(text);
        }
        byte[] korean = "김민준 ok".getBytes(Charset.forName("ISO-2022-KR"));
        assertThat(TextDecoder.guess(korean, 0, korean.length)).contains("김민준");
        byte[] colours = "\u001b[31mred\u001b[0m".getBytes(Charset.forName("US-ASCII"));
        assertThat(TextDecoder.guess(colours, 0, colours.length)).contains("red");
    }

    @ParameterizedTest
    @ValueSource(strings = {"iso-8859-1", "windows-1252", "iso-8859-15", "windows-1251", "koi8-r"})
    void readsUtf8UnderTheNameOfAnOldCharset(String charset) {
        byte[] bytes = "Grüße aus Köln".getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoder.decode(bytes, 0, bytes.length, charset).text())
                .isEqualTo("Grüße aus Köln");
    }

    @Test
    void readsHz() {
        byte[] hz = "~{:CSj~} at ten ~~ ~{VP9z~}\n~{VP\nok".getBytes(Charset.forName("US-ASCII"));

        assertThat(TextDecoder.decode(hz, 0, hz.length, "HZ-GB-2312").text())
                .isEqualTo("好雨 at ten ~ 中国\n中\nok");
    }
}
