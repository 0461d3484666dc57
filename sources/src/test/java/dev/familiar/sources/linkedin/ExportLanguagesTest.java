package dev.familiar.sources.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.Affiliation;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.sources.ReadBench;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The export with headers and dates in other languages.
class ExportLanguagesTest {

    private final ReadBench bench = ReadBench.of(new LinkedInExport());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vorname,Nachname,URL,E-Mail-Adresse,Unternehmen,Position,Verbunden am|27. Juni 2026",
                "Prénom,Nom,URL,Adresse e-mail,Entreprise,Poste,Date de connexion|27 juin 2026",
                "Nombre,Apellidos,URL,Dirección de correo electrónico,Empresa,Cargo,Conectado el|27 jun 2026",
                "Nombre,Apellido,URL,Correo electrónico,Empresa,Puesto,Fecha de conexión|27 de junio de 2026",
                "Nome,Sobrenome,URL,Endereço de e-mail,Empresa,Cargo,Conectado em|27 de jun de 2026",
                "Nome próprio,Apelido,URL,Endereço de email,Empresa,Cargo,Ligado em|27/06/2026",
                "Nome,Cognome,URL,Indirizzo e-mail,Azienda,Posizione,Collegato il|27 giu 2026",
                "Voornaam,Achternaam,URL,E-mailadres,Bedrijf,Functie,Verbonden op|27 juni 2026",
                "Imię,Nazwisko,URL,Adres e-mail,Firma,Stanowisko,Data połączenia|27 czerwca 2026",
                "Ad,Soyadı,URL,E-posta Adresi,Şirket,Pozisyon,Bağlantı Tarihi|27 Haz 2026",
                "名,姓,URL,メールアドレス,会社,役職,つながった日|2026年6月27日",
                "名字,姓氏,网址,电子邮件地址,公司,职位,连接时间|2026年6月27日",
                "名字,姓氏,網址,電子郵件地址,公司,職位,建立聯繫時間|2026/06/27",
                "이름,성,URL,이메일 주소,회사,직책,연결 날짜|2026년 6월 27일"
            })
    void readsConnectionsInTheLargeLanguages(String header, String day) throws IOException {
        String text =
                "Notes\n\n"
                        + header
                        + "\nDora,Deich,https://www.linkedin.com/in/dora-deich,dora@example.org,Deich"
                        + " Works,Head,"
                        + day
                        + "\n";

        assertThat(bench.certainty("x.csv", text)).isEqualTo(90);
        PersonDescription dora = bench.read("x.csv", text).people().getFirst();
        assertThat(dora.key()).isEqualTo("linkedin:connection:dora-deich");
        assertThat(dora.name().text()).isEqualTo("Dora Deich");
        assertThat(dora.name().given()).isEqualTo("Dora");
        assertThat(dora.origin().since()).hasToString("2026-06-27");
        assertThat(dora.handles()).hasSize(2);
        assertThat(dora.biography().affiliations())
                .containsExactly(Affiliation.job("Deich Works", "Head"));
        assertThat(bench.faults()).isEmpty();
    }

    /// Some words of the header are known and some are not: what is not known is told by its place
    /// where the table is one of connections, and said to be left out where it is not.
    @Test
    void losesNoColumnOfAHeaderThatIsKnownInPart() throws IOException {
        String text =
                "Vorname,Nachname,Profiladresse im Netz,E-Mail-Adresse,Unternehmen,Position,Seit wann\n"
                        + "Dora,Deich,https://www.linkedin.com/in/dora-deich,,Deich Works,Head,27. Juni 2026\n";

        PersonDescription dora = bench.read("Connections.csv", text).people().getFirst();

        assertThat(dora.key()).isEqualTo("linkedin:connection:dora-deich");
        assertThat(dora.origin().since()).hasToString("2026-06-27");
        assertThat(bench.faults()).isEmpty();
    }

    @Test
    void saysWhichColumnsOfATranslatedHeaderAreNotRead() throws IOException {
        String text =
                "Von,An,Gesendet am,Nachricht,Richtung,Wer eingeladen hat\n"
                        + "Dora Deich,Owen Owner,6/27/26 2:03 PM,Hallo,eingehend,https://www.linkedin.com/in/dora-deich\n";

        assertThat(bench.read("Invitations.csv", text).requests()).hasSize(1);
        assertThat(bench.faults()).contains("VALUE_UNREADABLE Invitations.csv line 1");
    }

    @Test
    void tellsConnectionsOfAnUnknownLanguageByShapeAndSaysSo() throws IOException {
        String text =
                "Eesnimi,Perenimi,Aadress,Post,Firma X,Amet,Päev\n"
                        + "Dora,Deich,https://www.linkedin.com/in/dora-deich,,Deich Works,Head,2026-06-27\n"
                        + "Bo,Sample,,bo@example.org,,,2020-01-02\n";

        assertThat(bench.certainty("x.csv", text)).isEqualTo(60);
        assertThat(bench.read("x.csv", text).people())
                .extracting(PersonDescription::key)
                .containsExactly(
                        "linkedin:connection:dora-deich",
                        "linkedin:connection:bo-sample:2020-01-02");
        assertThat(bench.faults()).containsExactly("VALUE_UNREADABLE x.csv line 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // A column more, another order, days that are none, other people's profiles.
                "A,B,C,D,E,F,G,H\nDora,Deich,https://www.linkedin.com/in/dora,,W,H,2026-06-27,x\n",
                "A,B,C,D,E,F,G\nhttps://www.linkedin.com/in/dora,Dora,Deich,,W,H,2026-06-27\n",
                "A,B,C,D,E,F,G\nDora,Deich,https://www.linkedin.com/in/dora,,W,H,soon\n",
                "A,B,C,D,E,F,G\nDora,Deich,https://example.org/dora,,W,H,2026-06-27\n",
                "A,B,C,D,E,F,G\nDora,Deich,,,W,H,2026-06-27\n",
                "A,B,C,D,E,F,G\nDora,Deich,https://www.linkedin.com/in/dora,phone,W,H,2026-06-27\n",
                "A,B,C,D,E,F,G\n"
            })
    void guessesNoColumn(String text) throws IOException {
        assertThat(bench.certainty("x.csv", text)).isZero();
        assertThat(bench.read("x.csv", text).records()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Von,An,Gesendet am,Nachricht,Richtung|Eingehend|27.06.2026 18:14",
                "De,À,Envoyé le,Message,Direction|ENTRANTE|27/06/2026 18:14",
                "De,Para,Enviado el,Mensaje,Dirección|Recibida|27/6/26, 18:14",
                "De,Para,Enviado em,Mensagem,Direção|INCOMING|27/06/26, 18:14",
                "Da,A,Inviato il,Messaggio,Direzione|In arrivo|27/06/26, 18:14",
                "差出人,宛先,送信日時,メッセージ,方向|受信|2026年6月27日 午後6:14",
                "보낸 사람,받는 사람,보낸 날짜,메시지,방향|수신|2026. 6. 27. 오후 6:14"
            })
    void readsInvitations(String header, String incoming, String time) throws IOException {
        String text = header + "\nAda Example,Olga Owner,\"" + time + "\",Hi," + incoming + "\n";

        ConnectionRequest request = bench.read("x.csv", text).requests().getFirst();

        assertThat(request.requester().name().text()).isEqualTo("Ada Example");
        assertThat(request.invitation().incoming()).isTrue();
        // Pacific time in summer.
        assertThat(request.invitation().sentAt()).isEqualTo("2026-06-28T01:14:00Z");
        assertThat(bench.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unternehmen,Position,Beschreibung,Ort,Begonnen am,Beendet am|März 2019",
                "Nom de l'entreprise,Titre,Description,Lieu,Date de début,Date de fin|mars 2019",
                "Nombre de la empresa,Cargo,Descripción,Ubicación,Fecha de inicio,Fecha de fin|marzo de 2019",
                "Nazwa firmy,Stanowisko,Opis,Lokalizacja,Data rozpoczęcia,Data zakończenia|marzec 2019",
                "会社名,役職,説明,所在地,開始日,終了日|2019年3月"
            })
    void readsPositions(String line) throws IOException {
        String[] parts = line.split("\\|", -1);

        bench.read("x.csv", parts[0] + "\nAcme,Chief,,," + parts[1] + ",\n");

        assertThat(bench.records()).hasSize(1);
        assertThat(bench.faults()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LinkedIn Member",
                "LinkedIn-Mitglied",
                "Membre de LinkedIn",
                "Miembro de LinkedIn",
                "Usuário do LinkedIn",
                "Utente LinkedIn",
                "LinkedIn-lid",
                "Użytkownik LinkedIn",
                "LinkedIn Üyesi",
                "LinkedInメンバー",
                "领英会员",
                "LinkedIn 會員",
                "LinkedIn 회원"
            })
    void aMemberWithoutANameIsNobody(String name) throws IOException {
        String connections =
                "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
                        + name.replaceFirst("[ ]|$", ",")
                        + ",,,,,27 Jun 2026\n";
        String invitations =
                "From,To,Sent At,Message,Direction\n"
                        + name
                        + ",Olga Owner,\"1/8/26, 6:14 PM\",,INCOMING\n";

        assertThat(bench.read("Connections.csv", connections).people()).isEmpty();
        assertThat(bench.read("Invitations.csv", invitations).requests()).isEmpty();
        assertThat(bench.faults())
                .containsExactly(
                        "ROW_BLANK Connections.csv line 2", "FIELD_MISSING Invitations.csv line 2");
    }
}
