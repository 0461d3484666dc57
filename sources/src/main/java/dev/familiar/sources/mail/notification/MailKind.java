package dev.familiar.sources.mail.notification;

import dev.familiar.sources.Phrases;
import dev.familiar.sources.mail.header.HeaderBlock;
import dev.familiar.sources.mail.header.Mailbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// Three things say it, each of which can be missing: forwarding, a list archive or another
// program's store loses X-LinkedIn headers, the plain text has links without a template, and the
// subject is in the language of the account. Names of templates change from year to year
// (`m2m_invite`, `invite_guest_59_reminder`, `first_guest_reminder_01`, `comm_invm`,
// `email_m2m_invite_single_02`), the words they are made of hardly do.

/// Which of LinkedIn's mails are invitations.
final class MailKind {

    /// What a template says of its mail.
    private enum Says {
        INVITATION,
        OTHER,
        /// None is named, or one nobody knows.
        NOTHING
    }

    private static final Set<String> SENDERS =
            Set.of("invitations", "member", "messages-noreply", "invitations-noreply", "invites");

    private static final Set<String> INVITING =
            Set.of("invite", "invites", "invitation", "invitations", "invm", "newinvite");

    /// Words of templates about something else, be it an invitation to something that is no person.
    private static final Set<String> OTHER =
            Set.of(
                    "accept",
                    "accepted",
                    "acceptance",
                    "group",
                    "groups",
                    "event",
                    "events",
                    "page",
                    "company",
                    "org",
                    "organization",
                    "follow",
                    "follows",
                    "newsletter",
                    "subscribe",
                    "message",
                    "messages",
                    "messaging",
                    "inmail",
                    "pymk",
                    "job",
                    "jobs",
                    "jymbii",
                    "endorse",
                    "endorsement",
                    "endorsements",
                    "recommendation",
                    "comment",
                    "mention",
                    "reaction",
                    "like",
                    "share",
                    "post",
                    "feed",
                    "news",
                    "search",
                    "security",
                    "password",
                    "receipt",
                    "premium",
                    "sales",
                    "learning",
                    "birthday",
                    "anniversary",
                    "celebrate",
                    "wvmp");

    /// A template in a link: `trk=eml-…`, `trkEmail=eml-…`, `ek=…` (2012 to 2016), `lipi=urn:li:…`.
    private static final Pattern IN_LINK =
            Pattern.compile(
                    "(?i)(?:trk(?:email)?(?:=|%3D)eml-|[?&;]ek=|lipi(?:=|%3D)urn(?::|%3A)li(?::|%3A)"
                            + "page(?::|%3A))((?:email_)?[a-z0-9_]{2,80})");

    private static final Phrases SUBJECTS = Phrases.read(MailKind.class, "invitation-subjects.txt");

    private static final Phrases OTHER_SUBJECTS =
            Phrases.read(MailKind.class, "other-subjects.txt");

    private static final int LONGEST_SUBJECT = 300;
    private static final int MOST_TEMPLATES = 200;

    private MailKind() {}

    /// Whether sender, template header and subject leave it possible. Cheap: the body is not read.
    static boolean mayBeInvitation(Mailbox from, HeaderBlock header) {
        return switch (says(template(header))) {
            case INVITATION -> true;
            case OTHER -> false;
            case NOTHING -> {
                boolean typical =
                        SENDERS.contains(from.address().localPart())
                                || isInvitingClass(header)
                                || !template(header).isEmpty();
                yield typical && !OTHER_SUBJECTS.isIn(subject(header));
            }
        };
    }

    /// Whether template, links or subject say that it is one. The template in the header decides,
    /// then those in the links; one nobody knows says nothing.
    static boolean isInvitation(HeaderBlock header, List<MailLine> text, List<MailLine> html) {
        if (says(template(header)) == Says.INVITATION) {
            return true;
        }
        Says links = inLinks(text);
        links = links == Says.NOTHING ? inLinks(html) : links;
        return switch (links) {
            case INVITATION -> true;
            case OTHER -> false;
            case NOTHING -> SUBJECTS.isIn(subject(header)) || isInvitingClass(header);
        };
    }

    private static boolean isInvitingClass(HeaderBlock header) {
        return header.raw("x-linkedin-class").strip().toUpperCase(Locale.ROOT).startsWith("INVITE");
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

    private static Says says(String template) {
        Says says = template.contains("guest_reminder") ? Says.INVITATION : Says.NOTHING;
        for (String word : template.split("[^a-z]+", MOST_TEMPLATES)) {
            if (OTHER.contains(word)) {
                return Says.OTHER;
            }
            says = INVITING.contains(word) ? Says.INVITATION : says;
        }
        return says;
    }

    /// What the templates in the links say together. A mail's own is in most of them; where one
    /// says something else, the mail is about that and shows the invitation beside it.
    private static Says inLinks(List<MailLine> lines) {
        List<Says> all = new ArrayList<>();
        for (MailLine line : lines) {
            for (String link : line.links()) {
                if (LinkedInLinks.isLinkedIn(link)) {
                    Matcher name = IN_LINK.matcher(link);
                    while (name.find() && all.size() < MOST_TEMPLATES) {
                        all.add(says(name.group(1).toLowerCase(Locale.ROOT)));
                    }
                }
            }
        }
        if (all.contains(Says.INVITATION)) {
            return all.getFirst() == Says.OTHER ? Says.OTHER : Says.INVITATION;
        }
        return all.contains(Says.OTHER) ? Says.OTHER : Says.NOTHING;
    }
}
