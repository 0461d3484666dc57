package dev.familiar.checks.planted.traces;

import java.time.LocalDate;
import java.time.ZoneOffset;

/// Breaks onlyAppReadsTheClock.
record AsksForTheDate(LocalDate day) {
    static AsksForTheDate today() {
        return new AsksForTheDate(LocalDate.now(ZoneOffset.UTC));
    }
}
