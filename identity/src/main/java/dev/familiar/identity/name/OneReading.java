package dev.familiar.identity.name;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Compares two names in one reading each: these are the given, these the family tokens.
final class OneReading {

    private static final Set<String> PATRONYMIC = Set.of("bin", "ben", "ibn", "bint");

    private OneReading() {}

    static NameAgreement compare(ParsedName a, ParsedName b) {
        List<String> tokensA = a.allTokens();
        List<String> tokensB = b.allTokens();
        if (isOnlyInitials(tokensA) || isOnlyInitials(tokensB)) {
            return tokensA.equals(tokensB)
                    ? NameAgreement.ABSENT
                    : new NameAgreement(NameLevel.ABSENT, 0.2, List.of());
        }
        if (tokensA.equals(tokensB)) {
            return new NameAgreement(
                    a.family().isEmpty() ? NameLevel.ONE_WORD : NameLevel.EXACT,
                    a.family().isEmpty() ? 0.9 : 1,
                    SharedWord.of(a.countedTokens()));
        }
        if (isSameWrittenOtherwise(tokensA, tokensB)) {
            return new NameAgreement(NameLevel.REORDERED, 0.97, SharedWord.of(a.countedTokens()));
        }
        if (a.family().isEmpty() || b.family().isEmpty()) {
            return a.family().isEmpty() ? oneWord(a, b) : oneWord(b, a);
        }
        return full(a, b);
    }

    private static boolean isOnlyInitials(List<String> tokens) {
        for (String token : tokens) {
            if (token.length() != 1) {
                return false;
            }
        }
        return true;
    }

    /// Same tokens in another order, repeated, or joined differently ("Jae Sung", "Jaesung").
    private static boolean isSameWrittenOtherwise(List<String> a, List<String> b) {
        int length = length(a);
        if (length > 5 && length == length(b) && String.join("", a).equals(String.join("", b))) {
            return true;
        }
        return a.size() > 1
                && b.size() > 1
                && allIn(a, b)
                && allIn(b, a)
                && !fatherDiffers(a, b)
                && core(a).size() > 1;
    }

    private static int length(List<String> tokens) {
        int length = 0;
        for (String token : tokens) {
            length += token.length();
        }
        return length;
    }

    /// Whether each token that is no particle stands among the others, spelled alike.
    private static boolean allIn(List<String> tokens, List<String> others) {
        for (String token : tokens) {
            boolean found = Titles.isParticle(token);
            for (int i = 0; !found && i < others.size(); i++) {
                String other = others.get(i);
                found =
                        token.equals(other)
                                || (token.length() > 3
                                        && other.length() > 3
                                        && FoldedText.levelled(token)
                                                .equals(FoldedText.levelled(other)));
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /// "A bin B" and "B bin A" are son and father, not one name in two orders.
    private static boolean fatherDiffers(List<String> a, List<String> b) {
        String father = afterPatronymic(a);
        String other = afterPatronymic(b);
        return !father.isEmpty() && !other.isEmpty() && !father.equals(other);
    }

    private static String afterPatronymic(List<String> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (PATRONYMIC.contains(tokens.get(i))) {
                return tokens.get(i + 1);
            }
        }
        return "";
    }

    /// The tokens without particles. A particle has words on both sides: the An of Nguyen Van An is
    /// a name.
    private static Set<String> core(List<String> tokens) {
        Set<String> core = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            boolean atEnd = i == 0 || i == tokens.size() - 1;
            if (atEnd || !Titles.isParticle(token)) {
                core.add(token.length() > 3 ? FoldedText.levelled(token) : token);
            }
        }
        return core;
    }

    /// A single word against a name: a given name, a family name, or a user name made of both.
    private static NameAgreement oneWord(ParsedName word, ParsedName name) {
        String token = word.firstGiven();
        if (spellsUserName(token, name)) {
            // The part that is spelled out, and the initial of the other.
            boolean spellsGiven = token.equals(name.firstGiven() + familyInitial(name));
            return new NameAgreement(
                    NameLevel.INITIAL,
                    0.75,
                    spellsGiven
                            ? SharedWord.of(List.of(name.firstGiven(), familyInitial(name)))
                            : SharedWord.of(name.familyCore()));
        }
        TokenAgreement given = TokenComparison.compare(token, name.firstGiven(), true);
        TokenAgreement best = given;
        String agreeing = name.firstGiven();
        for (String part : name.familyCore()) {
            TokenAgreement found = TokenComparison.compare(token, part, false);
            if (found.compareTo(best) < 0) {
                best = found;
                agreeing = part;
            }
        }
        if (best == TokenAgreement.NONE || best == TokenAgreement.INITIAL) {
            return NameAgreement.DIFFERENT;
        }
        double likeness =
                name.family().isEmpty()
                        ? best.likeness() * 0.9
                        : NameLevel.ONE_WORD.likeness() * best.likeness();
        return new NameAgreement(
                NameLevel.ONE_WORD, likeness, List.of(new SharedWord(token, agreeing)));
    }

    private static String familyInitial(ParsedName name) {
        return name.family().isEmpty() ? "" : name.family().getFirst().substring(0, 1);
    }

    /// `jsmith`, `smithj`, `johns` for John Smith; `johnsmith` is caught as the joined name.
    private static boolean spellsUserName(String word, ParsedName name) {
        if (name.family().isEmpty() || word.length() < 4) {
            return false;
        }
        String given = name.firstGiven();
        String family = String.join("", name.family());
        if (family.length() < 3 || given.isEmpty()) {
            return false;
        }
        String initials =
                name.given().stream().map(t -> t.substring(0, 1)).reduce("", String::concat);
        return word.equals(given.charAt(0) + family)
                || word.equals(initials + family)
                || word.equals(family + given.charAt(0))
                || (given.length() > 2 && word.equals(given + family.charAt(0)))
                || word.equals(family + given);
    }

    private static NameAgreement full(ParsedName a, ParsedName b) {
        FamilyAgreement family = FamilyAgreement.of(a.familyCore(), b.familyCore());
        GivenAgreement given = GivenAgreement.of(a.given(), b.given());
        List<SharedWord> agreed = new ArrayList<>();
        if (family.agreement() != TokenAgreement.NONE) {
            agreed.add(family.word());
        }
        if (given.first() != TokenAgreement.NONE) {
            agreed.add(given.word());
        }
        NameLevel level = level(given, family);
        if (level.isContradiction()) {
            NameAgreement spread = spreadOver(a, b);
            if (spread.isBetterThan(NameAgreement.DIFFERENT)) {
                return spread;
            }
        }
        double worst = Math.min(given.first().likeness(), family.agreement().likeness());
        double errors =
                level.isCompatible()
                        ? 0.3 * (2 - given.first().likeness() - family.agreement().likeness())
                        : 0;
        double likeness =
                level == NameLevel.SPELLING
                        ? NameLevel.SPELLING.likeness() * worst / 0.88
                        : level.likeness() - errors;
        return new NameAgreement(
                level, Math.clamp(likeness - 0.03 * given.leftover(), 0, 1), agreed);
    }

    private static NameLevel level(GivenAgreement given, FamilyAgreement family) {
        return switch (family.agreement()) {
            case NONE ->
                    given.first().isAtLeast(TokenAgreement.TYPO)
                            ? NameLevel.OTHER_FAMILY
                            : NameLevel.DIFFERENT;
            // "Teddy M." is hardly "Theodore Marshall": one thing left open is enough.
            case INITIAL ->
                    given.first() == TokenAgreement.SAME ? NameLevel.INITIAL : NameLevel.DIFFERENT;
            case SAME ->
                    switch (given.first()) {
                        case NONE -> NameLevel.OTHER_GIVEN;
                        case INITIAL ->
                                given.middleContradicts()
                                        ? NameLevel.MIDDLE_CONTRADICTS
                                        : NameLevel.INITIAL;
                        case SAME, RELATED, TYPO, SOUNDS -> sameFamily(given, family);
                    };
            case RELATED, TYPO, SOUNDS ->
                    switch (given.first()) {
                        case NONE -> NameLevel.DIFFERENT;
                        case INITIAL -> NameLevel.INITIAL;
                        case SAME, RELATED, TYPO ->
                                given.middleContradicts()
                                        ? NameLevel.MIDDLE_CONTRADICTS
                                        : NameLevel.SPELLING;
                        case SOUNDS ->
                                family.agreement() == TokenAgreement.SOUNDS
                                                && !areVowelless(given.word(), family.word())
                                        ? NameLevel.DIFFERENT
                                        : NameLevel.SPELLING;
                    };
        };
    }

    /// Whether one name comes from a script without vowels and has the consonants of the other: two
    /// words that merely sound alike say less.
    private static boolean areVowelless(SharedWord given, SharedWord family) {
        return TokenComparison.haveSameBones(given.one(), given.other())
                && TokenComparison.haveSameBones(family.one(), family.other());
    }

    private static NameLevel sameFamily(GivenAgreement given, FamilyAgreement family) {
        if (given.middleContradicts()) {
            return NameLevel.MIDDLE_CONTRADICTS;
        }
        if (given.first() == TokenAgreement.SOUNDS || given.first() == TokenAgreement.TYPO) {
            return NameLevel.SPELLING;
        }
        if (given.first() == TokenAgreement.RELATED) {
            return NameLevel.NICKNAME;
        }
        return family.whole() ? NameLevel.MIDDLE_OMITTED : NameLevel.PART_OF_FAMILY;
    }

    /// Every token of the shorter name found in the longer one, wherever it stands: a name whose
    /// bounds were read wrongly on one side ("Gabriel Garcia" and "Gabriel Garcia Marquez", "Brad
    /// Pitt" and "William Bradley Pitt").
    private static NameAgreement spreadOver(ParsedName a, ParsedName b) {
        int wordsA = a.given().size() + a.family().size();
        int wordsB = b.given().size() + b.family().size();
        if (wordsA == 2 && wordsB == 2) {
            return NameAgreement.DIFFERENT;
        }
        if ((wordsA < wordsB && !isWithin(a, b)) || (wordsB < wordsA && !isWithin(b, a))) {
            return NameAgreement.DIFFERENT;
        }
        List<String> tokensA = List.copyOf(core(a.allTokens()));
        List<String> tokensB = List.copyOf(core(b.allTokens()));
        boolean aShorter = tokensA.size() <= tokensB.size();
        List<String> shorter = aShorter ? tokensA : tokensB;
        List<String> longer = new ArrayList<>(aShorter ? tokensB : tokensA);
        if (shorter.size() < 2 || longer.size() == shorter.size()) {
            return NameAgreement.DIFFERENT;
        }
        List<SharedWord> agreed = new ArrayList<>();
        double worst = 1;
        for (String token : shorter.stream().sorted().toList()) {
            TokenAgreement best = TokenAgreement.NONE;
            String found = "";
            for (String other : longer.stream().sorted().toList()) {
                TokenAgreement agreement = TokenComparison.compare(token, other, true);
                if (agreement.compareTo(best) < 0) {
                    best = agreement;
                    found = other;
                }
            }
            if (!best.isAtLeast(TokenAgreement.TYPO)) {
                return NameAgreement.DIFFERENT;
            }
            longer.remove(found);
            agreed.add(new SharedWord(token, found));
            worst = Math.min(worst, best.likeness());
        }
        return new NameAgreement(
                NameLevel.PART_OF_FAMILY, NameLevel.PART_OF_FAMILY.likeness() * worst, agreed);
    }

    /// Whether each token of the shorter name that is no particle has its like in the longer one.
    private static boolean isWithin(ParsedName shorter, ParsedName longer) {
        List<String> others = longer.allTokens();
        for (String token : shorter.allTokens()) {
            boolean found = Titles.isParticle(token);
            for (int i = 0; !found && i < others.size(); i++) {
                found =
                        TokenComparison.compare(token, others.get(i), true)
                                .isAtLeast(TokenAgreement.TYPO);
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /// How the family names agree.
    ///
    /// @param agreement of the best pair of tokens, or of the joined writings
    /// @param word what agrees
    /// @param whole whether no token is left over on either side
    private record FamilyAgreement(TokenAgreement agreement, SharedWord word, boolean whole) {

        static FamilyAgreement of(List<String> a, List<String> b) {
            String joinedA = a.size() == 1 ? a.getFirst() : String.join("", a);
            String joinedB = b.size() == 1 ? b.getFirst() : String.join("", b);
            TokenAgreement joined = TokenComparison.compare(joinedA, joinedB, false);
            if (joined != TokenAgreement.NONE || (a.size() == 1 && b.size() == 1)) {
                return new FamilyAgreement(joined, new SharedWord(joinedA, joinedB), true);
            }
            TokenAgreement best = TokenAgreement.NONE;
            SharedWord word = SharedWord.of("");
            for (String one : a) {
                for (String other : b) {
                    TokenAgreement found = TokenComparison.compare(one, other, false);
                    if (found.compareTo(best) < 0 && found != TokenAgreement.INITIAL) {
                        best = found;
                        word = new SharedWord(one, other);
                    }
                }
            }
            // Both compound and sharing one part: as far apart as two sisters married.
            boolean oneSided = a.size() == 1 || b.size() == 1;
            return new FamilyAgreement(oneSided ? best : TokenAgreement.NONE, word, false);
        }
    }

    /// How the given names agree.
    ///
    /// @param first of the first given names
    /// @param word what agrees of them
    /// @param middleContradicts whether both sides have middle names and none agree
    /// @param leftover how many middle names only one side has
    private record GivenAgreement(
            TokenAgreement first, SharedWord word, boolean middleContradicts, int leftover) {

        static GivenAgreement of(List<String> a, List<String> b) {
            boolean parted =
                    a.size() != b.size()
                            && Math.min(length(a), length(b)) > 4
                            && hasNoInitial(a)
                            && hasNoInitial(b);
            if (parted) {
                TokenAgreement joined =
                        TokenComparison.compare(String.join("", a), String.join("", b), false);
                if (joined.isAtLeast(TokenAgreement.TYPO)) {
                    return new GivenAgreement(
                            joined, new SharedWord(a.getFirst(), b.getFirst()), false, 0);
                }
            }
            TokenAgreement first = TokenComparison.compare(a.getFirst(), b.getFirst(), true);
            List<String> restA = a.subList(1, a.size());
            List<String> restB = b.subList(1, b.size());
            if (first == TokenAgreement.INITIAL
                    && a.getFirst().length() + b.getFirst().length() == 2) {
                first = TokenAgreement.SAME;
            }
            boolean contradicts = bothHaveMore(restA, restB);
            int leftover = Math.abs(restA.size() - restB.size());
            return new GivenAgreement(
                    first, new SharedWord(a.getFirst(), b.getFirst()), contradicts, leftover);
        }

        private static boolean hasNoInitial(List<String> tokens) {
            for (String token : tokens) {
                if (token.length() == 1) {
                    return false;
                }
            }
            return true;
        }

        /// Whether each side has a middle name that the other lacks.
        private static boolean bothHaveMore(List<String> a, List<String> b) {
            return hasOwn(a, b) && hasOwn(b, a);
        }

        private static boolean hasOwn(List<String> tokens, List<String> others) {
            for (String token : tokens) {
                boolean found = Titles.isParticle(token);
                for (String other : others) {
                    found |= TokenComparison.compare(token, other, true) != TokenAgreement.NONE;
                }
                if (!found) {
                    return true;
                }
            }
            return false;
        }
    }
}
