package dev.familiar.identity.compare;

import dev.familiar.identity.roster.Column;
import java.util.Arrays;

/// How many people have each value of one column.
final class ColumnCounts {

    private final Column column;
    private final int[] counted;
    private int people;

    private ColumnCounts(Column column) {
        this.column = column;
        this.counted = new int[column.size()];
    }

    /// Counts each cluster once.
    ///
    /// @param order the records, those of a cluster one after the other
    /// @param clusters the cluster of each record
    static ColumnCounts of(Column column, int[] order, int[] clusters) {
        ColumnCounts counts = new ColumnCounts(column);
        int[] lastCluster = new int[column.size()];
        Arrays.fill(lastCluster, -1);
        int lastWithValue = -1;
        for (int record : order) {
            int cluster = clusters[record];
            for (int k = 0; k < column.count(record); k++) {
                int value = column.value(record, k);
                if (lastCluster[value] != cluster) {
                    lastCluster[value] = cluster;
                    counts.counted[value]++;
                }
                if (lastWithValue != cluster) {
                    lastWithValue = cluster;
                    counts.people++;
                }
            }
        }
        return counts;
    }

    Column column() {
        return column;
    }

    /// By value. Not to be changed.
    int[] counted() {
        return counted;
    }

    /// How many people have any value, at least 1.
    int people() {
        return Math.max(1, people);
    }
}
