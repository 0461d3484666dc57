package dev.familiar.triage;

import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.model.verdict.Reason;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.triage.evidence.Weights;
import java.util.List;

/// Picks the verdict of least expected loss (Wald) with looking up as the priced reject option
/// (Chow 1970).
///
/// Three rules stand above the prices, because the mission says so: a former colleague with a
/// familiar name is accepted where anybody else would be looked up; a person with traces is never
/// declined for the marks of a fake; an exact name whose life contradicts is looked at, not
/// dropped. Only people of interest who would be declined or looked up are asked.
final class Decider {

    private static final double NAMESAKE_NOT_WORTH_A_LOOK = 0.02;

    private final TriagePolicy policy;

    Decider(TriagePolicy policy) {
        this.policy = policy;
    }

    Verdict decide(
            ConnectionRequest request,
            double known,
            List<Evidence> evidence,
            Situation situation,
            String note) {
        Prices prices = policy.prices();
        double accept = prices.ofAccepting(known);
        double decline = prices.ofDeclining(known);
        boolean benefit =
                situation.colleague()
                        && situation.familiarName()
                        && !situation.namesake()
                        && known >= prices.declineBelow();
        if (benefit && accept > Math.min(decline, prices.lookUp())) {
            return new Verdict.Accept(Reason.FORMER_COLLEAGUE, note);
        }
        if (accept <= Math.min(decline, prices.lookUp())) {
            return new Verdict.Accept(reasonToAccept(evidence), note);
        }
        if (situation.ofInterest() && !situation.hasTraces()) {
            return new Verdict.Ask(Reason.PERSON_OF_INTEREST, NoteDraft.question(request));
        }
        boolean lookAtNamesake = situation.namesake() && known > NAMESAKE_NOT_WORTH_A_LOOK;
        if (prices.lookUp() < decline || lookAtNamesake) {
            return new Verdict.LookUp(reasonToLook(evidence, situation));
        }
        boolean fake =
                situation.fakeMarks() >= RequestClues.MARKS_OF_A_FAKE && !situation.hasTraces();
        return new Verdict.Decline(
                reasonToDecline(evidence, situation, fake), situation.ofInterest(), fake);
    }

    private static Reason reasonToAccept(List<Evidence> evidence) {
        String strongest =
                evidence.stream()
                        .filter(e -> !e.kind().startsWith("identity."))
                        .max((a, b) -> Double.compare(a.bits(), b.bits()))
                        .map(Evidence::kind)
                        .orElse("");
        return switch (strongest) {
            case Weights.OWNERS_WORD -> Reason.OWNER_SAID;
            case "card" -> Reason.CARD;
            case "claim.confirmed" -> Reason.CLAIM_CONFIRMED;
            case "colleague.overlap" -> Reason.FORMER_COLLEAGUE;
            default -> Reason.TRACES;
        };
    }

    private static Reason reasonToLook(List<Evidence> evidence, Situation situation) {
        if (situation.namesake()) {
            return Reason.NAMESAKE;
        }
        if (situation.ambiguous()) {
            return Reason.AMBIGUOUS;
        }
        if (has(evidence, "claim.not-found")) {
            return Reason.CLAIM_OPEN;
        }
        return situation.familiarName() ? Reason.WEAK_TRACES : Reason.COVERAGE_GAP;
    }

    private static Reason reasonToDecline(
            List<Evidence> evidence, Situation situation, boolean fake) {
        if (fake) {
            return Reason.LIKELY_FAKE;
        }
        if (has(evidence, "headline.open-networker")) {
            return Reason.OPEN_NETWORKER;
        }
        if (has(evidence, "note.sales") || has(evidence, "note.repeated")) {
            return Reason.SALES_PITCH;
        }
        if (situation.namesake()) {
            return Reason.NAMESAKE;
        }
        return situation.familiarName() ? Reason.WEAK_TRACES : Reason.NO_TRACE;
    }

    private static boolean has(List<Evidence> evidence, String kind) {
        return evidence.stream().anyMatch(e -> e.kind().equals(kind));
    }
}
