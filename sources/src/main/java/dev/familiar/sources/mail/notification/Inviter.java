package dev.familiar.sources.mail.notification;

import dev.familiar.sources.mail.header.Mailbox;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The one inviter that a mail's envelope names.
final class Inviter {

    private static final Pattern VIA = Pattern.compile("(?i)\\s*\\(?\\s*via linkedin\\s*\\)?\\s*$");

    private static final Pattern IN_SUBJECT =
            Pattern.compile(
                    "(?i)(?:reminder:\\s*)?(\\S.{0,100}?)(?:['\u2019]s? invitation is waiting"
                            + "| is waiting for your| wants to connect| would like to connect"
                            + "| invited you to connect| has invited you).*");

    /// No name or subject of a notification is longer, and the patterns are not made for more.
    private static final int LONGEST = 1_000;

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
        Matcher named = IN_SUBJECT.matcher(start(subject));
        boolean one =
                named.matches() && !named.group(1).toLowerCase(Locale.ROOT).startsWith("you ");
        return one ? named.group(1).strip() : "";
    }
}
