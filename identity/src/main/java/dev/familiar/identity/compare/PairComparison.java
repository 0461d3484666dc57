package dev.familiar.identity.compare;

import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

// Fields that follow from one another must not be counted twice. Four rules see to it: an address
// in common already says what its local part and its domain say; the same profile says what its
// slug spells; what an address spells counts only where the written names leave a question. And
// where addresses differ, that their local parts and domains differ is the same news again.

/// Compares two records of a roster field by field: their comparison vector. For one thread; each
/// worker has its own.
public final class PairComparison {

    /// More columns than this are not compared; four bits of a pattern each.
    public static final int MOST = 16;

    private static final int NO_LEVEL = 15;
    private static final int DIFFERENT_EMAIL = 2;

    private final List<FieldComparison> comparisons = new ArrayList<>();
    private @Nullable WrittenNameComparison written;
    private int name = -1;
    private int spelled = -1;
    private int email = -1;
    private int phone = -1;
    private int profile = -1;
    private int account = -1;
    private int employer = -1;

    /// A comparison of the columns that enough of the counted records fill.
    public PairComparison(Roster roster, Frequencies frequencies) {
        for (Column column : roster.columns()) {
            if (frequencies.compares(column) && comparisons.size() < MOST) {
                add(column, roster, frequencies);
            }
        }
    }

    private void add(Column column, Roster roster, Frequencies frequencies) {
        int at = comparisons.size();
        switch (column.kind()) {
            case NAME -> {
                name = at;
                written = new WrittenNameComparison(roster, column, frequencies);
                comparisons.add(written);
            }
            case SPELLED -> {
                spelled = at;
                Column written = roster.column(FieldKind.NAME);
                if (written == null) {
                    throw new IllegalStateException("names are compared first");
                }
                comparisons.add(new SpelledNameComparison(written, column, frequencies));
            }
            case EMAIL -> {
                email = at;
                comparisons.add(SetComparison.ofAccounts(column, frequencies));
            }
            case PHONE -> {
                phone = at;
                comparisons.add(SetComparison.ofAccounts(column, frequencies));
            }
            case PROFILE -> {
                profile = at;
                comparisons.add(SetComparison.ofProfiles(column, frequencies));
            }
            case ACCOUNT_WORD -> {
                account = at;
                comparisons.add(SetComparison.ofAccountWords(column, frequencies));
            }
            case EMPLOYER -> {
                employer = at;
                comparisons.add(
                        new EmployerComparison(
                                column, roster.column(FieldKind.MENTION), frequencies));
            }
            case MENTION -> {
                // Compared with employers.
            }
            case PLACE -> comparisons.add(new PlaceComparison(column, frequencies));
            case OCCUPATION -> comparisons.add(new OccupationComparison(column, frequencies));
            case BIRTH_DATE -> comparisons.add(new DateComparison(column, frequencies));
            case POSTCODE, IDENTIFIER, NUMBER ->
                    comparisons.add(new TextComparison(column, frequencies, true));
            case CATEGORY, TEXT -> comparisons.add(new TextComparison(column, frequencies, false));
        }
    }

    /// The comparisons, in the order of outcomes.
    public List<FieldComparison> fields() {
        return comparisons;
    }

    /// Fills `outcomes`, one [Outcome] per field.
    public void compare(int one, int other, long[] outcomes) {
        for (int c = 0; c < comparisons.size(); c++) {
            boolean skipped = c == spelled || follows(c, outcomes);
            outcomes[c] = skipped ? Outcome.UNKNOWN : comparisons.get(c).compare(one, other);
        }
        boolean sameAccount = nearly(outcomes, email) || says(outcomes, profile);
        if (spelled >= 0 && !sameAccount && !saysAll(outcomes, name)) {
            outcomes[spelled] = comparisons.get(spelled).compare(one, other);
            oneNameOnly(outcomes);
        }
        if (email >= 0 && Outcome.level(outcomes[email]) == DIFFERENT_EMAIL) {
            clearFrom(outcomes, account, 2);
        }
        boolean namesAgree =
                (name >= 0 && Outcome.level(outcomes[name]) <= NameLevels.ONE_WORD)
                        || (spelled >= 0 && Outcome.level(outcomes[spelled]) <= 1);
        boolean namesTouch = name >= 0 && Outcome.level(outcomes[name]) <= NameLevels.OTHER_GIVEN;
        if (account >= 0
                && nearly(outcomes, account)
                && (namesAgree || (namesTouch && namesAccount(one) && namesAccount(other)))) {
            outcomes[account] = Outcome.UNKNOWN;
        }
    }

    /// Whether the two have an account in common: an address, a number or a profile.
    public boolean sharesAccount(long[] outcomes) {
        return says(outcomes, email) || says(outcomes, phone) || says(outcomes, profile);
    }

    /// Whether the written names say nothing because one of the two goes by a user name: what
    /// somebody picks is neither like what others call them nor unlike it.
    public boolean isSilentOfNames(int one, int other, long[] outcomes) {
        WrittenNameComparison names = written;
        return names != null
                && Outcome.level(outcomes[name]) == (int) Outcome.UNKNOWN
                && (names.isPicked(one) || names.isPicked(other));
    }

    /// The share that goes with the name's level, 0 if there is none.
    public float nameShare(long[] outcomes) {
        return name < 0 ? 0 : Outcome.share(outcomes[name]);
    }

    /// The share that goes with the spelled name's level, 0 if there is none.
    public float spelledShare(long[] outcomes) {
        return spelled < 0 ? 0 : Outcome.share(outcomes[spelled]);
    }

    /// Fills `outcomes` from a pattern that an earlier comparison of the two found, comparing only
    /// what must be for the share of what agreed, and no names.
    public void again(
            int one,
            int other,
            long pattern,
            float nameShare,
            float spelledShare,
            long[] outcomes) {
        for (int c = 0; c < outcomes.length; c++) {
            int level = level(pattern, c);
            if (level == NO_LEVEL) {
                outcomes[c] = Outcome.UNKNOWN;
            } else if (c == name || c == spelled) {
                float share = c == name ? nameShare : spelledShare;
                outcomes[c] = share > 0 ? Outcome.of(level, share) : Outcome.of(level);
            } else if (comparisons.get(c).levels().get(level).rarity() == 0) {
                outcomes[c] = Outcome.of(level);
            } else {
                outcomes[c] = comparisons.get(c).compare(one, other);
            }
        }
    }

    /// Whether a word of an account of the record holds a word of its own name.
    private boolean namesAccount(int record) {
        Column names = comparisons.get(name).column();
        Column words = comparisons.get(account).column();
        for (int i = 0; i < words.count(record); i++) {
            String word = words.text(words.value(record, i));
            for (int k = 0; k < names.count(record); k++) {
                for (String token : names.name(names.value(record, k)).allTokens()) {
                    if (token.length() > 2 && word.contains(token)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Of what is written and what is spelled only the fuller one counts.
    private void oneNameOnly(long[] outcomes) {
        if (name < 0 || spelled < 0 || Outcome.level(outcomes[name]) == Outcome.UNKNOWN) {
            return;
        }
        boolean written = Outcome.level(outcomes[name]) <= NameLevels.LEAST_FULL;
        if (!written && Outcome.level(outcomes[spelled]) == 0) {
            outcomes[name] = Outcome.UNKNOWN;
        } else {
            outcomes[spelled] = Outcome.UNKNOWN;
        }
    }

    private boolean follows(int c, long[] outcomes) {
        return (c == account && (nearly(outcomes, email) || says(outcomes, profile)))
                || (c == employer && nearly(outcomes, email));
    }

    /// Forgets a field at this level or a worse one.
    private static void clearFrom(long[] outcomes, int field, int level) {
        if (field >= 0 && Outcome.level(outcomes[field]) >= level) {
            outcomes[field] = Outcome.UNKNOWN;
        }
    }

    /// Whether a field before this one agrees exactly.
    private static boolean says(long[] outcomes, int field) {
        return field >= 0 && Outcome.level(outcomes[field]) == 0;
    }

    /// Whether a field before this one agrees but for a slip.
    private static boolean nearly(long[] outcomes, int field) {
        return field >= 0 && Outcome.level(outcomes[field]) <= 1;
    }

    private static boolean saysAll(long[] outcomes, int names) {
        return names >= 0 && Outcome.level(outcomes[names]) <= NameLevels.LEAST_FULL;
    }

    /// The levels of a vector, four bits each, 15 for unknown.
    public static long pattern(long[] outcomes, int size) {
        long pattern = 0;
        for (int c = 0; c < size; c++) {
            long level = Math.min(NO_LEVEL, Outcome.level(outcomes[c]));
            pattern |= level << (4 * c);
        }
        return pattern;
    }

    /// Where a name level stands among the levels of names; -1 for [NameLevel#ABSENT].
    public static int positionOf(NameLevel level) {
        return NameLevels.of(level);
    }

    /// The levels of names, best first.
    public static List<Level> nameLevels() {
        return NameLevels.all();
    }

    /// The name level at a place among the levels of names.
    public static NameLevel nameLevel(int position) {
        return NameLevels.at(position);
    }

    /// The level of a field in a pattern, 15 for unknown.
    public static int level(long pattern, int field) {
        return (int) (pattern >>> (4 * field)) & NO_LEVEL;
    }
}
