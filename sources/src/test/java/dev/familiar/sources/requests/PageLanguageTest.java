package dev.familiar.sources.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.sources.ReadBench;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The page in the display language of the account.
class PageLanguageTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    /// Sentence under the name, several in common, one in common, three weeks ago, a month ago, the
    /// buttons, the line that closes a note, an invitation to a newsletter.
    private static final String[] PAGES = {
        "# lädt Sie ein, sich zu vernetzen;Bo Sample und 12 weitere gemeinsame Kontakte;1 gemeinsamer"
                + " Kontakt;vor 3 Wochen;vor einem Monat;Ignorieren;Annehmen;# antworten;Cy Writer lädt"
                + " Sie ein, Weekly Rail zu abonnieren",
        "# möchte sich mit Ihnen vernetzen;Bo Sample sowie 12 weitere gemeinsame Kontakte;1"
                + " gemeinsamer Kontakt;Vor 3 Wochen;Vor 1 Monat;Ablehnen;Akzeptieren;# antworten;Cy"
                + " Writer hat Sie eingeladen, Weekly Rail zu folgen",
        "# vous invite à vous connecter;Bo Sample et 12 autres relations en commun;1 relation en"
                + " commun;il y a 3 semaines;il y a un mois;Ignorer;Accepter;Répondre à #;Cy Writer vous"
                + " invite à vous abonner à Weekly Rail",
        "# te ha invitado a conectar;Bo Sample y 12 contactos más en común;1 contacto en común;hace 3"
                + " semanas;hace un mes;Ignorar;Aceptar;Responder a #;Cy Writer te ha invitado a"
                + " suscribirte a Weekly Rail",
        "# quiere conectar contigo;Bo Sample y 12 más contactos en común;1 contacto en común;Enviada"
                + " hace 3 semanas;Enviada hace 1 mes;Rechazar;Aceptar;Responder a #;Cy Writer te"
                + " invita a seguir Weekly Rail",
        "# está convidando você para se conectar;Bo Sample e mais 12 conexões em comum;1 conexão em"
                + " comum;há 3 semanas;há 1 mês;Ignorar;Aceitar;Responder a #;Cy Writer convidou você"
                + " para assinar Weekly Rail",
        "# quer ligar-se a si na sua rede;Bo Sample e outros 12 contactos em comum;1 contacto em comum;há"
                + " 3 semanas;há um mês;Recusar;Aceitar;Responder a #;Cy Writer convidou-o para"
                + " subscrever Weekly Rail",
        "# ti ha invitato a collegarti;Bo Sample e altri 12 collegamenti in comune;1 collegamento in"
                + " comune;3 settimane fa;1 mese fa;Ignora;Accetta;Rispondi a #;Cy Writer ti ha invitato"
                + " a iscriverti a Weekly Rail",
        "# nodigt u uit om connectie te maken;Bo Sample en 12 andere gemeenschappelijke connecties;1"
                + " gemeenschappelijke connectie;3 weken geleden;1 maand geleden;Negeren;Accepteren;#"
                + " beantwoorden;Cy Writer heeft u uitgenodigd om u te abonneren op Weekly Rail",
        "# zaprasza Cię do nawiązania kontaktu;Bo Sample i 12 innych wspólnych kontaktów;1 wspólny"
                + " kontakt;3 tygodnie temu;miesiąc temu;Ignoruj;Akceptuj;Odpowiedz użytkownikowi #;Cy"
                + " Writer zaprasza Cię do subskrypcji Weekly Rail",
        "# sizi bağlantı kurmaya davet ediyor;Bo Sample ve 12 diğer ortak bağlantı;1 ortak bağlantı;3"
                + " hafta önce;1 ay önce;Yok say;Kabul et;# adlı kişiye yanıt ver;Cy Writer sizi Weekly"
                + " Rail bültenine abone olmaya davet etti",
        "#さんがつながりを申請しています;Bo Sampleさん、他12人の共通のつながり;共通のつながり1人;3週間前;1か月前;無視;承認;#さんに返信;Cy"
                + " WriterさんからWeekly Railのニュースレターの購読に招待されました",
        "# 邀请您加为好友;Bo Sample 和其他 12 位共同好友;1 位共同好友;3 周前;1 个月前;忽略;接受;回复 #;Cy Writer 邀请您订阅 Weekly"
                + " Rail",
        "#邀請您建立聯繫;Bo Sample和其他 12 位共同聯絡人;1 位共同聯絡人;3 週前;1 個月前;略過;接受;回覆#;Cy Writer邀請您訂閱 Weekly"
                + " Rail",
        "# 님이 1촌을 신청했습니다;Bo Sample 님 외 12명의 공통 1촌;함께 아는 1촌 1명;3주 전;1개월 전;무시;수락;# 님에게 답장;Cy"
                + " Writer 님이 Weekly Rail 뉴스레터 구독에 초대했습니다",
    };

    private static final List<String> NAMES =
            List.of(
                    "Ada Example",
                    "Zoë Model, PhD",
                    "李小明",
                    "山田太郎",
                    "김민준",
                    "Oğuz Sample",
                    "Łucja Ex");

    private final ReadBench bench = ReadBench.of(new PastedRequests(InstantSource.fixed(NOW)));

    static Stream<String> pages() {
        return Arrays.stream(PAGES);
    }

    private static String page(String[] said, List<String> names, boolean sentences) {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            page.append(name).append('\n');
            if (sentences) {
                page.append(said[0].replace("#", name)).append('\n');
            }
            page.append("Engineer ").append((char) ('A' + i)).append("\n\n");
            page.append(said[1 + i % 2]).append('\n').append(said[3 + i % 2]).append('\n');
            page.append(said[5]).append('\n').append(said[6]).append('\n');
            if (i % 3 == 0) {
                page.append("We met at the tram fair.\n").append(said[7].replace("#", name));
                page.append('\n');
            }
        }
        return page.toString();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void readsCardsInEveryLanguageWithAndWithoutTheSentence(String line) throws IOException {
        String[] said = line.split(";", -1);
        for (boolean sentences : new boolean[] {true, false}) {
            ReadBench read = ReadBench.of(new PastedRequests(InstantSource.fixed(NOW)));
            String page = page(said, NAMES, sentences);

            assertThat(read.certainty("p.txt", page)).isGreaterThanOrEqualTo(70);
            List<ConnectionRequest> requests = read.read("p.txt", page).requests();
            assertThat(requests)
                    .extracting(r -> r.requester().name().text())
                    .containsExactlyElementsOf(NAMES);
            for (int i = 0; i < requests.size(); i++) {
                ConnectionRequest request = requests.get(i);
                MutualConnections mutuals = request.invitation().mutuals();
                assertThat(request.requester().headline())
                        .isEqualTo("Engineer " + (char) ('A' + i));
                assertThat(mutuals.count()).isEqualTo(i % 2 == 0 ? 13 : 1);
                assertThat(mutuals.names())
                        .extracting(name -> name.text())
                        .isEqualTo(i % 2 == 0 ? List.of("Bo Sample") : List.of());
                assertThat(request.invitation().sentAt())
                        .isEqualTo(i % 2 == 0 ? "2026-10-30T12:00:00Z" : "2026-10-20T12:00:00Z");
                assertThat(request.invitation().note())
                        .isEqualTo(i % 3 == 0 ? "We met at the tram fair." : "");
            }
            assertThat(read.faults()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leavesOutNewslettersInEveryLanguage(String line) throws IOException {
        String[] said = line.split(";", -1);
        String page =
                page(said, List.of("Ada Example"), true)
                        + "Weekly Rail\n"
                        + said[8]
                        + "\n"
                        + said[3]
                        + "\n"
                        + said[5]
                        + "\n"
                        + said[6]
                        + "\n"
                        + page(said, List.of("Bea Model"), true);

        assertThat(bench.read("p.txt", page).requests())
                .extracting(r -> r.requester().name().text())
                .containsExactly("Ada Example", "Bea Model");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Example und Bo Sample sind gemeinsame Kontakte|2|2",
                "Ada Example ist ein gemeinsamer Kontakt|1|1",
                "Sie haben 7 gemeinsame Kontakte|7|0",
                "Ada Example, Bo Sample und 1.204 weitere gemeinsame Kontakte|1206|2"
            })
    void readsGermanConnectionsInCommon(String line, int count, int named) throws IOException {
        String page = "Cy Model\nHead\n" + line + "\nvor 2 Tagen\nIgnorieren\nAnnehmen\n";

        MutualConnections mutuals =
                bench.read("p.txt", page).requests().getFirst().invitation().mutuals();

        assertThat(mutuals.count()).isEqualTo(count);
        assertThat(mutuals.names()).hasSize(named);
    }

    /// Danish buttons are the French ones; nothing else of the page is French.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void takesNoLanguageForAnotherThatSharesItsButtons(int cards) throws IOException {
        StringBuilder page = new StringBuilder("Administrer invitationer\nModtaget\nSendt\n");
        for (String name : NAMES.subList(0, cards)) {
            page.append(name).append('\n').append(name);
            page.append(" inviterer dig til at oprette forbindelse\nKasserer hos Falk\n");
            page.append("1 fælles forbindelse\nfor 3 uger siden\nIgnorer\nAccepter\n");
        }

        assertThat(bench.read("p.txt", page.toString()).requests())
                .extracting(r -> r.requester().name().text())
                .containsExactlyElementsOf(NAMES.subList(0, cards));
        assertThat(bench.requests())
                .allSatisfy(
                        r -> assertThat(r.requester().headline()).isEqualTo("Kasserer hos Falk"));
        assertThat(bench.faults()).containsExactly("VALUE_UNREADABLE p.txt line 4");
    }

    /// Other ways to say the sentence, a reply without its preposition.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "# invites you to connect|1 mutual connection|3 weeks ago|Ignore|Accept|Reply to #",
                "# wants to connect|1 mutual connection|3 weeks ago|Ignore|Accept|Reply to #",
                "# would like to join your network|1 mutual connection|3 weeks ago|Ignore|Accept|Reply to #",
                "# would love to be connected with you|1 mutual connection|3 weeks ago|Ignore|Accept|Reply to #",
                "# invites you to join their network|1 mutual connection|3 weeks ago|Ignore|Accept|Reply to #",
                "# requested to connect|1 mutual connection|3 weeks ago|Ignore|Accept|Reply to #",
                "# sent you an invitation to connect|1 mutual connection|3 weeks ago|Ignore|Accept|Reply to #",
                "# asked to join your professional network, and you both follow Acme|1 mutual connection|3 weeks ago|Ignore|Accept|Reply to #",
                "# convidou-o a conectar-se|1 conexão em comum|há 3 semanas|Ignorar|Aceitar|Responder a #",
                "# convida você para se conectar|1 conexão em comum|há 3 semanas|Ignorar|Aceitar|Responder a #",
                "# convidou você para se conectar|1 conexão em comum|há 3 semanas|Ignorar|Aceitar|Responder #",
                "# solicitou conexão com você|1 conexão em comum|há 3 semanas|Ignorar|Aceitar|Responder a #",
                "# invitó a conectar|1 contacto en común|hace 3 semanas|Ignorar|Aceptar|Responder #",
                "# a envoyé une demande de mise en relation|1 relation en commun|il y a 3 semaines|Ignorer|Accepter|Répondre #",
                "# nodigde u uit om connectie te maken|1 gemeenschappelijke connectie|3 weken geleden|Negeren|Accepteren|# beantwoorden",
                "# zaprosiła Cię do nawiązania kontaktu|1 wspólny kontakt|3 tygodnie temu|Ignoruj|Akceptuj|Odpowiedz #"
            })
    void knowsTheSentenceInOtherWords(
            String sentence, String common, String ago, String no, String yes, String reply)
            throws IOException {
        StringBuilder page = new StringBuilder();
        for (String name : List.of("Ada Example", "Bo Sample")) {
            page.append(name).append("\nVerified\n").append(sentence.replace("#", name));
            page.append("\nHead A\n").append(common).append('\n').append(ago).append('\n');
            page.append(no).append('\n').append(yes).append("\nWe met at the fair.\n");
            page.append(reply.replace("#", name.split(" ", -1)[0])).append('\n');
        }

        List<ConnectionRequest> requests = bench.read("p.txt", page.toString()).requests();

        assertThat(requests)
                .extracting(r -> r.requester().name().text() + ": " + r.requester().headline())
                .containsExactly("Ada Example: Head A", "Bo Sample: Head A");
        assertThat(requests)
                .allSatisfy(r -> {
                    assertThat(r.invitation().note()).isEqualTo("We met at the fair.");
                    assertThat(r.invitation().mutuals().count()).isEqualTo(1);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LinkedIn Member", "LinkedIn-Mitglied", "Membre de LinkedIn", "Miembro de LinkedIn",
                "Usuário do LinkedIn", "LinkedInメンバー", "领英会员", "LinkedIn 회원"
            })
    void namesNobodyByWhatStandsForAHiddenMember(String nobody) throws IOException {
        String page =
                nobody
                        + "\n"
                        + nobody
                        + " is inviting you to connect\n2 weeks ago\nIgnore\nAccept\n"
                        + "Ada Example\nAda Example is inviting you to connect\nHead\n2 weeks ago\n"
                        + "Ignore\nAccept\n";

        assertThat(bench.read("p.txt", page).requests())
                .extracting(r -> r.requester().name().text())
                .containsExactly("Ada Example");
        assertThat(bench.passed()).containsExactly("CLOSED_ACCOUNT p.txt line 1");
    }

    /// A headline or a note in a language the page is not in keeps its words.
    @Test
    void looksUpNoWordsOfOtherLanguages() throws IOException {
        String page =
                "Ada Example\nAda Example is inviting you to connect\nEmpleo\n2 weeks ago\nIgnore\n"
                        + "Accept\nhace 3 semanas\nReply to Ada\n";

        ConnectionRequest request = bench.read("p.txt", page).requests().getFirst();

        assertThat(request.requester().headline()).isEqualTo("Empleo");
        assertThat(request.invitation().note()).isEqualTo("hace 3 semanas");
    }

    @Test
    void findsCardsOfAnUnknownLanguageByTheirShapeAndSaysSo() throws IOException {
        String page =
                "Ada Example\nAda Example bjuder in dig\nHead\nfor 3 veckor sedan\nVisa inte\nTa emot\n"
                        + "Bo Sample\nBo Sample bjuder in dig\nTail\nfor 1 vecka sedan\nVisa inte\nTa"
                        + " emot\n";

        assertThat(bench.read("p.txt", page).requests())
                .extracting(r -> r.requester().name().text())
                .containsExactly("Ada Example", "Bo Sample");
        assertThat(bench.faults()).containsExactly("VALUE_UNREADABLE p.txt line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Example\nAda Example bjuder in dig\nHead\nVisa inte\nTa emot\n",
                "Ada\nBo\nCy\nDee\nEve\nFay\n",
                "A letter.\n\nIt goes on.\n"
            })
    void saysThatNothingWasFoundWhereNoTwoCardsShowAShape(String page) throws IOException {
        assertThat(bench.read("p.txt", page).requests()).isEmpty();
        assertThat(bench.faults()).singleElement().asString().startsWith("NOTHING_FOUND");
    }

    @Test
    void takesNoTextOfWordsInAnyOrderForMoreCardsThanItHasButtons() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < 60; i++) {
                String[] said = PAGES[random.nextInt(PAGES.length)].split(";", -1);
                int at = random.nextInt(said.length + 1);
                String line = at == said.length ? "Ada Example" : said[at].replace("#", "Ada");
                text.append(line).append('\n');
            }
            ReadBench read = ReadBench.of(new PastedRequests(InstantSource.fixed(NOW)));
            read.read("p.txt", text.toString());
            assertThat(read.requests().size()).isLessThanOrEqualTo(30);
        }
    }
}
