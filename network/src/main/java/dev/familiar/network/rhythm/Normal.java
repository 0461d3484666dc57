package dev.familiar.network.rhythm;

/// The standard normal distribution.
final class Normal {

    /// Beyond it a double is 0.
    private static final double FAR = 38;

    private Normal() {}

    /// The probability of more than so many standard deviations, 1 to 0; good to 1e-15.
    ///
    /// Near the middle by the series of the density's integral, in the tail by the continued
    /// fraction of Mills' ratio (Abramowitz and Stegun, 26.2.10 and 26.2.14).
    static double above(double deviations) {
        if (deviations < 0) {
            return 1 - above(-deviations);
        }
        if (deviations > FAR) {
            return 0;
        }
        double density = Math.exp(-deviations * deviations / 2) / Math.sqrt(2 * Math.PI);
        if (deviations < 3) {
            double term = deviations;
            double sum = deviations;
            for (int i = 1; term > sum * 1e-17 && i < 200; i++) {
                term *= deviations * deviations / (2 * i + 1);
                sum += term;
            }
            return 0.5 - density * sum;
        }
        double fraction = 0;
        for (int i = 60; i > 0; i--) {
            fraction = i / (deviations + fraction);
        }
        return density / (deviations + fraction);
    }
}
