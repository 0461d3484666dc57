package dev.familiar.app.requests;

import dev.familiar.store.row.StoredRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Requests by every id they have or had, for looking up many at once.
public final class RequestIndex {

    private final Map<String, StoredRequest> byId = new HashMap<>();

    /// @param requests all there are
    public RequestIndex(List<StoredRequest> requests) {
        for (StoredRequest request : requests) {
            // Of two that were called so the first in the list: any would do, but the same each
            // time.
            request.aliases().forEach(alias -> byId.putIfAbsent(alias, request));
        }
        // An id that one request has today is not one that another had.
        requests.forEach(request -> byId.put(request.id(), request));
    }

    /// The request with this id, or one that had it while less was known.
    public Optional<StoredRequest> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }
}
