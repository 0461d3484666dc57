package dev.familiar.bench.ceiling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Gradient-boosted trees for the log loss.
///
/// Friedman, Stochastic gradient boosting, Computational Statistics & Data Analysis 38 (2002); the
/// second-order form is that of Chen & Guestrin, XGBoost, KDD 2016. The same rows and seed give the
/// same trees.
///
/// @param start natural log odds before any tree
/// @param rate how much of each tree counts
/// @param trees in the order they were grown
record BoostedTrees(double start, double rate, List<Tree> trees) {

    BoostedTrees {
        trees = List.copyOf(trees);
    }

    /// Learns from rows of equal length, at least one.
    ///
    /// @param targets by row: the chance that it is so, 0 to 1
    /// @param weights by row: for how many it counts
    static BoostedTrees learn(double[][] rows, double[] targets, double[] weights, Growth growth) {
        Random random = new Random(growth.seed());
        Bins bins = Bins.of(rows, rows[0].length);
        double[] odds = new double[rows.length];
        double start = start(targets, weights);
        Arrays.fill(odds, start);
        List<Tree> trees = new ArrayList<>();
        double[] slopes = new double[rows.length];
        double[] curves = new double[rows.length];
        for (int round = 0; round < growth.rounds(); round++) {
            for (int r = 0; r < rows.length; r++) {
                double p = chance(odds[r]);
                slopes[r] = weights[r] * (p - targets[r]);
                curves[r] = weights[r] * p * (1 - p);
            }
            int[] columns = drawn(rows[0].length, growth.sample(), random);
            int[] some = drawn(rows.length, growth.sample(), random);
            Tree tree =
                    new TreeGrower(bins, slopes, curves, columns, growth.damping())
                            .grow(some, growth.depth());
            trees.add(tree);
            for (int r = 0; r < rows.length; r++) {
                odds[r] += growth.rate() * tree.value(rows[r]);
            }
        }
        return new BoostedTrees(start, growth.rate(), trees);
    }

    /// The chance that it is so.
    double probability(double[] row) {
        double odds = start;
        for (Tree tree : trees) {
            odds += rate * tree.value(row);
        }
        return chance(odds);
    }

    private static double start(double[] targets, double[] weights) {
        double yes = 0;
        double all = 0;
        for (int r = 0; r < targets.length; r++) {
            yes += weights[r] * targets[r];
            all += weights[r];
        }
        // Half a yes and half a no more, so that rows of one answer have odds at all.
        return Math.log((yes + 0.5) / (all - yes + 0.5));
    }

    private static double chance(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }

    /// That share of the first numbers, at least one, in order.
    private static int[] drawn(int count, double share, Random random) {
        double[] lots = random.doubles(count).toArray();
        int[] chosen = IntStream.range(0, count).filter(i -> lots[i] < share).toArray();
        return chosen.length == 0 ? new int[] {random.nextInt(count)} : chosen;
    }
}
