package dev.familiar.triage.evidence;

import java.util.ArrayList;
import java.util.List;

/// All that bears on one request, as numbers without words: what a verdict's odds follow from, and
/// what is learned from. `Posterior` says how it adds up.
///
/// @param priorBits log2 odds that the owner knows a requester of whom nothing is known
/// @param suspects whom the requester could be, likeliest first
/// @param absence what it says that somebody does not turn up in the archives, as far as they reach
/// @param clues what bears neither on who the requester is nor on one person's tie
public record Case(double priorBits, List<Suspect> suspects, List<Term> absence, List<Term> clues) {

    /// Copies the lists.
    public Case {
        suspects = List.copyOf(suspects);
        absence = List.copyOf(absence);
        clues = List.copyOf(clues);
    }

    /// Somebody the requester could be.
    ///
    /// @param priorBits log2 odds that a random requester is this person
    /// @param proven whether the identity is beyond doubt, such as by one profile address; then the
    ///   cap on what names can say does not apply
    /// @param identity what speaks for and against being this person
    /// @param acquaintance what speaks for and against the owner knowing this person
    public record Suspect(
            double priorBits, boolean proven, List<Term> identity, List<Term> acquaintance) {

        /// Copies the lists.
        public Suspect {
            identity = List.copyOf(identity);
            acquaintance = List.copyOf(acquaintance);
        }

        /// The prior and what speaks for being this person, in bits; not capped.
        double agreeingBits(Weights weights) {
            double bits = priorBits;
            for (Term term : identity) {
                bits += Math.max(0, term.bits(weights));
            }
            return bits;
        }

        /// What speaks against being this person, in bits, at most 0.
        public double againstBits(Weights weights) {
            double bits = 0;
            for (Term term : identity) {
                bits += Math.min(0, term.bits(weights));
            }
            return bits;
        }

        /// log2 odds of being this person against being nobody of the archives, if nobody else of
        /// them came into question.
        public double identityBits(Weights weights) {
            double agreeing = agreeingBits(weights);
            double most = weights.of(Weights.MOST_IDENTITY);
            return againstBits(weights) + (proven ? agreeing : Math.min(agreeing, most));
        }

        /// log2 odds that the owner knows this person.
        public double acquaintanceBits(Weights weights) {
            return sum(acquaintance, weights);
        }
    }

    /// log2 odds of knowing somebody of whom the archives hold nothing.
    public double absentBits(Weights weights) {
        return priorBits + sum(absence, weights);
    }

    /// What bears neither on who the requester is nor on one person's tie, in bits.
    double clueBits(Weights weights) {
        return weights.of(Weights.OWN_PRIOR) + sum(clues, weights);
    }

    /// log2 odds that the owner knows the requester.
    public double bits(Weights weights) {
        return Posterior.of(this, weights).bits();
    }

    /// The probability that the requester is the first suspect, 0 if there is none.
    public double share(Weights weights) {
        return share(0, weights);
    }

    /// The probability that the requester is one of the suspects, 0 if there are fewer.
    public double share(int suspect, Weights weights) {
        return suspect >= suspects.size() ? 0 : Posterior.of(this, weights).share(suspect);
    }

    /// The same with other suspects.
    public Case among(List<Suspect> others) {
        return new Case(priorBits, others, absence, clues);
    }

    /// The same with one more clue.
    public Case withClue(Term clue) {
        List<Term> more = new ArrayList<>(clues);
        more.add(clue);
        return new Case(priorBits, suspects, absence, more);
    }

    /// The same without one piece of evidence, wherever it stands.
    public Case without(Term term) {
        return new Case(
                priorBits,
                suspects.stream()
                        .map(s ->
                                new Suspect(
                                        s.priorBits(),
                                        s.proven(),
                                        but(s.identity(), term),
                                        but(s.acquaintance(), term)))
                        .toList(),
                absence,
                but(clues, term));
    }

    /// The same with more that speaks for or against the owner knowing the first suspect; with
    /// another clue where there is no suspect.
    public Case with(Term term) {
        List<Term> more = new ArrayList<>(clues);
        List<Suspect> people = new ArrayList<>(suspects);
        if (people.isEmpty()) {
            more.add(term);
        } else {
            Suspect first = people.getFirst();
            List<Term> acquaintance = new ArrayList<>(first.acquaintance());
            acquaintance.add(term);
            people.set(
                    0,
                    new Suspect(first.priorBits(), first.proven(), first.identity(), acquaintance));
        }
        return new Case(priorBits, people, absence, more);
    }

    private static List<Term> but(List<Term> terms, Term left) {
        return terms.stream().filter(term -> !term.equals(left)).toList();
    }

    private static double sum(List<Term> terms, Weights weights) {
        double bits = 0;
        for (Term term : terms) {
            bits += term.bits(weights);
        }
        return bits;
    }
}
