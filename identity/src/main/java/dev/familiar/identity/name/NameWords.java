package dev.familiar.identity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words of one written name: titles stripped, given and family told apart, tokens folded.
final class NameWords {

    private static final Pattern COMMA = Pattern.compile("[,;\u060c\u3001]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern CASE = Pattern.compile("(?<=\\p{Ll}\\p{Ll})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern JOINTS = Pattern.compile("[._-]+");
    private static final Pattern PREFIX =
            Pattern.compile("mac|mc|van|von|de|di|la|le|del|fitz", Pattern.CASE_INSENSITIVE);
    private static final Pattern OUTER_DIGITS = Pattern.compile("^[0-9]+|[0-9]+$");
    private static final int LONGEST_TOKEN = 40;

    private NameWords() {}

    /// The pieces between commas that are more than degrees and remarks.
    static List<String> commaPieces(String text) {
        List<String> kept = new ArrayList<>();
        for (String piece : COMMA.split(text, -1)) {
            boolean nothingButTitles = !kept.isEmpty() && withoutTitles(piece, true).isEmpty();
            if (!FoldedText.joined(piece).isEmpty() && !nothingButTitles) {
                kept.add(piece.strip());
            }
        }
        return kept;
    }

    /// The words of `text` without titles in front and degrees behind.
    ///
    /// @param marked whether a comma sets the words apart
    static List<String> withoutTitles(String text, boolean marked) {
        List<String> words = new ArrayList<>();
        for (String word : SPACE.split(text.strip(), -1)) {
            if (!FoldedText.joined(word).isEmpty()) {
                words.add(word);
            }
        }
        boolean allCapitals = isCapitals(text);
        int from = 0;
        int to = words.size();
        // A lone title with a comma before it goes; a lone word otherwise is the name.
        while (to - from > 1 && isTitleBefore(words.get(from))) {
            from++;
        }
        int least = marked ? 0 : 1;
        while (to - from > least && isTitleAfter(words.get(to - 1), marked, allCapitals)) {
            to--;
        }
        while (to - from == 1 && marked && isTitleBefore(words.get(from))) {
            from++;
        }
        return new ArrayList<>(words.subList(from, to));
    }

    private static boolean isTitleBefore(String word) {
        return Titles.isBefore(FoldedText.joined(word));
    }

    private static boolean isTitleAfter(String word, boolean marked, boolean allCapitals) {
        String folded = FoldedText.joined(word);
        boolean dotted = word.indexOf('.') > 0 && word.length() > 2 && folded.length() > 1;
        boolean setApart =
                (marked && !isNameCase(word))
                        || dotted
                        || (!allCapitals && folded.length() > 1 && isCapitals(word));
        return Titles.isAfter(folded, setApart)
                || (Titles.isPronoun(folded) && word.indexOf('/') > 0);
    }

    private static boolean isNameCase(String word) {
        return word.length() > 1
                && Character.isUpperCase(word.charAt(0))
                && word.substring(1).chars().allMatch(Character::isLowerCase);
    }

    private static boolean isCapitals(String text) {
        boolean upper = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            upper |= Character.isUpperCase(c);
        }
        return upper;
    }

    /// Whether `first, second` is a family name before a given name, not a name before a company.
    static boolean isFamilyFirst(List<String> first, List<String> second) {
        if (first.isEmpty() || second.isEmpty() || first.size() > 4 || second.size() > 4) {
            return false;
        }
        boolean startsGiven = isGiven(first.getFirst());
        return first.size() == 1 || !startsGiven || isGiven(second.getFirst());
    }

    private static boolean isGiven(String word) {
        String folded = FoldedText.joined(word);
        return NameFrequencies.isCommonGiven(folded) || Nicknames.isKnown(folded);
    }

    /// The words of a whole name split into given and family, and folded.
    static ParsedName split(List<String> words, List<String> aliases, List<String> former) {
        if (words.isEmpty()) {
            return ParsedName.NONE;
        }
        if (EastAsianName.isOne(words)) {
            List<List<String>> parts = EastAsianName.split(words);
            return new ParsedName(parts.get(0), parts.get(1), aliases, former, "");
        }
        List<String> pieces = words.size() == 1 ? unjoined(words.getFirst()) : words;
        int capitals = leadingCapitals(pieces);
        if (capitals > 0) {
            return fold(
                    pieces.subList(capitals, pieces.size()),
                    pieces.subList(0, capitals),
                    aliases,
                    former);
        }
        List<String> ordered = SlavicName.inOrder(pieces);
        int family = startOfFamily(ordered);
        return fold(
                ordered.subList(0, family),
                ordered.subList(family, ordered.size()),
                aliases,
                former);
    }

    /// The first word of the family name: the last word and the particles before it.
    static int startOfFamily(List<String> words) {
        int start = words.size() - 1;
        while (start > 1 && Titles.isParticle(FoldedText.joined(words.get(start - 1)))) {
            start--;
        }
        return start;
    }

    /// How many words in capitals lead a name that goes on in mixed case, as French and Asian
    /// writers mark the family name; 0 if that does not tell.
    static int leadingCapitals(List<String> words) {
        int count = 0;
        while (count < words.size() && isCapitalFamily(words.get(count))) {
            count++;
        }
        return count == words.size()
                        || isCapitals(String.join("", words.subList(count, words.size())))
                ? 0
                : count;
    }

    private static boolean isCapitalFamily(String word) {
        String folded = FoldedText.joined(word);
        return isCapitals(word)
                && word.indexOf('.') < 0
                && (folded.length() > 2 || NameFrequencies.isCommonFamily(folded));
    }

    /// A name written as one word taken apart at its case or its punctuation: `AdaExample`,
    /// `ada.example`, `ada_example`.
    private static List<String> unjoined(String word) {
        String parted = JOINTS.matcher(CASE.matcher(word).replaceAll(" ")).replaceAll(" ").strip();
        boolean prefix = PREFIX.matcher(word).lookingAt();
        return prefix && word.indexOf('.') < 0 ? List.of(word) : List.of(SPACE.split(parted, -1));
    }

    /// Given and family words folded to tokens. A name whose one side comes out empty keeps its
    /// tokens on the given side.
    static ParsedName fold(
            List<String> givenWords,
            List<String> familyWords,
            List<String> aliases,
            List<String> former) {
        List<String> given = new ArrayList<>();
        boolean mixed = !isCapitals(String.join(" ", givenWords) + String.join(" ", familyWords));
        givenWords.forEach(word -> addTokens(given, word, mixed));
        List<String> family = new ArrayList<>();
        familyWords.forEach(word -> addTokens(family, word, false));
        settle(given, family);
        if (given.isEmpty() && family.size() > 1) {
            // Idempotence: the next reading could not know that all of it was the family name.
            given.addAll(family.subList(0, family.size() - 1));
            family.subList(0, family.size() - 1).clear();
        }
        return given.isEmpty()
                ? new ParsedName(family, List.of(), aliases, former, "")
                : new ParsedName(given, family, aliases, former, "");
    }

    /// Strips what only shows once words are folded and in order, so that a second reading of the
    /// canonical name finds nothing more to strip.
    private static void settle(List<String> given, List<String> family) {
        List<String> all = new ArrayList<>(given);
        all.addAll(family);
        int end = all.size();
        for (int i = 1; i + 1 < end; i++) {
            end = BracketedParts.announcesFormerName(all.get(i)) ? i : end;
        }
        while (end > 1 && Titles.isAfter(all.get(end - 1), false)) {
            end--;
        }
        int start = 0;
        while (end - start > 1 && Titles.isBefore(all.get(start))) {
            start++;
        }
        int familyStart = Math.clamp(given.size(), start, end);
        given.clear();
        given.addAll(all.subList(start, familyStart));
        family.clear();
        family.addAll(all.subList(familyStart, end));
    }

    private static void addTokens(List<String> tokens, String word, boolean mixedCase) {
        boolean initials =
                mixedCase
                        && word.length() == 2
                        && isCapitals(word)
                        && word.chars().allMatch(Character::isLetter);
        List<String> parts =
                initials
                        ? List.of(word.substring(0, 1), word.substring(1))
                        : FoldedText.words(word);
        for (String part : parts) {
            String token = token(part);
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
    }

    /// A folded word without the digits people put around and into it: `smith42`, `s3rgey`.
    static String token(String folded) {
        if (isLetters(folded)) {
            return folded.length() > LONGEST_TOKEN ? folded.substring(0, LONGEST_TOKEN) : folded;
        }
        String bare = OUTER_DIGITS.matcher(folded).replaceAll("");
        if (bare.isEmpty()) {
            return "";
        }
        String letters = bare;
        if (bare.chars().anyMatch(Character::isDigit)) {
            letters =
                    bare.replace('0', 'o')
                            .replace('1', 'i')
                            .replace('3', 'e')
                            .replace('4', 'a')
                            .replace('5', 's')
                            .replace('7', 't')
                            .replace('9', 'g')
                            .replaceAll("[0-9]", "");
        }
        String cut =
                letters.length() > LONGEST_TOKEN ? letters.substring(0, LONGEST_TOKEN) : letters;
        return cut.toLowerCase(Locale.ROOT);
    }

    /// Whether a folded word holds nothing but letters.
    private static boolean isLetters(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) < 'a' || folded.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }
}
