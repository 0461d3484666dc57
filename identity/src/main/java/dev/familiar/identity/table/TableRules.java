package dev.familiar.identity.table;

import dev.familiar.identity.compare.DateComparison;
import dev.familiar.identity.compare.Outcome;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.linkage.PairFacts;
import dev.familiar.identity.linkage.PairRules;
import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

// A table of people may write one person many times, each time with other slips. So weights decide
// more than in a home, and rules only what no slip explains:
// - Father and son by their suffixes, or by birth dates of two generations, are two people, unless
// a
//   number of their own is the same.
// - An account under two full names that clearly differ is a couple's, a family's, a desk's.
// - The name of a desk or a room joins nothing.
// - A name alone, where everything else that both say differs, is a namesake's.

/// What is known of pairs in tables and address books that belong to no home.
public final class TableRules implements PairRules {

    private static final int EXACT = 0;
    private static final int NEAR = 1;

    /// Where each name is met so often, a table writes its people many times over, and a name met
    /// again is rather one of them than a namesake: there the weights know best.
    private static final double MANY_OF_ONE_NAME = 2;

    private final Roster roster;
    private final PairFacts facts;
    private final @Nullable Column names;
    private final @Nullable Column emails;
    private final boolean namesRecur;

    /// Rules for a roster, also for records to be added to it.
    public TableRules(Roster roster, PairComparison comparison) {
        this.roster = roster;
        this.facts = new PairFacts(roster, comparison);
        this.names = roster.column(FieldKind.NAME);
        this.emails = roster.column(FieldKind.EMAIL);
        this.namesRecur = recordsOfOneName(roster) >= MANY_OF_ONE_NAME;
    }

    /// How many records bear one name in the mean.
    private static double recordsOfOneName(Roster roster) {
        Column written = roster.column(FieldKind.NAME);
        int named = 0;
        for (int record = 0; written != null && record < roster.size(); record++) {
            named += written.count(record) > 0 ? 1 : 0;
        }
        return written == null ? 0 : named / (double) Math.max(1, written.size());
    }

    @Override
    public List<long[]> together() {
        return List.of();
    }

    @Override
    public boolean areApart(int one, int other) {
        return facts.areOfTwoGenerations(one, other) && !shareIdentifier(one, other);
    }

    private boolean anyDates(int one, int other, BiPredicate<String, String> holds) {
        for (Column column : roster.columns()) {
            boolean dates =
                    column.kind() == FieldKind.BIRTH_DATE
                            && column.count(one) > 0
                            && column.count(other) > 0;
            if (dates
                    && holds.test(
                            column.text(column.value(one, 0)),
                            column.text(column.value(other, 0)))) {
                return true;
            }
        }
        return false;
    }

    private boolean shareIdentifier(int one, int other) {
        for (Column column : roster.columns()) {
            boolean same =
                    column.kind() == FieldKind.IDENTIFIER
                            && column.count(one) > 0
                            && column.count(other) > 0
                            && column.value(one, 0) == column.value(other, 0);
            if (same) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Say say(int one, int other, long[] outcomes) {
        if (facts.level(outcomes, FieldKind.PROFILE) == EXACT
                || facts.level(outcomes, FieldKind.IDENTIFIER) <= NEAR) {
            return Say.BY_WEIGHT;
        }
        boolean account = facts.shareAccount(outcomes);
        boolean twoNames = facts.areTwoNames(one, other, outcomes);
        if (twoNames
                && (account
                        ? !anyNames(one, other, NameComparison::mayBeGarbled)
                        : areBesideOneAnother(outcomes)
                                && anyNames(one, other, NameComparison::areSiblings))) {
            return Say.ASK;
        }
        if (account
                && (anyDates(one, other, DateComparison::isOfAnotherGeneration)
                        || (twoNames && anyDates(one, other, DateComparison::areYearsApart)))) {
            // However much else they share: father and son of one name, man and wife.
            return Say.ASK;
        }
        boolean sameAddress = facts.level(outcomes, FieldKind.EMAIL) == EXACT;
        if (!sameAddress
                && (facts.isGenerationOpen(one, other)
                        || (account && anyDates(one, other, DateComparison::areYearsApart)))) {
            // A landline is also the father's.
            return Say.ASK;
        }
        if (account) {
            return Say.BY_WEIGHT;
        }
        boolean desk = facts.isDesk(one) || facts.isDesk(other);
        boolean namesake = isNamesake(outcomes) && !facts.areSameUserName(one, other);
        return desk || spellTheirDifference(one, other, outcomes) || namesake
                ? Say.ASK
                : Say.BY_WEIGHT;
    }

    /// Whether two records of one family are told apart by accounts, or put together by no more
    /// than brothers and sisters share: a birth date as of twins, an address.
    private boolean areBesideOneAnother(long[] outcomes) {
        return isOther(outcomes, FieldKind.EMAIL)
                || isOther(outcomes, FieldKind.PHONE)
                || facts.level(outcomes, FieldKind.BIRTH_DATE) <= NEAR
                || facts.level(outcomes, FieldKind.POSTCODE) == EXACT
                || facts.level(outcomes, FieldKind.NUMBER) == EXACT
                || facts.level(outcomes, FieldKind.TEXT) == EXACT;
    }

    /// Whether both have accounts of a kind, and none is the same.
    private boolean isOther(long[] outcomes, FieldKind kind) {
        int level = facts.level(outcomes, kind);
        return level != EXACT && level != (int) Outcome.UNKNOWN;
    }

    /// Whether something holds of any name of one record and any of the other.
    private boolean anyNames(int one, int other, BiPredicate<ParsedName, ParsedName> holds) {
        Column written = names;
        for (int i = 0; written != null && i < written.count(one); i++) {
            ParsedName name = written.name(written.value(one, i));
            for (int k = 0; k < written.count(other); k++) {
                if (holds.test(name, written.name(written.value(other, k)))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether nothing agrees but the name, which is one word, or beside which two fields differ,
    /// one of them such as people have one of.
    private boolean isNamesake(long[] outcomes) {
        if (namesRecur) {
            return false;
        }
        boolean contradicted = false;
        int differing = 0;
        for (FieldKind kind : FieldKind.values()) {
            int level = facts.level(outcomes, kind);
            if (level == (int) Outcome.UNKNOWN) {
                continue;
            }
            if (supports(kind, level)) {
                return false;
            }
            contradicted |= contradicts(kind, level);
            differing += isOwn(kind) ? 1 : 0;
        }
        // A single word is anybody's.
        return (contradicted && differing > 1)
                || facts.level(outcomes, FieldKind.NAME)
                        == PairComparison.positionOf(NameLevel.ONE_WORD);
    }

    /// Whether a field is news beside the others: what is read off accounts and headlines is not.
    private static boolean isOwn(FieldKind kind) {
        return switch (kind) {
            case EMAIL,
                    PHONE,
                    PROFILE,
                    EMPLOYER,
                    PLACE,
                    OCCUPATION,
                    BIRTH_DATE,
                    POSTCODE,
                    IDENTIFIER,
                    NUMBER,
                    TEXT ->
                    true;
            case NAME, SPELLED, ACCOUNT_WORD, MENTION, CATEGORY -> false;
        };
    }

    /// Whether a field says for one person what a chance namesake would not.
    private static boolean supports(FieldKind kind, int level) {
        return switch (kind) {
            case EMAIL, PHONE, PROFILE, ACCOUNT_WORD, EMPLOYER, IDENTIFIER -> level <= NEAR;
            case BIRTH_DATE -> level <= 5;
            case PLACE, OCCUPATION -> level <= 3;
            case POSTCODE, NUMBER, TEXT -> level <= NEAR;
            case NAME, SPELLED, MENTION, CATEGORY -> false;
        };
    }

    /// Whether a field that does not agree speaks against one person. People have several
    /// addresses, their employers change, and how much a date differs is weighed.
    private static boolean contradicts(FieldKind kind, int level) {
        return switch (kind) {
            case PHONE, POSTCODE, NUMBER, TEXT, IDENTIFIER -> true;
            case PLACE, OCCUPATION -> level >= 5;
            case NAME,
                    SPELLED,
                    EMAIL,
                    PROFILE,
                    ACCOUNT_WORD,
                    EMPLOYER,
                    MENTION,
                    BIRTH_DATE,
                    CATEGORY ->
                    false;
        };
    }

    /// Whether names differ by a letter or two and each one's address spells its own: two people of
    /// one firm, not one with a slip.
    private boolean spellTheirDifference(int one, int other, long[] outcomes) {
        int level = facts.level(outcomes, FieldKind.NAME);
        boolean near =
                level == PairComparison.positionOf(NameLevel.SPELLING)
                        || level == PairComparison.positionOf(NameLevel.NICKNAME);
        return near && spellsOwnOnly(one, other) && spellsOwnOnly(other, one);
    }

    /// Whether an address of `one` holds a word of its name that is none of the other's.
    private boolean spellsOwnOnly(int one, int other) {
        Column written = names;
        Column addresses = emails;
        if (written == null || addresses == null || written.count(one) == 0) {
            return false;
        }
        ParsedName own = written.name(written.value(one, 0));
        for (int k = 0; k < addresses.count(one); k++) {
            String address = addresses.text(addresses.value(one, k));
            String local = address.substring(0, Math.max(0, address.indexOf('@')));
            for (String token : own.allTokens()) {
                if (token.length() > 2 && local.contains(token) && !isWordOf(token, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isWordOf(String token, int record) {
        Column written = names;
        for (int k = 0; written != null && k < written.count(record); k++) {
            if (written.name(written.value(record, k)).allTokens().contains(token)) {
                return true;
            }
        }
        return false;
    }
}
