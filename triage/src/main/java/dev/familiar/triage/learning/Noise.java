package dev.familiar.triage.learning;

/// How often an answer says nothing: a slip, a mood, a crowded morning. Then it is taken as drawn
/// by a coin.
///
/// @param ofYes share of the accepted, 0 to 1 exclusive
/// @param ofNo share of the declined, 0 to 1 exclusive
public record Noise(double ofYes, double ofNo) {

    /// Truth known for certain, but for a hundredth that keeps one case from pulling without
    /// bounds.
    public static final Noise TRUTH = new Noise(0.01, 0.01);

    /// People's own answers. Their rejections are noisy: of those who reject requests, few show any
    /// repeatable skill in telling whom (Freeman, Can you spot the fakes?, WWW 2017).
    public static final Noise DECISIONS = new Noise(0.05, 0.15);

    /// Checks the ranges.
    public Noise {
        if (!(ofYes > 0 && ofYes < 1 && ofNo > 0 && ofNo < 1)) {
            throw new IllegalArgumentException("noise is a share between 0 and 1");
        }
    }

    double of(boolean yes) {
        return yes ? ofYes : ofNo;
    }
}
