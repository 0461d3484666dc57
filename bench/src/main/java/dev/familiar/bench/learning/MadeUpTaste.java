package dev.familiar.bench.learning;

import dev.familiar.triage.Prices;
import dev.familiar.triage.TriagePolicy;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.WeightTable;
import dev.familiar.triage.evidence.Weights;
import dev.familiar.triage.learning.Example;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;

/// An owner whose taste differs from what is shipped: other weights, other prices, another share of
/// requesters they know.
///
/// @param weights what evidence means to them
/// @param prices what mistakes cost them
record MadeUpTaste(Weights weights, Prices prices) {

    /// How far weights differ between owners, in bits.
    private static final double WEIGHTS = 0.7;

    /// How far the prior does.
    private static final double PRIOR = 1.5;

    /// Prices differ up to fourfold either way.
    private static final double PRICES = 2;

    /// How often an owner declines whom they would accept, or the reverse, for no reason.
    private static final double SLIPS = 0.05;

    /// Three things an owner can do; the words of a verdict.
    enum Lane {
        /// Accept.
        ACCEPT,
        /// Look up, then do what is right.
        LOOK_UP,
        /// Decline.
        DECLINE
    }

    static MadeUpTaste of(RandomGenerator random) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (WeightTable.Row row : WeightTable.shipped().rows()) {
            boolean prior = row.kind().equals(Weights.OWN_PRIOR);
            weights.put(row.kind(), row.bits() + random.nextGaussian() * (prior ? PRIOR : WEIGHTS));
        }
        weights.put(Weights.MOST_IDENTITY, Weights.defaults().of(Weights.MOST_IDENTITY));
        Prices prices =
                new Prices(
                        Prices.DEFAULT.wrongAccept() * Math.pow(2, even(random)),
                        Prices.DEFAULT.wrongDecline() * Math.pow(2, even(random)),
                        Prices.DEFAULT.lookUp());
        return new MadeUpTaste(new Weights(weights, Map.of()), prices);
    }

    private static double even(RandomGenerator random) {
        return PRICES * (2 * random.nextDouble() - 1);
    }

    double known(Case facts) {
        return Bits.probability(facts.bits(weights));
    }

    /// What the owner decides, after looking where that is cheapest.
    ///
    /// @param advising what they were advised by
    Example decided(Case facts, TriagePolicy advising, RandomGenerator random) {
        double known = known(facts);
        boolean yes =
                switch (cheapest(known, prices)) {
                    case ACCEPT -> true;
                    case DECLINE -> false;
                    case LOOK_UP -> random.nextDouble() < known;
                };
        boolean said = random.nextDouble() < SLIPS ? !yes : yes;
        double advised = Bits.probability(facts.bits(advising.weights()));
        Lane advice = cheapest(advised, advising.prices());
        return new Example(facts, said, advice == (said ? Lane.ACCEPT : Lane.DECLINE));
    }

    /// By how much following the advice of these weights and prices costs this owner more than
    /// doing what is best in their own eyes.
    double regret(Case facts, Weights advising, Prices advised) {
        double known = known(facts);
        Lane advice = cheapest(Bits.probability(facts.bits(advising)), advised);
        return loss(advice, known) - loss(cheapest(known, prices), known);
    }

    private double loss(Lane lane, double known) {
        return switch (lane) {
            case ACCEPT -> (1 - known) * prices.wrongAccept();
            case LOOK_UP -> prices.lookUp();
            case DECLINE -> known * prices.wrongDecline();
        };
    }

    private static Lane cheapest(double known, Prices prices) {
        if (known >= prices.acceptFrom()) {
            return Lane.ACCEPT;
        }
        return known < prices.declineBelow() ? Lane.DECLINE : Lane.LOOK_UP;
    }
}
