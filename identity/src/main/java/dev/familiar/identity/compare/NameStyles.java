package dev.familiar.identity.compare;

import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;

// Two namesakes, too, may write their name in two ways: where every fifth name has a middle name,
// a third of all namesakes differ in having one. So a level at which names agree loosely lets
// through only that part of the people with the agreeing words, and counting them all would charge
// a true pair twice for its owner's habits: once in m, once in u.

/// How names are written in one roster: which part of all namesakes comes to which level.
/// Immutable.
///
/// @param middle share of names with a middle name or initial
/// @param initial share with an initial for the given name
/// @param oneWord share with one word
record NameStyles(double middle, double initial, double oneWord) {

    /// What is known before any data, worth [#HELD] names.
    static final NameStyles PRIOR = new NameStyles(0.12, 0.05, 0.05);

    /// Local parts of addresses: anything is left out.
    static final NameStyles SPELLED = new NameStyles(0.5, 0.5, 0.5);

    private static final double HELD = 200;
    private static final double REORDERED = 0.1;
    private static final double NICKNAME = 0.3;
    private static final double SPELLING = 1.5;
    private static final double PART_OF_FAMILY = 2;

    /// Counts the names of the records.
    static NameStyles of(Roster roster) {
        Column names = roster.column(FieldKind.NAME);
        return names == null ? PRIOR : of(names, roster.size());
    }

    private static NameStyles of(Column names, int records) {
        double all = HELD;
        double middle = HELD * PRIOR.middle;
        double initial = HELD * PRIOR.initial;
        double oneWord = HELD * PRIOR.oneWord;
        for (int record = 0; record < records; record++) {
            for (int k = 0; k < names.count(record); k++) {
                ParsedName name = names.name(names.value(record, k));
                all++;
                oneWord += name.allTokens().size() == 1 ? 1 : 0;
                middle += name.given().size() > 1 ? 1 : 0;
                initial += name.firstGiven().length() == 1 ? 1 : 0;
            }
        }
        return new NameStyles(middle / all, initial / all, oneWord / all);
    }

    /// Which part of the people with the agreeing words comes to a level; above 1 if other words
    /// come to it too.
    double part(NameLevel level) {
        return switch (level) {
            case EXACT, OTHER_FAMILY, OTHER_GIVEN, DIFFERENT, ABSENT -> 1;
            case REORDERED -> REORDERED;
            case NICKNAME -> NICKNAME;
            case SPELLING -> SPELLING;
            case PART_OF_FAMILY -> PART_OF_FAMILY;
            case MIDDLE_OMITTED -> either(middle);
            case MIDDLE_CONTRADICTS -> middle * middle;
            case INITIAL -> either(initial);
            case ONE_WORD -> either(oneWord);
        };
    }

    /// One of two has what this share has.
    private static double either(double share) {
        return 2 * share * (1 - share);
    }
}
