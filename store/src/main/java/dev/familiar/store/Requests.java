package dev.familiar.store;

import dev.familiar.model.ProfileUrl;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.row.StoredRequest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The connection requests, each brought together from all archives that show it.
///
/// Computed from the sightings, some ten milliseconds for a thousand, and again when an import has
/// changed them. For many threads.
///
/// Nothing of this is stored, so it cannot go stale: a table of requests would have to be brought
/// up to date by every import, and in the order of imports. What is kept in memory goes by the
/// number of [Epochs#knowledge] at which it was read. That number is read first, on its own; if an
/// import commits in between, newer content stands under the older number and is merely read once
/// more.
///
/// Ids: a decision is kept under the id a request had at the time. As more archives come in, a
/// request known by name may turn out to have a profile, and its id changes with that; so each one
/// also answers to the ids that its names give ([StoredRequest#isNamed]).
public final class Requests {

    private final Database database;

    /// What was read last. Volatile and replaced as a whole: two threads may both read anew, and
    /// both are right.
    private volatile @Nullable Sighted sighted;

    Requests(Database database) {
        this.database = database;
    }

    /// All requests, the newest first, those without a date last.
    ///
    /// Decisions are read each time and not kept: they are few, and change with every key the owner
    /// presses.
    public List<StoredRequest> all() {
        Map<String, LastWord> words = lastWords();
        return sighted().requests().stream().map(request -> decided(request, words)).toList();
    }

    /// Incoming requests that are open: neither connected nor accepted, declined or followed. One
    /// that the owner put off or asked about is still open.
    public List<StoredRequest> pending() {
        return all().stream()
                .filter(request -> request.status() == StoredRequest.Status.PENDING)
                .toList();
    }

    /// The request with this id, or one it had while less was known.
    ///
    /// One that has the id now goes before one that once had it.
    public Optional<StoredRequest> find(String id) {
        List<StoredRequest> requests = all();
        return requests.stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .or(() -> requests.stream().filter(request -> request.isNamed(id)).findFirst());
    }

    /// Requests whose name, headline, place, company or note hold all words of the query, folded.
    ///
    /// Parts of words count. A query without a word matches all.
    public List<StoredRequest> matching(String query) {
        List<String> words = Folding.words(query);
        return all().stream()
                .filter(request -> words.stream().allMatch(searchable(request)::contains))
                .toList();
    }

    private static String searchable(StoredRequest stored) {
        ConnectionRequest request = stored.request();
        return Folding.name(
                String.join(
                        " ",
                        request.requester().name().text(),
                        request.requester().headline(),
                        request.requester().place(),
                        request.requester().company(),
                        request.invitation().note()));
    }

    /// What archives say of requests, decisions aside.
    ///
    /// @param knowledge when it was read
    private record Sighted(long knowledge, List<StoredRequest> requests) {

        Sighted {
            requests = List.copyOf(requests);
        }
    }

    private Sighted sighted() {
        long knowledge = database.<Epochs>read(Epochs::read).knowledge();
        Sighted last = sighted;
        if (last == null || last.knowledge() != knowledge) {
            last = new Sighted(knowledge, database.read(Requests::read));
            sighted = last;
        }
        return last;
    }

    /// Reads all sightings and connections, in one transaction.
    private static List<StoredRequest> read(Sql sql) throws SQLException {
        List<RequestGroup> groups =
                RequestMerge.groups(
                        sql.list(
                                "SELECT key, payload FROM request_sighting",
                                row -> RequestJson.read(row.getString(1), row.getString(2))));
        Connections connections = Connections.read(sql);
        List<StoredRequest> requests = new ArrayList<>();
        for (Map.Entry<String, RequestGroup> named : named(groups).entrySet()) {
            String id = named.getKey();
            RequestGroup group = named.getValue();
            // In the order of names: equal for equal sightings, whatever the imports were.
            Set<String> aliases = new LinkedHashSet<>(idsByName(group));
            aliases.remove(id);
            requests.add(
                    new StoredRequest(
                            id,
                            group.merged(id),
                            status(group, connections),
                            aliases,
                            group.keys()));
        }
        requests.sort(
                Comparator.comparing(Requests::sentAt).reversed().thenComparing(StoredRequest::id));
        return requests;
    }

    /// What was decided last, by the id the decision was kept under.
    ///
    /// @param order in which words were said
    private record LastWord(long order, Choice choice) {

        /// Who puts an accepted request off opens it again.
        boolean closes() {
            return choice == Choice.ACCEPT || choice == Choice.DECLINE || choice == Choice.FOLLOW;
        }
    }

    /// Ascending, so that of several words under one id the last stays; decisions are few.
    private Map<String, LastWord> lastWords() {
        return database.read(sql -> {
            Map<String, LastWord> words = new HashMap<>();
            sql.each(
                    "SELECT id, request, choice FROM decision WHERE undone = 0 ORDER BY id",
                    row ->
                            words.put(
                                    row.getString(2),
                                    new LastWord(
                                            row.getLong(1), Choice.valueOf(row.getString(3)))));
            return words;
        });
    }

    /// The last word under any of its ids counts, as for [OwnerBook#decision]: an older one under
    /// an id it had before must not close what was opened again under today's. A connection stays
    /// one, whatever was decided: it is what the archives show.
    private static StoredRequest decided(StoredRequest request, Map<String, LastWord> words) {
        boolean isClosed =
                request.names().stream()
                        .flatMap(name -> Stream.ofNullable(words.get(name)))
                        .max(Comparator.comparingLong(LastWord::order))
                        .map(LastWord::closes)
                        .orElse(false);
        return isClosed && request.status() == StoredRequest.Status.PENDING
                ? new StoredRequest(
                        request.id(),
                        request.request(),
                        StoredRequest.Status.DECIDED,
                        request.aliases(),
                        request.sightings())
                : request;
    }

    /// Requests without a date sort behind all others.
    private static Instant sentAt(StoredRequest request) {
        Instant sentAt = request.request().invitation().sentAt();
        return sentAt == null ? Instant.MIN : sentAt;
    }

    private static StoredRequest.Status status(RequestGroup group, Connections connections) {
        if (!group.isIncoming()) {
            return StoredRequest.Status.OUTGOING;
        }
        if (connections.answer(group)) {
            return StoredRequest.Status.CONNECTED;
        }
        return StoredRequest.Status.PENDING;
    }

    /// Gives out the ids: from the profile, else the name; of several requests of one name without
    /// a profile, the first keeps the plain id and each later one adds the time it was sent.
    private static Map<String, RequestGroup> named(List<RequestGroup> groups) {
        List<RequestGroup> order =
                groups.stream()
                        .sorted(
                                Comparator.comparing((RequestGroup g) -> g.profile() == null)
                                        .thenComparing(g -> {
                                            Instant at = g.sentAt();
                                            return at == null ? Instant.MAX : at;
                                        })
                                        .thenComparing(g -> g.keys().getFirst()))
                        .toList();
        Map<String, RequestGroup> named = new LinkedHashMap<>();
        for (RequestGroup group : order) {
            String text = idText(group);
            String suffix = "";
            while (named.putIfAbsent(id(text + suffix), group) != null) {
                suffix =
                        suffix.isEmpty()
                                ? "|" + String.valueOf(group.sentAt())
                                : suffix + "|" + group.keys().getFirst();
            }
        }
        return named;
    }

    /// What the id is made of. An outgoing request to somebody must not have the id of their own.
    private static String idText(RequestGroup group) {
        ProfileUrl profile = group.profile();
        String side = group.isIncoming() ? "" : "outgoing ";
        if (profile != null) {
            return side + profile.key();
        }
        List<String> names = group.foldedNames();
        return side + "name:" + (names.isEmpty() ? group.keys().getFirst() : names.getFirst());
    }

    /// The ids that the group's names would give.
    private static List<String> idsByName(RequestGroup group) {
        String side = group.isIncoming() ? "" : "outgoing ";
        return group.foldedNames().stream().map(name -> id(side + "name:" + name)).toList();
    }

    private static String id(String text) {
        return "r-" + Ids.of(text);
    }
}
