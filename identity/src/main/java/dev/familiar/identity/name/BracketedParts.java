package dev.familiar.identity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A written name with what stood in brackets and quotes taken out of it.
///
/// @param main what is left, in its own case
/// @param aliases folded words of brackets that can be other names of the same person
/// @param former folded family names marked as former
record BracketedParts(String main, List<String> aliases, List<String> former) {

    private static final String OPENING = "([{\"\u201c\u201e\u00ab\u2039\u2018\uff08\u3010";
    private static final String CLOSING = ")]}\"\u201d\u201d\u00bb\u203a\u2019\uff09\u3011";
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int MOST_ALIASES = 4;

    /// The parts of `text`, which is already [FoldedText#visible].
    static BracketedParts of(String text) {
        StringBuilder main = new StringBuilder();
        List<String> contents = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfBracket(text, at);
            if (end > at) {
                contents.add(text.substring(at + 1, end));
                main.append(' ');
                at = end + 1;
            } else {
                main.append(text.charAt(at));
                at++;
            }
        }
        if (FoldedText.joined(main.toString()).isEmpty() && !contents.isEmpty()) {
            // The whole name is quoted or in brackets.
            return of(contents.getFirst());
        }
        List<String> aliases = new ArrayList<>();
        List<String> former = new ArrayList<>();
        contents.stream().limit(MOST_ALIASES).forEach(c -> sort(c, aliases, former));
        return new BracketedParts(cutFormer(main.toString(), former), aliases, former);
    }

    /// Where the bracket that opens at `at` closes, or -1 if none opens there.
    private static int endOfBracket(String text, int at) {
        char c = text.charAt(at);
        int kind = OPENING.indexOf(c);
        boolean atWordStart = at == 0 || text.charAt(at - 1) == ' ';
        if (c == '\'' && atWordStart) {
            int end = text.indexOf('\'', at + 1);
            boolean atWordEnd =
                    end > at + 1 && (end + 1 == text.length() || text.charAt(end + 1) == ' ');
            return atWordEnd ? end : -1;
        }
        if (kind < 0) {
            return -1;
        }
        return text.indexOf(CLOSING.charAt(kind), at + 1);
    }

    private static void sort(String content, List<String> aliases, List<String> former) {
        List<String> words = FoldedText.words(content.replace("f/k/a", "fka"));
        if (words.isEmpty() || content.indexOf('@') >= 0 || content.length() > 60) {
            return;
        }
        if (Titles.announcesFormerName(words.getFirst()) && words.size() > 1) {
            former.addAll(words.subList(1, Math.min(words.size(), 3)));
            return;
        }
        boolean remark =
                words.stream()
                        .anyMatch(w ->
                                Titles.isRemark(w)
                                        || Titles.isPronoun(w)
                                        || Titles.isAfter(w, true)
                                        || w.chars().anyMatch(Character::isDigit));
        if (!remark && words.size() <= 4) {
            String alias = words.size() == 1 ? words.getFirst() : NameParser.canonicalOf(content);
            if (alias.length() > 1) {
                aliases.add(alias);
            }
        }
    }

    /// Whether this folded word between the words of a name announces a former one.
    static boolean announcesFormerName(String word) {
        return word.equals("nee") || word.equals("geb") || word.equals("fka");
    }

    /// Cuts `née Example` off the end of a name and keeps the former name.
    private static String cutFormer(String main, List<String> former) {
        String[] words = SPACE.split(main.strip(), -1);
        for (int i = 1; i + 1 < words.length; i++) {
            String word = FoldedText.joined(words[i]);
            if (announcesFormerName(word)) {
                former.addAll(FoldedText.words(words[i + 1]));
                return String.join(" ", List.of(words).subList(0, i));
            }
        }
        return main;
    }
}
