package dev.familiar.store;

import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.row.StoredRequest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

// What proves that an invitation was answered on the platform:
//
// - The requester is a connection in an archive: somebody pressed Accept.
// - It is missing in an Invitations.csv that was written after the owner decided, read to its end
//   without a fault. The file lists what waits and what was accepted of about the last 180 days
//   (nobody who was refused stays in it), so an invitation of this half year that it does not have
//   is refused, withdrawn or expired: there is nothing left to press.
//
// What does not: a pasted page, which shows the cards that had been loaded and no more; a mail
// archive, which tells of invitations and never of answers; a table of requests, which anybody
// may have cut; an Invitations.csv of before the decision.

/// What the owner last answered to each request, and whether the platform knows by now. For many
/// threads; reads everything each time, a few milliseconds for a thousand decisions.
public final class Answers {

    /// Rows of Invitations.csv are as old as 180 days; the last few are not relied upon.
    private static final Duration WINDOW = Duration.ofDays(175);

    /// Of the keys of requests from Invitations.csv.
    private static final String LISTED = "request:linkedin:";

    private final Database database;
    private final Requests requests;

    Answers(Database database, Requests requests) {
        this.database = database;
        this.requests = requests;
    }

    /// The last word on one request.
    ///
    /// @param request which
    /// @param choice what
    /// @param note what was to be said with it: the owner's words, else those drafted then; may be
    ///   empty
    /// @param at when
    /// @param proof how the archives show that it was pressed; null if they do not
    public record Answer(
            StoredRequest request, Choice choice, String note, Instant at, @Nullable Proof proof) {

        /// Hides the person.
        @Override
        public String toString() {
            return "Answer[" + choice + ", " + at + ", " + proof + "]";
        }
    }

    /// How archives show that a request was answered on the platform.
    public enum Proof {
        /// The requester is a connection now.
        CONNECTED,
        /// A list of invitations written after the decision does not have it any more.
        GONE
    }

    /// One for each request that the owner answered in any way, in the order of deciding. A request
    /// that is gone with its archive has none: there is nothing known to press it by.
    public List<Answer> all() {
        Map<String, StoredRequest> named = new HashMap<>();
        List<StoredRequest> known = requests.all();
        known.forEach(request -> request.aliases().forEach(id -> named.putIfAbsent(id, request)));
        known.forEach(request -> named.put(request.id(), request));
        return database.read(sql -> {
            Listing listing = Listing.newest(sql).orElse(null);
            // The last word on a request stands where it was said, under whatever id.
            Map<String, Word> last = new HashMap<>();
            List<Word> words = words(sql);
            words.forEach(word -> {
                StoredRequest request = named.get(word.request());
                last.put(request == null ? word.request() : request.id(), word);
            });
            List<Answer> answers = new ArrayList<>();
            for (Word word : words) {
                StoredRequest request = named.get(word.request());
                if (request != null && word.equals(last.get(request.id()))) {
                    answers.add(
                            new Answer(
                                    request,
                                    word.choice(),
                                    word.note(),
                                    word.at(),
                                    proof(request, word, listing)));
                }
            }
            return answers;
        });
    }

    /// A decision that stands.
    private record Word(long id, String request, Choice choice, String note, Instant at) {}

    /// The whole advice is some kilobytes of JSON for each decision; only its note is taken out.
    private static List<Word> words(Sql sql) throws SQLException {
        return sql.list(
                """
                SELECT d.id, d.request, d.choice,
                    CASE WHEN d.note <> '' THEN d.note
                         WHEN c.note IS NOT NULL THEN c.note
                         WHEN d.choice = 'ASK' AND json_valid(d.verdict)
                             THEN coalesce(d.verdict ->> '$.note', '')
                         ELSE '' END,
                    d.at
                FROM decision d LEFT JOIN saved_card c ON c.decision_id = d.id
                WHERE d.undone = 0 ORDER BY d.id\
                """,
                row ->
                        new Word(
                                row.getLong(1),
                                row.getString(2),
                                Choice.valueOf(row.getString(3)),
                                row.getString(4),
                                Instant.ofEpochMilli(row.getLong(5))));
    }

    /// Being a connection goes first: it also tells what was pressed.
    private static @Nullable Proof proof(
            StoredRequest request, Word word, @Nullable Listing listing) {
        if (request.status() == StoredRequest.Status.CONNECTED) {
            return Proof.CONNECTED;
        }
        return listing != null && listing.provesGone(request, word.at()) ? Proof.GONE : null;
    }

    /// The newest list of invitations that can be relied upon.
    ///
    /// @param at when it was written
    /// @param keys of the sightings in it, or in one as new
    private record Listing(Instant at, Set<String> keys) {

        /// Empty if there is none. One with a fault may lack the very row that was asked for.
        static Optional<Listing> newest(Sql sql) throws SQLException {
            Optional<Long> at =
                    sql.first(
                            """
                            SELECT as_of FROM archive a
                            WHERE source = 'linkedin' AND complete = 1
                                AND entry LIKE '%invitations.csv'
                                AND NOT EXISTS (SELECT 1 FROM fault_count f WHERE f.archive_id = a.id)
                            ORDER BY as_of DESC LIMIT 1\
                            """,
                            row -> row.getLong(1));
            if (at.isEmpty()) {
                return Optional.empty();
            }
            Set<String> keys = new HashSet<>();
            sql.each(
                    "SELECT key FROM request_sighting WHERE as_of >= ?",
                    row -> keys.add(row.getString(1)),
                    at.get());
            return Optional.of(new Listing(Instant.ofEpochMilli(at.get()), keys));
        }

        boolean provesGone(StoredRequest request, Instant decided) {
            Instant sentAt = request.request().invitation().sentAt();
            return at.isAfter(decided)
                    && sentAt != null
                    && Duration.between(sentAt, at).compareTo(WINDOW) <= 0
                    && request.sightings().stream()
                            .noneMatch(key -> key.startsWith(LISTED) && keys.contains(key));
        }
    }
}
