package dev.familiar.bench.verdict;

import dev.familiar.model.verdict.Verdict;

/// What to do with a request.
enum Lane {
    /// Known.
    ACCEPT,
    /// To be looked at.
    LOOK_UP,
    /// Not known, but of interest.
    ASK,
    /// Not known.
    DECLINE;

    static Lane of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accept _ -> ACCEPT;
            case Verdict.LookUp _ -> LOOK_UP;
            case Verdict.Ask _ -> ASK;
            case Verdict.Decline _ -> DECLINE;
        };
    }
}
