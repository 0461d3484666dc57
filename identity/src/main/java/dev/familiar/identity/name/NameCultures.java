package dev.familiar.identity.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

// Given and family names are not drawn apart: Weiming goes with Wang, Jean-Luc with Dupont. Taking
// them for independent makes the namesakes of a large culture look far rarer than they are, and
// that costs precision just where many people share few names. What goes with what is learned from
// the archive's own names as a latent class model: a person belongs to one of CLASSES cultures, and
// given and family name are independent only within it (Hofmann, Probabilistic Latent Semantic
// Analysis, 1999; fitted by expectation maximisation). How often a full name is met is then the
// product of its words' shares times their association, sum over z of P(z|given) P(z|family) /
// P(z).

/// Which words of names go together. Immutable.
public final class NameCultures {

    /// Nothing is known: all words are taken for independent.
    public static final NameCultures NONE = new NameCultures(new double[0], Map.of());

    private static final int CLASSES = 12;
    private static final int ROUNDS = 40;
    private static final int MOST_NAMES = 100_000;
    private static final int LEAST_NAMES = 200;

    /// The model has several optima; few names are cheap enough to look for a better one.
    private static final int STARTS = 5;

    private static final int FEW_NAMES = 20_000;

    /// A word of a few names says little about where it belongs: they may all be one person's.
    private static final double HELD = 10;

    private static final double LEAST_ASSOCIATION = 0.05;
    private static final double SMOOTHED = 1e-3;
    private static final double SEEN_TWICE = 1.5;

    private final double[] sizes;
    private final Map<String, float[]> cultures;

    private NameCultures(double[] sizes, Map<String, float[]> cultures) {
        this.sizes = sizes;
        this.cultures = cultures;
    }

    /// Learns from the full names of many people; [#NONE] from few. Deterministic. Cost: 40 rounds
    /// over at most 100,000 names.
    ///
    /// @param names parsed; each is taken for one person's
    public static NameCultures of(List<ParsedName> names) {
        Map<String, Integer> ids = new HashMap<>();
        List<int[]> pairs = new ArrayList<>();
        int step = 1 + names.size() / MOST_NAMES;
        for (int i = 0; i < names.size(); i += step) {
            ParsedName name = names.get(i);
            if (name.isFull() && name.firstGiven().length() > 1) {
                String family = name.familyCore().getLast();
                pairs.add(new int[] {id(ids, name.firstGiven()), id(ids, family)});
            }
        }
        if (pairs.size() < LEAST_NAMES) {
            return NONE;
        }
        Fit best = fitted(pairs, ids.size(), 0);
        for (int start = 1; start < STARTS && pairs.size() < FEW_NAMES; start++) {
            Fit other = fitted(pairs, ids.size(), start);
            best = other.likelihood > best.likelihood ? other : best;
        }
        Fit fit = best;
        Map<String, float[]> cultures = new HashMap<>();
        ids.forEach((word, id) -> {
            float[] spread = fit.culturesOf(id);
            if (spread.length > 0) {
                cultures.put(word, spread);
            }
        });
        return new NameCultures(fit.sizes(), cultures);
    }

    private static Fit fitted(List<int[]> pairs, int words, int start) {
        Fit fit = new Fit(pairs, words, start);
        for (int round = 0; round < ROUNDS; round++) {
            fit.round();
        }
        return fit;
    }

    private static int id(Map<String, Integer> ids, String word) {
        Integer known = ids.putIfAbsent(word, ids.size());
        return known == null ? ids.size() - 1 : known;
    }

    /// How many times more often these words are met in one name than if they were independent.
    double association(List<String> words) {
        if (sizes.length == 0 || words.size() < 2) {
            return 1;
        }
        double[] product = sizes.clone();
        int known = 0;
        for (String word : words) {
            float[] of = cultures.get(word);
            if (of != null) {
                known++;
                for (int z = 0; z < product.length; z++) {
                    product[z] *= of[z] / sizes[z];
                }
            }
        }
        if (known < 2) {
            return 1;
        }
        double sum = 0;
        for (double of : product) {
            sum += of;
        }
        return Math.max(LEAST_ASSOCIATION, sum);
    }

    /// The model while it is being fitted.
    private static final class Fit {
        private final List<int[]> pairs;

        /// Names of each culture.
        private double[] size = new double[CLASSES];

        /// Word by word, the names of each culture that have it.
        private final double[] counts;

        /// Word by word, its share among the words of each culture.
        private final double[] shares;

        /// The logarithm, up to a constant, before the last round.
        private double likelihood;

        Fit(List<int[]> pairs, int words, int start) {
            this.pairs = pairs;
            this.counts = new double[words * CLASSES];
            this.shares = new double[words * CLASSES];
            SplittableRandom random = new SplittableRandom(words + 31L * start);
            Arrays.setAll(shares, _ -> 0.5 + random.nextDouble());
            Arrays.fill(size, 1);
        }

        void round() {
            double[] nextSize = new double[CLASSES];
            Arrays.fill(counts, 0);
            likelihood = 0;
            double[] posterior = new double[CLASSES];
            for (int[] pair : pairs) {
                int one = pair[0] * CLASSES;
                int other = pair[1] * CLASSES;
                double sum = 0;
                for (int z = 0; z < CLASSES; z++) {
                    posterior[z] = size[z] * shares[one + z] * shares[other + z];
                    sum += posterior[z];
                }
                likelihood += Math.log(sum);
                for (int z = 0; z < CLASSES; z++) {
                    double share = posterior[z] / sum;
                    counts[one + z] += share;
                    counts[other + z] += share;
                    nextSize[z] += share;
                }
            }
            for (int i = 0; i < shares.length; i++) {
                shares[i] = (counts[i] + SMOOTHED) / (nextSize[i % CLASSES] + 1);
            }
            size = nextSize;
        }

        double[] sizes() {
            double[] shares = new double[CLASSES];
            for (int z = 0; z < CLASSES; z++) {
                shares[z] = (size[z] + 1) / (pairs.size() + CLASSES);
            }
            return shares;
        }

        /// How a word's bearers are spread over the cultures; empty for a word seen once.
        float[] culturesOf(int word) {
            double total = 0;
            for (int z = 0; z < CLASSES; z++) {
                total += counts[word * CLASSES + z];
            }
            if (total < SEEN_TWICE) {
                return new float[0];
            }
            double[] sizes = sizes();
            float[] spread = new float[CLASSES];
            for (int z = 0; z < CLASSES; z++) {
                double count = counts[word * CLASSES + z];
                spread[z] = (float) ((count + HELD * sizes[z]) / (total + HELD));
            }
            return spread;
        }
    }
}
