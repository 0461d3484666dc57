package dev.familiar.sources.mail.notification;

import dev.familiar.sources.Phrases;
import dev.familiar.sources.mail.header.Mailbox;
import java.util.Locale;
import java.util.regex.Pattern;

/// The one inviter that a mail's envelope names.
final class Inviter {

    private static final Pattern VIA =
            Pattern.compile(
                    "(?iu)\\s*\\(?\\s*(?:via|\u00fcber|par|por|tramite|atrav\u00e9s de|przez|\u7ecf\u7531|\u900f\u904e)"
                            + " linkedin\\s*\\)?\\s*$");

    /// What may stand before the sentence of a subject, in the languages of the mails.
    private static final Pattern REMINDER =
            Pattern.compile(
                    "(?iu)^\\s*(?:(?:fwd?|wg|tr|rv|enc|i|doorst|fw|re|aw)\\s*:\\s*)*"
                            + "(?:(?:reminder|erinnerung|rappel|recordatorio|lembrete|promemoria"
                            + "|herinnering|przypomnienie|hat\u0131rlatma|\u30ea\u30de\u30a4\u30f3\u30c0\u30fc"
                            + "|\u63d0\u9192|\uc54c\ub9bc)\\s*[:\uff1a]\\s*)?");

    private static final Phrases IN_SUBJECT =
            Phrases.read(Inviter.class, "invitation-subjects.txt");

    /// No name or subject of a notification is longer, and the patterns are not made for more.
    private static final int LONGEST = 300;

    private Inviter() {}

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /// The inviter's name from the sender's display name, else from the subject; empty if LinkedIn
    /// itself is the sender and the subject names nobody, as in digests.
    static String name(Mailbox from, String subject) {
        String display = VIA.matcher(start(from.display())).replaceFirst("").strip();
        String lower = display.toLowerCase(Locale.ROOT);
        boolean person =
                !display.isEmpty() && !lower.contains("linkedin") && lower.indexOf('@') < 0;
        if (person) {
            return display;
        }
        String bare = REMINDER.matcher(start(subject)).replaceFirst("");
        String named = IN_SUBJECT.nameIn(bare).orElse("");
        return named.toLowerCase(Locale.ROOT).matches("(?:you|i|join|please)\\b.*") ? "" : named;
    }
}
