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
import java.util.stream.Collectors;

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

    /// Up to here somebody learns a trade.
    private static final int TRAINS = 10;

    /// In a longer title two letters may be wrong.
    private static final int LONG = 12;

    /// Less is a matter of taste between two titles.
    private static final int STEP = 2;

    private static final int LONGEST_PHRASE = 3;

    private static final Map<String, List<String>> SAME = new HashMap<>();
    private static final Map<String, Integer> BASE = new HashMap<>();
    private static final Map<String, Integer> MORE = new HashMap<>();
    private static final Set<String> CRAFTS = new HashSet<>();
    private static final Set<String> BESIDE = new HashSet<>();

    /// Numerals of grade, as in "Engineer II".
    private static final Map<String, Integer> GRADES =
            Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4, "v", 5, "1", 1, "2", 2, "3", 3, "4", 4);

    private static final Set<String> SMALL =
            Set.of(
                    "of", "the", "and", "for", "in", "at", "a", "der", "die", "das", "des", "und",
                    "fur", "im", "de", "du", "la", "le", "les", "et", "del", "y", "di", "da", "do",
                    "e", "van", "en", "voor", "m", "w", "d", "f", "x");

    private static final List<String> ENDINGS =
            List.of(
                    "leiterin",
                    "leiter",
                    "direktorin",
                    "direktor",
                    "directeur",
                    "leider",
                    "managerin",
                    "manager");

    private static final Set<String> MANAGERS =
            Set.of("manager", "managerin", "gerente", "gestor", "responsable", "responsabile");

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
                case "beside" -> BESIDE.addAll(words(rest));
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
        int rise = rise(old, now);
        boolean isTrained = level(old) <= TRAINS && level(now) > TRAINS;
        // Below those who lead, ranks of different lines of work do not compare: a software
        // engineer who is a product manager now went sideways, but for whoever was an intern.
        boolean compares = level(now) >= LEADS || sharesWork(old, now) || isTrained;
        if (rise < STEP || !compares || isSame(before, after)) {
            return Step.NONE;
        }
        return changed(old, now) <= 1 ? Step.BY_ONE_WORD : Step.UP;
    }

    /// By how much the second stands above the first. Where both are named by one word of rank,
    /// what they are managers of is no matter of rank.
    private static int rise(List<String> old, List<String> now) {
        Set<String> before = ranks(old);
        if (!before.isEmpty() && before.equals(ranks(now))) {
            return more(now) - more(old);
        }
        return level(now) - level(old);
    }

    private static Set<String> ranks(List<String> words) {
        return words.stream().filter(word -> base(word) >= 0).collect(Collectors.toSet());
    }

    /// Whether two titles say the same in other words, with an abbreviation or a slip of the
    /// finger.
    static boolean isSame(String one, String other) {
        return isSame(expanded(one), expanded(other)) || isShortened(one, other);
    }

    /// Whether one writes in short what the other writes out, word by word: "Resp. ventas" and
    /// "Responsable de ventas".
    private static boolean isShortened(String one, String other) {
        List<String> a = stopped(one);
        List<String> b = stopped(other);
        if (a.size() != b.size() || a.isEmpty()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))
                    && !isShort(a.get(i), b.get(i))
                    && !isShort(b.get(i), a.get(i))) {
                return false;
            }
        }
        return true;
    }

    /// The words without small ones, those that a stop cuts short with it.
    private static List<String> stopped(String title) {
        List<String> all = new ArrayList<>();
        for (String part : title.split("[\\s,/()&-]+", -1)) {
            List<String> words = words(part);
            if (words.size() == 1 && !SMALL.contains(words.getFirst())) {
                all.add(words.getFirst() + (part.endsWith(".") ? "." : ""));
            }
        }
        return all;
    }

    /// Whether the letters before the stop stand in the word in their order, the first one first.
    private static boolean isShort(String stopped, String word) {
        if (!stopped.endsWith(".") || word.charAt(0) != stopped.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 0; i < stopped.length() - 1; i++) {
            at = word.indexOf(stopped.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /// Whether a word that is no word of rank stands in both.
    private static boolean sharesWork(List<String> old, List<String> now) {
        return old.stream()
                .filter(word -> base(word) < 0 && !MORE.containsKey(word))
                .anyMatch(now::contains);
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
        // Between "Engineer I" and "Engineer II" lies a letter, and no slip of the finger.
        if (grade(one) != grade(other) || isOtherRank(one, other)) {
            return false;
        }
        String a = String.join("", one);
        String b = String.join("", other);
        int most = Math.min(a.length(), b.length()) >= LONG ? 2 : 1;
        return new EditDistance().between(a, b, most) <= most;
    }

    /// Two letters make a senior of a junior: words of rank that are spelled right are meant.
    private static boolean isOtherRank(List<String> one, List<String> other) {
        return hasRankBeside(one, other) && hasRankBeside(other, one);
    }

    private static boolean hasRankBeside(List<String> words, List<String> others) {
        return words.stream()
                .filter(word -> MORE.containsKey(word) || BASE.containsKey(word))
                .anyMatch(word -> !others.contains(word));
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
        // A manager of accounts leads nobody; a "chef de projet" does.
        boolean isCraft = words.stream().anyMatch(CRAFTS::contains);
        boolean isBeside = words.stream().anyMatch(BESIDE::contains);
        int base = -1;
        for (String word : words) {
            int of = base(word);
            boolean ofThings =
                    of == LEADS && isCraft && MANAGERS.contains(word)
                            || isBeside && word.equals("partner");
            base = Math.max(base, ofThings ? CRAFT : of);
        }
        return (base < 0 ? PLAIN : base) + more(words);
    }

    private static int more(List<String> words) {
        int more = grade(words) * STEP;
        for (String word : words) {
            more += MORE.getOrDefault(word, 0);
        }
        return more;
    }

    /// The numeral at the end; 0 for none.
    private static int grade(List<String> words) {
        return words.size() > 1 ? GRADES.getOrDefault(words.getLast(), 0) : 0;
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
