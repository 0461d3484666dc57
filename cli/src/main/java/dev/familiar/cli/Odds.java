package dev.familiar.cli;

import dev.familiar.app.words.Amounts;

/// The odds that two people are one, in words.
final class Odds {

    private static final int MOST = 1000;

    private Odds() {}

    /// For instance `6 to 1 that they are one person`.
    ///
    /// @param bits log2 of the odds that they are one
    static String words(double bits) {
        double odds = Math.pow(2, Math.abs(bits));
        if (odds < 1.25) {
            return "as likely one person as two";
        }
        return ratio(odds) + (bits > 0 ? " that they are one person" : " that they are two people");
    }

    private static String ratio(double odds) {
        if (odds > MOST) {
            return "more than " + Amounts.count(MOST) + " to 1";
        }
        return odds < 1.75 ? "3 to 2" : Math.round(odds) + " to 1";
    }
}
