package dev.familiar.triage;

import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.model.verdict.Reason;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Weights;
import java.util.List;

/// Picks the verdict of least expected loss (Wald) with looking up as the priced reject option
/// (Chow 1970).
///
/// Some rules stand above the prices, because the mission says so: a former colleague with a
/// familiar name, rather known than not, is accepted where anybody else would be looked up; a
/// person with traces is never declined for the marks of a fake; an exact name whose life
/// contradicts is looked at, neither accepted nor dropped, and a name cut to an initial that fits
/// somebody with mail both ways is not dropped, nor one of which theirs is a part; and where too
/// little was searched for anybody to turn up, or the name is in a script in which it could not be
/// searched ([ScriptGap]), nobody is declined for not turning up, though a sales pitch may decline
/// by itself. Only people of interest who would be declined or looked up are asked, and go-betweens
/// whom a note names: whoever asks wrote the note, so a name in it opens a question and never a
/// door. Whoever is declined and worth reading is to be followed instead ([Notability]), unless the
/// request is a pitch; that is said beside the verdict and never moves it.
final class Decider {

    private static final double NAMESAKE_NOT_WORTH_A_LOOK = 0.02;

    /// The benefit of the doubt tips what is in doubt, not what speaks against: below, those who
    /// only claim the employer of somebody of a name like theirs are as many as former colleagues.
    private static final double MORE_LIKELY_THAN_NOT = 0.5;

    private final TriagePolicy policy;

    Decider(TriagePolicy policy) {
        this.policy = policy;
    }

    Verdict decide(
            ConnectionRequest request,
            double known,
            List<Evidence> evidence,
            Situation situation,
            Drafts drafts) {
        String note = drafts.note();
        String goBetween = drafts.goBetween();
        Prices prices = policy.prices();
        double proven = withoutGoBetween(known, situation);
        double accept = prices.ofAccepting(proven);
        double decline = prices.ofDeclining(proven);
        boolean benefit =
                situation.colleague()
                        && situation.familiarName()
                        && !situation.namesake()
                        && proven >= MORE_LIKELY_THAN_NOT;
        if (benefit && accept > Math.min(decline, prices.lookUp())) {
            return new Verdict.Accept(Reason.FORMER_COLLEAGUE, note);
        }
        if (accept <= Math.min(decline, prices.lookUp()) && !situation.namesake()) {
            return new Verdict.Accept(reasonToAccept(evidence), note);
        }
        if (situation.goBetweenToAsk()
                && !situation.hasTraces()
                && !declinesItself(evidence, situation)) {
            return new Verdict.Ask(Reason.GO_BETWEEN, goBetween);
        }
        if (situation.ofInterest() && !situation.hasTraces()) {
            return new Verdict.Ask(Reason.PERSON_OF_INTEREST, NoteDraft.question(request));
        }
        boolean unclear =
                situation.familiar()
                        || (situation.household() && !declinesItself(evidence, situation));
        boolean lookAtNamesake = situation.namesake() && known > NAMESAKE_NOT_WORTH_A_LOOK;
        if (prices.lookUp() < prices.ofDeclining(known) || lookAtNamesake || unclear) {
            return new Verdict.LookUp(reasonToLook(evidence, situation));
        }
        boolean blind = situation.unsearched() || !DeclineTrust.isEnough(situation.searched());
        if (blind && !declinesItself(evidence, situation)) {
            return new Verdict.LookUp(Reason.COVERAGE_GAP);
        }
        boolean fake =
                situation.fakeMarks() >= RequestClues.MARKS_OF_A_FAKE && !situation.hasTraces();
        return new Verdict.Decline(
                reasonToDecline(evidence, situation, fake),
                situation.worthFollowing() && !fake,
                fake);
    }

    /// What a verdict may bring along.
    ///
    /// @param note how the two know each other
    /// @param goBetween the question to the go-between
    record Drafts(String note, String goBetween) {

        /// For asking which verdict it would be.
        static final Drafts NONE = new Drafts("", "");

        /// Hides the texts.
        @Override
        public String toString() {
            return "Drafts[hidden]";
        }
    }

    /// The probability that is left when what the requester wrote of a go-between is not believed.
    private static double withoutGoBetween(double known, Situation situation) {
        return situation.goBetweenBits() > 0
                ? Bits.probability(Bits.ofProbability(known) - situation.goBetweenBits())
                : known;
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
        return situation.familiarName() || situation.familiar() || situation.household()
                ? Reason.WEAK_TRACES
                : Reason.COVERAGE_GAP;
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

    /// Whether the request itself is reason enough, whoever sent it.
    private static boolean declinesItself(List<Evidence> evidence, Situation situation) {
        return situation.fakeMarks() >= RequestClues.MARKS_OF_A_FAKE
                || has(evidence, "headline.open-networker")
                || has(evidence, "note.sales")
                || has(evidence, "note.repeated");
    }

    private static boolean has(List<Evidence> evidence, String kind) {
        return evidence.stream().anyMatch(e -> e.kind().equals(kind));
    }
}
