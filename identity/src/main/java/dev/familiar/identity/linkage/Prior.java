package dev.familiar.identity.linkage;

// The prior is the share of all pairs that are one person. It is the fixed point of: the expected
// number of matches among the candidates under a prior, over all pairs. Candidates hold nearly all
// matches, so the rest adds nothing.

/// Learns the prior from the weights of the candidates.
final class Prior {

    private static final int ROUNDS = 12;

    private Prior() {}

    /// log2 of the prior odds.
    ///
    /// @param pairs how many pairs of records there are in all
    /// @param records bounds the answer: between one partner for a hundred records and twenty each
    static double bits(ScoredPairs scored, double pairs, int records) {
        double partners = Math.max(1, records) / pairs;
        double lambda = Math.min(partners, 0.5);
        for (int round = 0; round < ROUNDS; round++) {
            double odds = lambda / (1 - lambda);
            double expected = 0;
            for (int i = 0; i < scored.size(); i++) {
                double posterior = odds * Math.pow(2, scored.bits(i));
                expected += posterior / (1 + posterior);
            }
            lambda = Math.clamp(expected / pairs, 0.01 * partners, 20 * partners);
            lambda = Math.min(lambda, 0.5);
        }
        return Math.log(lambda / (1 - lambda)) / Math.log(2);
    }
}
