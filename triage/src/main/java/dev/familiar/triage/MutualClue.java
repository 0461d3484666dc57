package dev.familiar.triage;

import dev.familiar.identity.Candidate;
import dev.familiar.identity.Resolver;
import dev.familiar.model.Biography;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.verdict.Evidence;
import java.util.ArrayList;
import java.util.List;

/// Weighs connections in common by who they are.
///
/// A named mutual connection is worth the owner's tie to them times how selective they are:
/// somebody named on many requests connects with anybody and vouches for nobody. Several add up
/// with halving weight, because colleagues of one firm come in swarms and are one fact. The bare
/// count is a weak clue.
final class MutualClue {

    private static final int FEW = 5;
    private static final int MANY = 20;
    private static final int NAMES_LOOKED_AT = 10;
    private static final double SURE_OF_NAME = 0;

    private final Resolver resolver;
    private final TraceBook book;
    private final Weights weights;

    MutualClue(Resolver resolver, TraceBook book, Weights weights) {
        this.resolver = resolver;
        this.book = book;
        this.weights = weights;
    }

    List<Evidence> lines(MutualConnections mutuals) {
        List<Evidence> lines = new ArrayList<>();
        if (mutuals.isKnown() && mutuals.count() < FEW) {
            lines.add(
                    Evidence.of(
                            "mutuals.few",
                            weights.of("mutuals.few"),
                            Wording.plural(mutuals.count(), "connection") + " in common"));
        } else if (mutuals.isKnown() && mutuals.count() >= MANY) {
            lines.add(
                    Evidence.of(
                            "mutuals.many",
                            weights.of("mutuals.many"),
                            Wording.plural(mutuals.count(), "connection") + " in common"));
        }
        List<Evidence> named =
                mutuals.names().stream()
                        .limit(NAMES_LOOKED_AT)
                        .flatMap(name -> close(name).stream())
                        .sorted((a, b) -> Double.compare(b.bits(), a.bits()))
                        .toList();
        double share = 1;
        for (Evidence line : named) {
            lines.add(line.withBits(line.bits() * share));
            share /= 2;
        }
        return lines;
    }

    private List<Evidence> close(PersonName name) {
        PersonDescription query =
                new PersonDescription(
                        "query:mutual",
                        Origin.of(Origin.Kind.REQUESTER),
                        List.of(name),
                        List.of(),
                        Biography.NONE);
        List<Candidate> candidates = resolver.resolve(query);
        if (candidates.isEmpty() || candidates.getFirst().weightBits() < SURE_OF_NAME) {
            return List.of();
        }
        Candidate best = candidates.getFirst();
        double strength = book.tie(best.person().id()).strength();
        double selectivity = 1.0 / Math.max(1, book.requestsNaming(name));
        double bits = weights.of("mutual.close") * strength * Math.sqrt(selectivity);
        String text =
                name.text()
                        + " is a connection in common, tie "
                        + Math.round(100 * strength)
                        + " of 100"
                        + (selectivity < 1
                                ? ", named on " + book.requestsNaming(name) + " requests"
                                : "");
        return bits < 0.05
                ? List.of()
                : List.of(
                        new Evidence(
                                "mutual.close",
                                bits,
                                text,
                                best.person().descriptions().getFirst().key()));
    }
}
