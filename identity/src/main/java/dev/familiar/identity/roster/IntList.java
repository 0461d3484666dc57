package dev.familiar.identity.roster;

import java.util.Arrays;

/// A growing array of ints. For one writer; safe to read once nobody writes.
public final class IntList {

    private int[] values;
    private int size;

    /// An empty list.
    public IntList() {
        values = new int[16];
    }

    /// Adds a value at the end.
    public void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1) + 8);
        }
        values[size++] = value;
    }

    /// The value at an index below [#size].
    public int get(int index) {
        return values[index];
    }

    /// Replaces a value.
    public void set(int index, int value) {
        values[index] = value;
    }

    /// How many values there are.
    public int size() {
        return size;
    }

    /// A copy of the values.
    public int[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
