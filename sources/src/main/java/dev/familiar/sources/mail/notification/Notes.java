package dev.familiar.sources.mail.notification;

import dev.familiar.sources.InvitationNotes;
import dev.familiar.sources.Keys;
import dev.familiar.sources.Phrases;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The inviter's own words in an invitation, apart from what LinkedIn writes for everybody.
final class Notes {

    private static final int LONGEST = 2000;

    /// Sentences of the templates and default notes of 2007 to 2026, and their translations. Old
    /// default notes are no personal notes, though they look like some.
    private static final Pattern STOCK =
            Pattern.compile(
                    "(?iu)(?:(?:hi|hello|dear|hallo|bonjour|hola|ciao|ol\u00e1)\\b[^.!?]{0,80}[,!]\\s*)?"
                            + "(?:i(?:'|\u2019)?(?:d| would) like to (?:add you to my|join your|"
                            + "connect with you|include you in my|invite you to)"
                            + "[^.!]{0,80}(?:network|linkedin)[^.!]{0,60}[.!]?"
                            + "|i(?:'|\u2019)?(?:d| would) like to connect(?: with you)?[.!]?"
                            + "|since you are a person i trust,?.{0,100}"
                            + "|i want to connect.{0,30}|let(?:'|\u2019)s connect[.!]?"
                            + "|please (?:add me to|join) (?:your|my) .{0,60}"
                            + "|.{0,120}requested to add you as a connection.{0,60}"
                            + "|.{0,120}has indicated you are.{0,200}"
                            + "|.{0,120}(?:wants|would like|is asking) to (?:connect|join your).{0,120}"
                            + "|.{0,120}(?:invited you to|is waiting for your|has invited you"
                            + "|invitation is waiting).{0,120}"
                            + "|how would you like to respond\\??|you have an invitation.{0,60}"
                            + "|you have \\d+ .{0,20}invitations?.{0,60}|reminder.{0,60}"
                            + "|linkedin|linkedin invitations?|invitation to connect.{0,40}"
                            + "|new invitations?:?|pending invitations?:?|from:? .{0,100}"
                            + "|learn more about .{0,100}|do you know .{0,100}\\?|[-=_*\\s]+)");

    /// The template's lines in the languages of the mails.
    private static final Phrases LINES = Phrases.read(Notes.class, "stock-lines.txt");

    private static final int LONGEST_LINE = 300;

    private static final Pattern GREETING =
            Pattern.compile(
                    "(?iu)(?:hi|hello|dear|hallo|bonjour|hola|ciao|ol\u00e1|beste|cze\u015b\u0107|witam|merhaba)"
                            + "(?!\\p{L})[^.!?]{0,60}[,:!]?");

    private Notes() {}

    /// Whether a line is LinkedIn's own words, or none.
    static boolean isStock(String line) {
        return line.isBlank()
                || STOCK.matcher(line).matches()
                || (line.length() <= LONGEST_LINE && LINES.matches(line))
                || InvitationNotes.isStock(Keys.foldSpace(line));
    }

    /// The inviter's own words among the lines above the name and headline; empty if there are
    /// none.
    ///
    /// @param name of the inviter, whose sign-off (`- Ada`) is left out
    static String own(List<String> lines, String name) {
        StringBuilder note = new StringBuilder();
        for (String line : lines) {
            boolean opening = note.isEmpty() && isGreeting(line);
            if (!isStock(line) && !opening && !isSignOff(line, name)) {
                note.append(note.isEmpty() ? "" : " ").append(line);
            }
            if (note.length() > LONGEST) {
                return note.substring(0, LONGEST);
            }
        }
        String whole = note.toString();
        return isStock(whole) ? "" : whole;
    }

    /// `Hi Ben,` or, as the older mails have it, the bare `Ben,`.
    private static boolean isGreeting(String line) {
        return GREETING.matcher(line).matches()
                || (line.endsWith(",") && line.split(" ", -1).length <= 3);
    }

    private static boolean isSignOff(String line, String name) {
        String bare = line.strip();
        String lower = name.toLowerCase(Locale.ROOT);
        if (MailLine.bareName(bare).equals(lower)) {
            return true;
        }
        boolean dashed = bare.startsWith("-") || bare.startsWith("\u2013");
        String signed = bare.replaceFirst("^[-\u2013\\s]+", "").toLowerCase(Locale.ROOT);
        return dashed && !signed.isEmpty() && lower.startsWith(signed);
    }
}
