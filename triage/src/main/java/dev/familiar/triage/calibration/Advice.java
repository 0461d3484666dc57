package dev.familiar.triage.calibration;

import dev.familiar.model.verdict.Verdict;
import dev.familiar.triage.Prices;

/// The lane of a verdict, without its reason: one of the words in JSON.
public enum Advice {
    /// Accept: the owner knows them.
    ACCEPT,
    /// Decline: the owner does not.
    DECLINE,
    /// Look them up.
    LOOK_UP,
    /// Ask a person of interest.
    ASK;

    /// The lane of a verdict.
    public static Advice of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accept _ -> ACCEPT;
            case Verdict.Decline _ -> DECLINE;
            case Verdict.LookUp _ -> LOOK_UP;
            case Verdict.Ask _ -> ASK;
        };
    }

    /// What following this advice costs, in the unit of the prices. Asking takes a minute as
    /// looking up does.
    ///
    /// @param known whether the owner knows the requester
    public double loss(boolean known, Prices prices) {
        return switch (this) {
            case ACCEPT -> known ? 0 : prices.wrongAccept();
            case DECLINE -> known ? prices.wrongDecline() : 0;
            case LOOK_UP, ASK -> prices.lookUp();
        };
    }
}
