package dev.familiar.network.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Which people have a word, by their place in the roster. Filled by one thread, then read by many.
final class Postings {

    private static final class Places {
        private int[] of = new int[2];
        private int size;
    }

    private final Map<String, Places> words = new HashMap<>();

    /// Notes a word; people must come in the order of their places.
    void add(String word, int place) {
        Places places = words.computeIfAbsent(word, _ -> new Places());
        if (places.size > 0 && places.of[places.size - 1] == place) {
            return;
        }
        if (places.size == places.of.length) {
            places.of = Arrays.copyOf(places.of, 2 * places.size);
        }
        places.of[places.size++] = place;
    }

    boolean has(String word) {
        return words.containsKey(word);
    }

    /// How many people have it.
    int count(String word) {
        Places places = words.get(word);
        return places == null ? 0 : places.size;
    }

    /// Everybody who has it.
    BitSet of(String word) {
        BitSet found = new BitSet();
        addTo(found, word);
        return found;
    }

    /// Adds everybody who has it.
    void addTo(BitSet found, String word) {
        Places places = words.get(word);
        if (places != null) {
            for (int i = 0; i < places.size; i++) {
                found.set(places.of[i]);
            }
        }
    }

    Set<String> all() {
        return words.keySet();
    }
}
