package dev.familiar.testkit;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What was written of a world.
///
/// @param dir the folder
/// @param items how many items each file holds: messages, cards, events, rows; sorted by file name
/// @param requests how many requests there are of each class; sorted by class
public record WrittenWorld(Path dir, Map<String, Integer> items, Map<String, Integer> requests) {
    public WrittenWorld {
        items = Collections.unmodifiableMap(new TreeMap<>(items));
        requests = Collections.unmodifiableMap(new TreeMap<>(requests));
    }

    /// How many items that file holds; 0 if there is no such file.
    public int itemsIn(String file) {
        return items.getOrDefault(file, 0);
    }
}
