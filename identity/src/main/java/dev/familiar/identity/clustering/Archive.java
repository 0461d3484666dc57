package dev.familiar.identity.clustering;

import dev.familiar.identity.comparison.Portrait;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.name.ParsedName;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All descriptions of one run, sorted by key, parsed, with what they say about each other's names
/// and handles. Read-only once built.
final class Archive {

    private final List<PersonDescription> descriptions;
    private final List<String> keys;
    private final List<Portrait> portraits;
    private final Map<String, Integer> namesOnHandle;
    private final int[] namesOnDescription;
    private final NameFrequencies frequencies;

    private Archive(
            List<PersonDescription> descriptions,
            List<Portrait> portraits,
            Map<String, Integer> namesOnHandle,
            int[] namesOnDescription,
            NameFrequencies frequencies) {
        this.descriptions = descriptions;
        this.keys = descriptions.stream().map(PersonDescription::key).toList();
        this.portraits = portraits;
        this.namesOnHandle = namesOnHandle;
        this.namesOnDescription = namesOnDescription;
        this.frequencies = frequencies;
    }

    /// @param descriptions sorted by key, each key once
    static Archive of(List<PersonDescription> descriptions) {
        List<Portrait> portraits = new ArrayList<>(descriptions.size());
        descriptions.forEach(description -> portraits.add(Portrait.of(description)));
        int[] own = new int[portraits.size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = HandleNames.differentNames(portraits.get(i).names());
        }
        return new Archive(
                descriptions,
                portraits,
                namesOnHandles(portraits),
                own,
                frequencies(descriptions, portraits));
    }

    /// How many clearly different names use each handle; handles with one or none are left out.
    private static Map<String, Integer> namesOnHandles(List<Portrait> portraits) {
        Map<String, List<Integer>> users = new HashMap<>();
        for (int i = 0; i < portraits.size(); i++) {
            for (String key : portraits.get(i).accounts().keys()) {
                users.computeIfAbsent(key, _ -> new ArrayList<>(1)).add(i);
            }
        }
        Map<String, Integer> counts = new HashMap<>();
        users.forEach((key, using) -> {
            Set<ParsedName> names = new HashSet<>();
            for (int i : using) {
                Portrait portrait = portraits.get(i);
                if (!portrait.namesAreSpelled()) {
                    names.addAll(portrait.names());
                }
            }
            int different = HandleNames.differentNames(names);
            if (different > 1) {
                counts.put(key, different);
            }
        });
        return counts;
    }

    /// Token counts over names. Where a kind of record holds one description per person each
    /// counts; where one person has many (addresses, table rows) each distinct name counts once.
    private static NameFrequencies frequencies(
            List<PersonDescription> descriptions, List<Portrait> portraits) {
        Map<String, Integer> counts = new HashMap<>();
        Set<String> seen = new HashSet<>();
        int people = 0;
        for (int i = 0; i < portraits.size(); i++) {
            Portrait portrait = portraits.get(i);
            if (portrait.names().isEmpty() || portrait.namesAreSpelled()) {
                continue;
            }
            ParsedName name = portrait.names().getFirst();
            Origin.Kind kind = descriptions.get(i).origin().kind();
            boolean onePerPerson = kind == Origin.Kind.CONNECTION || kind == Origin.Kind.FRIEND;
            if (onePerPerson || seen.add(kind + " " + name.canonical())) {
                people++;
                name.countedTokens().forEach(token -> counts.merge(token, 1, Integer::sum));
            }
        }
        return NameFrequencies.of(token -> counts.getOrDefault(token, 0), people);
    }

    int size() {
        return descriptions.size();
    }

    String key(int index) {
        return descriptions.get(index).key();
    }

    PersonDescription description(int index) {
        return descriptions.get(index);
    }

    Origin.Kind kind(int index) {
        return descriptions.get(index).origin().kind();
    }

    Portrait portrait(int index) {
        return portraits.get(index);
    }

    NameFrequencies frequencies() {
        return frequencies;
    }

    /// The index of a key, null if no description has it.
    @Nullable Integer index(String key) {
        int at = Collections.binarySearch(keys, key);
        return at < 0 ? null : Integer.valueOf(at);
    }

    /// How many clearly different names use the handle of this blocking key, 1 if at most one.
    int namesOnHandle(String handleKey) {
        return namesOnHandle.getOrDefault(handleKey, 1);
    }

    /// How many clearly different full names one description itself was used under.
    int namesOnDescription(int index) {
        return namesOnDescription[index];
    }
}
