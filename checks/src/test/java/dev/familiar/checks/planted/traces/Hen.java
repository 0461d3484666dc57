package dev.familiar.checks.planted.traces;

import dev.familiar.checks.planted.traces.internal.Egg;

/// Breaks packagesFormNoCycle together with its egg.
public record Hen(int eggs) {
    static Egg lay() {
        return new Egg(new Hen(1));
    }
}
