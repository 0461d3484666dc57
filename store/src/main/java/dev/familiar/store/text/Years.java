package dev.familiar.store.text;

import java.time.LocalDate;

/// Calendar years of instants.
final class Years {

    private static final int SECONDS_PER_DAY = 86_400;

    private Years() {}

    /// The year in UTC of that many epoch seconds.
    static int of(long seconds) {
        return LocalDate.ofEpochDay(Math.floorDiv(seconds, (long) SECONDS_PER_DAY)).getYear();
    }
}
