package dev.familiar.triage;

import dev.familiar.identity.Candidate;
import dev.familiar.model.Person;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Clue;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Weights;
import java.util.List;
import java.util.Set;

/// One person the requester could be, with everything found of the two.
///
/// @param candidate who, and how the two descriptions compare
/// @param priorBits log2 odds that a random requester is this person
/// @param tie the owner's tie to them
/// @param exchanges what passed between them and the owner
/// @param identity what speaks for and against being this person, the name first
/// @param traces what speaks for and against the owner knowing this person
record Suspect(
        Candidate candidate,
        double priorBits,
        Tie tie,
        List<Exchange> exchanges,
        List<Clue> identity,
        List<Clue> traces) {

    private static final double GOOD_NAME = -2;
    private static final double CONTRADICTION = 1.9;

    private static final Set<String> NAMED = Set.of("identity.name", "identity.address");

    /// These speak against being this person, but tell of no other life.
    private static final Set<String> NO_LIFE =
            Set.of("identity.bare", "identity.loose", "identity.other-user");

    Suspect {
        exchanges = List.copyOf(exchanges);
        identity = List.copyOf(identity);
        traces = List.copyOf(traces);
    }

    Person person() {
        return candidate.person();
    }

    /// The same without words. A colleague's years count for the tie to the first suspect only.
    ///
    /// @param more what else speaks for the owner knowing this person
    Case.Suspect facts(List<Term> more) {
        List<Term> acquaintance = new java.util.ArrayList<>(terms(traces));
        acquaintance.addAll(more);
        return new Case.Suspect(priorBits, isProven(), terms(identity), acquaintance);
    }

    static List<Term> terms(List<Clue> clues) {
        return clues.stream().map(Clue::term).toList();
    }

    /// Whether the same profile settles who it is.
    boolean isProven() {
        return candidate.comparisons().stream()
                        .anyMatch(c -> c.field().equals("profile") && c.bits() > 0)
                && !SignedProfile.isAllThereIs(person());
    }

    /// Whether the owner said that they know this person.
    boolean isKnownByWord() {
        return traces.stream().anyMatch(trace -> trace.kind().equals(Weights.OWNERS_WORD));
    }

    double identityBits(Weights weights) {
        return facts(List.of()).identityBits(weights);
    }

    /// Who is weighed first: likely to be meant, and likely to be known.
    double rank(Weights weights) {
        Case.Suspect facts = facts(List.of());
        double known = Bits.probability(facts.acquaintanceBits(weights));
        return facts.identityBits(weights) + Bits.ofProbability(known * 0.999) * 0.5;
    }

    /// Whether the name fits well, whatever the life says.
    boolean hasGoodName(Weights weights) {
        return nameBits(weights) > GOOD_NAME;
    }

    /// Whether a good name is contradicted by the life that goes with it.
    boolean isContradicted(Weights weights) {
        return !isProven() && hasGoodName(weights) && isOtherLife(weights);
    }

    private boolean isOtherLife(Weights weights) {
        double against = 0;
        for (Clue clue : identity) {
            boolean life = !NO_LIFE.contains(clue.kind());
            against += life ? Math.min(0, clue.term().bits(weights)) : 0;
        }
        return against <= -CONTRADICTION;
    }

    /// How good the match was before the life was compared.
    private double nameBits(Weights weights) {
        double bits = priorBits;
        for (Clue clue : identity) {
            double own = clue.term().bits(weights);
            bits += clue.kind().equals("identity.name") || own > 0 ? own : 0;
        }
        return isProven() ? bits : Math.min(bits, weights.of(Weights.MOST_IDENTITY));
    }

    /// Whether words went both ways with somebody whose name, or address, can be the requester's.
    boolean isFamiliar() {
        boolean name =
                identity.stream().anyMatch(c -> NAMED.contains(c.kind()) && c.term().given() > 0);
        boolean bothWays =
                traces.stream()
                        .map(Clue::kind)
                        .anyMatch(k -> k.endsWith(".both-ways") || k.equals("event.small"));
        return name && bothWays;
    }

    /// Whether words went both ways with somebody whose name is the requester's shortened, or the
    /// other way round, and nothing of their life is against it: José García signs his mail who
    /// asks as José María García López. So common names are no evidence, but nothing against it.
    boolean isFamiliarInPart(Weights weights) {
        boolean part =
                candidate.comparisons().stream()
                        .anyMatch(c ->
                                c.field().equals("name") && c.level().equals("part-of-family"));
        return part && isFamiliar() && !isOtherLife(weights);
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "Suspect[hidden]";
    }
}
