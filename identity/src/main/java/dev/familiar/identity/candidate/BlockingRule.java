package dev.familiar.identity.candidate;

import dev.familiar.identity.roster.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records that share an atom of one part, or of two parts at once, make a block.
///
/// @param first the part, or the first of two
/// @param second null for one part alone
record BlockingRule(Part first, @Nullable Part second) {

    String label() {
        return second == null ? first.label() : first.label() + " + " + second.label();
    }

    /// The columns whose agreement the rule presupposes.
    List<Column> columns() {
        List<Column> columns = new ArrayList<>(first.columns());
        if (second != null) {
            columns.addAll(second.columns());
        }
        return columns;
    }

    /// How often two records of one person share a block, as a first guess.
    double reach() {
        return second == null ? first.reach() : first.reach() * second.reach();
    }

    /// Adds the keys of a record.
    void keys(int record, Scratch scratch, LongList out) {
        scratch.one.clear();
        first.atoms(record, scratch.one);
        if (second == null) {
            out.addAll(scratch.one);
            return;
        }
        if (scratch.one.size() == 0) {
            return;
        }
        scratch.other.clear();
        second.atoms(record, scratch.other);
        for (int i = 0; i < scratch.one.size(); i++) {
            for (int k = 0; k < scratch.other.size(); k++) {
                out.add(key(scratch.one.get(i), scratch.other.get(k)));
            }
        }
    }

    /// The key of an atom of each part.
    static long key(long one, long other) {
        return Hashing.join(one, other);
    }

    /// Buffers of one worker.
    static final class Scratch {
        private final LongList one = new LongList();
        private final LongList other = new LongList();
    }
}
