package dev.familiar.testkit.mail;

import dev.familiar.testkit.world.Person;
import dev.familiar.testkit.world.RequestCard;
import dev.familiar.testkit.world.World;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/// Notification mails of the platform, in the layout of 2016 and the one since 2018.
///
/// The invitation id carries the time: shifted right by 22 bits it is the send time in
/// milliseconds.
final class PlatformMail {
    private static final String TEMPLATE = "email_m2m_invite_single_01";

    private final World world;

    PlatformMail(World world) {
        this.world = world;
    }

    /// The id of an invitation sent at that instant.
    static long invitationId(Instant sent, int number) {
        return (sent.toEpochMilli() << 22) | (number & 0x3FFFFF);
    }

    String subject(Letter letter) {
        String me = world.owner().names().usual().given();
        if (letter.kind() == LetterKind.OLD_INVITATION) {
            return me + ", please add me to your LinkedIn network";
        }
        return letter.id() % 2 == 0
                ? letter.envelope().from().name() + " wants to connect"
                : "You have an invitation";
    }

    /// Everything from the platform's own header fields to the end of the body.
    void write(Letter letter, ByteArrayOutputStream out) {
        boolean old = letter.kind() == LetterKind.OLD_INVITATION;
        String boundary = "----=_Part_" + letter.id() + "_linkedin";
        String head =
                "X-LinkedIn-Class: "
                        + (old ? "INVITE-MBR" : "EMAIL-DEFAULT")
                        + "\n"
                        + "X-LinkedIn-Template: "
                        + TEMPLATE
                        + "\n"
                        + "X-LinkedIn-fbl: m2-"
                        + Long.toHexString(letter.id() * 7919L)
                        + "\n"
                        + "Feedback-ID: "
                        + TEMPLATE
                        + ":linkedin\n"
                        + "List-Unsubscribe: <https://www.linkedin.com/e/v2?e=x&t=lun>\n"
                        + "MIME-Version: 1.0\nContent-Type: multipart/alternative;\n boundary=\""
                        + boundary
                        + "\"\n\n";
        String text = old ? oldText(letter) : text(letter);
        String html = html(letter);
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        part(out, boundary, "text/plain", "text-body", text);
        part(out, boundary, "text/html", "html-body", html);
        out.writeBytes(("--" + boundary + "--\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void part(
            ByteArrayOutputStream out, String boundary, String type, String id, String text) {
        String part =
                "--"
                        + boundary
                        + "\nContent-Type: "
                        + type
                        + ";charset=UTF-8\n"
                        + "Content-Transfer-Encoding: quoted-printable\nContent-ID: "
                        + id
                        + "\n\n"
                        + Encodings.quotedPrintable(text, StandardCharsets.UTF_8)
                        + "\n";
        out.writeBytes(part.getBytes(StandardCharsets.US_ASCII));
    }

    private String oldText(Letter letter) {
        Person person = world.people().get(letter.place().subject());
        String id = String.valueOf(invitationId(letter.envelope().date().toInstant(), letter.id()));
        String opaque = Long.toHexString(letter.id() * 2654435761L);
        return greeting()
                + "I'd like to join your LinkedIn network.\n\n"
                + person.names().text()
                + "\n"
                + person.career().headline()
                + "\n\n"
                + "View profile: https://www.linkedin.com/comm/profile/view?id="
                + opaque
                + "&trk=eml-"
                + TEMPLATE
                + "-null-0\n"
                + "Accept: https://www.linkedin.com/comm/people/invite-accept?invitationId="
                + id
                + "&trk=eml-"
                + TEMPLATE
                + "-accept\n"
                + footer();
    }

    private String text(Letter letter) {
        RequestCard card = world.requests().get(letter.place().subject()).card();
        String id = String.valueOf(invitationId(card.sentAt(), letter.place().subject()));
        String link = card.profile().url().replace(".com/in/", ".com/comm/in/");
        String note =
                card.note().isEmpty() ? "I'd like to join your LinkedIn network." : card.note();
        return greeting()
                + note
                + "\n\n"
                + card.profile().name()
                + "\n"
                + card.profile().headline()
                + "\n\n"
                + "View profile: "
                + link
                + "?midToken=AQ"
                + letter.id()
                + "&lipi=urn%3Ali%3Apage%3A"
                + TEMPLATE
                + "\n"
                + "Accept: https://www.linkedin.com/comm/mynetwork/invite-accept/invitationId/"
                + id
                + "/sharedKey/k"
                + letter.id()
                + "/?trk=eml-"
                + TEMPLATE
                + "-accept\n"
                + footer();
    }

    private String html(Letter letter) {
        String name = letter.envelope().from().name();
        String headline;
        String place;
        if (letter.kind() == LetterKind.OLD_INVITATION) {
            Person person = world.people().get(letter.place().subject());
            headline = person.career().headline();
            place = person.career().home().full();
        } else {
            RequestCard card = world.requests().get(letter.place().subject()).card();
            headline = card.profile().headline();
            place = card.profile().location();
        }
        return String.format(
                Locale.ROOT,
                "<html><body><div data-email-preheader=\"true\">%s</div>"
                        + "<table><tr><td><img alt=\"%s\" src=\"https://media.example.com/p.png\"></td>"
                        + "<td><h2>%s</h2><p>%s</p><p>%s</p></td></tr></table></body></html>\n",
                MimeWriter.escaped(name),
                MimeWriter.escaped(name),
                MimeWriter.escaped(name),
                MimeWriter.escaped(headline),
                MimeWriter.escaped(place));
    }

    private String greeting() {
        return "Hi " + world.owner().names().usual().given() + ",\n\n";
    }

    private String footer() {
        int year = world.plan().today().getYear();
        return "\n.....................................\n\n"
                + "Unsubscribe: https://www.linkedin.com/e/v2?e=x&t=lun\n\n"
                + "This email was intended for "
                + world.owner().names().text()
                + " ("
                + world.owner().career().headline()
                + ").\n"
                + "© "
                + year
                + " LinkedIn Corporation\n";
    }
}
