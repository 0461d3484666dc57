package dev.familiar.triage;

import dev.familiar.traces.Coverage;
import java.util.List;

/// From where on a decline for want of a trace can be trusted: the very rule that verdicts go by
/// ([Decider]), for showing the owner how far the archives have come.
public final class DeclineTrust {

    /// Where not even one in four of the people known would turn up, absence decides nothing.
    private static final double ENOUGH = 0.25;

    private DeclineTrust() {}

    /// How likely somebody known who asks would have turned up in what was searched, 0 to 1.
    ///
    /// @param coverage all of it, or of one kind for what that kind does alone
    public static double found(List<Coverage> coverage) {
        return Reach.ofKnown(coverage);
    }

    /// What [#found] must be at least.
    public static double enough() {
        return ENOUGH;
    }

    /// Whether nobody known is declined only because nothing was there to find them in.
    static boolean isEnough(double found) {
        return found >= ENOUGH;
    }
}
