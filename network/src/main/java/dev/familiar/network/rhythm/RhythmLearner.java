package dev.familiar.network.rhythm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Learns from all pairs of an owner how their gaps are spread. For one use and one thread.
///
/// Time: some ten passes over the gaps, a second for a million. Memory: two numbers of every
/// conversation.
public final class RhythmLearner {

    private static final int CLASSES = Frequency.values().length;

    /// What is believed of a class before any mail was seen: a median of days beyond a week, by
    /// hand.
    private static final double[] UNTAUGHT_DAYS = {60, 40, 25, 15, 8};

    private static final double UNTAUGHT_BETWEEN = 0.9;

    /// The means of pairs vary by no less, however alike those of one owner are: else a pair that
    /// is unlike its class would not be believed. A variance.
    private static final double LEAST_BETWEEN = 0.5;

    /// Believed as if so many pairs had been seen.
    private static final double FIRST_BELIEF = 5;

    private static final double[] UNTAUGHT_SPREAD = {0.03, 0.05, 0.07, 0.15, 0.25, 0.3, 0.15};

    /// A conversation in six was the last; by hand.
    private static final double UNTAUGHT_OVER = 1 / 6.0;

    /// Values tried for [RhythmModel#memory]: half the weight after one gap, two, four, ten, never.
    private static final List<Double> MEMORIES = List.of(0.5, 0.71, 0.84, 0.93, 1.0);

    private static final double UNTAUGHT_MEMORY = 0.84;

    /// A change is looked for among so many of the newest gaps.
    private static final int NEWEST = 24;

    /// Fewer gaps show no rhythm.
    private static final int SHORTEST = 2;

    /// The logarithm of how much likelier two rhythms must be than one: a dozen times, as there are
    /// two dozen places to look for a change at.
    private static final double PLAINLY = 2.5;

    private static final int ROUNDS = 8;

    /// Gaps by which the memory is chosen; more would cost time and say the same.
    private static final int MOST_TRIED = 50_000;

    private final List<Contacts> people = new ArrayList<>();

    /// What was learned.
    ///
    /// @param model how gaps are spread
    /// @param rhythms of each person, in the order in which they were added
    public record Learned(RhythmModel model, List<Rhythm> rhythms) {

        /// Copies the list.
        public Learned {
            rhythms = List.copyOf(rhythms);
        }
    }

    /// Adds a person; one without contacts counts too, as their place is needed.
    public void add(Contacts contacts) {
        people.add(contacts);
    }

    /// The logarithms of the gaps between conversations, oldest first: of the days beyond a week,
    /// without those on which the owner was away. A gap that mostly was such days says nothing.
    static double[] gaps(Contacts contacts, OwnerClock clock) {
        List<Contacts.Conversation> conversations = contacts.conversations();
        double[] gaps = new double[Math.max(0, conversations.size() - 1)];
        int found = 0;
        for (int i = 1; i < conversations.size(); i++) {
            long from = conversations.get(i - 1).last();
            long to = conversations.get(i).first();
            long away = clock.away(contacts.channel(), from, to);
            if (2 * away <= to - from) {
                double days = OwnerClock.counted(to - from, away);
                gaps[found++] = Math.log(Math.max(1.0, days - Contacts.WEEK));
            }
        }
        return Arrays.copyOf(gaps, found);
    }

    /// A pair's gaps with its class.
    private static final class Pair {
        private final double[] gaps;
        private final Frequency frequency;

        private Pair(double[] gaps, Frequency frequency) {
            this.gaps = gaps;
            this.frequency = frequency;
        }

        private Rhythm rhythm(double memory) {
            return RhythmLearner.rhythm(frequency, gaps, 0, gaps.length, memory);
        }
    }

    /// Learns from everybody added.
    public Learned learn(OwnerClock clock) {
        List<Pair> pairs =
                people.stream()
                        .map(one -> new Pair(gaps(one, clock), Frequency.of(one.days())))
                        .toList();
        RhythmModel model = spreads(means(pairs), pairs);
        double memory = memory(model, pairs);
        model =
                spreads(
                        new RhythmModel(
                                memory, model.spread, model.mean, model.between, model.over),
                        pairs);
        List<Rhythm> rhythms = new ArrayList<>(pairs.size());
        for (Pair pair : pairs) {
            rhythms.add(present(model, pair));
        }
        return new Learned(over(model, rhythms, clock), rhythms);
    }

    /// The mean of each class, and how far the means of its pairs lie around it.
    private static RhythmModel means(List<Pair> pairs) {
        double[] count = new double[CLASSES];
        double[] sum = new double[CLASSES];
        double[] squares = new double[CLASSES];
        Arrays.fill(count, FIRST_BELIEF);
        for (int of = 0; of < CLASSES; of++) {
            double untaught = Math.log(UNTAUGHT_DAYS[of]);
            sum[of] = FIRST_BELIEF * untaught;
            squares[of] =
                    FIRST_BELIEF * (untaught * untaught + UNTAUGHT_BETWEEN * UNTAUGHT_BETWEEN);
        }
        for (Pair pair : pairs) {
            if (pair.gaps.length > 0) {
                double mean = Arrays.stream(pair.gaps).average().orElse(0);
                int of = pair.frequency.place();
                // What a mean of few gaps varies by itself is taken off below, for an ordinary
                // spread; so few gaps count for less.
                double weight = Math.min(1, pair.gaps.length / 4.0);
                count[of] += weight;
                sum[of] += weight * mean;
                squares[of] += weight * (mean * mean - 0.5 / pair.gaps.length);
            }
        }
        double[] mean = new double[CLASSES];
        double[] between = new double[CLASSES];
        for (int of = 0; of < CLASSES; of++) {
            mean[of] = sum[of] / count[of];
            between[of] =
                    Math.sqrt(
                            Math.max(LEAST_BETWEEN, squares[of] / count[of] - mean[of] * mean[of]));
        }
        double[] over = new double[CLASSES];
        Arrays.fill(over, UNTAUGHT_OVER);
        return new RhythmModel(UNTAUGHT_MEMORY, UNTAUGHT_SPREAD.clone(), mean, between, over);
    }

    /// How many pairs have which spread: expectation maximisation, from pairs whose gaps can tell.
    private static RhythmModel spreads(RhythmModel first, List<Pair> pairs) {
        List<Rhythm> telling =
                pairs.stream()
                        .filter(pair -> pair.gaps.length > 2)
                        .map(pair -> pair.rhythm(first.memory))
                        .toList();
        RhythmModel model = first;
        for (int round = 0; round < ROUNDS; round++) {
            double[] counts = new double[UNTAUGHT_SPREAD.length];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = 2 * FIRST_BELIEF * UNTAUGHT_SPREAD[i];
            }
            for (Rhythm rhythm : telling) {
                double[] weights = model.weights(rhythm);
                for (int i = 0; i < counts.length; i++) {
                    counts[i] += weights[i];
                }
            }
            double all = Arrays.stream(counts).sum();
            double[] spread = Arrays.stream(counts).map(count -> count / all).toArray();
            model = new RhythmModel(model.memory, spread, model.mean, model.between, model.over);
        }
        return model;
    }

    /// The one under which each gap was likeliest before it was known. Rhythms change; how fast is
    /// for the owner's own mail to say.
    private static double memory(RhythmModel model, List<Pair> pairs) {
        double best = UNTAUGHT_MEMORY;
        double most = Double.NEGATIVE_INFINITY;
        for (double memory : MEMORIES) {
            // Worth a few gaps of proof: without mail the middle one stands.
            double sum = -2 * Math.abs(Math.log(memory / UNTAUGHT_MEMORY));
            int tried = 0;
            for (Pair pair : pairs) {
                if (pair.gaps.length > 2 && tried < MOST_TRIED) {
                    tried += pair.gaps.length;
                    sum += foretold(model, pair, memory);
                }
            }
            if (sum > most) {
                most = sum;
                best = memory;
            }
        }
        return best;
    }

    /// The rhythm that a pair has by now. Who once worked together wrote every week, and from one
    /// day on did not: such a change is no drift that a memory could follow, so it is looked for as
    /// one, by how much likelier the gaps are as two rhythms than as one.
    private static Rhythm present(RhythmModel model, Pair pair) {
        double[] gaps = pair.gaps;
        int first = 0;
        double most = PLAINLY;
        Frequency present = pair.frequency;
        Rhythm whole = rhythm(pair.frequency, gaps, 0, gaps.length, 1);
        for (int cut = Math.max(1, gaps.length - NEWEST); cut <= gaps.length - SHORTEST; cut++) {
            // Of those who changed, what passed before makes them like nobody now.
            Frequency since = Frequency.of(gaps.length - cut + 1);
            double gain =
                    model.evidence(rhythm(pair.frequency, gaps, 0, cut, 1))
                            + model.evidence(rhythm(since, gaps, cut, gaps.length, 1))
                            - model.evidence(whole);
            if (gain > most) {
                most = gain;
                first = cut;
                present = since;
            }
        }
        return rhythm(present, gaps, first, gaps.length, model.memory);
    }

    private static Rhythm rhythm(
            Frequency frequency, double[] gaps, int from, int to, double memory) {
        Rhythm rhythm = Rhythm.none(frequency);
        for (int i = from; i < to; i++) {
            rhythm = rhythm.with(gaps[i], memory);
        }
        return rhythm;
    }

    /// The logarithm of how likely a pair's gaps were, each before it was known.
    private static double foretold(RhythmModel model, Pair pair, double memory) {
        Rhythm before = Rhythm.none(pair.frequency);
        double sum = 0;
        for (double gap : pair.gaps) {
            sum += Math.log(Math.max(model.density(before, gap), 1e-9));
            before = before.with(gap, memory);
        }
        return sum;
    }

    /// How often a conversation was the last: those that were followed by another were not, and the
    /// newest one with the probability that the silence leaves. The silence is no gap: it goes on.
    private RhythmModel over(RhythmModel model, List<Rhythm> rhythms, OwnerClock clock) {
        double[] silent = new double[rhythms.size()];
        for (int i = 0; i < silent.length; i++) {
            Contacts contacts = people.get(i);
            if (!contacts.conversations().isEmpty()) {
                long end = clock.end(contacts.channel());
                long away = clock.away(contacts.channel(), contacts.last(), end + 1);
                silent[i] =
                        model.chance(
                                rhythms.get(i), OwnerClock.counted(end - contacts.last(), away));
            }
        }
        double[] over = model.over.clone();
        for (int round = 0; round < ROUNDS; round++) {
            double[] last = new double[CLASSES];
            double[] all = new double[CLASSES];
            for (int of = 0; of < CLASSES; of++) {
                last[of] = 2 * FIRST_BELIEF * UNTAUGHT_OVER;
                all[of] = 2 * FIRST_BELIEF;
            }
            for (int i = 0; i < silent.length; i++) {
                if (!people.get(i).conversations().isEmpty()) {
                    int of = rhythms.get(i).frequency().place();
                    last[of] += over[of] / (over[of] + (1 - over[of]) * silent[i]);
                    all[of] += people.get(i).conversations().size();
                }
            }
            for (int of = 0; of < CLASSES; of++) {
                over[of] = last[of] / all[of];
            }
        }
        return new RhythmModel(model.memory, model.spread, model.mean, model.between, over);
    }
}
