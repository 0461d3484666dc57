package dev.familiar.network.rhythm;

/// The gaps of one pair, summed up. Of each gap the logarithm of its days beyond [Contacts#WEEK]
/// counts, newer gaps for more.
///
/// @param gaps how many there were
/// @param weight how many they count as, from 0
/// @param mean of the logarithms
/// @param squares weighted sum of their squared distances from the mean
/// @param frequency the class of pairs that these belong to
public record Rhythm(int gaps, double weight, double mean, double squares, Frequency frequency) {

    /// Checks the numbers.
    public Rhythm {
        boolean sound = gaps >= 0 && weight >= 0 && squares >= 0 && Double.isFinite(mean);
        if (!sound || Double.isInfinite(weight + squares)) {
            throw new IllegalArgumentException(
                    "gaps, weight and squares from 0 and a finite mean expected; found "
                            + gaps
                            + ", "
                            + weight
                            + ", "
                            + mean
                            + ", "
                            + squares);
        }
    }

    /// Of a pair without a gap.
    static Rhythm none(Frequency frequency) {
        return new Rhythm(0, 0, 0, 0, frequency);
    }

    /// With one gap more, the newest.
    ///
    /// @param logarithm of its days beyond a week
    /// @param memory how much each older gap counts of the next newer one, 0 to 1
    Rhythm with(double logarithm, double memory) {
        double before = weight * memory;
        double after = before + 1;
        double distance = logarithm - mean;
        return new Rhythm(
                gaps + 1,
                after,
                mean + distance / after,
                squares * memory + distance * distance * before / after,
                frequency);
    }
}
