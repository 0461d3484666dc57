package dev.familiar.app;

import dev.familiar.app.search.NameMentions;
import dev.familiar.identity.resolution.EvidenceResolver;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.Store;
import dev.familiar.store.StoredRequest;
import dev.familiar.triage.OwnerProfile;
import dev.familiar.triage.Triage;
import dev.familiar.triage.TriagePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What judging needs besides the request, for one state of the store and of the policy: building
/// it costs more than a verdict. For one thread.
final class Sitting {

    private final Triage triage;
    private final Map<String, Decision> decisions = new HashMap<>();

    /// @param requests all of the home, for notes and connections that several share
    Sitting(
            Store store,
            NameMentions names,
            List<StoredRequest> requests,
            OwnerProfile owner,
            TriagePolicy policy,
            Instant now) {
        List<ConnectionRequest> incoming =
                requests.stream()
                        .filter(request -> request.status() != StoredRequest.Status.OUTGOING)
                        .map(StoredRequest::request)
                        .toList();
        EvidenceResolver resolver =
                new EvidenceResolver(
                        new RememberedLookup(store.people().lookup()),
                        store.people().learnedWeights());
        StoreTraceBook book = new StoreTraceBook(store, names, incoming, now);
        this.triage =
                new Triage(resolver, book, owner, policy, LocalDate.ofInstant(now, ZoneOffset.UTC));
        store.owner().decisions().forEach(decision -> decisions.put(decision.request(), decision));
    }

    RequestView judge(StoredRequest request) {
        return new RequestView(request.id(), triage.judge(request.request()), decided(request));
    }

    /// The owner's last word on a request, under its id or one of its aliases.
    private String decided(StoredRequest request) {
        Decision last = decisions.get(request.id());
        for (String alias : request.aliases()) {
            Decision other = decisions.get(alias);
            last = last == null || (other != null && other.at().isAfter(last.at())) ? other : last;
        }
        return last == null ? "" : last.choice().name().toLowerCase(Locale.ROOT);
    }
}
