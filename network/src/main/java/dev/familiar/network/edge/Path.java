package dev.familiar.network.edge;

import dev.familiar.model.PersonId;
import org.jspecify.annotations.Nullable;

/// A way from the owner over somebody known to somebody else.
///
/// @param via whom to ask
/// @param strength the owner's tie to them, 0 to 1
/// @param second the edge between them and the target, or whoever is `beyond`
/// @param beyond who stands between them and the target, null if nobody does
public record Path(PersonId via, double strength, Edge second, @Nullable Beyond beyond) {

    /// Even a passing acquaintance may help, and a friend may not.
    private static final double LEAST_HELP = 0.2;

    private static final double MORE_HELP = 0.6;

    /// Whoever asks a third person in turn spends their own credit for a stranger: set by hand
    /// below the help of the owner's own acquaintance.
    private static final double PASSED_ON = 0.15;

    /// One more person, whom the owner does not know.
    ///
    /// @param over who
    /// @param third the edge between them and the target
    public record Beyond(PersonId over, Edge third) {}

    /// A way over one person.
    static Path over(PersonId via, double strength, Edge second) {
        return new Path(via, strength, second, null);
    }

    /// Log2 of the odds that the owner and the go-between know each other.
    public double firstBits() {
        return EdgeMeter.bitsOfTie(strength);
    }

    /// P(via helps), a share of the tie's strength set by hand, times P(via knows the target); with
    /// one more between, times P(they pass it on) and P(they know the target).
    public double probability() {
        double near = (LEAST_HELP + MORE_HELP * strength) * second.probability();
        return beyond == null ? near : near * PASSED_ON * beyond.third().probability();
    }
}
