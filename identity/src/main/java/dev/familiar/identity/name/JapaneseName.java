package dev.familiar.identity.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

// How a Japanese given name in Han characters is read is up to its bearer; the commonest family
// names have one reading. Kana are read as they stand. So of 青木さくら both are known, of 青木桜
// the family name, and of others nothing: that such a name is like none is then no news.

/// Japanese names in Han characters, as far as their reading can be known.
final class JapaneseName {

    private static final Map<String, List<String>> FAMILIES = read();

    private static final int LONGEST_FAMILY = 3;

    private static final Pattern KANA =
            Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\u30fc]{2,}");

    /// A word as Japanese is written in Latin letters: syllables that end in a vowel or in n.
    private static final Pattern ROMAJI =
            Pattern.compile(
                    "(?:(?:sh|ch|ts|[kgnhbpmr]y|kk|tt|ss|pp|tch|[kgsztdnhbpmrwyfj])?[aeiou]"
                            + "|h(?![aeiouy])|[nm](?![aeiouy]))+");

    private JapaneseName() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> families = new HashMap<>();
        WordTable.read("japanese-families.txt")
                .lines()
                .forEach(line -> families.put(line.head(), line.words()));
        return Map.copyOf(families);
    }

    /// Whether a name of Han characters and kana may be a Japanese one.
    static boolean mayBe(List<String> words) {
        String all = String.join("", words);
        return KANA.matcher(all).find()
                || !familyReadings(words).isEmpty()
                || EastAsianName.mayBeJapanese(words);
    }

    /// What the family name is in Latin letters; empty if it is none of the commonest.
    static List<String> familyReadings(List<String> words) {
        String all = String.join("", words);
        for (int end = Math.min(LONGEST_FAMILY, all.length() - 1); end > 0; end--) {
            List<String> found = FAMILIES.get(all.substring(0, end));
            if (found != null) {
                return found;
            }
        }
        return FAMILIES.getOrDefault(words.isEmpty() ? "" : words.getLast(), List.of());
    }

    /// What stands in kana, in Latin letters; empty if nothing does.
    static List<String> kana(List<String> words) {
        Matcher found = KANA.matcher(String.join(" ", words));
        return found.results().map(run -> level(FoldedText.joined(run.group()))).toList();
    }

    /// A word of a Japanese name with long vowels written short, as many write them.
    static String level(String token) {
        return FoldedText.levelled(token.replaceAll("o[uh](?![aeiouy])", "o"));
    }

    /// Whether all words of a name can be Japanese.
    static boolean isRomaji(List<String> tokens) {
        return tokens.stream().allMatch(token -> ROMAJI.matcher(token).matches());
    }
}
