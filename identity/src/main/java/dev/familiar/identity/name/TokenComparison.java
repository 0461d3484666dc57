package dev.familiar.identity.name;

import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;

// One typing error is Damerau-Levenshtein distance 1 (an insertion, deletion, substitution or swap
// of neighbours); words under five letters must agree in their first letter and differ in no more
// than a vowel's worth, words of nine letters may hold two errors. Two different names that are
// both common (Joan and John, Angela and Angelo) are never a typing error for each other: an error
// turns a name into a non-name far more often than into another name.
//
// 1. Damerau, A technique for computer detection and correction of spelling errors (1964).
// 2. Philips, The double metaphone search algorithm (2000), as in Apache Commons Codec.

/// Compares two folded name tokens. Symmetric.
final class TokenComparison {

    private static final DoubleMetaphone METAPHONE = metaphone();

    /// The buffers of each thread.
    private static final ThreadLocal<EditDistance> DISTANCE =
            ThreadLocal.withInitial(EditDistance::new);

    private static final int LONG_WORD = 9;
    private static final int SHORT_WORD = 4;

    /// What makes a woman's name of a man's in the languages of Europe.
    private static final Set<String> FEMININE =
            Set.of(
                    "a", "e", "ie", "ia", "ine", "ina", "ette", "etta", "elle", "ella", "iane",
                    "iette", "ietta", "iana");

    private TokenComparison() {}

    private static DoubleMetaphone metaphone() {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(8);
        return metaphone;
    }

    /// @param given whether the tokens stand where given names stand, where common names contradict
    static TokenAgreement compare(String one, String other, boolean given) {
        if (one.equals(other)) {
            return TokenAgreement.SAME;
        }
        if (one.isEmpty() || other.isEmpty()) {
            return TokenAgreement.NONE;
        }
        int shorter = Math.min(one.length(), other.length());
        if (shorter == 1) {
            return one.charAt(0) == other.charAt(0) ? TokenAgreement.INITIAL : TokenAgreement.NONE;
        }
        if (Nicknames.areRelated(one, other)) {
            return TokenAgreement.RELATED;
        }
        if (SlavicName.differInPatronymic(one, other)
                || (!given && SlavicName.differInSex(one, other))) {
            return TokenAgreement.NONE;
        }
        if (given && isGivenName(one) && isGivenName(other)) {
            return TokenAgreement.NONE;
        }
        if (given && isShortForm(one, other)) {
            return TokenAgreement.RELATED;
        }
        String a = shorter < SHORT_WORD ? one : FoldedText.levelled(one);
        String b = shorter < SHORT_WORD ? other : FoldedText.levelled(other);
        if (a.equals(b)) {
            return TokenAgreement.SAME;
        }
        if (given && differInGender(one, other)) {
            return TokenAgreement.NONE;
        }
        int farthest = Math.max(2, 1 + Math.max(a.length(), b.length()) / 4);
        int distance = distance(a, b, farthest);
        if (distance > 1 && !(one.equals(a) && other.equals(b))) {
            distance = Math.min(distance, distance(one, other, farthest));
        }
        return ofDifferent(a, b, distance);
    }

    /// Hiro and Hiroshi: a short form that no table knows is the beginning of the long one. Two
    /// names that are both known to be names (Paul and Paula) do not come here.
    private static boolean isShortForm(String one, String other) {
        String shorter = one.length() < other.length() ? one : other;
        String longer = one.length() < other.length() ? other : one;
        return shorter.length() >= SHORT_WORD
                && longer.length() >= shorter.length() + 2
                && longer.startsWith(shorter);
    }

    /// The distance if it is at most `most`, else more.
    private static int distance(String a, String b, int most) {
        return LetterSet.mayBeWithin(a, b, most) ? DISTANCE.get().between(a, b, most) : most + 1;
    }

    /// Whether two tokens are two given names rather than one with a slip: both are known, or they
    /// are a man's and a woman's.
    static boolean areTwoGivenNames(String one, String other) {
        return !one.equals(other)
                && ((isGivenName(one) && isGivenName(other)) || differInGender(one, other));
    }

    /// Angela and Angelo, Marcel and Marcela, Simon and Simone: the ending tells them apart, it is
    /// no slip.
    private static boolean differInGender(String one, String other) {
        if (isFeminineOf(one, other) || isFeminineOf(other, one)) {
            return true;
        }
        int last = one.length() - 1;
        if (one.length() != other.length() || !one.regionMatches(0, other, 0, last)) {
            return false;
        }
        char a = one.charAt(last);
        char b = other.charAt(last);
        return (a == 'a' && b == 'o') || (a == 'o' && b == 'a');
    }

    private static boolean isFeminineOf(String woman, String man) {
        int stem = man.length();
        int ending = woman.length() - stem;
        return (ending == 1 || ending == 2)
                && stem >= SHORT_WORD - 1
                && woman.startsWith(man)
                && "aeiou".indexOf(man.charAt(stem - 1)) < 0
                && (woman.equals(man + "a")
                        || woman.equals(man + "e")
                        || woman.equals(man + man.charAt(stem - 1) + "a")
                        || woman.equals(man + man.charAt(stem - 1) + "e"));
    }

    /// Whether two given names are a man's and a woman's by their shape, known or not: the one is
    /// the other with an ending that makes it a woman's (Emil and Emilie, Jean and Jeannette,
    /// Frederic and Frederique). Two forms of one name (Jack and Jackie) are not. Comparing does
    /// not go by this, because many a short form looks the same; who would join two people does.
    static boolean areManAndWoman(String one, String other) {
        return !Nicknames.areRelated(one, other)
                && (differInGender(one, other) || isWomanOf(one, other) || isWomanOf(other, one));
    }

    private static boolean isWomanOf(String woman, String man) {
        if (man.length() < SHORT_WORD - 1 || woman.length() <= SHORT_WORD - 1) {
            return false;
        }
        int last = man.length() - 1;
        String stem = man.substring(0, last);
        return switch (man.charAt(last)) {
            case 'e', 'i', 'o' ->
                    woman.equals(man + "e")
                            || woman.equals(man + "a")
                            || isWomanOfStem(woman, stem);
            case 'c' -> woman.equals(stem + "que") || isWomanOfStem(woman, man);
            case 's' ->
                    isWomanOfStem(woman, man)
                            || (stem.endsWith("u")
                                    && woman.equals(stem.substring(0, last - 1) + "a"));
            default -> isWomanOfStem(woman, man);
        };
    }

    private static boolean isWomanOfStem(String woman, String stem) {
        if (!woman.startsWith(stem)) {
            return false;
        }
        String ending = woman.substring(stem.length());
        String doubled = stem.substring(stem.length() - 1);
        return FEMININE.contains(ending)
                || (ending.startsWith(doubled) && FEMININE.contains(ending.substring(1)));
    }

    private static TokenAgreement ofDifferent(String a, String b, int distance) {
        if (haveSameBones(a, b)) {
            return TokenAgreement.SOUNDS;
        }
        int longer = Math.max(a.length(), b.length());
        if (Math.abs(a.length() - b.length()) > 3 || Math.min(a.length(), b.length()) < 3) {
            return TokenAgreement.NONE;
        }
        boolean sameStart = a.charAt(0) == b.charAt(0);
        int allowed = longer >= LONG_WORD ? 2 : longer > SHORT_WORD || sameStart ? 1 : 0;
        if (distance <= allowed) {
            return TokenAgreement.TYPO;
        }
        return distance <= 1 + longer / 4 && soundAlike(a, b)
                ? TokenAgreement.SOUNDS
                : TokenAgreement.NONE;
    }

    /// Whether one of two tokens comes from a script that writes no short vowels, and has the
    /// consonants of the other.
    static boolean haveSameBones(String one, String other) {
        return isVowelless(one) != isVowelless(other) && skeleton(one).equals(skeleton(other));
    }

    /// Whether a token comes from a script that writes no short vowels (Arabic, Hebrew).
    private static boolean isVowelless(String token) {
        for (int i = 0; i < token.length(); i++) {
            if ("aeiou".indexOf(token.charAt(i)) >= 0) {
                return false;
            }
        }
        return token.length() > 2;
    }

    /// The consonants of a token as far as those scripts tell them apart; two at least, else the
    /// token itself.
    private static String skeleton(String token) {
        StringBuilder bones = new StringBuilder(token.length());
        for (int i = 0; i < token.length(); i++) {
            int at = "pvzgcq".indexOf(token.charAt(i));
            char c = at < 0 ? token.charAt(i) : "bfsjkk".charAt(at);
            boolean repeated = !bones.isEmpty() && bones.charAt(bones.length() - 1) == c;
            if ("aeiouwyh".indexOf(c) < 0 && !repeated) {
                bones.append(c);
            }
        }
        return bones.length() < 2 ? token : bones.toString();
    }

    private static boolean soundAlike(String a, String b) {
        String[] codes = {METAPHONE.doubleMetaphone(a), METAPHONE.doubleMetaphone(a, true)};
        String[] others = {METAPHONE.doubleMetaphone(b), METAPHONE.doubleMetaphone(b, true)};
        for (String code : codes) {
            for (String other : others) {
                if (code.length() > 1 && code.equals(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isGivenName(String token) {
        return NameFrequencies.isCommonGiven(token) || Nicknames.isKnown(token);
    }
}
