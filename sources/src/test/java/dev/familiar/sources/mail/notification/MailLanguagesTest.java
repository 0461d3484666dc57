package dev.familiar.sources.mail.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.sources.InvitationNotes;
import dev.familiar.sources.mail.body.MessageBody;
import dev.familiar.sources.mail.header.AddressList;
import dev.familiar.sources.mail.header.HeaderBlock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Invitations whose X-LinkedIn headers were lost, in any language and with any template.
class MailLanguagesTest {

    private static final Instant SENT = Instant.parse("2016-08-10T10:00:00Z");

    private static List<ConnectionRequest> read(String from, String header, String text) {
        byte[] bytes =
                ("From: "
                                + from
                                + " <invitations@linkedin.com>\n"
                                + header
                                + "\nContent-Type: text/plain; charset=utf-8\n\n"
                                + text)
                        .getBytes(UTF_8);
        HeaderBlock block = HeaderBlock.parse(bytes, 0, bytes.length);
        return InvitationMail.read(
                AddressList.parse(block.raw("from"), 1).mailboxes().getFirst(),
                block,
                MessageBody.find(block, bytes, bytes.length, true),
                SENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NAME's invitation is awaiting your response",
                "Reminder: NAME’s invitation is waiting for your response",
                "Fwd: NAME wants to connect",
                "NAME möchte sich mit Ihnen vernetzen",
                "Erinnerung: Die Einladung von NAME wartet auf Ihre Antwort",
                "NAME hat Sie zu LinkedIn eingeladen",
                "NAME souhaite se connecter sur LinkedIn",
                "Rappel : L'invitation de NAME est en attente de réponse",
                "NAME quiere conectar en LinkedIn",
                "Recordatorio: La invitación de NAME está esperando tu respuesta",
                "NAME te ha invitado a conectar",
                "NAME quer se conectar no LinkedIn",
                "O convite de NAME está aguardando sua resposta",
                "NAME vuole collegarsi su LinkedIn",
                "L'invito di NAME è in attesa di una tua risposta",
                "NAME wil graag connectie maken op LinkedIn",
                "De uitnodiging van NAME wacht op uw antwoord",
                "NAME chce nawiązać kontakt na LinkedIn",
                "Zaproszenie od NAME oczekuje na odpowiedź",
                "NAME sizinle bağlantı kurmak istiyor",
                "NAMEさんからつながり申請が届いています",
                "NAME 想与您建立联系",
                "NAME想與您建立聯繫",
                "NAME 님이 1촌을 신청했습니다"
            })
    void readsTheSubjectsOfManyLanguages(String subject) {
        List<ConnectionRequest> requests =
                read("LinkedIn", "Subject: " + subject.replace("NAME", "Ada Example"), "Hi,\n");

        assertThat(requests)
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.requester().name().text()).isEqualTo("Ada Example");
                    assertThat(request.invitation().sentAt()).isEqualTo(SENT);
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ada Example accepted your invitation",
                "Ada Example hat Ihre Einladung angenommen",
                "Ada Example a accepté votre invitation",
                "Ada Example ha aceptado tu invitación",
                "Ada Example aceitou seu convite",
                "Ada Example ha accettato il tuo invito",
                "Ada Example heeft uw uitnodiging geaccepteerd",
                "Ada Example przyjęła Twoje zaproszenie",
                "Ada Example davetinizi kabul etti",
                "Ada Exampleさんが承認しました",
                "Ada Example 已接受您的邀请",
                "Ada Example 님이 초대를 수락했습니다",
                "Congratulate Ada Example for the new position"
            })
    void takesNoAcceptanceForARequest(String subject) {
        assertThat(read("Ada Example", "Subject: " + subject, "Hi,\n")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "first_guest_reminder_01, true",
        "second_guest_reminder_01, true",
        "invite_guest_59_reminder, true",
        "m2m_invite_05, true",
        "email_m2m_invite_single_02, true",
        "comm_invm, true",
        "invitation_reminder_member_03, true",
        "m2m_invite_accepted, false",
        "email_accept_invite_01, false",
        "event_invite_02, false",
        "email_group_invitation, false",
        "email_pymk_02, false",
        "newsletter_invite_member, false"
    })
    void goesByTheTemplateInHeaderAndLinks(String template, boolean invites) {
        String link =
                "https://www.linkedin.com/comm/start/accept?invitationId=6208290946065459999&trk=eml-"
                        + template
                        + "-hero-121-accept_text";
        String old =
                "https://www.linkedin.com/e/v2?e=rz1&t=ssuw&ek="
                        + template
                        + "&li=70&invitationId=6208290946065459999";

        assertThat(read("Ada Example", "X-LinkedIn-Template: " + template, link))
                .hasSize(invites ? 1 : 0);
        assertThat(read("Ada Example", "Subject: x", "Accept: " + link)).hasSize(invites ? 1 : 0);
        assertThat(read("Ada Example", "Subject: x", "Accept: " + old)).hasSize(invites ? 1 : 0);
    }

    @Test
    void looksAtAllTemplatesOfAllLinks() {
        String text =
                "https://www.linkedin.com/comm/x?trk=eml-layout_header-logo&a=b\n"
                        + "https://www.linkedin.com/comm/y?trk=eml-comm_unknown-b&trkEmail=eml-invite_member_28-null";

        assertThat(read("Ada Example", "Subject: x", text)).hasSize(1);
    }

    @Test
    void aTemplateNobodyKnowsLeavesItToSubjectAndClass() {
        String unknown = "X-LinkedIn-Template: sparkle_77\n";

        assertThat(read("Ada Example", unknown + "X-LinkedIn-Class: INVITE-GUEST", "Hi"))
                .hasSize(1);
        assertThat(read("Ada Example", unknown + "Subject: Ada Example wants to connect", "Hi"))
                .hasSize(1);
        assertThat(read("Ada Example", unknown + "Subject: Something else", "Hi")).isEmpty();
    }

    @Test
    void aFirmAsSenderIsARequest() {
        assertThat(
                        read(
                                "Lumen Print House",
                                "Subject: Lumen Print House's invitation is awaiting your response\n"
                                        + "X-LinkedIn-Class: INVITE-GUEST-REM\n"
                                        + "X-LinkedIn-Template: invite_guest_59_reminder",
                                "Lumen Print House would like to connect on LinkedIn.\n\nLumen Print"
                                        + " House\nPublisher at Lumen Print Works\n"))
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.requester().name().text()).isEqualTo("Lumen Print House");
                    assertThat(r.requester().headline())
                            .isEqualTo("Publisher at Lumen Print Works");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I'd like to add you to my professional network on LinkedIn.",
                "Hallo Ben, ich möchte Sie zu meinem beruflichen Netzwerk auf LinkedIn hinzufügen.",
                "Ich möchte mich gerne mit Ihnen vernetzen.",
                "Bonjour Ben, j’aimerais vous ajouter à mon réseau professionnel sur LinkedIn.",
                "Me gustaria agregarte a mi red profesional en LinkedIn.",
                "Hola Ben, me gustaría añadirte a mi red profesional en LinkedIn. - Ada Example",
                "Gostaria de adicioná-lo à minha rede profissional no LinkedIn.",
                "Eu gostaria de adicionar você à minha rede profissional.",
                "Vorrei aggiungerti alla mia rete professionale su LinkedIn.",
                "Ik wil u graag aan mijn professionele netwerk op LinkedIn toevoegen.",
                "Chciałbym dodać Cię do mojej sieci zawodowej na LinkedIn.",
                "Sizi LinkedIn'deki profesyonel ağıma eklemek istiyorum.",
                "LinkedInで私のプロフェッショナルネットワークに追加したいです。",
                "我想在领英上加您为好友。",
                "我希望將您加入我的職業人脈。",
                "안녕하세요, 링크드인에서 1촌을 맺고 싶습니다."
            })
    void knowsTheSentencesLinkedInWroteForItsMembers(String note) {
        assertThat(InvitationNotes.personal(note)).isEmpty();
        assertThat(Notes.own(List.of(note), "Ada Example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wir haben uns auf der Messe in Bern getroffen, ich möchte gerne in Kontakt bleiben.",
                "I'd like to add you to my professional network on LinkedIn. We met at the tram fair.",
                "Bonjour, nous avons travaillé ensemble à Lyon.",
                "Me gustaría saber más de tus tranvías.",
                "Gostei da sua palestra sobre freios.",
                "Ciao, ci siamo visti a Torino ieri.",
                "先日の展示会でお会いしました。",
                "我们上周在展会上见过面。",
                "지난주 전시회에서 뵈었습니다."
            })
    void keepsTheirOwnWords(String note) {
        assertThat(InvitationNotes.personal(note)).isEqualTo(note);
        assertThat(Notes.own(List.of(note), "Ada Example")).isEqualTo(note);
    }
}
