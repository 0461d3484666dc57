package dev.familiar.identity.name;

import java.util.List;

// A patronymic is made from the father's given name, so it is near that name in writing and another
// person's. Family names have a form for each sex.

/// What the endings of Slavic names say, in Latin letters.
final class SlavicName {

    private static final List<String> PATRONYMIC =
            List.of("ovich", "evich", "ovych", "ovic", "evic", "ovna", "evna", "ivna", "ichna");

    /// Endings of the two forms of one family name, a man's before a woman's.
    private static final List<List<String>> FORMS =
            List.of(
                    List.of("ov", "ova"),
                    List.of("ev", "eva"),
                    List.of("yov", "yova"),
                    List.of("in", "ina"),
                    List.of("yn", "yna"),
                    List.of("ski", "ska"),
                    List.of("cki", "cka"),
                    List.of("dzki", "dzka"),
                    List.of("sky", "ska"),
                    List.of("cky", "cka"),
                    List.of("sky", "skaya"),
                    List.of("skiy", "skaya"),
                    List.of("skii", "skaia"),
                    List.of("skij", "skaja"),
                    List.of("oy", "aya"),
                    List.of("iy", "aya"));

    private static final int SHORTEST_STEM = 2;

    private SlavicName() {}

    /// Whether a token is made from a father's given name. Family names on -ovic are, too.
    static boolean isPatronymic(String token) {
        // Asked of each pair of tokens, and nearly all end otherwise.
        if (token.isEmpty() || "hca".indexOf(token.charAt(token.length() - 1)) < 0) {
            return false;
        }
        for (String end : PATRONYMIC) {
            if (token.length() >= end.length() + SHORTEST_STEM && token.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /// Whether a patronymic stands beside a token that is none, or a son's beside a daughter's.
    static boolean differInPatronymic(String one, String other) {
        boolean a = isPatronymic(one);
        boolean b = isPatronymic(other);
        return a != b || (a && one.endsWith("na") != other.endsWith("na"));
    }

    /// Whether two family names are a man's and a woman's form of one.
    static boolean differInSex(String one, String other) {
        return areForms(one, other) || areForms(other, one) || isMarried(one, other);
    }

    private static boolean areForms(String man, String woman) {
        for (List<String> form : FORMS) {
            String end = form.getFirst();
            int stem = man.length() - end.length();
            if (stem >= SHORTEST_STEM
                    && man.endsWith(end)
                    && woman.length() == stem + form.getLast().length()
                    && woman.endsWith(form.getLast())
                    && woman.regionMatches(0, man, 0, stem)) {
                return true;
            }
        }
        return false;
    }

    /// Novak and Novakova, Svoboda and Svobodova.
    private static boolean isMarried(String one, String other) {
        String man = one.length() < other.length() ? one : other;
        String woman = one.length() < other.length() ? other : one;
        if (!woman.endsWith("ova")) {
            return false;
        }
        String stem =
                man.endsWith("a") || man.endsWith("o") ? man.substring(0, man.length() - 1) : man;
        return stem.length() > SHORTEST_STEM && woman.equals(stem + "ova");
    }

    /// Words in the order family, given, patronymic brought into the order given, patronymic,
    /// family; others as they are.
    static List<String> inOrder(List<String> words) {
        if (words.size() != 3) {
            return words;
        }
        String last = FoldedText.joined(words.get(2));
        boolean familyFirst =
                isPatronymic(last)
                        && !isPatronymic(FoldedText.joined(words.get(1)))
                        && !NameFrequencies.isCommonGiven(FoldedText.joined(words.get(0)))
                        && !Nicknames.isKnown(FoldedText.joined(words.get(0)));
        return familyFirst ? List.of(words.get(1), words.get(2), words.get(0)) : words;
    }
}
