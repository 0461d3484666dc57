package dev.familiar.sources.requests;

import dev.familiar.sources.Keys;
import java.util.Locale;
import java.util.regex.Pattern;

/// What single lines of the invitation page are, beside names and headlines.
final class PageLines {

    private static final Pattern ACCEPT =
            Pattern.compile("accept(?: .{1,200}[’'] ?s? (?:invitation|request).{0,40})?");
    private static final Pattern IGNORE =
            Pattern.compile(
                    "(?:ignore|decline)(?: .{1,200}[’'] ?s? (?:invitation|request).{0,40})?");
    private static final Pattern BOTH = Pattern.compile("(?:ignore|decline) ?\\|? ?accept");
    private static final Pattern INVITING =
            Pattern.compile(
                    "(?i)(.{1,300}?) (?:follows you and )?(?:(?:is|are|has) (?:inviting|invited)|invites?|invited"
                            + "|wants|would like|is asking) (?:you )?to (?:connect(?: with you)?"
                            + "|join your (?:professional )?network|add you to .{1,60} network)\\.?");
    private static final Pattern NO_PERSON =
            Pattern.compile(
                    "(?i).{0,400}\\b(?:invited|inviting|invites) you to"
                            + " (?:subscribe|follow|attend|join(?! (?:\\w+ ){1,2}network)|like|become|an"
                            + " event)\\b.*");
    private static final Pattern REPLY = Pattern.compile("(?i)reply to .{1,100}");
    private static final Pattern MORE =
            Pattern.compile(
                    "(?i)(?:(?:\\.\\.\\.|…) ?)?(?:show|see) (?:more|less)|(?:\\.\\.\\.|…) ?more");
    private static final Pattern BADGE =
            Pattern.compile(
                    "(?i)verified|premium(?: member)?|influencer|open to work|hiring|#?opentowork"
                            + "|#?hiring|linkedin member badge|in|status is (?:online|offline|reachable)"
                            + "|.{1,200}[’']s? (?:profile (?:picture|photo)|photo)"
                            + "|view .{1,200}[’']s? profile|.{1,200}, (?:verified|premium|#?open_?to_?work)"
                            + "|profile photo of .{1,200}|\\(?(?:she|he|they)/(?:her|him|them)\\)?"
                            + "|[·•] ?(?:1st|2nd|3rd\\+?)|(?:1st|2nd|3rd\\+?)(?: degree connection)?");
    private static final Pattern FURNITURE =
            Pattern.compile(
                    "(?i)manage(?: all)?(?: invitations)?|invitations?(?: \\(?[\\d,]+\\)?)?|received|sent"
                            + "|(?:all|people|pages|newsletters?|events|focused|other)"
                            + "(?: ?\\(?[\\d,]+\\+?\\)?)?|mutual connections|your school|verified only"
                            + "|show all.{0,40}|see all.{0,40}|load more|home|my network|jobs|messaging"
                            + "|notifications|me|for business|skip to .{1,40}|search"
                            + "|\\d+ notifications?.{0,40}|try premium.{0,40}|grow|catch up|message"
                            + "|select all|sort by:?.{0,40}|withdraw|subscribe|follow|attend|view"
                            + "|\\d+ pending invitations?");

    private PageLines() {}

    /// The line without invisible characters, white space folded.
    static String clean(String line) {
        return Keys.foldSpace(line);
    }

    static boolean isAccept(String line) {
        return ACCEPT.matcher(line.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean isIgnore(String line) {
        return IGNORE.matcher(line.toLowerCase(Locale.ROOT)).matches();
    }

    /// Whether the copy ran both buttons together.
    static boolean isBoth(String line) {
        return BOTH.matcher(line.toLowerCase(Locale.ROOT)).matches();
    }

    /// Whether the line says that a person wants to connect.
    static boolean isInviting(String line) {
        return INVITING.matcher(line).matches();
    }

    /// The name in a line that [#isInviting].
    static String inviter(String line) {
        return INVITING.matcher(line).replaceFirst("$1");
    }

    /// Whether the line invites to something that is no person: a newsletter, a page, an event.
    static boolean isNoPerson(String line) {
        return NO_PERSON.matcher(line).matches();
    }

    static boolean isReply(String line) {
        return REPLY.matcher(line).matches();
    }

    static boolean isMore(String line) {
        return MORE.matcher(line).matches();
    }

    /// The text before a `… show more` at the end of the same line.
    static String withoutMore(String line) {
        return line.replaceFirst("(?i) ?(?:\\.\\.\\.|…) ?(?:show |see )?(?:more|less)$", "");
    }

    /// Whether the line is the label of an icon beside the name.
    static boolean isBadge(String line) {
        return BADGE.matcher(line).matches();
    }

    /// Whether the line belongs to the page around the cards.
    static boolean isFurniture(String line) {
        return FURNITURE.matcher(line).matches();
    }
}
