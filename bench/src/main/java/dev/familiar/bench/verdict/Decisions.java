package dev.familiar.bench.verdict;

import dev.familiar.testkit.world.RequestClass;
import dev.familiar.triage.Prices;
import java.util.List;
import java.util.function.Predicate;

/// How good the lanes are that one rule chose for some requests. Every figure is not a number where
/// there is nothing to divide by.
///
/// @param rule who chose
/// @param requests on what
record Decisions(Rule rule, List<Judged> requests) {
    Decisions {
        requests = List.copyOf(requests);
    }

    /// Of those accepted, the part the owner knows.
    double acceptPrecision() {
        return share(this::accepts, Judged::known);
    }

    /// Of those the owner knows, the part accepted.
    double acceptRecall() {
        return share(Judged::known, this::accepts);
    }

    /// Of the requests of that class, the part accepted.
    double accepted(RequestClass kind) {
        return share(r -> r.is(kind), this::accepts);
    }

    /// The part of those `among` that went to that lane.
    double inLane(Lane lane, Predicate<Judged> among) {
        return share(among, r -> rule.lane(r) == lane);
    }

    /// The part of those `among` in the right lane.
    double right(Predicate<Judged> among) {
        return share(among, r -> r.isRight(rule.lane(r)));
    }

    /// What the lanes cost the owner, a request, at these prices.
    ///
    /// Asking costs a look, but nothing with a person of interest, whom it is right to ask.
    double meanLoss(Prices prices) {
        return requests.stream()
                .mapToDouble(request -> loss(request, prices))
                .average()
                .orElse(Double.NaN);
    }

    private double loss(Judged request, Prices prices) {
        Lane lane = rule.lane(request);
        if (request.isRight(lane)) {
            return 0;
        }
        return switch (lane) {
            case ACCEPT -> prices.wrongAccept();
            case DECLINE -> prices.wrongDecline();
            case LOOK_UP, ASK -> prices.lookUp();
        };
    }

    private boolean accepts(Judged request) {
        return rule.lane(request) == Lane.ACCEPT;
    }

    private double share(Predicate<Judged> among, Predicate<Judged> wanted) {
        long all = requests.stream().filter(among).count();
        long found = requests.stream().filter(among.and(wanted)).count();
        return all == 0 ? Double.NaN : found / (double) all;
    }
}
