package dev.familiar.testkit;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What was written of a world.
///
/// @param dir the folder
/// @param items how many items each file holds: messages, cards, events, rows; sorted by file name
/// @param requests how many requests there are of each class; sorted by class
public record WrittenWorld(Path dir, Map<String, Integer> items, Map<String, Integer> requests) {
    private static final Set<String> TRUTH = Set.of("truth.csv", "people.csv", "acquaintances.csv");

    public WrittenWorld {
        items = Collections.unmodifiableMap(new TreeMap<>(items));
        requests = Collections.unmodifiableMap(new TreeMap<>(requests));
    }

    /// The archives, which an owner would import: every file but the truth about them; sorted by
    /// name.
    public List<Path> archives() {
        return items.keySet().stream()
                .filter(name -> !TRUTH.contains(name))
                .map(dir::resolve)
                .toList();
    }

    /// How many items that file holds; 0 if there is no such file.
    public int itemsIn(String file) {
        return items.getOrDefault(file, 0);
    }
}
