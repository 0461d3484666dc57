package dev.familiar.checks.planted.traces;

import java.time.Instant;

/// Breaks onlyAppReadsTheClock.
record AsksTheTime(Instant at) {
    static AsksTheTime now() {
        return new AsksTheTime(Instant.now());
    }
}
