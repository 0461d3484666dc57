package dev.familiar.triage;

/// What mistakes and minutes cost the owner, in any one unit.
///
/// Declining somebody one knows is recoverable (there are other ways of keeping in touch), so by
/// default it costs less than accepting a stranger.
///
/// @param wrongAccept accepting somebody the owner does not know
/// @param wrongDecline declining somebody the owner knows
/// @param lookUp the time to look somebody up
public record Prices(double wrongAccept, double wrongDecline, double lookUp) {

    /// The shipped prices: accept from 5/6, decline below 1/4.
    public static final Prices DEFAULT = new Prices(6, 4, 1);

    /// Checks that all are positive.
    public Prices {
        if (!(wrongAccept > 0 && wrongDecline > 0 && lookUp > 0)) {
            throw new IllegalArgumentException("prices must be positive numbers");
        }
    }

    /// The probability of knowing somebody from which accepting is cheapest.
    public double acceptFrom() {
        return Math.max(1 - lookUp / wrongAccept, wrongAccept / (wrongAccept + wrongDecline));
    }

    /// The probability below which declining is cheapest.
    public double declineBelow() {
        return Math.min(lookUp / wrongDecline, wrongAccept / (wrongAccept + wrongDecline));
    }

    /// What accepting is expected to cost at this probability of knowing the person.
    double ofAccepting(double known) {
        return (1 - known) * wrongAccept;
    }

    /// What declining is expected to cost.
    double ofDeclining(double known) {
        return known * wrongDecline;
    }
}
