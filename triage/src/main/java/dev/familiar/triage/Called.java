package dev.familiar.triage;

import dev.familiar.identity.Candidate;
import dev.familiar.identity.Resolver;
import dev.familiar.model.Biography;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import java.util.List;

/// People of the archives whom somebody else means by a bare name, on a request or in its note.
final class Called {

    private static final double SURE_OF_NAME = 0;

    private Called() {}

    /// Who bears that name, the likeliest first; nobody where not even the first is likelier to be
    /// meant than anybody else.
    static List<Candidate> of(PersonName name, Resolver resolver) {
        PersonDescription query =
                new PersonDescription(
                        "query:called",
                        Origin.of(Origin.Kind.REQUESTER),
                        List.of(name),
                        List.of(),
                        Biography.NONE);
        List<Candidate> candidates = resolver.resolve(query);
        return candidates.isEmpty() || candidates.getFirst().weightBits() < SURE_OF_NAME
                ? List.of()
                : candidates;
    }
}
