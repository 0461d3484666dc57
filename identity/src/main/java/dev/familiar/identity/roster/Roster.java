package dev.familiar.identity.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Source records in columns, numbered from 0 in the order they were added.
///
/// Read-only for everybody but its [RosterBuilder], which may add records at the end.
public final class Roster {

    private final List<Column> columns;
    private final List<String> keys;
    private final List<Integer> groups;

    /// Of the records ranked so far, with room for more.
    private long[] ranks = new long[0];

    private int ranked;

    Roster(List<Column> columns, List<String> keys, List<Integer> groups) {
        this.columns = columns;
        this.keys = keys;
        this.groups = groups;
    }

    static Roster empty() {
        return new Roster(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /// Adds a column, before the first record.
    void add(Column column) {
        columns.add(column);
    }

    /// Ends the record being written.
    void endRecord(String key, int group) {
        keys.add(key);
        groups.add(group);
        columns.forEach(Column::endRecord);
    }

    /// How many source records there are.
    public int size() {
        return keys.size();
    }

    /// The key of a source record.
    public String key(int record) {
        return keys.get(record);
    }

    /// Which of the files given, or which kind of record, a source record comes from.
    public int group(int record) {
        return groups.get(record);
    }

    /// A number that depends on nothing but what a record says: the same for the same record in any
    /// order of input. Records that say the same have the same.
    public long rank(int record) {
        if (record >= ranks.length) {
            int room = ranks.length;
            ranks = Arrays.copyOf(ranks, Math.max(size(), room + (room >> 2)));
        }
        if (record >= ranked) {
            int until = Math.min(size(), ranks.length);
            for (; ranked < until; ranked++) {
                ranks[ranked] = computeRank(ranked);
            }
        }
        return ranks[record];
    }

    private long computeRank(int record) {
        long rank = group(record) + 1L;
        for (Column column : columns) {
            for (int k = 0; k < column.count(record); k++) {
                String text = column.text(column.value(record, k));
                rank = (rank ^ text.hashCode()) * 0x9E3779B97F4A7C15L;
                rank ^= rank >>> 29;
            }
            rank = rank * 31 + 7;
        }
        return rank;
    }

    /// The same records in the order of their ranks, so that nothing computed from them depends on
    /// the order they came in.
    public Roster inOrder() {
        int size = size();
        long[] ranks = new long[size];
        Integer[] order = new Integer[size];
        for (int i = 0; i < size; i++) {
            ranks[i] = rank(i);
            order[i] = i;
        }
        Arrays.parallelSort(
                order, Comparator.comparingLong((Integer i) -> ranks[i]).thenComparing(i -> i));
        List<String> orderedKeys = new ArrayList<>(size);
        List<Integer> orderedGroups = new ArrayList<>(size);
        for (Integer record : order) {
            orderedKeys.add(keys.get(record));
            orderedGroups.add(groups.get(record));
        }
        List<Column> ordered = new ArrayList<>();
        columns.forEach(column -> ordered.add(column.inOrder(order)));
        return new Roster(ordered, orderedKeys, orderedGroups);
    }

    /// The columns, names first.
    public List<Column> columns() {
        return Collections.unmodifiableList(columns);
    }

    /// The column of a kind of which there is at most one; null if there is none.
    public @Nullable Column column(FieldKind kind) {
        for (Column column : columns) {
            if (column.kind() == kind) {
                return column;
            }
        }
        return null;
    }
}
