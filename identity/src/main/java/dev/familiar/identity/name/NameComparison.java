package dev.familiar.identity.name;

import java.util.ArrayList;
import java.util.List;

// A name is compared in every reading it allows: as parsed, with an alias for the given name, with
// the alias as the whole name, with a former family name, and (for the romanised names of East Asia
// and Hungary, or a table with swapped columns) with given and family exchanged. The best level
// over all readings counts. Reading by reading, the family names are compared as sets without
// particles, the first given names by token, and what is left over decides between omitted and
// contradicting middle names: a middle name on one side only says little, different ones on both
// sides say much.

/// Compares two parsed names. Symmetric: `compare(a, b)` and `compare(b, a)` agree in level and
/// likeness. Cost: some tens of token comparisons.
public final class NameComparison {

    private static final int MOST_READINGS = 6;

    private NameComparison() {}

    /// How far two names agree.
    public static NameAgreement compare(ParsedName one, ParsedName other) {
        if (!one.address().isEmpty() && one.address().equals(other.address())) {
            return new NameAgreement(NameLevel.EXACT, 1, SharedWord.of(one.countedTokens()));
        }
        if (one.isEmpty() || other.isEmpty()) {
            return NameAgreement.ABSENT;
        }
        NameAgreement words = compareWords(one, other);
        if (one.script().isNone() != other.script().isNone()) {
            NameAgreement across =
                    one.script().isNone()
                            ? AcrossScripts.compare(other, one)
                            : AcrossScripts.compare(one, other);
            words = across.isBetterThan(words) ? across : words;
        }
        // Father and son, two rooms of one house, a couple and one of them: as relatives are.
        boolean marked =
                words.level().compareTo(NameLevel.ABSENT) < 0
                        && one.marks().contradict(other.marks());
        boolean syllables =
                words.level() == NameLevel.SPELLING
                        && ((SyllableName.isOne(one) && SyllableName.isOne(other))
                                || KoreanName.differ(one, other));
        if (words.level().compareTo(NameLevel.SPELLING) > 0 && KoreanName.areOne(one, other)) {
            return new NameAgreement(
                    NameLevel.SPELLING,
                    NameLevel.SPELLING.likeness(),
                    SharedWord.of(one.countedTokens()));
        }
        return marked || syllables
                ? new NameAgreement(
                        NameLevel.OTHER_GIVEN, NameLevel.OTHER_GIVEN.likeness(), words.agreed())
                : words;
    }

    private static NameAgreement compareWords(ParsedName one, ParsedName other) {
        NameAgreement best = OneReading.compare(one, other);
        boolean plain = one.aliases().isEmpty() && other.aliases().isEmpty();
        boolean hardlyBetter = plain && best.level().compareTo(NameLevel.SPELLING) <= 0;
        if (best.level() == NameLevel.EXACT || hardlyBetter) {
            return best;
        }
        List<ParsedName> readings = readings(one);
        List<ParsedName> others = readings(other);
        for (int i = 0; i < readings.size(); i++) {
            for (int k = 0; k < others.size(); k++) {
                ParsedName a = readings.get(i);
                ParsedName b = others.get(k);
                // The first readings are the names as written, compared above.
                if (i + k > 0) {
                    NameAgreement straight = OneReading.compare(a, b);
                    best = straight.isBetterThan(best) ? straight : best;
                }
                if (canSwap(a) && canSwap(b) && agreeCrosswise(a, b)) {
                    NameAgreement swapped = lessened(swapped(a, b), isTamil(a) || isTamil(b));
                    best = swapped.isBetterThan(best) ? swapped : best;
                }
            }
        }
        return best;
    }

    /// The best agreement between any of two people's names; absent if either has none.
    public static NameAgreement best(List<ParsedName> names, List<ParsedName> others) {
        NameAgreement best = NameAgreement.ABSENT;
        boolean compared = false;
        for (ParsedName name : names) {
            for (ParsedName other : others) {
                NameAgreement found = compare(name, other);
                boolean says = found.level() != NameLevel.ABSENT;
                if (says && (!compared || found.isBetterThan(best))) {
                    best = found;
                    compared = true;
                }
            }
        }
        return best;
    }

    /// Whether two names may be one of which one word was written with its letters in disorder or
    /// some lost, as hands and scanners do. Two given names that are both known, and names with
    /// marks that contradict, are no such thing.
    public static boolean mayBeGarbled(ParsedName one, ParsedName other) {
        String given = one.firstGiven();
        String otherGiven = other.firstGiven();
        return !one.marks().contradict(other.marks())
                && !TokenComparison.areTwoGivenNames(given, otherGiven)
                && LetterSet.shareMost(given, otherGiven)
                && LetterSet.shareMost(
                        String.join("", one.family()), String.join("", other.family()));
    }

    /// Whether two names of one family have given names that are both known, or marks that
    /// contradict: a brother and a sister, a family and one of it, not a name with a slip.
    public static boolean areSiblings(ParsedName one, ParsedName other) {
        return compare(one, other).level() == NameLevel.OTHER_GIVEN
                && (one.marks().contradict(other.marks())
                        || TokenComparison.areTwoGivenNames(one.firstGiven(), other.firstGiven()));
    }

    /// Whether two names differ as a man's and a woman's do: Emil and Emilie Hanssen.
    public static boolean areManAndWoman(ParsedName one, ParsedName other) {
        return TokenComparison.areManAndWoman(one.firstGiven(), other.firstGiven());
    }

    /// Whether given names touch the other's family name on both sides, without which exchanging
    /// them helps nothing.
    private static boolean agreeCrosswise(ParsedName a, ParsedName b) {
        return touches(a.given(), b.family()) && touches(b.given(), a.family());
    }

    private static boolean touches(List<String> given, List<String> family) {
        for (String one : given) {
            for (String other : family) {
                if (TokenComparison.compare(one, other, false) != TokenAgreement.NONE
                        || TokenComparison.compare(one, other, true) != TokenAgreement.NONE) {
                    return true;
                }
            }
        }
        // Two given names may be one family name written apart, and the other way round.
        return given.size() > 1 || family.size() > 1;
    }

    private static NameAgreement swapped(ParsedName a, ParsedName b) {
        NameAgreement first = OneReading.compare(exchange(a), b);
        NameAgreement second = OneReading.compare(a, exchange(b));
        return second.isBetterThan(first) ? second : first;
    }

    /// An exchanged reading of full agreement counts as reordered at best; a contradiction found
    /// only by exchanging says nothing and must not outrank the straight reading, and neither does
    /// an initial, unless it was written behind the name.
    private static NameAgreement lessened(NameAgreement swapped, boolean initialBehind) {
        boolean initial = swapped.level() == NameLevel.INITIAL && !initialBehind;
        if (!swapped.level().isFullAgreement() || initial) {
            return NameAgreement.DIFFERENT;
        }
        NameLevel level =
                swapped.level() == NameLevel.EXACT ? NameLevel.REORDERED : swapped.level();
        return new NameAgreement(level, swapped.likeness() * 0.97, swapped.agreed());
    }

    /// Whether an initial stands behind one name, as in the south of India, where it is that of the
    /// father or of the other name: "Ramanathan S" may be Sankaran Ramanathan.
    private static boolean isTamil(ParsedName name) {
        return name.family().size() == 1
                && name.family().getFirst().length() == 1
                && name.given().size() == 1;
    }

    private static boolean canSwap(ParsedName name) {
        boolean parted =
                name.family().size() == 2
                        && name.given().size() == 1
                        && !Titles.isParticle(name.family().getFirst());
        return name.given().size() <= 2
                && (name.family().size() == 1 || parted)
                && !name.given().isEmpty()
                && name.address().isEmpty();
    }

    private static ParsedName exchange(ParsedName name) {
        return plain(/* given= */ name.family(), /* family= */ name.given());
    }

    private static List<ParsedName> readings(ParsedName name) {
        List<ParsedName> readings = new ArrayList<>();
        readings.add(name);
        for (String alias : name.aliases()) {
            List<String> words = List.of(alias.split(" ", -1));
            if (words.size() > 1) {
                int last = words.size() - 1;
                readings.add(plain(words.subList(0, last), words.subList(last, words.size())));
            } else if (!name.family().isEmpty()) {
                readings.add(plain(words, name.family()));
                // "Mary (Smith) Jones" keeps her former family name in the bracket.
                readings.add(plain(name.given(), words));
            }
        }
        for (String former : name.former()) {
            readings.add(plain(name.given(), List.of(former)));
        }
        return readings.size() > MOST_READINGS ? readings.subList(0, MOST_READINGS) : readings;
    }

    private static ParsedName plain(List<String> given, List<String> family) {
        return new ParsedName(given, family, List.of(), List.of(), "");
    }
}
