package dev.familiar.app.requests;

import dev.familiar.app.learning.LearningDesk;
import dev.familiar.app.people.HistoryDesk;
import dev.familiar.app.people.OwnerSelf;
import dev.familiar.app.people.PersonHistory;
import dev.familiar.app.refusal.NotFoundException;
import dev.familiar.app.search.NameMentions;
import dev.familiar.app.words.Amounts;
import dev.familiar.identity.name.FoldedText;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.Person;
import dev.familiar.model.ProfileUrl;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.store.Epochs;
import dev.familiar.store.OwnerBook;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.Store;
import dev.familiar.store.row.StoredRequest;
import dev.familiar.triage.Judgement;
import dev.familiar.triage.OwnerProfile;
import dev.familiar.triage.TriagePolicy;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The owner's desk of connection requests: judges them, remembers decisions. One thread.
public final class RequestDesk {

    private final Store store;
    private final NameMentions names;
    private final Supplier<OwnerSelf> owner;
    private final LearningDesk policy;
    private final Function<RequestView, String> record;
    private final Executor workers;
    private final InstantSource clock;

    /// What was built last. Kept as long as nothing changes, because building it reads all requests
    /// and the learned weights: about a second for a home of tens of thousands.
    private @Nullable Seated seated;

    /// @param names finds where others write a requester's name
    /// @param owner tells where the owner asks about themselves
    /// @param policy the policy in force, with what was learned
    /// @param record writes down what was advised, to be kept with the decision
    /// @param workers judge many requests at once
    public RequestDesk(
            Store store,
            NameMentions names,
            Supplier<OwnerSelf> owner,
            LearningDesk policy,
            Function<RequestView, String> record,
            Executor workers,
            InstantSource clock) {
        this.store = store;
        this.names = names;
        this.owner = owner;
        this.policy = policy;
        this.record = record;
        this.workers = workers;
        this.clock = clock;
    }

    /// What was built for a state of the store, of the policy and of the calendar.
    private record Seated(Situated on, List<StoredRequest> requests, Sittings sittings) {

        Seated {
            requests = List.copyOf(requests);
        }
    }

    /// @param epochs of the store
    /// @param policy which one is in force, and what was learned
    private record Situated(Epochs epochs, String policy, LocalDate today) {

        /// Whether only the owner's word or the policy is another: then what was looked up about
        /// people still holds, and only the weighing is done anew.
        boolean knowsAsMuchAs(Situated other) {
            return epochs.knowledge() == other.epochs.knowledge() && today.equals(other.today);
        }
    }

    private Situated situated() {
        return new Situated(store.epochs(), policy.version(), today());
    }

    /// What judging needs, for the state of now. Asked at the beginning of every question, so that
    /// a second one beside this is seen at the next.
    private Seated seated() {
        Situated now = situated();
        Seated last = seated;
        if (last == null || !last.on().equals(now)) {
            List<StoredRequest> requests = store.requests().all();
            TriagePolicy taught = policy.taught();
            Sittings sittings =
                    last == null || !last.on().knowsAsMuchAs(now)
                            ? sittings(requests, taught)
                            : renewed(last.sittings(), requests, taught);
            // As it was before anything was read: what changed meanwhile is read the next time.
            last = new Seated(now, requests, sittings);
            seated = last;
        }
        return last;
    }

    /// With nothing looked up yet.
    private Sittings sittings(List<StoredRequest> requests, TriagePolicy taught) {
        return new Sittings(further(requests, taught), workers);
    }

    /// Keeps what was looked up about people; only the weighing and the decisions are others.
    private Sittings renewed(Sittings last, List<StoredRequest> requests, TriagePolicy taught) {
        List<OwnerBook.Decision> decisions = store.owner().decisions();
        List<OwnerBook.Statement> said = store.owner().statements();
        return last.renewed(
                further(requests, taught), sitting -> sitting.under(taught, decisions, said));
    }

    /// Builds sittings that all judge as of the same moment, whenever one is needed.
    private Supplier<Sitting> further(List<StoredRequest> requests, TriagePolicy taught) {
        Instant now = clock.instant();
        OwnerProfile owner = OwnerLife.read(store);
        return () -> Sitting.of(store, names, requests, owner, taught, now);
    }

    /// A verdict per pending request, most certain first.
    ///
    /// Judges on several cores if they are many; what was looked up for the same state of the store
    /// is not looked up again.
    ///
    /// @param all also those already decided or closed
    public List<RequestView> triage(boolean all) {
        Seated seated = seated();
        return seated.sittings().judge(chosen(seated, all)).stream()
                .sorted(
                        Comparator.comparingDouble(RequestDesk::uncertainty)
                                .thenComparing(RequestView::id))
                .toList();
    }

    /// The ids of the pending requests, for [#why]; nothing is judged, but all that judging needs
    /// is read.
    ///
    /// @param all also those already decided or closed
    public List<String> ids(boolean all) {
        return chosen(seated(), all).stream().map(StoredRequest::id).toList();
    }

    /// Those still to be decided, or all that ever came in.
    private static List<StoredRequest> chosen(Seated seated, boolean all) {
        return incoming(seated.requests()).stream()
                .filter(r -> all || r.status() == StoredRequest.Status.PENDING)
                .toList();
    }

    /// All incoming requests under another policy, with what was learned; in no order.
    public List<RequestView> triage(TriagePolicy said) {
        List<StoredRequest> requests = store.requests().all();
        // Not kept: the policy is tried once, and what is seated is for the one in force.
        return sittings(requests, policy.taught(said)).judge(incoming(requests));
    }

    /// Without the owner's own requests to others, about which there is nothing to decide.
    private static List<StoredRequest> incoming(List<StoredRequest> requests) {
        return requests.stream()
                .filter(request -> request.status() != StoredRequest.Status.OUTGOING)
                .toList();
    }

    /// The verdicts on the requests that `who` names: an id, a profile address, or words of a name.
    ///
    /// @param who as the owner typed it; an id goes before everything else
    /// @throws NotFoundException if there is none
    public List<RequestView> why(String who) {
        Seated seated = seated();
        List<StoredRequest> named = named(who, seated.requests());
        if (named.isEmpty()) {
            throw new NotFoundException(
                    "no request of that id or name; familiar triage --all lists them");
        }
        return seated.sittings().judge(named);
    }

    /// How well the owner knows people whom they ask about, in the order given; by the same
    /// evaluator as requests, with the same memory of whom was looked up.
    ///
    /// @param asked none of them empty
    public List<NameView> know(List<NameQuestion> asked) {
        OwnerSelf self = owner.get();
        return seated().sittings().know(asked).stream().map(view -> seen(view, self)).toList();
    }

    /// With what the name alone does not tell: that it is the owner, or another's address.
    private NameView seen(NameView view, OwnerSelf self) {
        NameQuestion question = view.question();
        boolean own = self.is(question.name().text(), question.addresses());
        return new NameView(question, view.answer(), own, own ? null : holder(question));
    }

    /// Whoever has the address and no word of the name.
    private @Nullable Person holder(NameQuestion question) {
        Set<String> words = Set.copyOf(FoldedText.words(question.name().text()));
        return question.addresses().stream()
                .filter(_ -> !words.isEmpty())
                .flatMap(address -> store.people().withAccount(address).stream())
                .flatMap(id -> store.people().person(id).stream())
                .filter(person ->
                        person.names().stream()
                                .anyMatch(name ->
                                        name.text().codePoints().anyMatch(Character::isLetter)))
                .filter(person ->
                        person.names().stream()
                                .flatMap(name -> FoldedText.words(name.text()).stream())
                                .noneMatch(words::contains))
                .findFirst()
                .orElse(null);
    }

    /// Records a decision; accepting writes a card.
    ///
    /// @param who id of a request, or the name of who asks if that is unambiguous
    /// @param word `accept`, `decline`, `follow`, `ask` or `later`
    /// @param note how we know each other; empty for the drafted note
    /// @throws NotFoundException if there is no such request
    public DecisionView decide(String who, String word, String note) {
        Seated seated = seated();
        List<StoredRequest> named = named(who, seated.requests());
        if (named.size() != 1) {
            throw new NotFoundException(
                    named.isEmpty()
                            ? "no request of that id or name; familiar triage --all lists them"
                            : "several requests are called so; give the id that familiar triage"
                                    + " shows");
        }
        return decideOn(named, seated.sittings().judge(named), word, note).getFirst();
    }

    /// Records the same decision on each of a group, as one word of the owner's: one change in the
    /// store, taken back by one [dev.familiar.app.Familiar#undo].
    ///
    /// Each is judged anew first. If one is not open any more, or does not belong to the group as
    /// of now, nothing is decided: the owner saw another group.
    ///
    /// @param group as it was shown
    /// @return in the order given; empty if it is another by now
    public List<DecisionView> decide(RequestGroup group) {
        Seated seated = seated();
        RequestIndex index = new RequestIndex(seated.requests());
        List<StoredRequest> requests =
                group.ids().stream()
                        .flatMap(id -> index.find(id).stream())
                        .filter(request -> request.status() == StoredRequest.Status.PENDING)
                        .distinct()
                        .toList();
        List<RequestView> views = seated.sittings().judge(requests);
        return views.size() == group.members().size() && views.stream().allMatch(group.holds())
                ? decideOn(requests, views, group.kind().word(), "")
                : List.of();
    }

    /// The decisions, the cards and the follows are one change in the store: undo takes back all of
    /// it.
    ///
    /// @param judged the same requests, judged now, so that what is kept with each decision is the
    ///   advice the owner could see
    private List<DecisionView> decideOn(
            List<StoredRequest> requests, List<RequestView> judged, String word, String note) {
        Choice choice = Choice.valueOf(word.toUpperCase(Locale.ROOT));
        Instant now = clock.instant();
        List<OwnerBook.Deciding> together = new ArrayList<>();
        for (RequestView view : judged) {
            StoredRequest request = requests.get(together.size());
            together.add(
                    new OwnerBook.Deciding(
                            new OwnerBook.Decision(
                                    request.id(), choice, note, now, record.apply(view)),
                            request.names(),
                            choice == Choice.ACCEPT ? card(view, note) : null,
                            choice == Choice.FOLLOW
                                    ? new OwnerBook.Following(
                                            followKey(request),
                                            request.request().requester().name().text())
                                    : null));
        }
        Set<OwnerBook.Decision> written = new HashSet<>(store.owner().decide(together));
        List<DecisionView> views = new ArrayList<>();
        for (OwnerBook.Deciding deciding : together) {
            StoredRequest request = requests.get(views.size());
            ProfileUrl profile = request.request().requester().profile();
            views.add(
                    new DecisionView(
                            request.id(),
                            request.request().requester().name().text(),
                            word,
                            now,
                            effect(choice, deciding.card()),
                            profile == null ? "" : profile.url(),
                            written.contains(deciding.decision())));
        }
        return views;
    }

    /// Takes back the last decision that stands on one request; empty if there is none.
    ///
    /// @param request its id, or one it had when it was decided
    public Optional<DecisionView> undo(String request) {
        Set<String> names =
                store.requests().find(request).map(StoredRequest::names).orElse(Set.of(request));
        return store.owner().undo(names).map(this::undone);
    }

    /// Tells of a decision that was taken back, with the name of today, or none if the request is
    /// gone with its archive.
    public DecisionView undone(OwnerBook.Decision decision) {
        Optional<StoredRequest> request = store.requests().find(decision.request());
        String name = request.map(r -> r.request().requester().name().text()).orElse("");
        String effect = decision.choice() == Choice.ACCEPT ? "The card is taken back too." : "";
        return new DecisionView(
                decision.request(),
                name,
                decision.choice().name().toLowerCase(Locale.ROOT),
                decision.at(),
                effect,
                "",
                true);
    }

    /// The addresses of the card that accepting a request would write, in its order: those that
    /// last before those of an employer, without dead ones.
    public List<Handle> cardHandles(RequestView view) {
        return card(view, "").handles();
    }

    /// The requests that an id, a profile address or words of a name mean.
    private List<StoredRequest> named(String who, List<StoredRequest> requests) {
        Optional<StoredRequest> byId = requests.stream().filter(r -> r.isNamed(who)).findFirst();
        if (byId.isPresent()) {
            return List.of(byId.get());
        }
        // The beginning of an id, as people type what they see.
        if (who.matches("r-[0-9a-z]{3,}")) {
            List<StoredRequest> begun =
                    requests.stream().filter(r -> r.id().startsWith(who)).toList();
            if (!begun.isEmpty()) {
                return begun;
            }
        }
        // What parses as a profile is never taken for a name: nobody would be found, or somebody
        // else.
        Optional<ProfileUrl> profile = ProfileUrl.parse(who);
        return profile.isPresent()
                ? requests.stream()
                        .filter(r -> profile.get().equals(r.request().requester().profile()))
                        .toList()
                : store.requests().matching(who).stream()
                        .filter(r -> r.status() != StoredRequest.Status.OUTGOING)
                        .toList();
    }

    /// The card that accepting writes: the known addresses of the person, dead ones left out, and
    /// how the two know each other.
    private OwnerBook.SavedCard card(RequestView view, String note) {
        Judgement judgement = view.judgement();
        // The note of the verdict says how the two know each other; what the owner typed goes
        // before it.
        String drafted = judgement.verdict() instanceof Verdict.Accept accept ? accept.note() : "";
        Person person = judgement.finding().person();
        Set<EmailAddress> dead =
                person == null
                        ? Set.of()
                        : new HistoryDesk(store)
                                .deadAddresses(person).stream()
                                        .map(PersonHistory.DeadAddress::address)
                                        .collect(Collectors.toSet());
        return CardDraft.of(judgement.request(), person, dead, note.isBlank() ? drafted : note);
    }

    /// What came of a decision, in words for the owner.
    private static String effect(Choice choice, OwnerBook.@Nullable SavedCard card) {
        return switch (choice) {
            case ACCEPT ->
                    card == null || card.handles().isEmpty()
                            ? "Their card is written."
                            : "Their card is written, with "
                                    + Amounts.of(card.handles().size(), "address")
                                    + ".";
            case FOLLOW -> "You follow them now.";
            case DECLINE, ASK, LATER -> "";
        };
    }

    /// By the profile, which stays the same when the request is gone; without one, by the request.
    private static String followKey(StoredRequest request) {
        ProfileUrl profile = request.request().requester().profile();
        return profile == null ? request.id() : profile.key();
    }

    /// 0 where the probability is certain either way, up to 0.5 where it is even.
    private static double uncertainty(RequestView view) {
        double known = view.judgement().probability();
        return Math.min(known, 1 - known);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
