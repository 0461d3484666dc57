package dev.familiar.identity.comparison;

import dev.familiar.model.PartialDate;
import java.util.Locale;

/// How two birth dates agree, best first.
public enum BirthdayLevel {
    /// The same day of the same year.
    SAME(MatchWeights.SAME_BIRTHDAY),
    /// The same day, the year not known on both sides.
    SAME_DAY(MatchWeights.SAME_DAY),
    /// One part differs, or day and month are exchanged.
    NEAR(MatchWeights.NEAR_BIRTHDAY),
    /// Too little is known.
    UNKNOWN(0),
    /// Different dates.
    CONTRADICTS(MatchWeights.OTHER_BIRTHDAY);

    private final double bits;

    BirthdayLevel(double bits) {
        this.bits = bits;
    }

    /// The match weight.
    public double bits() {
        return bits;
    }

    /// Compares two dates as far as both are known. Symmetric.
    public static BirthdayLevel compare(PartialDate one, PartialDate other) {
        boolean years = one.year() > 0 && other.year() > 0;
        boolean days = one.day() > 0 && other.day() > 0;
        boolean months = one.month() > 0 && other.month() > 0;
        if (!days || !months) {
            return years && one.year() != other.year() ? CONTRADICTS : UNKNOWN;
        }
        boolean sameDay = one.month() == other.month() && one.day() == other.day();
        if (!years) {
            return sameDay ? SAME_DAY : CONTRADICTS;
        }
        if (sameDay && one.year() == other.year()) {
            return SAME;
        }
        int same =
                (one.year() == other.year() ? 1 : 0)
                        + (one.month() == other.month() ? 1 : 0)
                        + (one.day() == other.day() ? 1 : 0);
        boolean exchanged =
                one.year() == other.year()
                        && one.month() == other.day()
                        && one.day() == other.month();
        return same == 2 || exchanged ? NEAR : CONTRADICTS;
    }

    /// The word for outputs.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
