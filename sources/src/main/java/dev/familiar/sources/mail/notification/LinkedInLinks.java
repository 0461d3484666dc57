package dev.familiar.sources.mail.notification;

import dev.familiar.model.ProfileUrl;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the links of one invitation say: the number of the invitation and whose profile it is.
///
/// @param id the invitation's number; empty if no link shows it
/// @param profile the inviter's profile; null if no link shows it
/// @param answer whether one of them answers the invitation
record LinkedInLinks(String id, @Nullable ProfileUrl profile, boolean answer) {

    static final LinkedInLinks NONE = new LinkedInLinks("", null, false);

    /// `invitationId=…` (2016), `/invite-accept/invitationId/…/` (2018), `/blk/I123_4/` (2011).
    private static final Pattern ID =
            Pattern.compile(
                    "(?i)invitationid(?:=|/|%3d|%2f)(?:urn(?::|%3a)li(?::|%3a)[a-z]+(?::|%3a))?"
                            + "([0-9]{1,20})|/blk/(I[0-9]{1,20}(?:_[0-9]{1,6})?)/");

    private static final Pattern ANSWER =
            Pattern.compile(
                    "(?i)invite-accept|/blk/I[0-9]|invitationid|/mynetwork/invit|acceptinvit");

    /// What these links say together; the first number and the first profile count.
    static LinkedInLinks of(List<String> links) {
        LinkedInLinks all = NONE;
        for (String link : links) {
            all = all.with(ofOne(link));
        }
        return all;
    }

    private static LinkedInLinks ofOne(String link) {
        if (!isLinkedIn(link)) {
            return NONE;
        }
        Matcher found = ID.matcher(link);
        String id = "";
        if (found.find()) {
            id = found.group(1) == null ? found.group(2) : found.group(1);
        }
        Optional<ProfileUrl> profile = ProfileUrl.parse(link);
        return new LinkedInLinks(id, profile.orElse(null), ANSWER.matcher(link).find());
    }

    /// What these and `more` links say together.
    LinkedInLinks with(LinkedInLinks more) {
        return new LinkedInLinks(
                id.isEmpty() ? more.id : id,
                profile == null ? more.profile : profile,
                answer || more.answer);
    }

    /// Whether they belong to an invitation or a profile at all.
    boolean isTelling() {
        return answer || profile != null || !id.isEmpty();
    }

    /// Whether the link leads to LinkedIn: a web address whose host is exactly `linkedin.com` or
    /// below it, without user or port before the path.
    static boolean isLinkedIn(String link) {
        String lower = link.strip().toLowerCase(Locale.ROOT);
        int scheme = lower.indexOf("://");
        if (scheme < 0 || !(lower.startsWith("http://") || lower.startsWith("https://"))) {
            return false;
        }
        int from = scheme + 3;
        int end = from;
        while (end < lower.length() && isHostLetter(lower.charAt(end))) {
            end++;
        }
        boolean clean = end == lower.length() || "/?#".indexOf(lower.charAt(end)) >= 0;
        String host = lower.substring(from, end);
        return clean && (host.equals("linkedin.com") || host.endsWith(".linkedin.com"));
    }

    private static boolean isHostLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    }
}
