package dev.familiar.store;

import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Invitation;
import dev.familiar.model.source.MutualConnections;
import dev.familiar.model.source.Requester;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A sighting of a connection request as the JSON of a column, without its key.
///
/// Fields that are not known are left out; the profile is kept by its slug, the time by ISO 8601.
final class RequestJson {

    private RequestJson() {}

    /// A count of connections in common is written only if it was said: a missing field is not
    /// zero.
    static String write(ConnectionRequest request) {
        ObjectNode node = Json.object();
        Requester requester = request.requester();
        node.set("name", Json.name(requester.name()));
        if (requester.profile() != null) {
            node.put("slug", requester.profile().slug());
        }
        Json.put(node, "headline", requester.headline());
        Json.put(node, "place", requester.place());
        Json.put(node, "company", requester.company());
        Invitation invitation = request.invitation();
        node.put("incoming", invitation.incoming());
        if (invitation.sentAt() != null) {
            node.put("sentAt", invitation.sentAt().toString());
        }
        Json.put(node, "note", invitation.note());
        if (invitation.mutuals().isKnown()) {
            node.put("mutuals", invitation.mutuals().count());
        }
        Json.putNames(node, invitation.mutuals().names());
        Json.put(node, "platformId", invitation.platformId());
        return Json.write(node);
    }

    /// What [#write] wrote; a sighting that does not say which way it went is incoming.
    static ConnectionRequest read(String key, String payload) {
        JsonNode node = Json.read(payload);
        PersonName name = Json.readName(node.path("name"));
        Requester requester =
                new Requester(
                        name,
                        profile(Json.text(node, "slug")),
                        Json.text(node, "headline"),
                        Json.text(node, "place"),
                        Json.text(node, "company"));
        List<PersonName> mutualNames = Json.names(node);
        String sentAt = Json.text(node, "sentAt");
        return new ConnectionRequest(
                key,
                requester,
                new Invitation(
                        node.path("incoming").asBoolean(true),
                        sentAt.isEmpty() ? null : Instant.parse(sentAt),
                        Json.text(node, "note"),
                        new MutualConnections(
                                node.path("mutuals").asInt(MutualConnections.UNKNOWN), mutualNames),
                        Json.text(node, "platformId")));
    }

    private static @Nullable ProfileUrl profile(String slug) {
        return slug.isEmpty() ? null : new ProfileUrl(slug);
    }
}
