package dev.familiar.identity.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// Jr. is written in any case, with a dot or without, behind a comma or in brackets, before a
// degree.
// Words that are also names (Sen, Jun, Fils) count only where their writing sets them apart: in
// lower case or with a dot beside capitalised words, behind a comma, in brackets. A conjunction
// makes two people; those of one letter that also join two family names (Ortega y Gasset) do so
// only right behind the first given name.

/// A written name without its marks, and the marks.
///
/// @param text what is left, for taking apart
/// @param marks what was taken out of it
record MarkedText(String text, NameMarks marks) {

    private static final WordTable TABLE = WordTable.read("marks.txt");
    private static final Map<String, Integer> GENERATION = generations("generation-");
    private static final Map<String, Integer> IF_MARKED = generations("generation-if-marked-");
    private static final Map<String, Integer> BEHIND_TWO = generations("generation-behind-two-");
    private static final Map<String, Integer> BEFORE = generations("generation-before-");
    private static final Set<String> JOINING = Set.copyOf(TABLE.words("joining"));
    private static final Set<String> JOINING_IF_MARKED =
            Set.copyOf(TABLE.words("joining-if-marked"));
    private static final Set<String> JOINING_GIVEN = Set.copyOf(TABLE.words("joining-given"));
    private static final Set<String> SEVERAL = Set.copyOf(TABLE.words("several"));

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern BRACKETS = Pattern.compile("[(\\[{].*?[)\\]}]");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])0*(\\p{Nd}[\\p{L}\\p{Nd}]*)|0*(\\p{Nd}+)(?![\\p{L}\\p{N}])");

    /// A rank ("5th Baron"), which people have in turn; the generation is read before.
    private static final Pattern ORDINAL = Pattern.compile("[0-9]+(?:st|nd|rd|th)");

    private static final int MOST_WORDS = 24;

    private static Map<String, Integer> generations(String head) {
        Map<String, Integer> generations = new HashMap<>();
        for (int i = 1; i <= 5; i++) {
            for (String word : TABLE.words(head + i)) {
                generations.put(word, i);
            }
        }
        return Map.copyOf(generations);
    }

    /// Takes the marks out of a name.
    static MarkedText of(String written) {
        String[] words = SPACE.split(written, MOST_WORDS);
        List<String> kept = new ArrayList<>(words.length);
        int generation = 0;
        boolean several = false;
        for (int i = 0; i < words.length; i++) {
            int found = generation > 0 ? 0 : generation(words, i);
            if (found > 0) {
                generation = found;
                keepComma(words[i], kept);
            } else if (joins(words, i)) {
                several = true;
            } else if (i == 0 || !isNumber(words[i])) {
                several |= (i == 0 || i == words.length - 1) && SEVERAL.contains(folded(words[i]));
                kept.add(words[i]);
            }
        }
        NameMarks marks = new NameMarks(generation, number(written), several);
        boolean whole = kept.size() == words.length;
        return new MarkedText(whole ? written : String.join(" ", kept), marks);
    }

    /// "Hale Jr., Robert" is still a family name before a given name.
    private static void keepComma(String mark, List<String> kept) {
        if (mark.endsWith(",") && !kept.isEmpty() && !kept.getLast().endsWith(",")) {
            kept.add(kept.removeLast() + ",");
        }
    }

    /// The generation that the word at a place is the mark of, 0 if it is none.
    private static int generation(String[] words, int at) {
        String word = words[at];
        String folded = folded(word);
        if (at == 0) {
            boolean before = words.length > 2 && word.endsWith(".");
            return before ? BEFORE.getOrDefault(folded, 0) : 0;
        }
        boolean dotted = word.indexOf('.') > 0;
        boolean roman = folded.startsWith("i") && isUpper(word);
        if (!endsName(words, at) && !roman && !(dotted && folded.length() == 2)) {
            return 0;
        }
        Integer plain = GENERATION.get(folded);
        if (plain != null) {
            return plain;
        }
        if (at > 1 && BEHIND_TWO.containsKey(folded)) {
            return BEHIND_TWO.get(folded);
        }
        boolean setApart = words[at - 1].endsWith(",") || word.charAt(0) == '(';
        boolean lower =
                Character.isLowerCase(word.charAt(0)) && Character.isUpperCase(words[0].charAt(0));
        boolean marked = setApart || lower || (dotted && at > 1);
        return marked ? IF_MARKED.getOrDefault(folded, 0) : 0;
    }

    /// Whether nothing of the name itself comes after the word at a place.
    private static boolean endsName(String[] words, int at) {
        if (at == words.length - 1 || words[at].endsWith(",")) {
            return true;
        }
        String next = words[at + 1];
        return "(,|-\u2013\u2014/@".indexOf(next.charAt(0)) >= 0
                || Titles.isAfter(folded(next), true);
    }

    private static boolean joins(String[] words, int at) {
        if (at == 0 || at == words.length - 1 || isRank(words, at)) {
            return false;
        }
        String word = words[at];
        if (word.equals("&") || word.equals("+")) {
            return true;
        }
        String folded = folded(word);
        boolean lower = Character.isLowerCase(word.charAt(0));
        boolean beside = !isLower(words[0]) && (lower || isUpper(words[0]));
        return JOINING.contains(folded)
                || (JOINING_IF_MARKED.contains(folded) && beside)
                || (JOINING_GIVEN.contains(folded) && at == 1 && words.length > 3 && beside);
    }

    /// Whether the words before belong to a title with several lands: "Duke of A and B".
    private static boolean isRank(String[] words, int end) {
        for (int i = 0; i < end; i++) {
            if (words[i].equals("of") || Character.isDigit(words[i].charAt(0))) {
                return true;
            }
        }
        return false;
    }

    private static String number(String written) {
        if (written.chars().noneMatch(Character::isDigit) || written.indexOf('@') >= 0) {
            return "";
        }
        StringBuilder numbers = new StringBuilder();
        Matcher matcher = NUMBER.matcher(BRACKETS.matcher(written).replaceAll(" "));
        while (matcher.find()) {
            String number = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            String folded = number.toLowerCase(Locale.ROOT);
            if (!ORDINAL.matcher(folded).matches()) {
                numbers.append(numbers.isEmpty() ? "" : " ").append(folded);
            }
        }
        return numbers.toString();
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    private static boolean isLower(String word) {
        return word.chars().noneMatch(Character::isUpperCase);
    }

    private static boolean isUpper(String word) {
        return word.chars().noneMatch(Character::isLowerCase);
    }

    /// A word as the tables have it. Most are ASCII, for which folding need not be asked.
    private static String folded(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 0x80) {
                return FoldedText.joined(word);
            }
            if (Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
