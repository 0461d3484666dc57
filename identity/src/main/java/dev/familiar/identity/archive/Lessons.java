package dev.familiar.identity.archive;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.learning.FieldWeights;
import dev.familiar.identity.learning.RequesterNames;
import dev.familiar.identity.linkage.LinkedRoster;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.DescriptionRows;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import dev.familiar.model.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Draws [LearnedWeights] out of a linkage.
final class Lessons {

    private static final int LEAST_PEOPLE = 3;
    private static final int MOST_VALUES = 2_000;

    private Lessons() {}

    static LearnedWeights of(LinkedRoster linked) {
        List<LearnedWeights.Field> fields = new ArrayList<>();
        for (FieldWeights weights : linked.knowledge().model().fields()) {
            for (Column column : linked.roster().columns()) {
                if (column.label().equals(weights.label())) {
                    fields.add(field(linked, weights, column));
                }
            }
        }
        return new LearnedWeights(
                linked.knowledge().model().priorBits(),
                RequesterNames.learned(reachedByConnections(linked)),
                fields);
    }

    /// How often the name of a connection reaches each level beside another record of the person.
    private static int[] reachedByConnections(LinkedRoster linked) {
        Roster roster = linked.roster();
        int group = DescriptionRows.group(Origin.Kind.CONNECTION);
        Map<Integer, Integer> connections = new TreeMap<>();
        for (int record = 0; record < roster.size(); record++) {
            if (roster.group(record) == group) {
                connections.putIfAbsent(linked.cluster(record), record);
            }
        }
        PairComparison comparison = new PairComparison(roster, linked.knowledge().frequencies());
        long[] outcomes = new long[comparison.fields().size()];
        int[] reached = new int[RequesterNames.levels()];
        Set<Integer> taught = new HashSet<>();
        for (int record = 0; record < roster.size(); record++) {
            Integer connection = connections.get(linked.cluster(record));
            // One other record of each: whoever has twenty would teach twenty times.
            if (connection != null
                    && roster.group(record) != group
                    && taught.add(linked.cluster(record))) {
                comparison.compare(connection, record, outcomes);
                int level = RequesterNames.level(comparison, outcomes);
                if (level >= 0) {
                    reached[level]++;
                }
            }
        }
        return reached;
    }

    private static LearnedWeights.Field field(
            LinkedRoster linked, FieldWeights weights, Column column) {
        int levels = weights.levels().size();
        Map<String, Integer> common = new HashMap<>();
        int people = countPeople(linked, column, common);
        return new LearnedWeights.Field(
                column.kind(),
                people,
                weights.coincidence(),
                IntStream.range(0, levels).mapToObj(weights::m).toList(),
                IntStream.range(0, levels).mapToObj(weights::u).toList(),
                weights.correction(),
                keepsValues(column.kind()) ? most(common) : Map.of());
    }

    /// Accounts and names are counted elsewhere: by who uses them, and by their words.
    private static boolean keepsValues(FieldKind kind) {
        return switch (kind) {
            case EMPLOYER, PLACE, OCCUPATION, BIRTH_DATE, ACCOUNT_WORD -> true;
            case NAME,
                    SPELLED,
                    EMAIL,
                    PHONE,
                    PROFILE,
                    MENTION,
                    POSTCODE,
                    IDENTIFIER,
                    NUMBER,
                    CATEGORY,
                    TEXT ->
                    false;
        };
    }

    private static int countPeople(
            LinkedRoster linked, Column column, Map<String, Integer> counts) {
        Set<Integer> people = new HashSet<>();
        Set<Long> counted = new HashSet<>();
        for (int record = 0; record < linked.roster().size(); record++) {
            int person = linked.cluster(record);
            for (int k = 0; k < column.count(record); k++) {
                int value = column.value(record, k);
                people.add(person);
                if (counted.add(((long) person << 32) | value)) {
                    counts.merge(column.text(value), 1, Integer::sum);
                }
            }
        }
        return people.size();
    }

    private static Map<String, Integer> most(Map<String, Integer> counts) {
        Map<String, Integer> most = new HashMap<>();
        counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_PEOPLE)
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_VALUES)
                .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
        return most;
    }
}
