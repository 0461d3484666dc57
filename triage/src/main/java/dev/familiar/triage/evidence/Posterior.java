package dev.familiar.triage.evidence;

import java.util.List;

/// What follows from a case: who the requester is, and whether the owner knows them.
///
/// The method: the requester is exactly one of the suspects `c` or nobody in the archives. With
/// identity odds `w_c`, `P(c) = w_c / (1 + Σ w)` and `P(nobody) = 1 / (1 + Σ w)`. The owner knows
/// the requester with `Σ P(c)·P(acquainted with c) + P(nobody)·P(known though absent)`. Clues that
/// bear on neither (an advertised connection count) shift the log odds of the sum. The product
/// makes lines saturate: a hundred messages with somebody who may not be the requester prove
/// nothing about the requester.
///
/// Names, employers and places can be shared by a namesake outside the archives, however rare the
/// name. So what *agrees* counts up to [Weights#MOST_IDENTITY] for all suspects together, who share
/// it by how well each agrees: against somebody outside they stand together, and among themselves
/// by all that tells them apart. What speaks against one of them counts in full.
final class Posterior {

    private final double[] odds;
    private final double[] acquainted;
    private final double[] shareOfAgreement;
    private final boolean capped;
    private final double absent;
    private final double all;
    private final double known;
    private final double clueBits;

    private Posterior(Case facts, Weights weights) {
        List<Case.Suspect> suspects = facts.suspects();
        int size = suspects.size();
        double[] agreeing = new double[size];
        double together = 0;
        for (int i = 0; i < size; i++) {
            agreeing[i] = suspects.get(i).agreeingBits(weights);
            together += suspects.get(i).proven() ? 0 : Math.pow(2, agreeing[i]);
        }
        double most = Math.pow(2, weights.of(Weights.MOST_IDENTITY));
        capped = together > most;
        odds = new double[size];
        acquainted = new double[size];
        shareOfAgreement = new double[size];
        double sum = 1;
        absent = Bits.probability(facts.absentBits(weights));
        double found = absent;
        for (int i = 0; i < size; i++) {
            Case.Suspect suspect = suspects.get(i);
            double agreement = Math.pow(2, agreeing[i]);
            boolean shares = capped && !suspect.proven();
            shareOfAgreement[i] = shares ? agreement / together : 0;
            odds[i] =
                    Math.pow(2, suspect.againstBits(weights))
                            * (shares ? most * shareOfAgreement[i] : agreement);
            acquainted[i] = Bits.probability(suspect.acquaintanceBits(weights));
            sum += odds[i];
            found += odds[i] * acquainted[i];
        }
        all = sum;
        known = found / sum;
        clueBits = facts.clueBits(weights);
    }

    static Posterior of(Case facts, Weights weights) {
        return new Posterior(facts, weights);
    }

    /// log2 odds that the owner knows the requester.
    double bits() {
        return Math.clamp(Bits.ofProbability(known) + clueBits, -Bits.MOST, Bits.MOST);
    }

    /// The probability that the requester is this suspect.
    double share(int suspect) {
        return odds[suspect] / all;
    }

    /// The probability that the owner is acquainted with this suspect.
    double acquainted(int suspect) {
        return acquainted[suspect];
    }

    /// The probability of knowing somebody of whom the archives hold nothing.
    double absent() {
        return absent;
    }

    /// The probability of knowing the requester, clues apart.
    double known() {
        return known;
    }

    /// The sum of the odds of all suspects, and 1 for nobody.
    double all() {
        return all;
    }

    /// Whether the cap on what agrees is reached.
    boolean isCapped() {
        return capped;
    }

    /// This suspect's part of what agrees where the cap is reached, else 0.
    double shareOfAgreement(int suspect) {
        return shareOfAgreement[suspect];
    }
}
