package dev.familiar.triage;

import dev.familiar.model.Person;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieFacts;
import dev.familiar.triage.Known.Group;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Clue;
import dev.familiar.triage.evidence.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Judges the connections that the owner has already, with the weights of [Triage].
///
/// Who a connection is, is known, so what is left is whether the owner knows them: the weights of
/// the traces and of an employer in common, from even odds on as for everybody who turns up in the
/// archives, or from the owner's prior where nothing but the connection does. That they are
/// connected counts for nothing, because all of them are.
///
/// The groups:
///
/// - *well*: the probability would do to accept a request of theirs ([Prices#acceptFrom]: a
///   stranger among the well known is the same mistake as a stranger accepted), and the tie is at
///   least [#CLOSE]: a card or one old exchange proves acquaintance, not closeness.
/// - *somewhat*: the odds are even or better, or anything at all passed between the two that a
///   program did not write, or they worked at one place in the same years: neither who wrote to the
///   owner once nor a former colleague must be called a stranger to them.
/// - *not at all*: everybody else. Being copied on the same mail, reading the same list or
///   following them is no acquaintance.
///
/// Holds no state. One thread at a time, like the archives it asks; a judgement without exchanges
/// asks them nothing.
public final class Audit {

    /// The least strength of a close tie: mail both ways in these weeks, on three days half a year
    /// ago, on ten a year ago, or on ninety ten years ago.
    public static final double CLOSE = 0.3;

    private static final double EVEN_ODDS = 0.5;
    static final String TOGETHER = "colleague.overlap";

    private final Acquaintance acquaintance;
    private final ColleagueClue colleague;
    private final TriagePolicy policy;

    /// @param book the archives
    /// @param owner the owner's own life
    /// @param policy the owner's rules
    /// @param today the day of judging
    public Audit(TraceBook book, OwnerProfile owner, TriagePolicy policy, LocalDate today) {
        this.acquaintance = new Acquaintance(book, today);
        this.colleague = new ColleagueClue(owner, today);
        this.policy = policy;
    }

    /// How well the owner knows a connection.
    ///
    /// @param tie between the owner and the person
    /// @param exchanges all of theirs, oldest first
    public Known judge(Person person, Tie tie, List<Exchange> exchanges) {
        List<Clue> clues =
                new ArrayList<>(acquaintance.linesBesideTheConnection(person, tie, exchanges));
        Weights weights = policy.weights();
        double prior = weights.of(Weights.OWN_PRIOR);
        prior += clues.isEmpty() ? Bits.ofProbability(policy.priorKnown()) : 0;
        Optional<Clue> employer = colleague.find(person, exchanges);
        employer.ifPresent(clues::add);
        List<Evidence> lines = clues.stream().map(clue -> clue.weighed(weights)).toList();
        double bits = prior + lines.stream().mapToDouble(Evidence::bits).sum();
        double probability = Bits.probability(Math.clamp(bits, -Bits.MOST, Bits.MOST));
        boolean tied =
                isTied(tie.facts())
                        || employer.filter(clue -> clue.kind().equals(TOGETHER)).isPresent();
        Group group = group(policy, probability, tie, tied);
        return new Known(group, probability, tie.strength(), prior, lines);
    }

    /// The group of somebody who is who they seem.
    ///
    /// @param tied whether anything passed between the two, or they worked at one place
    static Group group(TriagePolicy policy, double probability, Tie tie, boolean tied) {
        if (probability >= policy.prices().acceptFrom() && tie.strength() >= CLOSE) {
            return Group.WELL;
        }
        return probability >= EVEN_ODDS || tied ? Group.SOMEWHAT : Group.NOT_AT_ALL;
    }

    /// Not by strength: a connection is a record, and each record is worth a little of it.
    static boolean isTied(TieFacts facts) {
        return facts.anyTrace() && !facts.passive().oneSided();
    }
}
