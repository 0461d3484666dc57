package dev.familiar.bench.titles;

import dev.familiar.identity.lexicon.TitleTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The lines of a [TitleTable], counted from titles and reduced to what it needs: of endings and
/// words that few titles have, and of endings that say what their last word says, none is kept.
final class TitleCounts {

    private static final int MOST_GROUPS = 20;
    private static final int FEWEST = 2;
    private static final double SAID_ALREADY = 0.6;

    private final Map<String, Integer> all = new HashMap<>();
    private final Map<String, Map<String, Integer>> endings = new HashMap<>();
    private final Map<String, Map<String, Integer>> modifiers = new HashMap<>();

    private TitleCounts() {}

    static List<String> lines(List<Label> labels) {
        TitleCounts counts = new TitleCounts();
        labels.forEach(counts::add);
        return counts.lines();
    }

    private void add(Label label) {
        List<String> words = label.words();
        if (words.isEmpty()) {
            return;
        }
        String group = TitleTable.groupOf(label.unit());
        all.merge(group, 1, Integer::sum);
        for (int n = 1; n <= Math.min(TitleTable.LONGEST_ENDING, words.size()); n++) {
            String ending = String.join(" ", words.subList(words.size() - n, words.size()));
            endings.computeIfAbsent(ending, _ -> new HashMap<>()).merge(group, 1, Integer::sum);
        }
        for (String word : new HashSet<>(words.subList(0, words.size() - 1))) {
            modifiers.computeIfAbsent(word, _ -> new HashMap<>()).merge(group, 1, Integer::sum);
        }
    }

    private List<String> lines() {
        Map<String, String> ends = new TreeMap<>();
        endings.forEach((ending, groups) -> {
            if (isWorth(ending, groups)) {
                ends.put(ending, cell(groups, MOST_GROUPS));
            }
        });
        Map<String, String> before = new HashMap<>();
        modifiers.forEach((word, groups) -> {
            if (sum(groups) >= FEWEST) {
                before.put(word, cell(groups, MOST_GROUPS));
            }
        });
        List<String> lines = new ArrayList<>();
        lines.add("*\t" + cell(all, all.size()));
        TreeSet<String> keys = new TreeSet<>(ends.keySet());
        keys.addAll(before.keySet());
        for (String key : keys) {
            String line = key + "\t" + ends.getOrDefault(key, "");
            lines.add(before.containsKey(key) ? line + "\t" + before.get(key) : line);
        }
        return lines;
    }

    private boolean isWorth(String ending, Map<String, Integer> groups) {
        int blank = ending.indexOf(' ');
        if (blank < 0) {
            return true;
        }
        Map<String, Integer> shorter = endings.getOrDefault(ending.substring(blank + 1), groups);
        String first = first(shorter);
        boolean said =
                first.equals(first(groups))
                        && shorter.getOrDefault(first, 0) > SAID_ALREADY * sum(shorter);
        return sum(groups) >= FEWEST && !said;
    }

    private static int sum(Map<String, Integer> groups) {
        return groups.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static String first(Map<String, Integer> groups) {
        return sorted(groups).getFirst().getKey();
    }

    private static List<Map.Entry<String, Integer>> sorted(Map<String, Integer> groups) {
        return groups.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .toList();
    }

    private static String cell(Map<String, Integer> groups, int most) {
        return sum(groups)
                + " "
                + sorted(groups).stream()
                        .limit(most)
                        .map(e -> e.getValue() == 1 ? e.getKey() : e.getKey() + ":" + e.getValue())
                        .collect(Collectors.joining(" "));
    }
}
