package dev.familiar.triage.evidence;

import java.util.ArrayList;
import java.util.List;

/// What is believed of a requester while evidence comes in: who they could be, and whether the
/// owner knows whom.
///
/// The method: the requester is exactly one of the hypotheses `c` or nobody in the archives. With
/// identity odds `w_c = 2^identityBits(c)`, `P(c) = w_c / (1 + Σ w)` and `P(nobody) = 1 / (1 + Σ
/// w)`. The owner knows the requester with `Σ P(c)·P(acquainted with c) + P(nobody)·P(known though
/// absent)`. Clues that bear on neither (an advertised connection count) shift the log odds of the
/// sum. The product makes lines saturate: a hundred messages with somebody who may not be the
/// requester prove nothing about the requester.
public final class Belief {

    /// One person the requester could be.
    public static final class Hypothesis {
        private double identityBits;
        private double acquaintanceBits;

        private Hypothesis(double identityBits, double acquaintanceBits) {
            this.identityBits = identityBits;
            this.acquaintanceBits = acquaintanceBits;
        }

        /// Adds to the odds of being this person.
        public void addIdentity(double bits) {
            identityBits += bits;
        }

        /// Adds to the odds of the owner knowing this person.
        public void addAcquaintance(double bits) {
            acquaintanceBits += bits;
        }

        double acquaintance() {
            return Bits.probability(acquaintanceBits);
        }
    }

    private final List<Hypothesis> hypotheses = new ArrayList<>();
    private final double absentBits;
    private double clueBits;

    /// @param absentBits log odds of knowing somebody of whom the archives hold nothing
    public Belief(double absentBits) {
        this.absentBits = absentBits;
    }

    /// Takes one more person into account.
    public Hypothesis consider(double identityBits, double acquaintanceBits) {
        Hypothesis hypothesis = new Hypothesis(identityBits, acquaintanceBits);
        hypotheses.add(hypothesis);
        return hypothesis;
    }

    /// Adds to the acquaintance with the person considered first.
    public void strengthenLikeliest(double bits) {
        if (!hypotheses.isEmpty()) {
            hypotheses.getFirst().addAcquaintance(bits);
        }
    }

    /// Moves the log odds of knowing the requester, whoever it is.
    public void addClue(double bits) {
        clueBits += bits;
    }

    /// The probability that the requester is `hypothesis`.
    public double share(Hypothesis hypothesis) {
        return Math.pow(2, hypothesis.identityBits) / weightOfAll();
    }

    /// log2 odds that the owner knows the requester.
    public double bits() {
        double all = weightOfAll();
        double known = Bits.probability(absentBits) / all;
        for (Hypothesis hypothesis : hypotheses) {
            known += Math.pow(2, hypothesis.identityBits) / all * hypothesis.acquaintance();
        }
        return Math.clamp(Bits.ofProbability(known) + clueBits, -Bits.MOST, Bits.MOST);
    }

    private double weightOfAll() {
        double sum = 1;
        for (Hypothesis hypothesis : hypotheses) {
            sum += Math.pow(2, hypothesis.identityBits);
        }
        return sum;
    }
}
