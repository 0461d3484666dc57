package dev.familiar.identity.name;

import java.util.Set;

/// The words beside a name that are no part of it: titles, degrees, generation marks, pronouns.
final class Titles {

    private static final WordTable TABLE = WordTable.read("titles.txt");
    private static final Set<String> BEFORE = Set.copyOf(TABLE.words("before"));
    private static final Set<String> AFTER = Set.copyOf(TABLE.words("after"));
    private static final Set<String> AFTER_IF_MARKED = Set.copyOf(TABLE.words("after-if-marked"));
    private static final Set<String> PRONOUN = Set.copyOf(TABLE.words("pronoun"));
    private static final Set<String> FORMER = Set.copyOf(TABLE.words("former"));
    private static final Set<String> REMARK = Set.copyOf(TABLE.words("remark"));
    private static final Set<String> PARTICLE =
            Set.copyOf(WordTable.read("particles.txt").words(""));

    private Titles() {}

    /// Whether this folded word in front of a name is a title.
    static boolean isBefore(String word) {
        return BEFORE.contains(word);
    }

    /// Whether this folded word behind a name is no part of it.
    ///
    /// @param marked whether its writing sets it apart: after a comma, with dots, in capitals
    static boolean isAfter(String word, boolean marked) {
        return AFTER.contains(word) || (marked && AFTER_IF_MARKED.contains(word));
    }

    /// Whether this folded word is a pronoun as people put it beside their names.
    static boolean isPronoun(String word) {
        return PRONOUN.contains(word);
    }

    /// Whether this folded word announces a former name.
    static boolean announcesFormerName(String word) {
        return FORMER.contains(word);
    }

    /// Whether this folded word shows that a bracket holds a remark, not a name.
    static boolean isRemark(String word) {
        return REMARK.contains(word);
    }

    /// Whether this folded word is a particle before a family name.
    static boolean isParticle(String word) {
        return PARTICLE.contains(word);
    }
}
