package dev.familiar.network.occasion;

import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.shipped.ShippedText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Tells a job that pays from what people write when they have none, and from what they do beside
/// it: `standstill-words.txt` beside this class, in ten languages.
///
/// A job lost is the one thing nobody may be congratulated on, so its words are looked for anywhere
/// in a title; a firm that is called "Seeking Alpha" loses by it, and is not congratulated.
final class Standstill {

    /// What a post is.
    enum Sort {
        /// A job at somebody's.
        JOB,
        /// Working for oneself, or for nobody: the words are the same.
        ALONE,
        /// A board, advice, voluntary work: beside a job.
        SIDE,
        /// Between jobs, retired, on leave, or a job that is over.
        LOST
    }

    private enum Table {
        LOST,
        OVER,
        SIDE,
        BESIDE,
        ALONE,
        NOWHERE
    }

    /// The phrases by their first word.
    private static final Map<Table, Map<String, List<List<String>>>> WORDS =
            new EnumMap<>(Table.class);

    static {
        for (String line : ShippedText.lines(Standstill.class, "standstill-words.txt")) {
            int colon = line.indexOf(':');
            Table table = Table.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
            Map<String, List<List<String>>> phrases =
                    WORDS.computeIfAbsent(table, _ -> new HashMap<>());
            for (String text : line.substring(colon + 1).split("\\|", -1)) {
                List<String> phrase = FoldedText.words(text);
                phrases.computeIfAbsent(phrase.getFirst(), _ -> new ArrayList<>()).add(phrase);
            }
        }
    }

    private Standstill() {}

    static Sort of(Post post) {
        List<String> title = FoldedText.words(post.title());
        List<String> organisation = FoldedText.words(post.organisation());
        if (isIn(Table.LOST, title)
                || matchAt(Table.OVER, title, 0) > 0
                || isAll(Table.NOWHERE, organisation)
                || isOver(organisation)) {
            return Sort.LOST;
        }
        if (isAll(Table.BESIDE, title) || isIn(Table.SIDE, title) && !isPaidFirst(title)) {
            return Sort.SIDE;
        }
        boolean alone = isAll(Table.ALONE, organisation) || isIn(Table.ALONE, title);
        return alone ? Sort.ALONE : Sort.JOB;
    }

    /// "Looking for …" stands in the place of an employer, and "Ex-Acme" is none.
    private static boolean isOver(List<String> organisation) {
        boolean lost = matchAt(Table.LOST, organisation, 0) > 0;
        return lost || organisation.size() > 1 && matchAt(Table.OVER, organisation, 0) > 0;
    }

    /// "CEO and board member" has a job, and names it first.
    private static boolean isPaidFirst(List<String> title) {
        int side = first(Table.SIDE, title);
        return side > 0 && Title.level(title.subList(0, side)) >= Title.LEADS;
    }

    private static boolean isIn(Table table, List<String> words) {
        return first(table, words) >= 0;
    }

    private static int first(Table table, List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            if (matchAt(table, words, at) > 0) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAll(Table table, List<String> words) {
        return !words.isEmpty() && matchAt(table, words, 0) == words.size();
    }

    /// How many words the longest phrase has that stands there; 0 if none does.
    private static int matchAt(Table table, List<String> words, int at) {
        if (at >= words.size()) {
            return 0;
        }
        int longest = 0;
        Map<String, List<List<String>>> phrases = WORDS.getOrDefault(table, Map.of());
        for (List<String> phrase : phrases.getOrDefault(words.get(at), List.of())) {
            int end = at + phrase.size();
            if (end <= words.size() && words.subList(at, end).equals(phrase)) {
                longest = Math.max(longest, phrase.size());
            }
        }
        return longest;
    }
}
