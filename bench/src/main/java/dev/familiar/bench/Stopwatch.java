package dev.familiar.bench;

import java.util.Locale;

/// How long a piece of work takes.
///
/// @param startNanos when it started, on the machine's own clock
record Stopwatch(long startNanos) {
    /// A watch that runs from now on.
    static Stopwatch start() {
        return new Stopwatch(System.nanoTime());
    }

    /// The seconds since the start.
    double seconds() {
        return (System.nanoTime() - startNanos) / 1e9;
    }

    /// A sentence like `1,000,000 records in 12.3 s, 81,300 a second`.
    String line(long count, String what) {
        return line(count, what, seconds());
    }

    /// The sentence for a time already taken.
    static String line(long count, String what, double seconds) {
        // A machine's second figure is noise, so the rate is shown in three figures at most.
        long rate = Math.round(count / Math.max(seconds, 1e-3));
        long unit = (long) Math.pow(10, Math.max(0, Long.toString(rate).length() - 3));
        return String.format(
                Locale.ROOT,
                "%,d %s in %.1f s, %,d a second",
                count,
                what,
                seconds,
                rate / unit * unit);
    }
}
