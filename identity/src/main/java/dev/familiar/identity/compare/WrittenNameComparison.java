package dev.familiar.identity.compare;

import dev.familiar.identity.name.NameLevel;
import dev.familiar.identity.name.UserNames;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import java.util.List;

/// Compares the names that two records write: the best agreement of any two of them.
final class WrittenNameComparison implements FieldComparison {

    private static final int DIFFERENT = NameLevels.of(NameLevel.DIFFERENT);

    private static final int SHORTEST = 2;

    private final Column names;
    private final List<Column> accounts;
    private final NameVectors vectors;

    WrittenNameComparison(Roster roster, Column names, Frequencies frequencies) {
        this.names = names;
        this.accounts =
                roster.columns().stream()
                        .filter(column ->
                                column.kind() == FieldKind.EMAIL
                                        || column.kind() == FieldKind.PROFILE)
                        .toList();
        this.vectors = new NameVectors(names, names, frequencies, frequencies.styles());
    }

    @Override
    public Column column() {
        return names;
    }

    @Override
    public List<Level> levels() {
        return NameLevels.all();
    }

    @Override
    public long compare(int one, int other) {
        long best = Outcome.UNKNOWN;
        for (int i = 0; i < names.count(one); i++) {
            for (int k = 0; k < names.count(other); k++) {
                long found = vectors.outcome(names.value(one, i), names.value(other, k));
                best = Outcome.better(found, best);
            }
        }
        return Outcome.level(best) == DIFFERENT && (isPicked(one) || isPicked(other))
                ? Outcome.UNKNOWN
                : best;
    }

    /// Whether a record gives nothing but user names, which say nothing of what somebody is called.
    /// They go with an account; without one a single word is a family name, and another one is
    /// somebody else's.
    boolean isPicked(int record) {
        if (!hasAccount(record)) {
            return false;
        }
        for (int i = 0; i < names.count(record); i++) {
            if (!UserNames.isOne(names.name(names.value(record, i)), SHORTEST)) {
                return false;
            }
        }
        return names.count(record) > 0;
    }

    private boolean hasAccount(int record) {
        for (Column column : accounts) {
            if (column.count(record) > 0) {
                return true;
            }
        }
        return false;
    }
}
