package dev.familiar.identity.compare;

import dev.familiar.identity.name.EditDistance;
import dev.familiar.identity.name.LetterSet;
import dev.familiar.identity.roster.Column;
import java.util.List;

// A slip is a typing error in what was meant to be the same account. In an address it is looked for
// in the local part, of some length, or in the domain beside the same local part: what two
// addresses
// of one domain have in common says nothing. Numbers that differ in their last digits are two lines
// of one house, not one with a slip.

/// Compares accounts: any one in common, one but for a slip, or none.
final class SetComparison implements FieldComparison {

    private static final int SLIP = 1;
    private static final int DIFFERENT = 2;
    private static final int SHORTEST_FOR_SLIPS = 8;
    private static final int LONG_LOCAL = 9;
    private static final int LAST_DIGITS = 2;

    private final Column column;
    private final Frequencies frequencies;
    private final List<Level> levels;
    private final boolean slips;
    private final EditDistance distance = new EditDistance();

    private SetComparison(
            Column column, Frequencies frequencies, List<Level> levels, boolean slips) {
        this.column = column;
        this.frequencies = frequencies;
        this.levels = levels;
        this.slips = slips;
    }

    /// E-mail addresses, phone numbers: a person has several, so a difference says little.
    static SetComparison ofAccounts(Column column, Frequencies frequencies) {
        return new SetComparison(
                column,
                frequencies,
                List.of(
                        Level.exact("exact", 0.55, 1e-5),
                        Level.near("slip", 0.02, 2e-5),
                        Level.plain("different", 0.43, 0.99997)),
                true);
    }

    /// Profiles: nearly everybody has one, so a difference says much.
    static SetComparison ofProfiles(Column column, Frequencies frequencies) {
        return new SetComparison(
                column,
                frequencies,
                List.of(
                        Level.exact("exact", 0.98, 1e-6),
                        Level.near("slip", 0.001, 1e-5),
                        Level.plain("different", 0.019, 0.999989)),
                false);
    }

    /// The letters of local parts and slugs.
    static SetComparison ofAccountWords(Column column, Frequencies frequencies) {
        return new SetComparison(
                column,
                frequencies,
                List.of(
                        Level.near("exact", 0.4, 5e-4),
                        Level.near("slip", 0.05, 3e-4),
                        Level.plain("different", 0.55, 0.9992)),
                true);
    }

    @Override
    public Column column() {
        return column;
    }

    @Override
    public List<Level> levels() {
        return levels;
    }

    @Override
    public long compare(int one, int other) {
        long best = Outcome.UNKNOWN;
        for (int i = 0; i < column.count(one); i++) {
            int a = column.value(one, i);
            for (int k = 0; k < column.count(other); k++) {
                int b = column.value(other, k);
                if (a == b) {
                    best = Outcome.better(Outcome.of(0, frequencies.share(column, a)), best);
                } else if (Outcome.level(best) > SLIP) {
                    best = Outcome.better(Outcome.of(isSlip(a, b) ? SLIP : DIFFERENT), best);
                }
            }
        }
        return best;
    }

    private boolean isSlip(int a, int b) {
        String one = column.text(a);
        String other = column.text(b);
        if (!slips) {
            return false;
        }
        return switch (column.kind()) {
            case EMAIL -> isAddressSlip(one, other);
            case PHONE -> endAlike(one, other) && areNear(one, other, 1);
            case ACCOUNT_WORD,
                    NAME,
                    SPELLED,
                    PROFILE,
                    EMPLOYER,
                    MENTION,
                    PLACE,
                    OCCUPATION,
                    BIRTH_DATE,
                    POSTCODE,
                    IDENTIFIER,
                    NUMBER,
                    CATEGORY,
                    TEXT ->
                    areNear(one, other, one.length() >= 2 * SHORTEST_FOR_SLIPS ? 2 : 1);
        };
    }

    private boolean isAddressSlip(String one, String other) {
        int at = one.lastIndexOf('@');
        int otherAt = other.lastIndexOf('@');
        String local = one.substring(0, Math.max(0, at));
        String otherLocal = other.substring(0, Math.max(0, otherAt));
        String domain = one.substring(at + 1);
        String otherDomain = other.substring(otherAt + 1);
        if (local.equals(otherLocal)) {
            return areNear(domain, otherDomain, 1);
        }
        int most = local.length() >= LONG_LOCAL ? 2 : 1;
        return domain.equals(otherDomain) && areNear(local, otherLocal, most);
    }

    private static boolean endAlike(String one, String other) {
        return one.regionMatches(
                one.length() - LAST_DIGITS, other, other.length() - LAST_DIGITS, LAST_DIGITS);
    }

    private boolean areNear(String one, String other, int most) {
        return Math.min(one.length(), other.length()) >= SHORTEST_FOR_SLIPS
                && LetterSet.mayBeWithin(one, other, most)
                && distance.between(one, other, most) <= most;
    }
}
