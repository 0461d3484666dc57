package dev.familiar.sources.mail.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

// Three ways in which people close their mail:
// - below the line `-- ` (RFC 3676 section 4.3), which programs add;
// - below a closing such as `Best regards,`, the name first;
// - the whole name alone on a line after a blank one, with something below it.
// In all three the sender must be named: what else stands at the end of a text is a footer of the
// list, a legal notice, or somebody else's signature in a text that was quoted without marks.

/// The lines of a sender's own signature.
final class SignatureBlock {

    private static final int MOST_LINES = 10;
    private static final int LONGEST_LINE = 110;
    private static final int LONGEST_CLOSING = 45;
    private static final int NAME_WITHIN = 4;

    /// What no personal line holds: from here on it is a footer.
    private static final List<String> FOOTER =
            List.of(
                    "unsubscribe",
                    "confidential",
                    "privileged",
                    "intended recipient",
                    "recipient",
                    "disclaimer",
                    "majordomo",
                    "mailing list",
                    "mailman",
                    "vertraulich",
                    "opt out",
                    "opt-out",
                    "copyright",
                    "registered office",
                    "registered in",
                    "virus",
                    "amtsgericht",
                    "handelsregister",
                    "this e-mail",
                    "this email",
                    "this message",
                    "diese e-mail",
                    "ce message",
                    "este mensaje",
                    "please consider",
                    "list info",
                    "sent from",
                    "follow-up",
                    "message-id",
                    "do not reply");

    private static final int LONGEST_NAME = 60;

    private static final Set<String> CLOSINGS = TextList.read("closings.txt");

    /// The first letters of all closings.
    private static final String STARTS =
            CLOSINGS.stream().map(c -> c.substring(0, 1)).distinct().collect(Collectors.joining());

    private SignatureBlock() {}

    /// The lines of the signature, the one that names the sender among them; empty if there is
    /// none.
    ///
    /// @param tail the last own lines of the text, or those below `-- `; blank ones are empty
    /// @param delimited whether they stood below `-- `
    static List<String> find(List<String> tail, boolean delimited, SenderWords sender) {
        if (delimited) {
            List<String> lines = personal(tail, 0);
            int named = nameAmong(lines, sender, NAME_WITHIN);
            boolean addressed =
                    lines.stream().anyMatch(line -> line.contains(sender.address().value()));
            return named >= 0 || addressed ? lines : List.of();
        }
        for (int i = tail.size() - 2; i >= 0; i--) {
            String line = tail.get(i);
            if (line.length() < 2 || line.length() > LONGEST_NAME || !isLetterFirst(line)) {
                continue;
            }
            if (isClosing(line)) {
                List<String> lines = personal(tail, i + 1);
                return nameAmong(lines, sender, 1) == 0 ? lines : List.of();
            }
            boolean apart = i == 0 || tail.get(i - 1).isEmpty();
            if (apart && sender.isFullName(line) && !tail.get(i + 1).isEmpty()) {
                return personal(tail, i);
            }
        }
        return List.of();
    }

    private static boolean isLetterFirst(String line) {
        return Character.isLetter(line.charAt(0));
    }

    private static boolean isClosing(String line) {
        if (line.length() > LONGEST_CLOSING || STARTS.indexOf(line.charAt(0) | 0x20) < 0) {
            return false;
        }
        String bare = line.toLowerCase(Locale.ROOT);
        int end = bare.length();
        while (end > 0 && !Character.isLetterOrDigit(bare.charAt(end - 1))) {
            end--;
        }
        return CLOSINGS.contains(SenderWords.fold(bare.substring(0, end)));
    }

    /// The short lines from `from` on, to a gap of two lines, a footer, or the most there may be.
    private static List<String> personal(List<String> tail, int from) {
        List<String> lines = new ArrayList<>();
        int blank = 0;
        for (int i = from; i < tail.size() && lines.size() < MOST_LINES; i++) {
            String line = tail.get(i);
            if (line.isEmpty()) {
                blank++;
                if (blank > 1 && !lines.isEmpty()) {
                    break;
                }
                continue;
            }
            if (line.length() > LONGEST_LINE || isFooter(line)) {
                break;
            }
            blank = 0;
            lines.add(line);
        }
        return lines;
    }

    private static boolean isFooter(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        int colon = lower.indexOf("-by:");
        if (colon > 0 && lower.lastIndexOf(' ', colon) < 0) {
            return true; // Signed-off-by: and its like end a patch
        }
        return FOOTER.stream().anyMatch(lower::contains);
    }

    /// The index of the first of `most` lines that names the sender, or -1.
    static int nameAmong(List<String> lines, SenderWords sender, int most) {
        for (int i = 0; i < Math.min(most, lines.size()); i++) {
            String line = beforeMark(lines.get(i));
            if (sender.isNameLine(line)) {
                return i;
            }
        }
        return -1;
    }

    /// What stands before an address, a comma or a bar: `Ada Example <ada@example.org>`, `Ada
    /// Example, Engineer`.
    static String beforeMark(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean dash = (c == '-' || c == '\u2013') && i > 0 && line.charAt(i - 1) == ' ';
            if (c == '<' || c == ',' || c == '|' || c == '(' || c == '/' || c == ';' || dash) {
                return line.substring(0, i).strip();
            }
        }
        return line;
    }
}
