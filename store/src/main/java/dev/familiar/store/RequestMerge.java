package dev.familiar.store;

import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which sightings are of one request. The answer does not depend on the order of imports, because
/// all sightings are gone through anew, sorted by key.
///
/// In this order: the same profile; the same id of the platform; the same name, with the same
/// headline or within thirty days (the platform reminds after one, two and three weeks), or where
/// one of them has no date. Two different profiles are never one person, and a sighting without a
/// profile that fits several goes to the nearest in time.
///
/// The order of the steps is from what cannot be mistaken to what can. A step never takes apart
/// what an earlier one brought together, and profiles, which name an account, are never joined by a
/// name, which many share.
///
/// Cost: the last step compares each group with those of its name only; a few milliseconds for a
/// thousand sightings. For one thread.
final class RequestMerge {

    /// Also how far apart groups count that have no time, see [#distance].
    private static final Duration NEAR = Duration.ofDays(30);

    private final List<RequestGroup> groups = new ArrayList<>();

    private RequestMerge() {}

    /// @param sightings in any order
    /// @return each sighting in one group, in no order that means anything
    static List<RequestGroup> groups(List<ConnectionRequest> sightings) {
        RequestMerge merge = new RequestMerge();
        List<ConnectionRequest> sorted =
                sightings.stream().sorted(Comparator.comparing(ConnectionRequest::key)).toList();
        merge.byProfile(sorted);
        merge.byPlatformId(sorted);
        merge.byName();
        return merge.groups;
    }

    /// One group for each profile and direction: the same person may have asked and been asked.
    private void byProfile(List<ConnectionRequest> sightings) {
        Map<String, RequestGroup> bySlug = new LinkedHashMap<>();
        for (ConnectionRequest sighting : sightings) {
            ProfileUrl profile = sighting.requester().profile();
            if (profile != null) {
                RequestGroup group = new RequestGroup(sighting);
                RequestGroup known =
                        bySlug.putIfAbsent(
                                sighting.invitation().incoming() + profile.slug(), group);
                if (known != null) {
                    known.add(group);
                }
            }
        }
        groups.addAll(bySlug.values());
    }

    /// The platform's number of the invitation; sightings without one wait for [#byName].
    private void byPlatformId(List<ConnectionRequest> sightings) {
        Map<String, RequestGroup> byId = new HashMap<>();
        for (RequestGroup group : groups) {
            group.platformIds().forEach(id -> byId.putIfAbsent(group.isIncoming() + id, group));
        }
        for (ConnectionRequest sighting : sightings) {
            if (sighting.requester().profile() == null) {
                String id = platformId(sighting);
                RequestGroup group = new RequestGroup(sighting);
                RequestGroup known = id.isEmpty() ? null : byId.putIfAbsent(id, group);
                if (known == null) {
                    groups.add(group);
                } else {
                    known.add(group);
                }
            }
        }
    }

    private static String platformId(ConnectionRequest sighting) {
        String id = sighting.invitation().platformId();
        return id.isEmpty() ? "" : sighting.invitation().incoming() + id;
    }

    /// Brings each group without a profile to the one it fits best, groups with a profile first.
    private void byName() {
        // Profiles first: a sighting with a name alone joins a request with a profile rather than
        // another of the same kind, and is so found under the surest id.
        Map<String, List<RequestGroup>> byName = new HashMap<>();
        List<RequestGroup> result = new ArrayList<>();
        List<RequestGroup> order =
                groups.stream()
                        .sorted(
                                Comparator.comparing((RequestGroup g) -> g.profile() == null)
                                        .thenComparing(g -> g.keys().getFirst()))
                        .toList();
        for (RequestGroup group : order) {
            Optional<RequestGroup> home =
                    group.profile() != null
                            ? Optional.empty()
                            : group.foldedNames().stream()
                                    .flatMap(n -> byName.getOrDefault(n, List.of()).stream())
                                    .filter(other -> fits(group, other))
                                    .min(Comparator.comparing(other -> distance(group, other)));
            if (home.isPresent()) {
                home.get().add(group);
            } else {
                result.add(group);
                group.foldedNames()
                        .forEach(n -> byName.computeIfAbsent(n, _ -> new ArrayList<>()).add(group));
            }
        }
        groups.clear();
        groups.addAll(result);
    }

    /// The platform's last reminder comes after three weeks, so what is further apart than [#NEAR]
    /// is another request, unless the same headline speaks for one.
    private static boolean fits(RequestGroup one, RequestGroup other) {
        Duration distance = one.distance(other);
        return one.isIncoming() == other.isIncoming()
                && (distance == null || distance.compareTo(NEAR) <= 0 || one.sharesHeadline(other));
    }

    /// How badly two groups fit, for choosing among several: by time, and a shared headline counts
    /// for more than any time. Groups of which one has no date are as far apart as still fits.
    private static Duration distance(RequestGroup one, RequestGroup other) {
        Duration distance = one.distance(other);
        Duration known = distance == null ? NEAR : distance;
        return one.sharesHeadline(other) ? known.dividedBy(1000) : known;
    }
}
