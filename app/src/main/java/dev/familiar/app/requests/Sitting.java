package dev.familiar.app.requests;

import dev.familiar.app.search.NameMentions;
import dev.familiar.identity.resolution.EvidenceResolver;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.OwnerBook.Statement;
import dev.familiar.store.Store;
import dev.familiar.store.row.StoredRequest;
import dev.familiar.triage.OwnerProfile;
import dev.familiar.triage.Triage;
import dev.familiar.triage.TriagePolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What judging needs besides the request, for one state of what is known and of the policy:
/// building it costs more than a verdict. For one thread.
final class Sitting {

    private final Known known;
    private final Triage triage;

    /// The last word on each request, by the id it had when it was decided.
    private final Map<String, Word> words = new HashMap<>();

    /// @param order in which it was said
    private record Word(int order, Decision decision) {}

    /// @param decided in the order in which it was said
    /// @param said of people
    private Sitting(
            Known known, TriagePolicy policy, List<Decision> decided, List<Statement> said) {
        this.known = known;
        known.book().hear(said);
        this.triage =
                new Triage(known.resolver(), known.book(), known.owner(), policy, known.today());
        for (int i = 0; i < decided.size(); i++) {
            words.put(decided.get(i).request(), new Word(i, decided.get(i)));
        }
    }

    /// What does not depend on policy and decisions, with all that was looked up so far.
    private record Known(
            EvidenceResolver resolver, StoreTraceBook book, OwnerProfile owner, LocalDate today) {}

    /// @param requests all of the home, for notes and connections that several share
    /// @param names finds where others write a requester's name
    /// @param owner the owner's own life, which former colleagues are told by
    /// @param policy with what was learned
    /// @param now what nothing may be later than; its day in UTC is today
    static Sitting of(
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
        // Each sitting has its own memory of people: sharing one would make every look-up wait for
        // a lock.
        EvidenceResolver resolver =
                new EvidenceResolver(
                        new RememberedLookup(store.people().lookup()),
                        store.people().learnedWeights());
        StoreTraceBook book = new StoreTraceBook(store, names, incoming, now);
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return new Sitting(
                new Known(resolver, book, owner, today),
                policy,
                store.owner().decisions(),
                store.owner().statements());
    }

    /// A sitting for another policy and further decisions, with what this one knows; this one must
    /// not judge any more.
    Sitting under(TriagePolicy policy, List<Decision> decided, List<Statement> said) {
        return new Sitting(known, policy, decided, said);
    }

    /// What has to be looked up for it is remembered for the next one.
    RequestView judge(StoredRequest request) {
        return new RequestView(request.id(), triage.judge(request.request()), decided(request));
    }

    /// As [#judge], of somebody whom the owner asks about.
    NameView know(NameQuestion question) {
        return new NameView(
                question, triage.know(question.asRequest(), question.handles()), false, null);
    }

    /// The owner's last word on a request, under its id or one of its aliases.
    private String decided(StoredRequest request) {
        // A request decided while less was known of it had another id; the later word counts.
        return request.names().stream()
                .flatMap(name -> Stream.ofNullable(words.get(name)))
                .max(Comparator.comparingInt(Word::order))
                .map(word -> word.decision().choice().name().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
