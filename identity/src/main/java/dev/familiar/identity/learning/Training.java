package dev.familiar.identity.learning;

import dev.familiar.identity.candidate.BlockingPlan;
import dev.familiar.identity.candidate.CandidatePairs;
import dev.familiar.identity.candidate.LongList;
import dev.familiar.identity.compare.FieldComparison;
import dev.familiar.identity.compare.Frequencies;
import dev.familiar.identity.compare.Level;
import dev.familiar.identity.compare.PairComparison;
import dev.familiar.identity.roster.Column;
import dev.familiar.identity.roster.FieldKind;
import dev.familiar.identity.roster.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Learns the weights of one roster's fields from its own records.
public final class Training {

    private static final int LEAST_PAIRS = 40;

    /// The pairs of each rule that are learned from.
    public static final int MOST_PAIRS_PER_RULE = 6_000;

    private final Roster roster;
    private final BlockingPlan plan;
    private final CandidatePairs pairs;
    private final ComparedPairs compared;
    private final RandomPairs random;
    private final Labels labels;
    private final Teachers teachers;

    /// A training on the candidate pairs of a roster; compares them.
    public Training(
            Roster roster,
            BlockingPlan plan,
            CandidatePairs pairs,
            Frequencies frequencies,
            Labels labels,
            Teachers teachers) {
        this.labels = labels;
        this.teachers = teachers;
        this.roster = roster;
        this.plan = plan;
        this.pairs = pairs;
        this.compared =
                ComparedPairs.of(roster, frequencies, pairs.size(), pairs::one, pairs::other);
        this.random = new RandomPairs(roster, frequencies);
    }

    /// The candidate pairs, compared.
    public ComparedPairs compared() {
        return compared;
    }

    /// The weights, the prior still at one partner per record. Deterministic.
    ///
    /// @param frequencies how common values are
    /// @param clusters who is known to be one person so far; every record alone at first
    public MatchModel learn(Frequencies frequencies, int[] clusters) {
        PairComparison comparison = new PairComparison(roster, frequencies);
        List<FieldComparison> fields = comparison.fields();
        double[][] u = random.learn(fields, frequencies, clusters);
        List<List<Level>> levels = fields.stream().map(FieldComparison::levels).toList();
        PairWorth worth = new PairWorth(teachers, clusters);
        List<Within> found =
                IntStream.range(0, plan.size())
                        .parallel()
                        .mapToObj(rule ->
                                within(rule, used(fields, plan.columns(rule)), levels, u, worth))
                        .toList();
        double[][] reached = new double[fields.size()][];
        for (int c = 0; c < reached.length; c++) {
            reached[c] = together(c, levels.get(c), found);
        }
        labels.addTo(reached, comparison);
        List<FieldWeights> weights = new ArrayList<>();
        double[] correction = NameCalibration.of(roster, frequencies, clusters);
        for (int c = 0; c < fields.size(); c++) {
            Column column = fields.get(c).column();
            FieldWeights learned =
                    new FieldWeights(
                            column.label(),
                            levels.get(c),
                            teachers.bounded(
                                    levels.get(c),
                                    ExpectationMaximization.held(levels.get(c), reached[c])),
                            u[c],
                            Math.max(1e-7, frequencies.coincidence(column)));
            boolean ofNames = column.kind() == FieldKind.NAME || column.kind() == FieldKind.SPELLED;
            weights.add(ofNames ? learned.corrected(correction) : learned);
        }
        return new MatchModel(weights, -FieldWeights.log2(Math.max(2, roster.size())));
    }

    /// What one rule's blocks taught of the fields it does not presuppose.
    private static final class Within {
        private final boolean[] used;
        private final ExpectationMaximization.Found found;

        private Within(boolean[] used, ExpectationMaximization.Found found) {
            this.used = used;
            this.found = found;
        }

        private void addTo(double[] reached, int field) {
            if (used[field] && found.matches() > 0) {
                for (int level = 0; level < reached.length; level++) {
                    reached[level] += found.matches() * found.m(field)[level];
                }
            }
        }
    }

    private Within within(
            int rule, boolean[] used, List<List<Level>> levels, double[][] u, PairWorth worth) {
        double[][] start = new double[levels.size()][];
        for (int c = 0; c < start.length; c++) {
            start[c] = levels.get(c).stream().mapToDouble(Level::priorM).toArray();
        }
        LongList list = pairs.ofRule(rule);
        if (list.size() < LEAST_PAIRS) {
            return new Within(used, ExpectationMaximization.Found.nothing());
        }
        Patterns counted = new Patterns();
        int[] units = worth.of(list);
        for (int i = 0; i < list.size(); i++) {
            if (units[i] > 0) {
                counted.add(compared.pattern(pairs.indexOf(list.get(i))), units[i]);
            }
        }
        return new Within(used, new ExpectationMaximization(levels, u, used).run(counted, start));
    }

    /// Fields the rule does not presuppose. Local parts go with names: they spell them.
    private static boolean[] used(List<FieldComparison> fields, List<Column> presupposed) {
        boolean names = presupposed.stream().anyMatch(c -> c.kind() == FieldKind.NAME);
        boolean words = presupposed.stream().anyMatch(c -> c.kind() == FieldKind.ACCOUNT_WORD);
        boolean[] used = new boolean[fields.size()];
        for (int c = 0; c < used.length; c++) {
            Column column = fields.get(c).column();
            boolean goesWithNames = names && column.kind() == FieldKind.ACCOUNT_WORD;
            boolean goesWithWords = words && column.kind() == FieldKind.NAME;
            used[c] = !presupposed.contains(column) && !goesWithNames && !goesWithWords;
        }
        return used;
    }

    /// How many pairs of one person reach each level of a field, by the rules that say something of
    /// it.
    private static double[] together(int field, List<Level> levels, List<Within> found) {
        double[] reached = new double[levels.size()];
        found.forEach(within -> within.addTo(reached, field));
        return reached;
    }
}
