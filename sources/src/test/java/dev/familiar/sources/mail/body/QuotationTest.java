package dev.familiar.sources.mail.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Where a quotation begins that is not marked line by line, in the forms that Gmail, Outlook and
/// Apple Mail give it in many languages.
class QuotationTest {

    private static final String QUOTED =
            "\n\nPlease confirm by Friday.\n\n-- \nBen Kern\nHead of Docks\n+1 202 555 0100\n";

    private static void assertQuoted(String header) {
        OwnText own = OwnWords.read("Thanks, agreed.\n\nAda\n\n" + header + QUOTED, 400);

        assertThat(own.words()).as(header).isEqualTo("Thanks, agreed. Ada");
        assertThat(own.tail()).as(header).doesNotContain("Head of Docks").contains("Ada");
    }

    static Stream<String> introductions() {
        return Stream.of(
                "On Mon, 2 Mar 2020 at 09:00, Bruno Kern <bruno@example.org> wrote:",
                "Am Mo., 2. März 2020 um 09:00 Uhr schrieb Bruno Kern <bruno@example.org>:",
                "Bruno Kern <bruno@example.org> schrieb am Mo., 2. März 2020, 09:00:",
                "Am 02.03.2020 um 09:00 schrieb Bruno Kern:",
                "Le lun. 2 mars 2020 à 09:00, Bruno Kern <bruno@example.org> a écrit :",
                "El lun, 2 mar 2020 a las 9:00, Bruno Kern (<bruno@example.org>) escribió:",
                "Il giorno lun 2 mar 2020 alle ore 09:00 Bruno Kern <bruno@example.org> ha scritto:",
                "Em seg., 2 de mar. de 2020 às 09:00, Bruno Kern <bruno@example.org> escreveu:",
                "Bruno Kern <bruno@example.org> escreveu no dia segunda, 2/03/2020 à(s) 09:00:",
                "Op ma 2 mrt. 2020 om 09:00 schreef Bruno Kern <bruno@example.org>:",
                "Den man. 2. mar. 2020 kl. 09.00 skrev Bruno Kern <bruno@example.org>:",
                "man. 2. mar. 2020 kl. 09:00 skrev Bruno Kern <bruno@example.org>:",
                "Den mån 2 mars 2020 kl 09:00 skrev Bruno Kern <bruno@example.org>:",
                "2 mars 2020 kl. 09:00 skrev Bruno Kern <bruno@example.org>:",
                "ma 2. maalisk. 2020 klo 9.00 Bruno Kern (bruno@example.org) kirjoitti:",
                "Bruno Kern <bruno@example.org> kirjoitti 2.3.2020 kello 9.00:",
                "pon., 2 mar 2020 o 09:00 Bruno Kern <bruno@example.org> napisał(a):",
                "W dniu 2.03.2020 o 09:00, Bruno Kern pisze:",
                "po 2. 3. 2020 v 9:00 odesílatel Bruno Kern <bruno@example.org> napsal:",
                "po 2. 3. 2020 o 9:00 Bruno Kern <bruno@example.org> napísal(a):",
                "Bruno Kern <bruno@example.org>, 2 Mar 2020 Pzt, 09:00 tarihinde şunu yazdı:",
                "пн, 2 мар. 2020 г. в 09:00, Bruno Kern <bruno@example.org>:",
                "2 марта 2020 г., в 9:00, Bruno Kern <bruno@example.org> написал(а):",
                "пн, 2 бер. 2020 р. о 09:00 Bruno Kern <bruno@example.org> пише:",
                "Bruno Kern <bruno@example.org> ezt írta (időpont: 2020. márc. 2., H, 9:00):",
                "lun., 2 mar. 2020 la 09:00, Bruno Kern <bruno@example.org> a scris:",
                "Στις Δευ, 2 Μαρ 2020 στις 9:00 π.μ., ο χρήστης Bruno Kern <bruno@example.org> έγραψε:",
                "2020年3月2日(月) 9:00 Bruno Kern <bruno@example.org>:",
                "2020/03/02 9:00、Bruno Kern <bruno@example.org>のメール:",
                "Bruno Kern <bruno@example.org> 于2020年3月2日周一 09:00写道：",
                "Bruno Kern <bruno@example.org> 於 2020年3月2日 週一 上午9:00寫道：",
                "2020년 3월 2일 (월) 오전 9:00, Bruno Kern <bruno@example.org>님이 작성:",
                "Vào Th 2, 2 thg 3, 2020 vào lúc 09:00 Bruno Kern <bruno@example.org> đã viết:",
                "Pada tanggal Sen, 2 Mar 2020 pukul 09.00 Bruno Kern <bruno@example.org> menulis:");
    }

    @ParameterizedTest
    @MethodSource("introductions")
    void findsAnIntroductionHoweverItIsWrapped(String introduction) {
        assertQuoted(introduction);
        int blank = introduction.indexOf("2020") + 4;
        while ((blank = introduction.indexOf(' ', blank + 1)) > 0) {
            assertQuoted(
                    introduction.substring(0, blank) + "\n" + introduction.substring(blank + 1));
        }
    }

    static Stream<String> headers() {
        return Stream.of(
                "From|Sent|To|Subject",
                "Von|Gesendet|An|Betreff",
                "De :|Envoyé :|À :|Objet :",
                "De|Enviado el|Para|Asunto",
                "De|Enviada em|Para|Assunto",
                "Da|Inviato|A|Oggetto",
                "Van|Verzonden|Aan|Onderwerp",
                "Fra|Sendt|Til|Emne",
                "Från|Skickat|Till|Ämne",
                "Lähettäjä|Lähetetty|Vastaanottaja|Aihe",
                "Od|Wysłano|Do|Temat",
                "Od|Odesláno|Komu|Předmět",
                "Od|Odoslané|Komu|Predmet",
                "Kimden|Gönderildi|Kime|Konu",
                "От|Отправлено|Кому|Тема",
                "Від|Надіслано|Кому|Тема",
                "Feladó|Elküldve|Címzett|Tárgy",
                "Από|Στάλθηκε|Προς|Θέμα",
                "差出人|送信日時|宛先|件名",
                "发件人|发送时间|收件人|主题",
                "寄件者|寄件日期|收件者|主旨",
                "보낸 사람|보낸 날짜|받는 사람|제목",
                "מאת|נשלח|אל|נושא",
                "من|تاريخ الإرسال|إلى|الموضوع");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void findsTheLinesAboveAQuotedMessageInAnyLanguage(String labels) {
        List<String> label = List.of(labels.split("\\|"));
        List<String> values =
                List.of("Bruno Kern <bruno@example.org>", "2 Mar 2020 09:00", "X", "docks");
        for (String colon : List.of(":", " :", "\u00a0:", "\uFF1A")) {
            for (String bold : List.of("", "*")) {
                StringBuilder header = new StringBuilder();
                for (int i = 0; i < label.size(); i++) {
                    String plain = label.get(i).replace(" :", "");
                    header.append(bold).append(plain).append(colon).append(bold).append(' ');
                    header.append(values.get(i)).append('\n');
                }
                assertQuoted(header.toString().strip());
            }
        }
    }

    @Test
    void findsTheLinesByTheirShapeWhereNoWordIsKnown() {
        assertQuoted("Ferak: Bruno <b@example.org>\nSonda: 2. mardo 2020 09:00\nTilo: X\nTemo: d");
        assertQuoted("Ferak: Bruno\nSonda: 2. mardo 2020 09:00\nTilo: X\nTemo: d");
        assertQuoted("Ferak: Bruno <b@example.org>\nTilo: X\nSonda: 2. mardo 2020 09:00\nTemo: d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----Oprindelig meddelelse-----\nFra: Bruno Kern\nSendt: 2. marts 2020",
                "-----Opprinnelig melding-----\nFra: Bruno Kern",
                "-----Ursprungligt meddelande-----\nFrån: Bruno Kern",
                "-----Alkuperäinen viesti-----\nLähettäjä: Bruno",
                "-----Oorspronkelijk bericht-----\nVan: Bruno",
                "-----Původní zpráva-----\nOd: Bruno",
                "-----Orijinal Mesaj-----\nKimden: Bruno",
                "-----Исходное сообщение-----\nОт: Bruno",
                "-------- Пересылаемое сообщение --------\nОт: Bruno",
                "-----元のメッセージ-----\n差出人: Bruno",
                "---------- 转发的邮件 ---------\n发件人: Bruno",
                "-----원본 메시지-----\n보낸 사람: Bruno",
                "----- Mensaje original -----\nDe: Bruno",
                "----- Mensagem original -----\nDe: Bruno",
                "---- Unknown words ----\nFrom: Bruno"
            })
    void findsRulesInManyLanguages(String rule) {
        assertQuoted(rule);
    }

    /// What people write themselves and looks a little like a header.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tel: +1 202 555 0100\nMobile: +1 202 555 0101\nEmail: ada@example.org\nWeb: x",
                "Phone: +1 202 555 0100\nFax: +1 202 555 0101\nOffice: 10.30\nMail: a@example.org",
                "When: 2 March 2020 10:00\nWhere: Room 5\nWho: Ben\nWhat: docks",
                "Datum: 2. März 2020, 10:00\nOrt: Hafen\nThema: Docks\nWer: alle",
                "To: do\nThen: rest\nLast: sleep",
                "From here: on\nwe go",
                "The plan for 2020 is this:\nfirst we meet",
                "Three points:\none, two, three",
                "What we agreed in March 2020 at 9:00:\nnothing",
                "You can reach ada@example.org in this way:\nby mail",
                "Bob said in his talk of 2019:\nmore docks",
                "--- Part one ---\nNote: nothing",
                "Re: your mail: fine\nPS: no\nPPS: yes"
            })
    void keepsOwnLines(String lines) {
        OwnText own = OwnWords.read("Hello.\n\n" + lines + "\n\nBye now.\n", 600);

        assertThat(own.words()).startsWith("Hello.").endsWith("Bye now.");
        assertThat(own.words()).contains(lines.split("\n", -1)[0]);
    }

    @Test
    void knowsEachWordForTheSender() {
        assertThat(HeaderLines.senderWords())
                .hasSizeGreaterThan(30)
                .allSatisfy(word -> assertThat(HeaderLines.isSender(word + ": x")).isTrue());
    }

    @Test
    void takesNoTimeForHostileLines() {
        List<String> texts = new ArrayList<>();
        for (String piece :
                List.of("a: ", "2020 ", "2.", "<a@", "A: b\n", "---- a", "wrote ", "9:0")) {
            texts.add(piece.repeat(32_000 / piece.length()));
            texts.add((piece.repeat(60) + "\n").repeat(500));
            texts.add((piece.repeat(60) + ":\n").repeat(500));
        }
        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> texts.forEach(text -> OwnWords.of(text, 40_000)));
    }
}
