package dev.familiar.identity.name;

import dev.familiar.model.PersonName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A name in the parts that address books have, written as its bearer writes it.
///
/// ```
/// ✅ Dr. Omar Sattler, PhD      prefix Dr.  given Omar   family Sattler       suffix PhD
/// Nadia van der Berg           given Nadia              family van der Berg
/// Rossi, Mario                 given Mario              family Rossi
/// 李小明                        given 小明               family 李
/// ```
///
/// No part holds symbols, emoji, remarks in brackets or what stands behind a bar. A name of one
/// word is all given name. What a platform keeps as given and family name is believed, but for what
/// its members write into these fields.
///
/// @param prefix titles before the name, as written
/// @param given given and middle names
/// @param family the family name with its particles
/// @param suffix degrees, credentials and generation marks, parted by commas
public record CardName(String prefix, String given, String family, String suffix) {

    private static final Pattern BRACKETS =
            Pattern.compile(
                    "[(\\[{\u201c\u201e\uff08\u3010\"][^)\\]}\u201d\uff09\u3011\"]*[)\\]}\u201d\uff09\u3011\"]?");
    private static final Pattern COMMA = Pattern.compile("[,;\u060c\u3001\uff0c]");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Set<String> JOINTS = Set.of("e", "y", "i", "und", "en", "et", "og", "och");

    /// `Jan 't Hart`.
    private static final Set<String> DUTCH =
            Set.of("'t", "\u2019t", "\u2018t", "'s", "\u2019s", "\u2018s");

    /// What goes on with a title that began, and is no title alone, as Phil and Jur are names.
    private static final Set<String> TITLES_GO_ON =
            Set.of(
                    "med", "rer", "nat", "jur", "iur", "phil", "oec", "pol", "habil", "hc", "theol",
                    "mgr", "agr", "techn", "sc", "univ", "mont", "dent", "vet", "mult", "paed",
                    "soc", "publ", "psych", "ing", "dipl", "mag", "bc", "doc", "est", "hum", "cult",
                    "disc", "forest", "troph", "ssa", "inz");

    /// Signs that begin no name: `@Ada`, `-Ada`.
    private static final Pattern SIGNS =
            Pattern.compile("^[^\\p{L}\\p{N}\\p{M}'\u2019\u2018`\u02bb(]+");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

    /// The name taken apart. Never fails: of text without a letter nothing is left. Cost: linear in
    /// at most 300 characters.
    public static CardName of(PersonName name) {
        CardName whole = ofWhole(plain(name.text()));
        if (name.given().isBlank() || name.family().isBlank()) {
            return whole;
        }
        // Members write credentials behind the family name and titles before the given one.
        CardName before = ofGiven(plain(name.given()));
        CardName behind = ofFamily(plain(name.family()));
        if (before.given.isEmpty() || behind.family.isEmpty()) {
            return whole;
        }
        return new CardName(
                before.prefix,
                before.given,
                (before.family + " " + behind.family).strip(),
                joined(List.of(before.suffix, behind.suffix)));
    }

    /// The name on one line without symbols and emoji, all else as written.
    public static String shown(PersonName name) {
        String plain = SPACE.matcher(FoldedText.visible(name.text())).replaceAll(" ").strip();
        return LETTER.matcher(plain).find() ? plain : name.text();
    }

    private static String plain(String text) {
        String visible = FoldedText.visible(text);
        String bare = BRACKETS.matcher(visible).replaceAll(" ");
        return NameParser.cutTail(LETTER.matcher(bare).find() ? bare : visible);
    }

    private static CardName ofWhole(String text) {
        List<List<String>> pieces = pieces(text);
        List<String> suffixes = new ArrayList<>();
        List<List<String>> names = new ArrayList<>();
        for (List<String> piece : pieces) {
            boolean isCredential =
                    !names.isEmpty()
                            && NameWords.withoutTitles(String.join(" ", piece), true).isEmpty();
            if (isCredential) {
                suffixes.add(String.join(" ", piece));
            } else {
                names.add(piece);
            }
        }
        if (names.isEmpty()) {
            return new CardName("", "", "", joined(suffixes));
        }
        boolean marked = pieces.size() > 1;
        Words first = Words.of(names.getFirst(), marked);
        if (names.size() > 1) {
            Words second = Words.of(names.get(1), true);
            if (NameWords.isFamilyFirst(first.core, second.core)) {
                suffixes.addFirst(second.suffix);
                suffixes.addFirst(first.suffix);
                return new CardName(
                        (first.prefix + " " + second.prefix).strip(),
                        String.join(" ", second.core),
                        String.join(" ", first.core),
                        joined(suffixes));
            }
        }
        suffixes.addFirst(first.suffix);
        List<String> parts = split(first.core);
        return new CardName(first.prefix, parts.get(0), parts.get(1), joined(suffixes));
    }

    /// The given, then the family name of words without titles.
    private static List<String> split(List<String> words) {
        if (words.isEmpty()) {
            return List.of("", "");
        }
        if (EastAsianName.isOne(words)) {
            return EastAsianName.written(words);
        }
        if (words.size() == 1) {
            return List.of(words.getFirst(), "");
        }
        int capitals = NameWords.leadingCapitals(words);
        if (capitals > 0) {
            return List.of(
                    String.join(" ", words.subList(capitals, words.size())),
                    String.join(" ", words.subList(0, capitals)));
        }
        if (VietnameseName.isFamilyFirst(words)) {
            return List.of(String.join(" ", words.subList(1, words.size())), words.getFirst());
        }
        List<String> ordered = SlavicName.inOrder(words);
        int family = startOfFamily(ordered);
        return List.of(
                String.join(" ", ordered.subList(0, family)),
                String.join(" ", ordered.subList(family, ordered.size())));
    }

    /// As for comparing names, and with what joins two family names or two particles: `da Silva e
    /// Souza`, `von und zu Weir`.
    private static int startOfFamily(List<String> words) {
        int start = NameWords.startOfFamily(words);
        while (start > 1 && DUTCH.contains(words.get(start - 1))) {
            start--;
        }
        while (start > 1) {
            boolean begins = isJoint(words.get(start));
            boolean follows = isJoint(words.get(start - 1)) && start > 2;
            if (!begins && !follows) {
                return start;
            }
            start--;
            while (start > 1 && isParticle(words.get(start - 1))) {
                start--;
            }
        }
        return start;
    }

    private static boolean isJoint(String word) {
        return JOINTS.contains(word);
    }

    /// What a field for given names holds: titles before, and particles of the family name behind.
    private static CardName ofGiven(String text) {
        List<List<String>> pieces = pieces(text);
        if (pieces.isEmpty()) {
            return new CardName("", "", "", "");
        }
        Words words = Words.of(pieces.getFirst(), false);
        int end = words.core.size();
        while (end > 1 && isParticle(words.core.get(end - 1))) {
            end--;
        }
        return new CardName(
                words.prefix,
                String.join(" ", words.core.subList(0, end)),
                String.join(" ", words.core.subList(end, words.core.size())),
                words.suffix);
    }

    /// What a field for the family name holds: credentials behind.
    private static CardName ofFamily(String text) {
        List<List<String>> pieces = pieces(text);
        if (pieces.isEmpty()) {
            return new CardName("", "", "", "");
        }
        Words words = Words.of(pieces.getFirst(), pieces.size() > 1);
        List<String> suffixes = new ArrayList<>(List.of(words.suffix));
        for (List<String> piece : pieces.subList(1, pieces.size())) {
            if (NameWords.withoutTitles(String.join(" ", piece), true).isEmpty()) {
                suffixes.add(String.join(" ", piece));
            }
        }
        return new CardName("", "", String.join(" ", words.core), joined(suffixes));
    }

    /// In lower case, as particles are written that are no name of their own.
    private static boolean isParticle(String word) {
        return Character.isLowerCase(word.codePointAt(0))
                && Titles.isParticle(FoldedText.joined(word));
    }

    /// The words between commas; those without a letter or digit are decoration.
    private static List<List<String>> pieces(String text) {
        List<List<String>> pieces = new ArrayList<>();
        for (String piece : COMMA.split(text, -1)) {
            List<String> words = new ArrayList<>();
            for (String word : SPACE.split(piece.strip(), -1)) {
                Matcher letter = LETTER.matcher(word);
                if (letter.find()) {
                    words.add(SIGNS.matcher(word).replaceFirst(""));
                }
            }
            inOneScript(words);
            if (!words.isEmpty()) {
                pieces.add(words);
            }
        }
        return pieces;
    }

    /// Leaves out a name said once more in Chinese characters beside its Latin form: `Ned Fen 倪德芬`.
    private static void inOneScript(List<String> words) {
        long latin = words.stream().filter(CardName::isLatin).count();
        if (latin > 1 && latin < words.size()) {
            words.removeIf(word -> EastAsianName.isOne(List.of(word)) && !isLatin(word));
        }
    }

    private static boolean isLatin(String word) {
        return word.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private static String joined(List<String> suffixes) {
        return String.join(", ", suffixes.stream().filter(suffix -> !suffix.isEmpty()).toList());
    }

    /// Words of a name, titles told apart.
    private record Words(String prefix, List<String> core, String suffix) {

        static Words of(List<String> words, boolean marked) {
            String text = String.join(" ", words);
            // The same rules as for comparing names, so that a card and its comparison agree.
            List<String> core = NameWords.withoutTitles(text, marked);
            if (core.isEmpty()) {
                core = NameWords.withoutTitles(text, false);
            }
            int from = 0;
            while (from + core.size() < words.size()
                    && !words.subList(from, from + core.size()).equals(core)) {
                from++;
            }
            List<String> after = new ArrayList<>(words.subList(from + core.size(), words.size()));
            while (from > 0 && core.size() > 1 && goesOn(core.getFirst())) {
                core = core.subList(1, core.size());
                from++;
            }
            if (core.size() > 2 && core.getLast().equals("LION") && !isCapitals(core.getFirst())) {
                // LinkedIn Open Networker; a family name may be in capitals, but hardly the third.
                after.addFirst(core.getLast());
                core = core.subList(0, core.size() - 1);
            }
            return new Words(String.join(" ", words.subList(0, from)), core, joined(after));
        }

        private static boolean goesOn(String word) {
            return TITLES_GO_ON.contains(FoldedText.joined(word).replace(".", ""));
        }

        private static boolean isCapitals(String word) {
            return word.equals(word.toUpperCase(Locale.ROOT));
        }
    }

    /// Hides the name.
    @Override
    public String toString() {
        return "CardName[hidden]";
    }
}
