package dev.familiar.identity.compare;

import dev.familiar.identity.name.ParsedName;
import dev.familiar.identity.roster.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

// While people are not known, counting records would make a name common because one person with it
// is well documented, and would cost exactly that person the links. Counting each distinct full
// name once does not: what makes "Howard" common is that Anne, Brian and Carol are called so.

/// How many people have each token of the names in one column.
final class NameTokens {

    private final Map<String, Integer> ids = new HashMap<>();
    private final int[][] tokens;
    private final Column column;

    NameTokens(Column column) {
        this.column = column;
        this.tokens = new int[column.size()][];
        for (int value = 0; value < tokens.length; value++) {
            ParsedName name = column.name(value);
            int words = name.countedTokens().size();
            int all = name.given().size() > 1 ? words + 1 : words;
            int[] own = new int[all];
            for (int i = 0; i < words; i++) {
                own[i] = id(name.countedTokens().get(i));
            }
            if (all > words) {
                own[words] = id(String.join(" ", name.given()));
            }
            tokens[value] = own;
        }
    }

    private int id(String token) {
        Integer known = ids.putIfAbsent(token, ids.size());
        return known == null ? ids.size() - 1 : known;
    }

    /// Adds to the counts how many distinct names have each token; where another column knows more
    /// people with a token, that stands.
    void countNames(Map<String, Integer> people) {
        int[] counts = new int[ids.size()];
        for (int[] own : tokens) {
            for (int token : own) {
                counts[token]++;
            }
        }
        addTo(people, counts);
    }

    /// The same with the clusters that have each token.
    ///
    /// @param order the records, those of a cluster one after the other
    void countClusters(int[] order, int[] clusters, Map<String, Integer> people) {
        int[] counts = new int[ids.size()];
        int[] last = new int[ids.size()];
        Arrays.fill(last, -1);
        for (int record : order) {
            for (int k = 0; k < column.count(record); k++) {
                for (int token : tokens[column.value(record, k)]) {
                    if (last[token] != clusters[record]) {
                        last[token] = clusters[record];
                        counts[token]++;
                    }
                }
            }
        }
        addTo(people, counts);
    }

    // Most people's addresses spell their names: that is no second person of the name.
    private void addTo(Map<String, Integer> people, int[] counts) {
        ids.forEach((token, id) -> people.merge(token, counts[id], Math::max));
    }
}
