package dev.familiar.app.requests;

import dev.familiar.identity.Candidate;
import dev.familiar.identity.resolution.EvidenceResolver;
import dev.familiar.model.PersonId;
import dev.familiar.store.Store;
import dev.familiar.store.row.StoredRequest;
import dev.familiar.triage.Triage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom those who ask to connect may be: the likeliest person for each open request and their
/// rivals, by names, accounts and lives alone. Nothing is judged, so it costs some milliseconds a
/// request.
///
/// Remembers what was found for the people of one linkage. One thread.
public final class Requesters {

    /// What is this much less likely than the likeliest is no rival (1 : 64).
    private static final double RIVAL_BITS = 6;

    /// Below these odds that it is this very person a name is only a name (1 : 16).
    private static final double LEAST_BITS = -4;

    private final Store store;
    private final Map<String, Set<PersonId>> found = new HashMap<>();
    private @Nullable EvidenceResolver resolver;

    /// @param store its people must stay as they are while this is used
    public Requesters(Store store) {
        this.store = store;
    }

    /// Whom the requests that are open now may be from.
    public Set<PersonId> people() {
        Set<PersonId> people = new HashSet<>();
        for (StoredRequest request : store.requests().pending()) {
            people.addAll(found.computeIfAbsent(request.id(), _ -> resolved(request)));
        }
        return people;
    }

    private Set<PersonId> resolved(StoredRequest request) {
        EvidenceResolver asked = resolver;
        if (asked == null) {
            asked =
                    new EvidenceResolver(
                            new RememberedLookup(store.people().lookup()),
                            store.people().learnedWeights());
            resolver = asked;
        }
        List<Candidate> candidates = asked.resolve(Triage.described(request.request().requester()));
        double best = candidates.isEmpty() ? 0 : candidates.getFirst().weightBits();
        Set<PersonId> people = new HashSet<>();
        for (Candidate candidate : candidates) {
            double bits = candidate.weightBits();
            if (bits >= LEAST_BITS && bits >= best - RIVAL_BITS) {
                people.add(candidate.person().id());
            }
        }
        return people;
    }
}
