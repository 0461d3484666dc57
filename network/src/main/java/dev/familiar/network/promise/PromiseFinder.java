package dev.familiar.network.promise;

import dev.familiar.identity.shipped.ShippedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// A promise is a sentence in the first person that names something to be done for the reader. What
// looks
// like one and is none is told apart first: a question, an offer ("if you like, I will …"), a
// refusal, what
// a third person said, and what is done by the very message ("attached I send you …").

/// Finds the sentences in which somebody promises something, by rules for seven languages.
/// Stateless.
public final class PromiseFinder {

    /// Longer messages are looked at so far: what matters stands at the beginning or the end.
    private static final int LOOKED_AT = 8_000;

    private static final int LONGEST_SENTENCE = 400;
    private static final int LONGEST_QUOTE = 220;

    private static final List<Pattern> YES = new ArrayList<>();
    private static final List<Pattern> NOT = new ArrayList<>();

    static {
        for (String line : ShippedText.lines(PromiseFinder.class, "promise-rules.txt")) {
            int colon = line.indexOf(':');
            Pattern rule =
                    Pattern.compile(
                            line.substring(colon + 1).strip(),
                            Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
            (line.startsWith("yes") ? YES : NOT).add(rule);
        }
    }

    /// A line of a quotation that the archive left in, or of one that was written by hand.
    private static final Pattern QUOTED_LINE = Pattern.compile("^\\s*[>|].*");

    private static final Pattern IN_MARKS =
            Pattern.compile(
                    "\"[^\"]{1,300}\"|\u201c[^\u201d]{1,300}\u201d|\u201e[^\u201c\u201d]{1,300}[\u201c\u201d]|\u00ab[^\u00bb]{1,300}\u00bb");

    /// Where a sentence ends: a mark before a space. Not after an initial or a short form.
    private static final Pattern END =
            Pattern.compile(
                    "(?<=[.!?\u2026])(?<!\\b\\p{L}\\.)(?<!\\b(?:dr|mr|mrs|ms|st|nr|no|vs|etc|bzw|ca|hr|fr|sr|sra)\\.)\\s+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    private PromiseFinder() {}

    /// The sentences that promise something, as written, in their order; long ones cut at a word.
    ///
    /// @param ownWords what somebody wrote themselves in one message
    public static List<String> find(String ownWords) {
        List<String> found = new ArrayList<>();
        String text = ownWords.substring(0, Math.min(ownWords.length(), LOOKED_AT));
        for (String sentence : sentences(text)) {
            if (sentence.length() <= LONGEST_SENTENCE && isPromise(sentence)) {
                found.add(cut(sentence));
            }
        }
        return found;
    }

    /// The sentences of a text whose lines were broken by a mail program. An empty line ends one,
    /// and so does a line that is a greeting or a name.
    private static List<String> sentences(String text) {
        List<String> all = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : (text + "\n\n").split("\\R", -1)) {
            boolean ends = line.isBlank() || QUOTED_LINE.matcher(line).matches();
            if (ends || paragraph.length() > LOOKED_AT) {
                for (String sentence : END.split(paragraph)) {
                    if (!sentence.isBlank()) {
                        all.add(sentence.strip());
                    }
                }
                paragraph.setLength(0);
            } else {
                paragraph.append(line.strip()).append(line.strip().endsWith(",") ? "\n" : " ");
            }
        }
        return all;
    }

    /// Whether a sentence promises something.
    static boolean isPromise(String sentence) {
        String lower =
                IN_MARKS.matcher(sentence)
                        .replaceAll(Matcher.quoteReplacement(" \u2026 "))
                        .toLowerCase(Locale.ROOT)
                        .replace('\u2019', '\'')
                        .replaceAll("\\s+", " ")
                        .strip();
        if (lower.endsWith("?")) {
            return false;
        }
        return YES.stream().anyMatch(rule -> rule.matcher(lower).find())
                && NOT.stream().noneMatch(rule -> rule.matcher(lower).find());
    }

    private static String cut(String sentence) {
        String line = sentence.replaceAll("\\s+", " ");
        if (line.length() <= LONGEST_QUOTE) {
            return line;
        }
        int space = line.lastIndexOf(' ', LONGEST_QUOTE);
        int end = space > 0 ? space : LONGEST_QUOTE;
        return line.substring(0, end) + " \u2026";
    }
}
