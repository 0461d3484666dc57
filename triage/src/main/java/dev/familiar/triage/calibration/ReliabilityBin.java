package dev.familiar.triage.calibration;

/// The outcomes whose probability lay in one range: a point of the reliability diagram (DeGroot &
/// Fienberg, *The comparison and evaluation of forecasters*, The Statistician 32 (1983)).
///
/// @param from the least probability of the range
/// @param to its end, not in it but for the last range
/// @param predicted the mean probability given, 0 to 1
/// @param known how many of how many the owner did know
public record ReliabilityBin(double from, double to, double predicted, Share known) {

    /// How many outcomes; at least 1.
    public int count() {
        return known.cases();
    }

    /// How far the mean probability is from what came true, 0 to 1.
    public double gap() {
        return Math.abs(predicted - known.value());
    }
}
