package dev.familiar.checks.planted.traces;

import java.time.Clock;
import java.time.LocalDate;

/// Innocent: somebody else chose the clock.
record IsHandedAClock(LocalDate day) {
    static IsHandedAClock on(Clock clock) {
        return new IsHandedAClock(LocalDate.now(clock));
    }
}
