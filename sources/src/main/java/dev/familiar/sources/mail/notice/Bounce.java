package dev.familiar.sources.mail.notice;

import dev.familiar.model.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// Not every undelivered message shows a dead address: a full mailbox, a message too large, a filter
// that took it for spam say nothing about the address. So only those answers count that say there
// is
// no such mailbox or no such host, by their status code or in their words, and never one that may
// still succeed (4.x.x).

/// Reads which addresses a report of undelivered mail says are dead.
///
/// Sources: RFC 3464 sections 2.2 and 2.3 (delivery status), RFC 3463 (status codes); for older
/// reports the texts of sendmail, qmail, exim and postfix.
public final class Bounce {

    private static final int MOST_ADDRESSES = 20;
    private static final int MOST_LINES = 400;
    private static final int LINES_OF_REASON = 7;

    /// No such mailbox (5.1.1, 5.1.0, 5.1.6), no such host (5.1.2, 5.1.10, 5.4.4), not an address
    /// (5.1.3), a mailbox that was closed (5.2.1), and Exchange's refusal of unknown recipients
    /// (5.4.1).
    private static final Pattern DEAD_STATUS =
            Pattern.compile("(?<![0-9.])5\\.(?:1\\.(?:0|1|2|3|6|10)|2\\.1|4\\.[14])(?![0-9])");

    private static final Pattern MAY_SUCCEED =
            Pattern.compile("(?<![0-9.])4\\.[0-9]{1,3}\\.[0-9]{1,3}");

    private static final List<String> UNKNOWN =
            List.of(
                    "user unknown",
                    "unknown user",
                    "no such user",
                    "no such recipient",
                    "no such address",
                    "no such mailbox",
                    "no such person",
                    "does not exist",
                    "doesn't exist",
                    "no mailbox here by that name",
                    "unknown recipient",
                    "recipient unknown",
                    "recipient not found",
                    "user not found",
                    "mailbox not found",
                    "mailbox unavailable",
                    "invalid recipient",
                    "invalid mailbox",
                    "account is disabled",
                    "account has been disabled",
                    "account disabled",
                    "mailbox disabled",
                    "no longer valid",
                    "no longer active",
                    "no longer accepts",
                    "unrouteable address",
                    "unroutable address",
                    "unknown address",
                    "not a valid mailbox",
                    "host not found",
                    "host unknown",
                    "unknown host",
                    "domain not found",
                    "name or service not known",
                    "couldn't find any host named",
                    "address not found",
                    "not a known user");

    private static final List<String> NOT_DEAD =
            List.of(
                    "mailbox full",
                    "mailbox is full",
                    "quota",
                    "spam",
                    "blocked",
                    "blacklist",
                    "too large",
                    "too big",
                    "policy",
                    "will retry",
                    "still trying",
                    "delayed");

    private static final List<String> RETURNED =
            List.of(
                    "original message",
                    "copy of",
                    "returned message",
                    "message header",
                    "received:",
                    "return-path:",
                    "unsent message",
                    "below this line");

    private Bounce() {}

    /// The dead addresses of a `message/delivery-status` part.
    public static List<EmailAddress> ofStatus(String part) {
        Set<EmailAddress> dead = new LinkedHashSet<>();
        for (List<String> fields : groups(part)) {
            String action = value(fields, "action");
            String status = value(fields, "status");
            String why = value(fields, "diagnostic-code").toLowerCase(Locale.ROOT);
            boolean failed =
                    action.regionMatches(true, 0, "failed", 0, 6) && status.startsWith("5");
            if (failed && isDead(status, why) && dead.size() < MOST_ADDRESSES) {
                String original = value(fields, "original-recipient");
                address(original.isEmpty() ? value(fields, "final-recipient") : original)
                        .ifPresent(dead::add);
            }
        }
        return List.copyOf(dead);
    }

    private static boolean isDead(String status, String why) {
        if (NOT_DEAD.stream().anyMatch(why::contains)) {
            return false;
        }
        return DEAD_STATUS.matcher(status).lookingAt() || UNKNOWN.stream().anyMatch(why::contains);
    }

    /// The groups of fields, unfolded (RFC 5322 section 2.2.3).
    private static List<List<String>> groups(String part) {
        List<List<String>> groups = new ArrayList<>();
        List<String> group = new ArrayList<>();
        int lines = 0;
        for (String line : part.split("\\r?\\n", -1)) {
            if (++lines > MOST_LINES) {
                break;
            }
            if (line.isBlank()) {
                groups.add(group);
                group = new ArrayList<>();
            } else if (line.charAt(0) <= ' ' && !group.isEmpty()) {
                group.add(group.removeLast() + " " + line.strip());
            } else {
                group.add(line);
            }
        }
        groups.add(group);
        return groups;
    }

    private static String value(List<String> fields, String name) {
        for (String field : fields) {
            if (field.length() > name.length()
                    && field.charAt(name.length()) == ':'
                    && field.regionMatches(true, 0, name, 0, name.length())) {
                return field.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    /// `rfc822; ada@example.org`.
    private static Optional<EmailAddress> address(String value) {
        String bare = value.substring(value.indexOf(';') + 1).strip();
        boolean bracketed = bare.startsWith("<") && bare.endsWith(">");
        return EmailAddress.parse(bracketed ? bare.substring(1, bare.length() - 1) : bare);
    }

    /// The dead addresses of a report in words: an address at the start of a line, and a reason
    /// within the lines below it or beside it.
    public static List<EmailAddress> ofText(String text) {
        List<String> lines = text.lines().limit(MOST_LINES).map(String::strip).toList();
        Set<EmailAddress> dead = new LinkedHashSet<>();
        for (int i = 0; i < lines.size() && dead.size() < MOST_ADDRESSES; i++) {
            String line = lines.get(i);
            if (isReturned(line)) {
                break;
            }
            Optional<EmailAddress> address = leading(line);
            if (address.isPresent() && saysDead(reason(lines, i))) {
                dead.add(address.get());
            }
        }
        return List.copyOf(dead);
    }

    private static boolean isReturned(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return RETURNED.stream().anyMatch(lower::contains);
    }

    private static final Pattern LEADING =
            Pattern.compile(
                    "(?:5[0-9]{2}[ -](?:5\\.[0-9.]+ )?)?<?([^\\s<>@:;,()]{1,64}@[^\\s<>@:;,()]{1,250}?)>?(?:[:.]|\\.\\.\\.)?(?: .*)?");

    private static Optional<EmailAddress> leading(String line) {
        if (line.indexOf('@') <= 0) {
            return Optional.empty();
        }
        Matcher matcher = LEADING.matcher(line);
        return matcher.matches() ? EmailAddress.parse(matcher.group(1)) : Optional.empty();
    }

    /// The line and those below it, up to a gap or the next address.
    private static String reason(List<String> lines, int at) {
        StringBuilder reason = new StringBuilder(lines.get(at));
        for (int i = at + 1; i < Math.min(lines.size(), at + LINES_OF_REASON); i++) {
            String line = lines.get(i);
            if (line.isEmpty() && i > at + 1 || isReturned(line) || leading(line).isPresent()) {
                break;
            }
            reason.append(' ').append(line);
        }
        return reason.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean saysDead(String reason) {
        boolean transcript = MAY_SUCCEED.matcher(reason).find();
        return !transcript
                && NOT_DEAD.stream().noneMatch(reason::contains)
                && (DEAD_STATUS.matcher(reason).find()
                        || UNKNOWN.stream().anyMatch(reason::contains));
    }
}
