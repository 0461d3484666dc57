package dev.familiar.sources.mail;

import dev.familiar.model.EmailAddress;
import dev.familiar.model.source.Mark;
import dev.familiar.sources.mail.header.ContentType;
import dev.familiar.sources.mail.header.HeaderBlock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the header says of how a message came about.
///
/// A discussion list gives its mail the same fields as a newsletter does (`List-Unsubscribe`,
/// `Precedence: bulk`). What tells it apart is a way to write to it (`List-Post`, RFC 2369 section
/// 3.4) or to join it, or the program that passed it on ([ListProgram]); its mail gets [Mark#LIST]
/// only, because a person wrote it. `Feedback-ID` is no sign of bulk from the few mail services
/// that put it on every letter of their members, and `X-Auto-Response-Suppress` is none at all: it
/// asks others not to answer by themselves ([MS-OXCMAIL] 2.1.3.2.20), and whole firms put it on
/// every letter.
final class Marks {

    /// One of these is in every address that the pattern below fits; spares most addresses it.
    private static final List<String> PROGRAMS =
            List.of("reply", "notif", "mailer-daemon", "bounce", "postmaster", "auto");

    private static final Pattern NO_REPLY =
            Pattern.compile(
                    "(?:.*[-._+])?(?:no-?_?\\.?reply|do-?_?\\.?not-?_?\\.?reply|donotreply"
                            + "|notifications?|notify|mailer-daemon|bounces?|postmaster"
                            + "|auto-?(?:confirm|reply|responder))(?:[-._+0-9].*)?");

    private static final List<String> PERSONAL_FEEDBACK =
            List.of(":proton", ":fastmail", ":zohomail", ":messagingengine");

    private static final List<String> SENDING_SERVICES =
            List.of("x-campaign", "x-mailchimp", "x-mc-user", "x-csa-complaints", "x-linkedin-");

    private Marks() {}

    /// The marks that follow from the header and from where the owner's program filed the message.
    static EnumSet<Mark> of(HeaderBlock header, Set<FolderKind> filed) {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        if (header.has("in-reply-to") || header.has("references")) {
            marks.add(Mark.REPLY);
        }
        if (filed.contains(FolderKind.DRAFTS)) {
            marks.add(Mark.DRAFT);
        }
        String precedence = header.raw("precedence").toLowerCase(Locale.ROOT);
        boolean discussion = isDiscussion(header, precedence);
        boolean listed = discussion || header.has("list-id");
        if (listed) {
            marks.add(Mark.LIST);
        }
        if (filed.contains(FolderKind.SPAM)
                || filed.contains(FolderKind.TRASH)
                || ServerVerdict.isSpam(header)
                || ServerVerdict.isForged(header, listed)) {
            marks.add(Mark.SPAM);
        }
        if (filed.contains(FolderKind.PROMOTIONS) || (!discussion && isBulk(header, precedence))) {
            marks.add(Mark.BULK);
        }
        if (isAutomatic(header, precedence)) {
            marks.add(Mark.AUTOMATIC);
        }
        return marks;
    }

    /// Whether an address belongs to a program rather than a person.
    static boolean isNoReply(EmailAddress address) {
        String local = address.localPart();
        return PROGRAMS.stream().anyMatch(local::contains) && NO_REPLY.matcher(local).matches();
    }

    private static boolean isDiscussion(HeaderBlock header, String precedence) {
        String post = header.raw("list-post");
        return precedence.equals("list")
                || (!post.isEmpty() && !post.regionMatches(true, 0, "no", 0, 2))
                || header.has("list-subscribe")
                || ListProgram.namesItself(header)
                || (!isService(header) && ListProgram.passedOn(header, precedence));
    }

    private static boolean isBulk(HeaderBlock header, String precedence) {
        return precedence.equals("bulk") || precedence.equals("junk") || isService(header);
    }

    /// Whether a service sent it to many at once, and says so.
    private static boolean isService(HeaderBlock header) {
        return header.has("list-unsubscribe")
                || hasBulkFeedback(header)
                || SENDING_SERVICES.stream().anyMatch(header::hasPrefix);
    }

    private static boolean hasBulkFeedback(HeaderBlock header) {
        String feedback = header.raw("feedback-id").toLowerCase(Locale.ROOT);
        return feedback.indexOf(':') >= 0
                && PERSONAL_FEEDBACK.stream().noneMatch(feedback::endsWith);
    }

    /// Vacation programs of the time before RFC 3834 say so in the subject only.
    private static final List<String> AUTOMATIC_SUBJECTS =
            List.of(
                    "automatic reply:",
                    "auto reply:",
                    "autoreply:",
                    "auto-reply:",
                    "out of office autoreply:",
                    "out of office:",
                    "automatische antwort:",
                    "abwesenheitsnotiz:",
                    "abwesend:",
                    "r\u00e9ponse automatique",
                    "respuesta autom\u00e1tica:",
                    "risposta automatica:",
                    "resposta autom\u00e1tica:");

    private static boolean isAutomaticSubject(HeaderBlock header) {
        String raw = header.raw("subject");
        boolean possible = !raw.isEmpty() && "aor".indexOf(raw.charAt(0) | 0x20) >= 0;
        if (!possible && !raw.startsWith("=?")) {
            return false;
        }
        String subject = raw.startsWith("=?") ? header.text("subject") : raw;
        return AUTOMATIC_SUBJECTS.stream()
                .anyMatch(start -> subject.regionMatches(true, 0, start, 0, start.length()));
    }

    private static boolean isAutomatic(HeaderBlock header, String precedence) {
        String submitted = header.raw("auto-submitted").toLowerCase(Locale.ROOT);
        return (!submitted.isEmpty() && !submitted.startsWith("no"))
                || precedence.startsWith("auto")
                || header.has("x-autoreply")
                || header.has("x-autorespond")
                || header.has("x-auto-reply-from")
                || header.raw("return-path").equals("<>")
                || isAutomaticSubject(header)
                || ContentType.parse(header.raw("content-type")).type().equals("multipart/report");
    }
}
