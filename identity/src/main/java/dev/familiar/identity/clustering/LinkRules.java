package dev.familiar.identity.clustering;

import dev.familiar.identity.clustering.Edge.Judgement;
import dev.familiar.identity.comparison.FieldWeight;
import dev.familiar.identity.comparison.FieldWeight.Field;
import dev.familiar.identity.comparison.PortraitComparison.Outcome;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.Nicknames;
import dev.familiar.model.Origin;
import java.util.List;

// The weights say how likely, the rules say what kind of evidence may join at all:
// - The same profile joins, whatever the names.
// - A handle of one user joins.
// - A full name joins with support (employer, place, local part, birth date) if the weights
// suffice.
// - A name alone joins only if it is rare both in the world and in this archive, nothing
//   contradicts, and the records are of different kinds (or two addresses): two cards or two
//   connections of one name are two entries that somebody made on purpose.
// - Everything else that is likely enough is a question for the owner.

/// What may be joined.
final class LinkRules {

    /// Odds of 16 to 1.
    private static final double LINK_BITS = 4;

    /// Odds of 1 to 8.
    private static final double POSSIBLE_BITS = -3;

    /// The share of people from which on a full name counts as common.
    private static final double RARE_SHARE = 2e-5;

    /// The most namesakes to be expected in the archive for a name to join alone.
    private static final double EXPECTED_NAMESAKES = 0.3;

    /// A description used under this many different names is no person's.
    private static final int CROWD = 3;

    /// The prior never assumes a smaller archive.
    private static final int SMALLEST_ARCHIVE = 256;

    private static final int SHORTEST_USER_NAME = 5;

    private final Archive archive;
    private final double priorBits;

    LinkRules(Archive archive) {
        this.archive = archive;
        // Each description has about one partner among all others.
        this.priorBits = -Math.log(Math.max(archive.size(), SMALLEST_ARCHIVE)) / Math.log(2);
    }

    Edge judge(int one, int other, Outcome outcome) {
        double bits = priorBits + outcome.bits();
        boolean nameOnly = !hasSupport(outcome);
        Judgement judgement = judgement(one, other, outcome, bits);
        return new Edge(Math.min(one, other), Math.max(one, other), bits, judgement, nameOnly);
    }

    private Judgement judgement(int one, int other, Outcome outcome, double bits) {
        if (outcome.bits(Field.PROFILE) > 0) {
            return Judgement.DECISIVE;
        }
        if (Veto.betweenDescriptions(archive, one, other)) {
            return Judgement.APART;
        }
        boolean crowd =
                archive.namesOnDescription(one) >= CROWD
                        || archive.namesOnDescription(other) >= CROWD;
        NameLevel name = outcome.name().level();
        boolean ownHandle = hasLevel(outcome, Field.ADDRESS, "same");
        // One user's handle: whatever single words and user names stand beside it are that user's.
        if (ownHandle && !crowd) {
            return Judgement.LINK;
        }
        boolean linkable =
                !crowd
                        && (name.isFullAgreement() || isSameUserName(one, other, outcome))
                        && !spelledOnly(one, other)
                        && (hasSupport(outcome)
                                ? bits >= LINK_BITS
                                : mayJoinByNameAlone(one, other, outcome));
        if (linkable) {
            return Judgement.LINK;
        }
        boolean arguable = name.isCompatible() || name == NameLevel.MIDDLE_CONTRADICTS || ownHandle;
        return arguable && bits >= POSSIBLE_BITS && !crowd ? Judgement.POSSIBLE : Judgement.APART;
    }

    /// Two addresses that merely spell the same name have no written name between them.
    private boolean spelledOnly(int one, int other) {
        return archive.portrait(one).namesAreSpelled() && archive.portrait(other).namesAreSpelled();
    }

    private static boolean hasLevel(Outcome outcome, Field field, String level) {
        for (FieldWeight weight : outcome.weights()) {
            if (weight.field() == field && weight.level().equals(level)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasSupport(Outcome outcome) {
        for (FieldWeight weight : outcome.weights()) {
            boolean supports =
                    switch (weight.field()) {
                        case PROFILE, ADDRESS, EMPLOYER, BIRTHDAY -> weight.bits() > 0;
                        case PLACE, SLUG -> weight.bits() > 2;
                        case NAME, OCCUPATION -> false;
                    };
            if (supports) {
                return true;
            }
        }
        return false;
    }

    private boolean mayJoinByNameAlone(int one, int other, Outcome outcome) {
        boolean written =
                !archive.portrait(one).namesAreSpelled()
                        && !archive.portrait(other).namesAreSpelled();
        double share = archive.frequencies().share(outcome.name().agreed());
        boolean rare = share <= RARE_SHARE && share * archive.size() <= EXPECTED_NAMESAKES;
        boolean userName = isSameUserName(one, other, outcome);
        boolean closeEnough =
                userName
                        || outcome.name().level().compareTo(NameLevel.NICKNAME) <= 0
                                && outcome.name().agreed().stream()
                                                .filter(t -> t.length() > 1)
                                                .count()
                                        > 1;
        return written && rare && closeEnough && mayBothBeOne(one, other) && !contradicts(outcome);
    }

    /// Whether both are called by one and the same single word that is no common name: a user name.
    private boolean isSameUserName(int one, int other, Outcome outcome) {
        List<String> agreed = outcome.name().agreed();
        if (outcome.name().level() != NameLevel.ONE_WORD || agreed.size() != 1) {
            return false;
        }
        String word = agreed.getFirst();
        boolean telling =
                word.length() >= SHORTEST_USER_NAME
                        && !NameFrequencies.isCommonGiven(word)
                        && !NameFrequencies.isCommonFamily(word)
                        && !Nicknames.isKnown(word);
        return telling && isCalled(one, word) && isCalled(other, word);
    }

    private boolean isCalled(int index, String word) {
        return archive.portrait(index).names().stream()
                .anyMatch(name -> name.canonical().equals(word));
    }

    private boolean mayBothBeOne(int one, int other) {
        return archive.kind(one) != archive.kind(other)
                || archive.kind(one) == Origin.Kind.CORRESPONDENT;
    }

    private static boolean contradicts(Outcome outcome) {
        for (FieldWeight weight : outcome.weights()) {
            if (weight.field() != Field.NAME && weight.bits() <= -1) {
                return true;
            }
        }
        return false;
    }
}
