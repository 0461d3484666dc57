package dev.familiar.identity.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Numbers distinct texts in the order of their first appearance.
///
/// Open addressing over ints instead of a map of boxed entries: a million texts cost eight bytes
/// each beside the texts themselves. For one writer.
final class Dictionary {

    private static final int NONE = -1;

    private final List<String> texts = new ArrayList<>();
    private int[] slots = filled(64);

    /// The number of `text`, a new one if it was not seen before.
    int add(String text) {
        int slot = slot(text);
        if (slots[slot] != NONE) {
            return slots[slot];
        }
        int number = texts.size();
        texts.add(text);
        slots[slot] = number;
        if (texts.size() * 2 > slots.length) {
            grow();
        }
        return number;
    }

    /// The number of `text`, -1 if it was never added.
    int find(String text) {
        return slots[slot(text)];
    }

    String text(int number) {
        return texts.get(number);
    }

    int size() {
        return texts.size();
    }

    private int slot(String text) {
        int mask = slots.length - 1;
        int slot = spread(text.hashCode()) & mask;
        while (slots[slot] != NONE && !texts.get(slots[slot]).equals(text)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        slots = filled(slots.length * 2);
        int mask = slots.length - 1;
        for (int number = 0; number < texts.size(); number++) {
            int slot = spread(texts.get(number).hashCode()) & mask;
            while (slots[slot] != NONE) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = number;
        }
    }

    private static int[] filled(int size) {
        int[] slots = new int[size];
        Arrays.fill(slots, NONE);
        return slots;
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }
}
