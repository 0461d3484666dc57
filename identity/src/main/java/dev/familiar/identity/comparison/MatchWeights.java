package dev.familiar.identity.comparison;

import dev.familiar.identity.name.NameAgreement;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.NameLevel;

// Every number below is hand-set until weights are learned from decisions; each states its m and u
// or the reason for its size. They stand behind one class so that learned weights replace them in
// one place. The frequency part of a name's weight is no constant: u is the share of people who
// have
// the agreeing tokens, from the archive with the built-in table as prior (NameFrequencies), times
// how many writings the level lets through.
//
// Fellegi and Sunter, A Theory for Record Linkage (1969); levels and term frequencies as in Splink.

/// The match weights of all comparison levels, in bits: log2(m/u).
public final class MatchWeights {

    /// The same LinkedIn profile: m 0.95, u below one in a billion; bounded to stay readable.
    static final double SAME_PROFILE = 30;

    /// Two profiles that differ: somebody with two profiles is rarer than one in a thousand.
    static final double OTHER_PROFILE = -10;

    /// A shared address or phone that only one name uses: u is a mistyped or inherited one.
    static final double SAME_HANDLE = 20;

    /// A shared handle that two names use (a couple, a landline): says household, not person.
    static final double SHARED_HANDLE = 4;

    /// Same employer: two random people of one archive share theirs about once in fifty pairs, one
    /// person's two records about every other time.
    static final double SAME_EMPLOYER = 4.5;

    /// The headline holds the words of the other's employer without saying "at".
    static final double EMPLOYER_IN_HEADLINE = 3.5;

    /// Different employers: people change jobs, so m is barely below u.
    static final double OTHER_EMPLOYER = -0.5;

    /// Same town: m 0.5, u 0.05.
    static final double SAME_PLACE = 3.3;

    /// Same state or country, another town.
    static final double SAME_REGION = 0.7;

    /// Different towns: people move, so m 0.3 against u 0.9.
    static final double OTHER_PLACE = -1.6;

    /// Lines of work that have nothing to do with each other: m 0.03, u 0.6.
    static final double UNRELATED_OCCUPATION = -4.3;

    /// The same line of work: m 0.8, u 0.25.
    static final double SAME_OCCUPATION = 1.7;

    /// The same whole birth date: u one day in some fifty years.
    static final double SAME_BIRTHDAY = 13;

    /// The same day of the year, the year missing on one side: u 1/365.
    static final double SAME_DAY = 8;

    /// Birth dates with one digit or two parts exchanged: a slip of the pen.
    static final double NEAR_BIRTHDAY = 5;

    /// Different birth dates: m 0.02, u near 1.
    static final double OTHER_BIRTHDAY = -6;

    /// The same local part at another provider, more than the name itself.
    static final double SAME_LOCAL_PART = 5;

    /// The same local part that merely spells the agreeing name.
    static final double LOCAL_PART_SPELLS_NAME = 1;

    /// A name read off an address instead of written: some of them mislead.
    static final double SPELLED_NAME = -2;

    private MatchWeights() {}

    /// The weight of a name agreement, its frequency part included.
    public static double ofName(NameAgreement agreement, NameFrequencies frequencies) {
        NameLevel level = agreement.level();
        return switch (level) {
            case ABSENT -> 0;
            // A family name shared by relatives is no sign of identity, so its rarity does not
            // count; one person under two given names is rarer than a sibling or a namesake.
            case OTHER_GIVEN -> -8;
            // Changed family names: about one person in twenty, but the change is seldom unmarked.
            case OTHER_FAMILY -> -5;
            case DIFFERENT -> -10;
            case EXACT,
                    REORDERED,
                    MIDDLE_OMITTED,
                    NICKNAME,
                    SPELLING,
                    PART_OF_FAMILY,
                    INITIAL,
                    ONE_WORD,
                    MIDDLE_CONTRADICTS -> {
                double u = Math.min(1, frequencies.share(agreement.agreed()) * writings(level));
                yield log2(m(level) / u);
            }
        };
    }

    /// How often one person's two records reach the level.
    private static double m(NameLevel level) {
        return switch (level) {
            case EXACT -> 0.75;
            case REORDERED -> 0.3;
            case MIDDLE_OMITTED -> 0.4;
            case NICKNAME -> 0.3;
            case SPELLING -> 0.1;
            case PART_OF_FAMILY -> 0.1;
            case INITIAL -> 0.15;
            case ONE_WORD -> 0.1;
            case MIDDLE_CONTRADICTS -> 0.003;
            case ABSENT, OTHER_FAMILY, OTHER_GIVEN, DIFFERENT -> 1;
        };
    }

    /// How many times more people the level lets through than the agreeing tokens alone.
    private static double writings(NameLevel level) {
        return switch (level) {
            case EXACT, MIDDLE_OMITTED, MIDDLE_CONTRADICTS -> 1;
            case REORDERED, NICKNAME -> 2;
            case PART_OF_FAMILY -> 4;
            case INITIAL -> 1;
            case ONE_WORD -> 2;
            case SPELLING -> 12;
            case ABSENT, OTHER_FAMILY, OTHER_GIVEN, DIFFERENT -> 1;
        };
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
