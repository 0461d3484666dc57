package dev.familiar.sources.mail.notification;

import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.Mailbox;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of LinkedIn's mails are invitations.
final class MailKind {

    private static final List<String> INVITING =
            List.of(
                    "email_m2m_invite",
                    "m2m_invite",
                    "invite_guest",
                    "invite_member",
                    "email_invite");

    private static final Set<String> SENDERS =
            Set.of("invitations", "member", "messages-noreply", "invitations-noreply", "invites");

    private static final Pattern IN_LINK =
            Pattern.compile(
                    "(?:trk=eml-|lipi=urn(?::|%3A)li(?::|%3A)page(?::|%3A))((?:email_)?[a-z0-9_]+)");

    private static final Pattern SUBJECT =
            Pattern.compile(
                    "(?i).*(?:invitation to connect on linkedin|join my (?:professional )?network"
                            + "|add me to your linkedin network|invitation is waiting"
                            + "|is waiting for your response|you have an invitation"
                            + "|you have \\d+ (?:new |pending )?invitations?|i want to connect"
                            + "|wants to connect|would like to connect|invited you to connect"
                            + "|voglio collegarmi|m\u00f6chte sich mit ihnen vernetzen"
                            + "|sie haben eine einladung|souhaite se connecter"
                            + "|vous avez une invitation|quiere conectar|tienes una invitaci\u00f3n"
                            + "|quer se conectar|vuole collegarsi).*");

    private static final Pattern OTHER_SUBJECT =
            Pattern.compile(
                    "(?i).*(?:accepted your invitation|start a conversation with your new"
                            + "|see \\S.*connections, experience|people you may know"
                            + "|hat ihre einladung angenommen|a accept\u00e9 votre invitation"
                            + "|ha aceptado tu invitaci\u00f3n|ha accettato il tuo invito"
                            + "|aceitou seu convite|congratulate|new position).*");

    private static final int LONGEST_SUBJECT = 1_000;

    private MailKind() {}

    /// Whether sender, template header and subject leave it possible. Cheap: the body is not read.
    static boolean mayBeInvitation(Mailbox from, HeaderBlock header) {
        String template = template(header);
        if (!template.isEmpty()) {
            return isInviting(template);
        }
        String subject = subject(header);
        boolean typical =
                SENDERS.contains(from.address().localPart())
                        || header.raw("x-linkedin-class")
                                .toUpperCase(Locale.ROOT)
                                .startsWith("INVITE");
        return typical && !OTHER_SUBJECT.matcher(subject).matches();
    }

    /// Whether template, links or subject say that it is one.
    static boolean isInvitation(HeaderBlock header, List<MailLine> text, List<MailLine> html) {
        if (isInviting(template(header))) {
            return true;
        }
        String inLinks = templateInLinks(text);
        inLinks = inLinks.isEmpty() ? templateInLinks(html) : inLinks;
        return inLinks.isEmpty()
                ? SUBJECT.matcher(subject(header)).matches()
                        || header.raw("x-linkedin-class")
                                .toUpperCase(Locale.ROOT)
                                .startsWith("INVITE")
                : isInviting(inLinks);
    }

    /// The template named in the header; empty if none is.
    private static String template(HeaderBlock header) {
        String named = header.raw("x-linkedin-template").strip().toLowerCase(Locale.ROOT);
        if (!named.isEmpty()) {
            return named;
        }
        String feedback = header.raw("feedback-id").toLowerCase(Locale.ROOT);
        return feedback.endsWith(":linkedin")
                ? feedback.substring(0, feedback.indexOf(':')).strip()
                : "";
    }

    /// The start of the subject: LinkedIn's are short, and the patterns are not made for others.
    private static String subject(HeaderBlock header) {
        String subject = header.text("subject");
        return subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT));
    }

    private static boolean isInviting(String template) {
        return INVITING.stream().anyMatch(template::startsWith);
    }

    private static String templateInLinks(List<MailLine> lines) {
        for (MailLine line : lines) {
            for (String link : line.links()) {
                Matcher name = IN_LINK.matcher(link);
                if (LinkedInLinks.isLinkedIn(link) && name.find()) {
                    return name.group(1);
                }
            }
        }
        return "";
    }
}
