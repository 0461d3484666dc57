package dev.familiar.identity.candidate;

import java.util.Arrays;

/// A growing array of longs. For one thread.
public final class LongList {

    private long[] values;
    private int size;

    /// An empty list.
    public LongList() {
        values = new long[64];
    }

    /// Adds a value at the end.
    public void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    /// Adds all values of another list.
    public void addAll(LongList other) {
        if (size + other.size > values.length) {
            values = Arrays.copyOf(values, Math.max(size + other.size, size + (size >> 1)));
        }
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    /// The value at an index below [#size].
    public long get(int index) {
        return values[index];
    }

    /// Where a value stands in a sorted list; negative if it does not.
    public int indexOf(long value) {
        return Arrays.binarySearch(values, 0, size, value);
    }

    /// How many values there are.
    public int size() {
        return size;
    }

    /// Forgets all values, keeps the room.
    public void clear() {
        size = 0;
    }

    /// Sorts the values.
    public void sort() {
        Arrays.sort(values, 0, size);
    }

    /// Sorts on all cores and drops repetitions.
    public void sortDistinct() {
        Arrays.parallelSort(values, 0, size);
        dropRepetitions();
    }

    /// Sorts on one core, for use within parallel work, and drops repetitions.
    void sortDistinctAlone() {
        Arrays.sort(values, 0, size);
        dropRepetitions();
    }

    private void dropRepetitions() {
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || values[i] != values[i - 1]) {
                values[kept++] = values[i];
            }
        }
        size = kept;
    }
}
