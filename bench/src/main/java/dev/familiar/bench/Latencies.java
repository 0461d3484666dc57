package dev.familiar.bench;

import java.util.Arrays;
import java.util.Locale;

/// How long each of many like pieces of work took. For one thread.
///
/// Percentiles are taken by nearest rank: the smallest time that at least so many percent of the
/// pieces do not exceed. It is always a time that was measured; of 50 pieces the 99th percentile is
/// the longest.
final class Latencies {
    private long[] nanos = new long[64];
    private int size;
    private boolean sorted;

    /// Adds the time of one piece, in nanoseconds.
    void add(long time) {
        if (size == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * size);
        }
        nanos[size++] = time;
        sorted = false;
    }

    int size() {
        return size;
    }

    /// A percentile in milliseconds.
    ///
    /// @param percent above 0, up to 100
    /// @throws IllegalStateException if there is none, because nothing was measured
    double millis(double percent) {
        if (size == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, size);
            sorted = true;
        }
        // Rounded first: 99 percent of 1,000 is 990, whatever binary fractions make of it.
        double rank = Math.ceil(Math.round(percent * size * 1e6) / 1e8);
        return nanos[(int) Math.clamp(rank, 1, size) - 1] / 1e6;
    }

    /// All times together, in seconds; 0 if nothing was measured.
    double seconds() {
        return Arrays.stream(nanos, 0, size).sum() / 1e9;
    }

    /// The figures as cells of a Markdown table: p50, p90, p99 and the longest, in milliseconds.
    String cells() {
        return String.format(
                Locale.ROOT,
                "%s | %s | %s | %s",
                shown(millis(50)),
                shown(millis(90)),
                shown(millis(99)),
                shown(millis(100)));
    }

    /// Three figures at most: a clock on a shared machine is not surer than that.
    static String shown(double millis) {
        int decimals = millis >= 100 ? 0 : millis >= 10 ? 1 : millis >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", millis);
    }
}
