package dev.familiar.store.row;

import dev.familiar.model.source.ConnectionRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One person's connection request, brought together from all archives that show it.
///
/// @param id stable, e.g. `r-8f3a51c07b`; derived from the profile or, without one, the name
/// @param request the fields, each from the sighting that says most; its key is `id`
/// @param status where it stands
/// @param aliases ids it had, or would have, while less was known of it
/// @param sightings keys of the sightings
public record StoredRequest(
        String id,
        ConnectionRequest request,
        Status status,
        Set<String> aliases,
        List<String> sightings) {

    /// Where a request stands.
    public enum Status {
        /// Incoming and open; the owner has not accepted, declined or followed yet.
        PENDING,
        /// The requester is a connection now.
        CONNECTED,
        /// The owner accepted, declined or followed instead.
        DECIDED,
        /// The owner's own request to somebody.
        OUTGOING
    }

    /// Copies the collections.
    public StoredRequest {
        aliases = Set.copyOf(aliases);
        sightings = List.copyOf(sightings);
    }

    /// Every id that names this request: a decision is kept under the one of its time.
    public Set<String> names() {
        return Stream.concat(Stream.of(id), aliases.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Whether `anId` names this request.
    public boolean isNamed(String anId) {
        return id.equals(anId) || aliases.contains(anId);
    }

    /// Hides the person.
    @Override
    public String toString() {
        return "StoredRequest[" + id + ", " + status + "]";
    }
}
