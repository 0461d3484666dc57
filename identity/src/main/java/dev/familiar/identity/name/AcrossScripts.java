package dev.familiar.identity.name;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

// Word by word it is asked whether the one can be how the other is written in Latin letters: every
// letter of the script must have one of its writings there, in order, and between them may stand
// only what the script leaves out. Order and joining of words are free: Abd al-Rahman, Abdulrahman.
//
// Such an agreement never counts as more than another spelling of the name, and as rare as the
// words
// are that would agree as well: "dn" is Dana, Dan, Dean and Adina, so the share is summed up over
// the table of common names, and is not below what as many consonants come to by chance. Twelve
// consonants that are told apart, each as likely as the others, give 1 in 12 for each letter; set
// by hand.

/// Compares a name in a script that Latin letters give in part only with one in Latin letters.
final class AcrossScripts {

    private static final int MOST_JOINED = 3;
    private static final double PER_CONSONANT = 1.0 / 12;

    private static final List<String> ARTICLES =
            List.of(
                    "al", "el", "ul", "il", "ol", "as", "ash", "es", "esh", "ar", "er", "ad", "ed",
                    "an", "en", "at", "et", "az", "ez", "l");

    private AcrossScripts() {}

    /// @param foreign has a [ScriptName]
    /// @param latin has none
    static NameAgreement compare(ParsedName foreign, ParsedName latin) {
        ScriptName own = foreign.script();
        return own.isJapanese() ? japanese(own, latin) : spelled(own, latin);
    }

    private static NameAgreement japanese(ScriptName own, ParsedName latin) {
        List<String> tokens = latin.allTokens();
        List<String> families = own.familyReadings();
        List<String> kana = JapaneseName.kana(own.words());
        List<SharedWord> agreed = new ArrayList<>();
        boolean family = false;
        for (String token : tokens) {
            String level = JapaneseName.level(token);
            boolean isFamily =
                    !family
                            && families.stream()
                                    .anyMatch(reading -> JapaneseName.level(reading).equals(level));
            family |= isFamily;
            if (isFamily || kana.contains(level)) {
                agreed.add(SharedWord.of(token));
            }
        }
        if (agreed.size() > 1 && agreed.size() == tokens.size()) {
            return of(NameLevel.SPELLING, agreed);
        }
        // A family name that is known and is another's speaks against, a given name that is not
        // known does not.
        boolean otherFamily = !families.isEmpty() && !family;
        boolean otherGiven = !kana.isEmpty() && agreed.isEmpty();
        if (!agreed.isEmpty() && !otherFamily) {
            return of(NameLevel.ONE_WORD, agreed);
        }
        return otherFamily || otherGiven || !JapaneseName.isRomaji(tokens)
                ? NameAgreement.DIFFERENT
                : NameAgreement.ABSENT;
    }

    private static NameAgreement spelled(ScriptName own, ParsedName latin) {
        List<String> words = new ArrayList<>(own.coreWords());
        List<String> tokens = new ArrayList<>(latin.allTokens());
        List<SharedWord> agreed = new ArrayList<>();
        int all = words.size();
        int written = tokens.size();
        for (int joined = 1; joined <= 2; joined++) {
            int i = 0;
            while (i + joined <= words.size()) {
                String word =
                        joined == 1
                                ? words.get(i)
                                : ScriptLetters.joined(
                                        own.script(), words.get(i), words.get(i + 1));
                SharedWord found = take(own.script(), word, tokens);
                if (found == null) {
                    i++;
                } else {
                    agreed.add(found);
                    words.subList(i, i + joined).clear();
                }
            }
        }
        tokens.removeIf(Titles::isParticle);
        if (agreed.isEmpty()) {
            return NameAgreement.DIFFERENT;
        }
        if (agreed.size() > 1 || (all > 1 && written > 1 && words.isEmpty() && tokens.isEmpty())) {
            boolean whole = words.isEmpty() && tokens.isEmpty();
            boolean part = words.isEmpty() || tokens.isEmpty();
            return whole
                    ? of(NameLevel.SPELLING, agreed)
                    : part ? of(NameLevel.PART_OF_FAMILY, agreed) : NameAgreement.DIFFERENT;
        }
        return all == 1 || written == 1 ? of(NameLevel.ONE_WORD, agreed) : NameAgreement.DIFFERENT;
    }

    /// Takes the tokens away that are the word in Latin letters; null if none are.
    private static @Nullable SharedWord take(
            UnicodeScript script, String word, List<String> tokens) {
        for (int joined = 1; joined <= MOST_JOINED; joined++) {
            for (int i = 0; i + joined <= tokens.size(); i++) {
                String token = String.join("", tokens.subList(i, i + joined));
                if (fits(script, word, token)) {
                    tokens.subList(i, i + joined).clear();
                    return new SharedWord(token, token, chance(script, word));
                }
            }
        }
        return null;
    }

    private static NameAgreement of(NameLevel level, List<SharedWord> agreed) {
        return new NameAgreement(level, level.likeness(), agreed);
    }

    /// Whether a word can be this in Latin letters.
    static boolean fits(UnicodeScript script, String word, String latin) {
        return fitting(script, word).test(latin);
    }

    /// The share of people one of whose names would fit the word as well.
    static double chance(UnicodeScript script, String word) {
        List<List<String>> letters =
                ScriptLetters.of(script, ScriptLetters.withoutArticle(script, word));
        long consonants = letters.stream().filter(AcrossScripts::isConsonant).count();
        double byLetters = Math.pow(PER_CONSONANT, (double) consonants);
        return Math.clamp(
                Math.max(byLetters, NameFrequencies.shareOfAll(fitting(script, word))), 0, 1);
    }

    private static boolean isConsonant(List<String> writings) {
        String usual = writings.getFirst();
        return !usual.isEmpty() && "aeiou".indexOf(usual.charAt(0)) < 0;
    }

    private static Predicate<String> fitting(UnicodeScript script, String word) {
        boolean article = ScriptLetters.hasArticle(script, word);
        List<List<String>> letters =
                ScriptLetters.of(script, ScriptLetters.withoutArticle(script, word));
        String free = ScriptLetters.unwrittenVowels(script);
        return latin -> {
            if (latin.length() >= Long.SIZE || letters.isEmpty()) {
                return false;
            }
            long starts = 1;
            for (String form : article ? ARTICLES : List.<String>of()) {
                starts |= latin.startsWith(form) ? 1L << form.length() : 0;
            }
            return matches(letters, latin, free, starts);
        };
    }

    /// All places in the Latin word that can be reached, as bits. Cost: letters times places.
    private static boolean matches(
            List<List<String>> letters, String latin, String free, long starts) {
        long reached = starts;
        for (List<String> writings : letters) {
            long next = 0;
            for (long left = reached; left != 0; left &= left - 1) {
                int at = Long.numberOfTrailingZeros(left);
                for (String writing : writings) {
                    if (latin.startsWith(writing, at)) {
                        next |= after(latin, writing, at + writing.length());
                    }
                }
            }
            reached = withVowels(next, latin, free);
        }
        return (reached >>> latin.length() & 1) != 0;
    }

    /// The places behind a writing, which may be doubled: Hassan, Bachchan.
    private static long after(String latin, String writing, int end) {
        long places = 1L << end;
        if (!writing.isEmpty()) {
            char last = writing.charAt(writing.length() - 1);
            if (end < latin.length() && latin.charAt(end) == last) {
                places |= 1L << (end + 1);
            }
            if (writing.length() > 1 && latin.startsWith(writing, end)) {
                places |= 1L << (end + writing.length());
            }
        }
        return places;
    }

    /// The places behind vowels that the script does not write. A long one it does write.
    private static long withVowels(long reached, String latin, String free) {
        long places = reached;
        for (int at = 0; at < latin.length(); at++) {
            char c = latin.charAt(at);
            boolean vowel = free.indexOf(c) >= 0;
            if ((places >>> at & 1) != 0 && vowel && !isLong(latin, at)) {
                places |= 1L << (at + 1);
            }
        }
        return places;
    }

    private static boolean isLong(String latin, int at) {
        if (at + 1 == latin.length()) {
            return false;
        }
        char c = latin.charAt(at);
        char next = latin.charAt(at + 1);
        // French writes ou for the short vowel, too, mostly in the first syllable: Mouhamed.
        return (c == next && c != 'a') || (c == 'o' && next == 'u' && at > 1);
    }
}
