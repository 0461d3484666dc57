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
/// name. So what *agrees* counts up to `M = 2^`[Weights#MOST_IDENTITY] for all suspects together,
/// while what speaks against one of them counts in full. With `x_c` all bits of a suspect and `g_c`
/// those against, `w_c = λ 2^x_c`, where `λ = min(1, M Σ 2^(x_c + g_c) / (Σ 2^x_c)²)`: alone a
/// suspect reaches `2^min(agreeing, M's bits) · 2^g`, two alike share that, and one who is as good
/// as ruled out takes nothing from the other.
final class Posterior {

    private final double[] odds;
    private final double[] acquainted;
    private final double[] shareOfAll;
    private final double[] shareOfUnopposed;
    private final boolean capped;
    private final double absent;
    private final double all;
    private final double known;
    private final double clueBits;

    private Posterior(Case facts, Weights weights) {
        List<Case.Suspect> suspects = facts.suspects();
        int size = suspects.size();
        odds = new double[size];
        acquainted = new double[size];
        shareOfAll = new double[size];
        shareOfUnopposed = new double[size];
        double together = 0;
        double unopposed = 0;
        for (int i = 0; i < size; i++) {
            Case.Suspect suspect = suspects.get(i);
            double against = suspect.againstBits(weights);
            odds[i] = Math.pow(2, suspect.agreeingBits(weights) + against);
            if (!suspect.proven()) {
                shareOfAll[i] = odds[i];
                shareOfUnopposed[i] = odds[i] * Math.pow(2, against);
                together += shareOfAll[i];
                unopposed += shareOfUnopposed[i];
            }
        }
        double most = Math.pow(2, weights.of(Weights.MOST_IDENTITY));
        double scale = together > 0 ? most * unopposed / (together * together) : 1;
        capped = scale < 1;
        double sum = 1;
        absent = Bits.probability(facts.absentBits(weights));
        double found = absent;
        for (int i = 0; i < size; i++) {
            Case.Suspect suspect = suspects.get(i);
            odds[i] *= capped && !suspect.proven() ? scale : 1;
            shareOfAll[i] = capped ? shareOfAll[i] / together : 0;
            shareOfUnopposed[i] = capped ? shareOfUnopposed[i] / unopposed : 0;
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

    /// By how much the odds of all suspects under the cap fall, in bits, with one more bit that
    /// agrees with this one; 0 where the cap is not reached.
    double taken(int suspect) {
        return 2 * shareOfAll[suspect] - shareOfUnopposed[suspect];
    }

    /// The same with one bit less against this one.
    double takenAgainst(int suspect) {
        return 2 * (shareOfAll[suspect] - shareOfUnopposed[suspect]);
    }
}
