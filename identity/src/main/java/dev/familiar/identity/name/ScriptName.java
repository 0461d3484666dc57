package dev.familiar.identity.name;

import dev.familiar.model.PersonName;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

// One writing in Latin letters cannot be had of every script: Arabic and Hebrew leave out vowels,
// Indic scripts write one that is not always spoken, Thai is spelled by ear, and Japanese names in
// Han characters are read as their bearers say. Of such names the words are kept as they stand, and
// what they may be in Latin letters is asked when there is something to compare. Scripts with one
// reading (Cyrillic, Greek, Georgian, Armenian, Hangul, kana, Chinese) need none of this: folding
// them is exact, or as near as their bearers write themselves.

/// The words of a name as they stand in a script that Latin letters give in part only.
///
/// @param script of all its words; `COMMON` if there are none
/// @param words as written, without titles, points and marks of cantillation
public record ScriptName(UnicodeScript script, List<String> words) {

    /// A name that folding tells all of.
    public static final ScriptName NONE = new ScriptName(UnicodeScript.COMMON, List.of());

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 30;

    /// Below it nothing is written in a script that counts here.
    private static final char FIRST = '\u0590';

    private static final Set<UnicodeScript> JAPANESE =
            EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);

    private static final Pattern POINTS =
            Pattern.compile("[\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]");

    private static final Pattern PARTS = Pattern.compile("[^\\p{L}\\p{M}'\u05f3\u30fc]+");

    private static final WordTable WORDS = WordTable.read("script-words.txt");
    private static final Set<String> TITLES = Set.copyOf(WORDS.words("title"));
    private static final Set<String> PARTICLES = Set.copyOf(WORDS.words("particle"));

    /// Copies the list.
    public ScriptName {
        words = List.copyOf(words);
    }

    /// The name in such a script; [#NONE] of any other, and of one that is written in Latin letters
    /// too.
    static ScriptName of(PersonName written) {
        if (isBelow(written.text())) {
            return NONE;
        }
        String visible = FoldedText.visible(written.text());
        String main = NameParser.cutTail(BracketedParts.of(visible).main());
        String bare = POINTS.matcher(main).replaceAll("");
        List<String> words = new ArrayList<>();
        UnicodeScript script = UnicodeScript.COMMON;
        for (String word : PARTS.split(bare, -1)) {
            if (word.isEmpty()) {
                continue;
            }
            UnicodeScript own = scriptOf(word);
            boolean japanese = JAPANESE.contains(own) && JAPANESE.contains(script);
            if (own == UnicodeScript.COMMON
                    || (script != UnicodeScript.COMMON && own != script && !japanese)) {
                return NONE;
            }
            script = japanese && script == UnicodeScript.HAN ? script : own;
            boolean part = word.length() > 1 || JAPANESE.contains(own);
            if (part && !TITLES.contains(word) && words.size() < MOST_WORDS) {
                words.add(word.substring(0, Math.min(LONGEST_WORD, word.length())));
            }
        }
        boolean open = script == UnicodeScript.HAN ? JapaneseName.mayBe(words) : isLoose(script);
        return open && !words.isEmpty() ? new ScriptName(script, words) : NONE;
    }

    private static boolean isBelow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLoose(UnicodeScript script) {
        return ScriptLetters.has(script);
    }

    /// The script of all letters of a word, Han where kana stand beside it; `COMMON` of a mixture.
    private static UnicodeScript scriptOf(String word) {
        UnicodeScript found = UnicodeScript.COMMON;
        for (int i = 0; i < word.length(); i++) {
            UnicodeScript own = UnicodeScript.of(word.charAt(i));
            if (own == UnicodeScript.COMMON || own == UnicodeScript.INHERITED) {
                continue;
            }
            boolean japanese = JAPANESE.contains(own) && JAPANESE.contains(found);
            if (found != UnicodeScript.COMMON && own != found && !japanese) {
                return UnicodeScript.COMMON;
            }
            found = japanese && found == UnicodeScript.HAN ? found : own;
            found = japanese && own == UnicodeScript.HAN ? own : found;
        }
        return found;
    }

    /// The script that most letters of a text are in, if that is not Latin: what the owner's
    /// archives may hold nothing of. `LATIN` of a text without any other letters, and of one that
    /// has two words of Latin letters, by which it can be found; of `Lin 林美玲` only half can.
    public static UnicodeScript ofText(String text) {
        Map<UnicodeScript, Integer> letters = new EnumMap<>(UnicodeScript.class);
        int latin = 0;
        int words = 0;
        for (int c : FoldedText.visible(text).codePoints().toArray()) {
            UnicodeScript own = Character.isLetter(c) ? UnicodeScript.of(c) : UnicodeScript.COMMON;
            latin = own == UnicodeScript.LATIN ? latin + 1 : 0;
            words += latin == 2 ? 1 : 0;
            if (words > 1) {
                return UnicodeScript.LATIN;
            }
            if (own != UnicodeScript.COMMON
                    && own != UnicodeScript.INHERITED
                    && own != UnicodeScript.LATIN) {
                letters.merge(own, 1, Integer::sum);
            }
        }
        boolean kana =
                letters.containsKey(UnicodeScript.HIRAGANA)
                        || letters.containsKey(UnicodeScript.KATAKANA);
        if (kana && letters.containsKey(UnicodeScript.HAN)) {
            return UnicodeScript.HAN;
        }
        return letters.entrySet().stream()
                .max(
                        Map.Entry.<UnicodeScript, Integer>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.LATIN);
    }

    /// Whether there are no such words.
    public boolean isNone() {
        return words.isEmpty();
    }

    /// Whether it is written in Han characters that may be read the Japanese way, which cannot be
    /// known of any but the commonest family names.
    public boolean isJapanese() {
        return script == UnicodeScript.HAN;
    }

    /// The words that are more than a particle (bin, ben, al of a dynasty).
    public List<String> coreWords() {
        List<String> core = words.stream().filter(word -> !PARTICLES.contains(word)).toList();
        return core.isEmpty() ? words : core;
    }

    /// How each letter of a word may be written in Latin letters, the usual way first; an empty
    /// writing where it may be left out. Cost: linear in the word.
    public List<List<String>> spellings(String word) {
        return ScriptLetters.of(script, word);
    }

    /// What the family name in Han characters is in Latin letters, empty if that is not known.
    public List<String> familyReadings() {
        return isJapanese() ? JapaneseName.familyReadings(words) : List.of();
    }

    /// Hides the words.
    @Override
    public String toString() {
        return "ScriptName[" + script + ", hidden]";
    }
}
