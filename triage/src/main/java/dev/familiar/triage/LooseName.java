package dev.familiar.triage;

import dev.familiar.identity.Comparison;
import dev.familiar.triage.evidence.Clue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A name that agrees but for its spelling, or in part. However rare it is, sisters and brothers
/// and the people next door have names like it, so less of the agreement counts than of a name
/// written alike.
final class LooseName {

    private static final Set<String> LOOSE = Set.of("spelling", "part-of-family", "one-word");

    private LooseName() {}

    static Optional<Clue> of(List<Comparison> comparisons) {
        return comparisons.stream()
                .filter(c -> c.field().equals("name") && LOOSE.contains(c.level()))
                .findFirst()
                .map(_ -> Clue.of("identity.loose", 1, "the names agree in part only"));
    }
}
