package dev.familiar.triage.calibration;

/// A share of a number of cases, with how far chance alone could have moved it.
///
/// The interval is the score interval of Wilson, *Probable inference, the law of succession, and
/// statistical inference*, JASA 22 (1927): it stays between 0 and 1 and holds for few cases too,
/// where the usual one (share ± 1.96 deviations) says that three of three is certainty.
///
/// @param of how many of them, 0 to `cases`
/// @param cases how many
public record Share(int of, int cases) {

    /// The 97.5 % quantile of the normal distribution: 95 % of cases lie within.
    private static final double Z = 1.959963984540054;

    /// Checks the range.
    public Share {
        if (of < 0 || of > cases) {
            throw new IllegalArgumentException(of + " of " + cases + " is no share");
        }
    }

    /// The share, 0 to 1; 0 of no cases.
    public double value() {
        return cases == 0 ? 0 : (double) of / cases;
    }

    /// The lower end of the 95 % interval; 0 without cases.
    public double low() {
        return of == 0 ? 0 : Math.max(0, centre() - halfWidth());
    }

    /// The upper end of the 95 % interval; 1 without cases.
    public double high() {
        return of == cases ? 1 : Math.min(1, centre() + halfWidth());
    }

    private double centre() {
        return (value() + Z * Z / (2.0 * cases)) / (1 + Z * Z / cases);
    }

    private double halfWidth() {
        double spread = value() * (1 - value()) / cases + Z * Z / (4.0 * cases * cases);
        return Z * Math.sqrt(spread) / (1 + Z * Z / cases);
    }
}
