package dev.familiar.store;

import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sightings that are of one request. For one thread.
///
/// Holds all sightings and decides nothing until asked: of each field, the sighting counts that
/// says most of it, so no archive is the main one, and none is lost by coming first.
final class RequestGroup {

    private final List<ConnectionRequest> sightings = new ArrayList<>();

    RequestGroup(ConnectionRequest first) {
        sightings.add(first);
    }

    /// Takes in another group. Sorted by key each time, so that whatever is asked for the first of
    /// several does not depend on which came in when.
    void add(RequestGroup other) {
        sightings.addAll(other.sightings);
        sightings.sort(Comparator.comparing(ConnectionRequest::key));
    }

    List<String> keys() {
        return sightings.stream().map(ConnectionRequest::key).toList();
    }

    /// The same for all of a group: [RequestMerge] brings no two together of which one is outgoing.
    boolean isIncoming() {
        return sightings.getFirst().invitation().incoming();
    }

    /// The profile of whichever sighting has one; there are never two. Null if none has.
    @Nullable ProfileUrl profile() {
        return sightings.stream()
                .map(sighting -> sighting.requester().profile())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Those that are known, in the order of the sightings' keys.
    List<String> platformIds() {
        return sightings.stream()
                .map(sighting -> sighting.invitation().platformId())
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /// Names as compared, without repetition.
    List<String> foldedNames() {
        return sightings.stream()
                .map(s -> Folding.name(s.requester().name().text()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// The shortest time between a sighting of this group and one of the other; null if either has
    /// no time.
    @Nullable Duration distance(RequestGroup other) {
        return times().flatMap(a -> other.times().map(b -> Duration.between(a, b).abs()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private Stream<Instant> times() {
        return sightings.stream()
                .map(sighting -> sighting.invitation().sentAt())
                .filter(Objects::nonNull);
    }

    /// Whether two sightings say the same of somebody's work, but for case, accents and
    /// punctuation; an empty headline shares nothing.
    boolean sharesHeadline(RequestGroup other) {
        return sightings.stream()
                .map(s -> Folding.name(s.requester().headline()))
                .filter(headline -> !headline.isEmpty())
                .anyMatch(headline ->
                        other.sightings.stream()
                                .map(s -> Folding.name(s.requester().headline()))
                                .anyMatch(headline::equals));
    }

    /// The earliest time it was sent: what comes later are reminders.
    @Nullable Instant sentAt() {
        return times().min(Comparator.naturalOrder()).orElse(null);
    }

    /// One request with, for each field, what the sighting that says most of it says.
    ConnectionRequest merged(String id) {
        Requester requester =
                new Requester(
                        name(),
                        profile(),
                        longest(s -> s.requester().headline()),
                        longest(s -> s.requester().place()),
                        longest(s -> s.requester().company()));
        return new ConnectionRequest(
                id,
                requester,
                new Invitation(
                        isIncoming(),
                        sentAt(),
                        longest(s -> s.invitation().note()),
                        mutuals(),
                        longest(s -> s.invitation().platformId())));
    }

    /// A name with its parts told apart, then the longest, then the last by letters: any rule will
    /// do that does not hang on the order of imports.
    private PersonName name() {
        return sightings.stream()
                .map(s -> s.requester().name())
                .max(
                        Comparator.comparing((PersonName name) -> !name.family().isEmpty())
                                .thenComparingInt(name -> name.text().length())
                                .thenComparing(PersonName::text))
                .orElse(PersonName.NONE);
    }

    /// Empty if no sighting says anything.
    private String longest(Function<ConnectionRequest, String> field) {
        return sightings.stream().map(field).reduce("", VersionRuns::fuller);
    }

    /// The largest count; "not said" is -1 and so below a zero that was said.
    private MutualConnections mutuals() {
        return sightings.stream()
                .map(s -> s.invitation().mutuals())
                .max(
                        Comparator.comparingInt(MutualConnections::count)
                                .thenComparingInt(m -> m.names().size())
                                .thenComparing(m ->
                                        String.join(
                                                "\n",
                                                m.names().stream().map(PersonName::text).toList())))
                .orElse(MutualConnections.NOT_SAID);
    }
}
