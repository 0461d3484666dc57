package dev.familiar.identity.linkage;

import dev.familiar.identity.compare.Outcome;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.lexicon.Desks;
import dev.familiar.identity.name.NameComparison;
import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.name.UserNames;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What rules ask of two records and of what comparing them found. Reads only; for many threads.
public final class PairFacts {

    private static final int EXACT = 0;

    private final @Nullable Column names;

    /// Where the comparisons of a kind stand.
    private final Map<FieldKind, List<Integer>> fields = new EnumMap<>(FieldKind.class);

    /// Facts of a roster's records.
    public PairFacts(Roster roster, PairComparison comparison) {
        this.names = roster.column(FieldKind.NAME);
        for (int c = 0; c < comparison.fields().size(); c++) {
            fields.computeIfAbsent(
                            comparison.fields().get(c).column().kind(), _ -> new ArrayList<>(1))
                    .add(c);
        }
    }

    /// The best level of the fields of a kind, [Outcome#UNKNOWN] if none says anything.
    public int level(long[] outcomes, FieldKind kind) {
        int best = (int) Outcome.UNKNOWN;
        for (int field : fields.getOrDefault(kind, List.of())) {
            best = Math.min(best, Outcome.level(outcomes[field]));
        }
        return best;
    }

    /// The share of people with the agreeing name; 1 if there are no names.
    public double nameShare(long[] outcomes) {
        List<Integer> at = fields.getOrDefault(FieldKind.NAME, List.of());
        return at.isEmpty() ? 1 : Outcome.share(outcomes[at.getFirst()]);
    }

    /// Whether the names agree at a level or a better one.
    public boolean namesReach(long[] outcomes, NameLevel level) {
        return level(outcomes, FieldKind.NAME) <= PairComparison.positionOf(level);
    }

    /// Whether an address or a phone number is the same.
    public boolean shareAccount(long[] outcomes) {
        return level(outcomes, FieldKind.EMAIL) == EXACT
                || level(outcomes, FieldKind.PHONE) == EXACT;
    }

    /// Whether both write a full name and the two clearly differ: a couple's address, a landline.
    public boolean areTwoNames(int one, int other, long[] outcomes) {
        return namesReach(outcomes, NameLevel.DIFFERENT)
                && level(outcomes, FieldKind.NAME)
                        >= PairComparison.positionOf(NameLevel.OTHER_GIVEN)
                && writesFullName(one)
                && writesFullName(other);
    }

    /// Whether a record writes any name.
    public boolean writes(int record) {
        Column column = names;
        return column != null && column.count(record) > 0;
    }

    /// Whether a record writes a given and a family name.
    public boolean writesFullName(int record) {
        Column column = names;
        for (int k = 0; column != null && k < column.count(record); k++) {
            if (column.name(column.value(record, k)).isFull()) {
                return true;
            }
        }
        return false;
    }

    /// Whether all names of a record are those of desks and rooms.
    public boolean isDesk(int record) {
        Column column = names;
        boolean desk = column != null && column.count(record) > 0;
        for (int k = 0; desk && column != null && k < column.count(record); k++) {
            desk = Desks.isOne(column.name(column.value(record, k)));
        }
        return desk;
    }

    /// Whether the names of two records differ as a man's and a woman's do, and none is the same.
    public boolean areManAndWoman(int one, int other) {
        Column column = names;
        boolean found = false;
        for (int i = 0; column != null && i < column.count(one); i++) {
            for (int k = 0; k < column.count(other); k++) {
                ParsedName a = column.name(column.value(one, i));
                ParsedName b = column.name(column.value(other, k));
                if (a.firstGiven().equals(b.firstGiven())) {
                    return false;
                }
                found |= a.isFull() && b.isFull() && NameComparison.areManAndWoman(a, b);
            }
        }
        return found;
    }

    /// Whether both are called by one and the same single word that is no name: a user name.
    public boolean areSameUserName(int one, int other) {
        Column column = names;
        for (int i = 0; column != null && i < column.count(one); i++) {
            for (int k = 0; k < column.count(other); k++) {
                int value = column.value(one, i);
                boolean same = value == column.value(other, k);
                if (same && UserNames.isTelling(column.name(value))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether both say of which generation they are, father or son, and not the same one.
    public boolean areOfTwoGenerations(int one, int other) {
        Set<Integer> generations = generations(one);
        Set<Integer> others = generations.isEmpty() ? generations : generations(other);
        if (generations.isEmpty() || others.isEmpty()) {
            return false;
        }
        generations.retainAll(others);
        return generations.isEmpty();
    }

    /// Whether one says of which generation it is, and the other leaves that open.
    public boolean isGenerationOpen(int one, int other) {
        return generations(one).isEmpty() != generations(other).isEmpty();
    }

    private Set<Integer> generations(int record) {
        Set<Integer> generations = new TreeSet<>();
        Column column = names;
        for (int k = 0; column != null && k < column.count(record); k++) {
            ParsedName name = column.name(column.value(record, k));
            if (name.marks().generation() > 0) {
                generations.add(name.marks().generation());
            }
        }
        return generations;
    }
}
