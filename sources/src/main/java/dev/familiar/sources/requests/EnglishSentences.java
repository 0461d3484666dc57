package dev.familiar.sources.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The sentence under the name on an English page in whatever words: it repeats the name, and then
/// speaks of connecting. What else repeats it and speaks of a newsletter, a page or an event is no
/// person's. Stateless.
final class EnglishSentences {

    private static final Pattern CONNECTS =
            Pattern.compile("\\b(?:connect\\w*|network|invit\\w+|link up|add you|adding you)\\b");

    private static final Pattern ELSE =
            Pattern.compile(
                    "\\b(?:to (?:subscribe|follow|attend|join (?!(?:\\w+ ){1,2}network)|like)|newsletter|event"
                            + "|page|group)\\b");

    private static final int LONGEST = 300;

    private EnglishSentences() {}

    /// The lines, such sentences in the words that the cards are read by.
    static List<String> said(List<String> lines) {
        List<String> said = new ArrayList<>(lines.size());
        String before = "";
        for (String line : lines) {
            said.add(sentence(line, before));
            before = line.isEmpty() || PageLines.isBadge(line) ? before : line;
        }
        return said;
    }

    private static String sentence(String line, String name) {
        boolean repeats =
                name.length() > 1
                        && line.length() <= LONGEST
                        && line.startsWith(name + " ")
                        && !PageLines.isInviting(line)
                        && !PageLines.isNoPerson(line);
        if (!repeats) {
            return line;
        }
        String rest = line.substring(name.length()).toLowerCase(Locale.ROOT);
        boolean asks =
                rest.contains(" to connect")
                        || rest.contains("you") && CONNECTS.matcher(rest).find()
                        || rest.contains("network") && rest.contains("join");
        return asks && !ELSE.matcher(rest).find() ? name + " is inviting you to connect" : line;
    }
}
