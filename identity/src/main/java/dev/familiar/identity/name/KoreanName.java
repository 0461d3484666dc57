package dev.familiar.identity.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

// As in Chinese, nearly every letter changed in a romanised Korean name gives another name: Ji-hoon
// and Ji-hyun are two people. But one syllable is romanised in several ways (hoon and hun, young
// and
// yeong), which are told from others by their vowels. Letters alone do not tell a Korean name (Tom
// Hanson is made of such syllables), so a family name must be there that is hardly anybody else's.

/// Romanised Korean names.
final class KoreanName {

    private static final Set<String> FAMILIES =
            Set.of(
                    "kim", "gim", "park", "pak", "bak", "choi", "choe", "jung", "jeong", "chung",
                    "kang", "gang", "cho", "jo", "yoon", "yun", "jang", "lim", "shin", "kwon",
                    "gwon", "hwang", "ahn", "ryu", "yoo", "hong", "bae", "baek", "heo", "nam",
                    "noh", "roh", "kwak", "seo", "suh", "moon", "yang", "koo", "lee", "oh", "woo");

    /// Of these a name of a few letters is as likely English.
    private static final Set<String> ENGLISH_TOO = Set.of("lee", "oh", "woo", "nam", "hong");

    private static final Pattern SYLLABLES =
            Pattern.compile(
                    "(?:(?:kk|gg|tt|pp|ss|jj|ch|[gkndtrlmbpsjhcyw])?"
                            + "(?:y?(?:eo|ae|oo|ou|ee|eu|[aeiou])|w?(?:a|e|i|o|ae|oo)|oe|ui)"
                            + "(?:ng|[knlmbpgt])?){1,2}");

    private KoreanName() {}

    /// Whether two names are Korean, of one family name, and their given names are other syllables.
    static boolean differ(ParsedName one, ParsedName other) {
        if (ENGLISH_TOO.contains(family(one))) {
            return false;
        }
        List<String> given = given(one);
        List<String> others = given(other);
        return !given.isEmpty()
                && !others.isEmpty()
                && !level(String.join("", given)).equals(level(String.join("", others)));
    }

    /// Whether two names are one name romanised in two ways, family name and syllables.
    static boolean areOne(ParsedName one, ParsedName other) {
        List<String> given = given(one);
        List<String> others = given(other);
        return !given.isEmpty()
                && level(String.join("", given)).equals(level(String.join("", others)))
                && areOneFamily(family(one), family(other));
    }

    private static boolean areOneFamily(String one, String other) {
        return one.equals(other) || Nicknames.areRelated(one, other);
    }

    /// Asked of most pairs of names, and nearly always nothing: makes no lists.
    private static String family(ParsedName name) {
        for (String token : name.family()) {
            if (FAMILIES.contains(token)) {
                return token;
            }
        }
        for (String token : name.given()) {
            if (FAMILIES.contains(token)) {
                return token;
            }
        }
        return "";
    }

    /// The tokens besides the family name; empty if it is no such name.
    private static List<String> given(ParsedName name) {
        String family = family(name);
        if (family.isEmpty()) {
            return List.of();
        }
        List<String> tokens = new ArrayList<>(name.allTokens());
        tokens.remove(family);
        boolean syllables = tokens.stream().allMatch(token -> SYLLABLES.matcher(token).matches());
        return syllables ? tokens : List.of();
    }

    /// One writing for the vowels that are romanised in several ways, and for the consonants that
    /// stand for one sound.
    private static String level(String given) {
        return given.replace("oo", "u")
                .replace("ou", "u")
                .replace("eo", "u")
                .replace("eu", "u")
                .replace("ee", "i")
                .replace("ui", "i")
                .replace("wu", "u")
                .replace("k", "g")
                .replace("p", "b")
                .replace("t", "d")
                .replace("ch", "j")
                .replace("l", "r");
    }
}
