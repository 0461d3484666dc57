package dev.familiar.identity.compare;

import dev.familiar.identity.LearnedWeights;
import dev.familiar.identity.name.NameCultures;
import dev.familiar.identity.name.NameFrequencies;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

// A value's share is counted over people, not over records: somebody with twenty records does not
// make a name common. Before people are known each record counts as one; once clusters are, each
// cluster counts once (the second pass of linkage). Counting records instead would call the name of
// everybody who is well documented common, and cost exactly them their links.
//
// The two compared are taken off the count: what counts is how many others have the value. Names
// draw on the built-in table of common names as a prior (NameFrequencies); other values that nobody
// else has are taken for rarer than one in 2 n, accounts and identifiers for far rarer.

/// How common values and name tokens are among the people of one roster. Immutable.
public final class Frequencies {

    private static final double SEEN_ONCE = 0.5;

    /// What is made to tell people apart is shared by chance far less often than any count shows.
    private static final double UNIQUE = 0.01;

    /// Names as rare as this are told apart, because what the product of shares errs is corrected
    /// by what other fields show (NameCalibration).
    public static final double LEAST_NAME = 1e-8;

    /// A small archive does not make accounts common.
    private static final double PRIOR_PEOPLE = 2_000;

    private final Set<Column> compared;
    private final Map<Column, int[]> counts;
    private final Map<Column, int[]> users;
    private final Map<Column, Integer> people;
    private final NameFrequencies names;
    private final NameStyles styles;
    private final int size;
    private final double recordsPerPerson;

    private Frequencies(
            Set<Column> compared,
            Map<Column, int[]> counts,
            Map<Column, int[]> users,
            Map<Column, Integer> people,
            NameFrequencies names,
            NameStyles styles,
            int size,
            double recordsPerPerson) {
        this.compared = compared;
        this.counts = counts;
        this.users = users;
        this.people = people;
        this.names = names;
        this.styles = styles;
        this.size = size;
        this.recordsPerPerson = recordsPerPerson;
    }

    /// Counts with each record taken for a person of its own, names once each.
    public static Frequencies ofRecords(Roster roster) {
        int[] clusters = new int[roster.size()];
        Arrays.setAll(clusters, i -> i);
        Column names = roster.column(FieldKind.NAME);
        Map<Column, int[]> users = new HashMap<>();
        for (Column column : roster.columns()) {
            boolean account = column.kind() == FieldKind.EMAIL || column.kind() == FieldKind.PHONE;
            if (account && names != null) {
                users.put(column, AccountUsers.of(roster, column, names));
            }
        }
        Map<String, Integer> tokens = new HashMap<>();
        nameTokens(roster).forEach(counting -> counting.countNames(tokens));
        int named = names == null ? roster.size() : names.size();
        NameFrequencies frequencies =
                NameFrequencies.of(token -> tokens.getOrDefault(token, 0), Math.max(1, named))
                        .withLeast(LEAST_NAME)
                        .within(cultures(names));
        return new Frequencies(
                        compared(roster),
                        Map.of(),
                        users,
                        Map.of(),
                        frequencies,
                        NameStyles.of(roster),
                        Math.max(1, roster.size()),
                        1)
                .with(counts(roster, clusters, clusters), frequencies, roster.size(), 1);
    }

    /// The same roster counted with each cluster taken for one person.
    ///
    /// @param clusters the cluster of each record, named by the number of one of its records
    public Frequencies ofPeople(Roster roster, int[] clusters) {
        int[] order = byCluster(clusters);
        List<ColumnCounts> counts = counts(roster, order, clusters);
        int distinct = (int) Arrays.stream(clusters).distinct().count();
        int named = Math.max(1, distinct);
        for (ColumnCounts column : counts) {
            named = column.column().kind() == FieldKind.NAME ? column.people() : named;
        }
        Map<String, Integer> tokens = new HashMap<>();
        nameTokens(roster).forEach(counting -> counting.countClusters(order, clusters, tokens));
        NameFrequencies recounted = names.recounted(token -> tokens.getOrDefault(token, 0), named);
        return with(counts, recounted, distinct, clusters.length / Math.max(1.0, distinct));
    }

    private Frequencies with(
            List<ColumnCounts> counts, NameFrequencies names, int people, double recordsPerPerson) {
        Map<Column, int[]> counted = new HashMap<>();
        Map<Column, Integer> filled = new HashMap<>();
        for (ColumnCounts column : counts) {
            counted.put(column.column(), column.counted());
            filled.put(column.column(), column.people());
        }
        return new Frequencies(
                compared,
                counted,
                users,
                filled,
                names,
                styles,
                Math.max(1, people),
                recordsPerPerson);
    }

    private static List<ColumnCounts> counts(Roster roster, int[] order, int[] clusters) {
        return roster.columns().parallelStream()
                .map(column -> ColumnCounts.of(column, order, clusters))
                .toList();
    }

    private static List<NameTokens> nameTokens(Roster roster) {
        return roster.columns().parallelStream()
                .filter(column ->
                        column.kind() == FieldKind.NAME || column.kind() == FieldKind.SPELLED)
                .map(NameTokens::new)
                .toList();
    }

    /// How common things are in archives that the roster holds but a few records of.
    ///
    /// @param names how common name tokens are
    /// @param learned how common other values are
    /// @param size how many people the archives hold
    public static Frequencies ofArchives(
            Roster roster, NameFrequencies names, LearnedWeights learned, int size) {
        Map<Column, int[]> counts = new HashMap<>();
        Map<Column, int[]> users = new HashMap<>();
        Map<Column, Integer> people = new HashMap<>();
        Column written = roster.column(FieldKind.NAME);
        for (Column column : roster.columns()) {
            LearnedWeights.Field field = learned.field(column.kind());
            int[] counted = new int[column.size()];
            for (int value = 0; value < counted.length; value++) {
                counted[value] =
                        field == null ? 1 : field.common().getOrDefault(column.text(value), 1);
            }
            counts.put(column, counted);
            people.put(column, Math.max(1, field == null ? size : field.people()));
            boolean account = column.kind() == FieldKind.EMAIL || column.kind() == FieldKind.PHONE;
            if (account && written != null) {
                users.put(column, AccountUsers.of(roster, column, written));
            }
        }
        return new Frequencies(
                Set.copyOf(roster.columns()),
                counts,
                users,
                people,
                names,
                NameStyles.PRIOR,
                Math.max(1, size),
                1);
    }

    /// The records sorted by their cluster.
    private static int[] byCluster(int[] clusters) {
        long[] keyed = new long[clusters.length];
        for (int i = 0; i < clusters.length; i++) {
            keyed[i] = ((long) clusters[i] << 32) | i;
        }
        Arrays.parallelSort(keyed);
        int[] order = new int[clusters.length];
        Arrays.setAll(order, i -> (int) keyed[i]);
        return order;
    }

    /// The columns that at least two records fill, and names.
    private static Set<Column> compared(Roster roster) {
        Set<Column> compared = new HashSet<>();
        for (Column column : roster.columns()) {
            boolean names = column.kind() == FieldKind.NAME || column.kind() == FieldKind.SPELLED;
            if (names || column.filled() > 1) {
                compared.add(column);
            }
        }
        return compared;
    }

    /// Whether the records that were counted have enough in this column to compare.
    boolean compares(Column column) {
        return compared.contains(column);
    }

    private static NameCultures cultures(@Nullable Column names) {
        return names == null
                ? NameCultures.NONE
                // Sorted: values are numbered in the order of input.
                : NameCultures.of(
                        IntStream.range(0, names.size())
                                .boxed()
                                .sorted(Comparator.comparing(names::text))
                                .map(names::name)
                                .toList());
    }

    /// The share of people with a value, in (0, 1].
    public double share(Column column, int value) {
        int[] counted = counts.getOrDefault(column, new int[0]);
        double count = value < counted.length ? counted[value] : 1;
        double all = people.getOrDefault(column, 1);
        double share =
                switch (column.kind()) {
                    case EMAIL, PHONE ->
                            otherUsers(column, value, count) / Math.max(all, PRIOR_PEOPLE);
                    case PROFILE, IDENTIFIER ->
                            (Math.max(0, count - 2) + UNIQUE) / Math.max(all, PRIOR_PEOPLE);
                    case NAME,
                            SPELLED,
                            ACCOUNT_WORD,
                            EMPLOYER,
                            MENTION,
                            PLACE,
                            OCCUPATION,
                            BIRTH_DATE,
                            POSTCODE,
                            NUMBER,
                            CATEGORY,
                            TEXT ->
                            Math.max(SEEN_ONCE, count - 1) / all;
                };
        return Math.min(1, share);
    }

    private double otherUsers(Column column, int value, double count) {
        int[] counted = users.getOrDefault(column, new int[0]);
        int different = value < counted.length ? counted[value] : 1;
        return different >= AccountUsers.CROWD ? count : different - 1 + UNIQUE / 4;
    }

    /// The least share that any value of any column can have.
    public double least() {
        int most = people.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        return Math.min(names().least(), UNIQUE / 4 / most);
    }

    /// How likely two random people with values in the column share one of them.
    public double coincidence(Column column) {
        int[] counted = counts.getOrDefault(column, new int[0]);
        double total = people.getOrDefault(column, 1);
        double sum = 0;
        for (int count : counted) {
            sum += (double) count * Math.max(0, count - 1);
        }
        return Math.min(1, sum / (total * Math.max(1, total - 1)));
    }

    /// How common name tokens are.
    public NameFrequencies names() {
        return names;
    }

    /// How names are written.
    NameStyles styles() {
        return styles;
    }

    /// How many records a person has, 1 where people were not known yet.
    public double recordsPerPerson() {
        return recordsPerPerson;
    }

    /// How many people there are.
    public int people() {
        return size;
    }
}
