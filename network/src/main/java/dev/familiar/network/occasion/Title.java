package dev.familiar.network.occasion;

import dev.familiar.identity.name.EditDistance;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.identity.shipped.ShippedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

// A rank is a number, because a title says it with several words: "Senior Associate Director" is
// below
// "Director" and above "Associate Director". The numbers are set by hand, and only their order
// counts.
// A title is compared after its abbreviations are written out, so that "Sr. Eng." is "Senior
// Engineer".

/// Compares two titles at one employer: whether the second is a promotion, or other words for the
/// same. The words are in `title-words.txt` beside this class.
final class Title {

    /// From here on a title leads people.
    static final int LEADS = 30;

    /// A title without a word of rank.
    private static final int PLAIN = 20;

    /// Who manages things and not people stands where an expert does.
    private static final int CRAFT = 21;

    /// Less is a matter of taste between two titles.
    private static final int STEP = 2;

    private static final int LONGEST_PHRASE = 3;

    private static final Map<String, List<String>> SAME = new HashMap<>();
    private static final Map<String, Integer> BASE = new HashMap<>();
    private static final Map<String, Integer> MORE = new HashMap<>();
    private static final Set<String> CRAFTS = new HashSet<>();

    /// Numerals of grade, as in "Engineer II".
    private static final Map<String, Integer> GRADES =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "v", 5, "1", 1, "2", 2, "3", 3, "4", 4);

    private static final Set<String> SMALL =
            Set.of(
                    "of", "the", "and", "for", "in", "at", "a", "der", "die", "das", "des", "und",
                    "fur", "im", "de", "du", "la", "le", "les", "et", "del", "y", "di", "da", "do",
                    "e", "van", "en", "voor", "m", "w", "d", "f", "x");

    private static final List<String> ENDINGS =
            List.of("leiterin", "leiter", "direktor", "direktorin", "managerin", "manager");

    static {
        for (String line : ShippedText.lines(Title.class, "title-words.txt")) {
            int colon = line.indexOf(':');
            String[] head = line.substring(0, colon).split(" ", -1);
            String rest = line.substring(colon + 1);
            switch (head[0]) {
                case "same" -> same(rest);
                case "base" -> words(rest).forEach(w -> BASE.put(w, Integer.valueOf(head[1])));
                case "more" -> words(rest).forEach(w -> MORE.put(w, Integer.valueOf(head[1])));
                case "craft" -> CRAFTS.addAll(words(rest));
                default -> throw new IllegalStateException("title-words.txt has " + head[0]);
            }
        }
    }

    /// What the change of a title is.
    enum Step {
        /// The same rank or a lower one, or nobody can tell.
        NONE,
        /// A higher rank, by one word.
        BY_ONE_WORD,
        /// A higher rank, by more than a word.
        UP
    }

    private Title() {}

    private static List<String> words(String text) {
        return FoldedText.words(text);
    }

    private static void same(String line) {
        String[] writings = line.split("\\|", -1);
        List<String> first = words(writings[0]);
        for (int i = 1; i < writings.length; i++) {
            SAME.put(String.join(" ", words(writings[i])), first);
        }
    }

    /// Whether the second is a promotion of the first.
    static Step step(String before, String after) {
        List<String> old = expanded(before);
        List<String> now = expanded(after);
        if (old.isEmpty() || now.isEmpty() || isSame(old, now)) {
            return Step.NONE;
        }
        if (level(now) - level(old) < STEP) {
            return Step.NONE;
        }
        return changed(old, now) <= 1 ? Step.BY_ONE_WORD : Step.UP;
    }

    /// Whether two titles say the same in other words, with an abbreviation or a slip of the
    /// finger.
    static boolean isSame(String one, String other) {
        return isSame(expanded(one), expanded(other));
    }

    /// Whether it is a place at a school and no job.
    static boolean isStudy(String title) {
        List<String> words = expanded(title);
        return words.stream().anyMatch(word -> BASE.getOrDefault(word, -1) == 0);
    }

    private static boolean isSame(List<String> one, List<String> other) {
        if (counted(one).equals(counted(other))) {
            return true;
        }
        String a = String.join("", one);
        String b = String.join("", other);
        int most = Math.min(a.length(), b.length()) >= 12 ? 2 : 1;
        return new EditDistance().between(a, b, most) <= most && level(one) == level(other);
    }

    private static Map<String, Integer> counted(List<String> words) {
        Map<String, Integer> counted = new TreeMap<>();
        words.forEach(word -> counted.merge(word, 1, Integer::sum));
        return counted;
    }

    /// How many words were put in, or taken out and put in for one another.
    private static int changed(List<String> old, List<String> now) {
        Map<String, Integer> difference = counted(now);
        old.forEach(word -> difference.merge(word, -1, Integer::sum));
        int added = difference.values().stream().filter(n -> n > 0).mapToInt(n -> n).sum();
        int removed = -difference.values().stream().filter(n -> n < 0).mapToInt(n -> n).sum();
        return Math.max(added, removed);
    }

    /// The words with abbreviations written out, without small ones.
    private static List<String> expanded(String title) {
        List<String> words = words(title);
        List<String> all = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int length = Math.min(LONGEST_PHRASE, words.size() - at);
            while (length > 0
                    && !SAME.containsKey(String.join(" ", words.subList(at, at + length)))) {
                length--;
            }
            if (length > 0) {
                all.addAll(SAME.get(String.join(" ", words.subList(at, at + length))));
                at += length;
            } else {
                if (!SMALL.contains(words.get(at))) {
                    all.add(words.get(at));
                }
                at++;
            }
        }
        return all;
    }

    /// How far up a title stands; of words already written out.
    static int level(List<String> words) {
        int base = -1;
        int more = 0;
        int grade = 0;
        boolean isCraft = words.stream().anyMatch(CRAFTS::contains);
        String last = "";
        for (String word : words) {
            int of = base(word);
            // "Vice President" and "Assistant Director" are named by their second word.
            if (of == LEADS && isCraft) {
                of = CRAFT;
            }
            base = Math.max(base, of);
            more += MORE.getOrDefault(word, 0);
            last = word;
        }
        if (words.size() > 1) {
            grade = GRADES.getOrDefault(last, 0);
        }
        // A word of rank alone is the title itself: an "Associate" is no half of anything.
        int start = base < 0 ? PLAIN : base;
        return start + more + grade * STEP;
    }

    /// German joins: the "Vertriebsleiter" is a Leiter.
    private static int base(String word) {
        Integer whole = BASE.get(word);
        if (whole != null) {
            return whole;
        }
        for (String end : ENDINGS) {
            if (word.length() > end.length() + 2 && word.endsWith(end)) {
                return BASE.getOrDefault(end, -1);
            }
        }
        return -1;
    }
}
