package dev.familiar.triage;

import dev.familiar.identity.Candidate;
import dev.familiar.identity.Comparison;
import dev.familiar.identity.Resolver;
import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.Handle;
import dev.familiar.model.Origin;
import dev.familiar.model.Person;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Requester;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import dev.familiar.triage.evidence.Bits;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Clue;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds out what the archives and the request itself tell of a requester. Weights are used only to
/// see who is to be looked at first.
final class Inquiry {

    /// Less likely people than this add less than half a percent to the probability.
    private static final double WORTH_WEIGHING = -8;

    private static final double WORTH_NAMING = 0.1;

    /// Four to one that the owner knows somebody.
    private static final double TRACED = 2;

    /// What the looks of a request count where there are traces.
    private static final double BESIDE_TRACES = 0.5;

    private static final double LIKELY = 0.5;

    private final Resolver resolver;
    private final TraceBook book;
    private final Weights weights;
    private final double priorBits;
    private final Acquaintance acquaintance;
    private final ZoneClue zone;
    private final FieldClue field = new FieldClue();
    private final LifeClue life;
    private final ColleagueClue colleague;
    private final ClaimClue claim;
    private final MentionClue mention = new MentionClue();
    private final MutualClue mutual;
    private final GoBetweenClue goBetween;
    private final Interests interests;
    private final Notability notability;
    private final LocalDate today;

    Inquiry(
            Resolver resolver,
            TraceBook book,
            OwnerProfile owner,
            TriagePolicy policy,
            LocalDate today) {
        Whereabouts whereabouts = new Whereabouts(owner.place(), today);
        this.resolver = resolver;
        this.book = book;
        this.weights = policy.weights();
        this.priorBits = Bits.ofProbability(policy.priorKnown());
        this.today = today;
        acquaintance = new Acquaintance(book, today);
        zone = new ZoneClue(whereabouts, Clock.of(book.coverage()));
        life = new LifeClue(whereabouts, owner);
        colleague = new ColleagueClue(owner, today);
        claim = new ClaimClue(owner);
        mutual = new MutualClue(resolver, book);
        goBetween = new GoBetweenClue(resolver, book);
        interests = new Interests(policy.interests());
        notability = new Notability(owner, policy);
    }

    /// Who asks the owner to be connected.
    Dossier about(ConnectionRequest request) {
        return about(request, List.of(), Asking.THEMSELVES);
    }

    /// A name that the owner asks about.
    ///
    /// @param handles accounts that are said to be theirs, besides the profile
    Dossier aboutName(ConnectionRequest request, List<Handle> handles) {
        return about(request, handles, Asking.OWNER);
    }

    /// Who wants to know.
    private enum Asking {
        /// The requester, who is no connection yet, and whose request tells of itself.
        THEMSELVES,
        /// The owner, of anybody: also of a connection, and no request was written.
        OWNER
    }

    private Dossier about(ConnectionRequest request, List<Handle> handles, Asking asking) {
        List<Coverage> coverage = book.coverage();
        List<Term> absence = Reach.absence(coverage);
        List<Candidate> candidates = resolver.resolve(describe(request.requester(), handles));
        List<Suspect> suspects = suspects(request, candidates, asking, coverage);
        double share = share(suspects, absence);
        Suspect first = suspects.isEmpty() ? null : suspects.getFirst();
        boolean worthNaming =
                share > WORTH_NAMING || (first != null && first.isFamiliarInPart(weights));
        Suspect named = worthNaming ? first : null;
        Clue spoken =
                share >= LIKELY
                        ? null
                        : mention.find(request.requester().name(), book, today).orElse(null);
        ColleagueClue.Shared shared = shared(request, first, named);
        GoBetweenClue.GoBetween asked = goBetween.find(request).orElse(null);
        return new Dossier(
                request,
                coverage,
                suspects,
                named,
                shared,
                spoken,
                share >= LIKELY
                        ? null
                        : Household.of(request.requester().name(), candidates).orElse(null),
                share >= LIKELY
                        ? null
                        : ScriptGap.of(request.requester().name(), book).orElse(null),
                clues(request, asking, shared, asked, named != null && isTraced(named)),
                asked,
                asking == Asking.OWNER ? null : interests.of(request.requester()).orElse(null),
                asking == Asking.OWNER ? null : notability.of(request.requester()).orElse(null),
                absence);
    }

    /// The life of a mere namesake says nothing of where the requester worked.
    private ColleagueClue.@Nullable Shared shared(
            ConnectionRequest request, @Nullable Suspect first, @Nullable Suspect named) {
        boolean namesake = first != null && first.isContradicted(weights);
        Person person = named == null || namesake ? null : named.person();
        List<Exchange> exchanges = first == null ? List.of() : first.exchanges();
        return colleague.find(request, person, exchanges).orElse(null);
    }

    private List<Suspect> suspects(
            ConnectionRequest request,
            List<Candidate> candidates,
            Asking asking,
            List<Coverage> coverage) {
        long texts =
                coverage.stream()
                        .filter(c -> c.source().equals("mail"))
                        .mapToLong(Coverage::items)
                        .sum();
        return candidates.stream()
                .filter(candidate -> candidate.weightBits() + priorBits > WORTH_WEIGHING)
                .limit(Triage.MOST_CANDIDATES)
                .map(candidate -> suspect(candidate, request, asking, texts))
                .sorted(
                        Comparator.<Suspect>comparingDouble(suspect -> suspect.rank(weights))
                                .reversed())
                .toList();
    }

    /// How likely the requester is the first suspect.
    private double share(List<Suspect> suspects, List<Term> absence) {
        Case facts =
                new Case(
                        priorBits,
                        suspects.stream().map(suspect -> suspect.facts(List.of())).toList(),
                        absence,
                        List.of());
        return facts.share(weights);
    }

    private Suspect suspect(
            Candidate candidate, ConnectionRequest request, Asking asking, long texts) {
        Person person = candidate.person();
        Tie tie = book.tie(person.id());
        List<Exchange> exchanges = book.exchanges(person.id());
        List<Clue> identity = new ArrayList<>();
        for (Comparison comparison : candidate.comparisons()) {
            Clue clue =
                    new Clue(
                            new Term("identity." + comparison.field(), 0, comparison.bits()),
                            ComparisonWords.of(comparison, request.requester(), person),
                            person.descriptions().getFirst().key(),
                            comparison.weight());
            boolean claimed =
                    comparison.field().equals("profile") && SignedProfile.isAllThereIs(person);
            identity.add(claimed ? clue.times(SignedProfile.PART) : clue);
        }
        List<Clue> traces = traces(person, tie, exchanges, asking);
        double prior = candidate.priorBits() + priorBits;
        Suspect bare = new Suspect(candidate, prior, tie, exchanges, identity, traces);
        if (!bare.isProven()) {
            Requester requester = request.requester();
            if (!bare.isKnownByWord()) {
                PresenceClue.of(person, exchanges).ifPresent(identity::add);
            }
            LooseName.of(requester.name(), person, candidate.comparisons())
                    .ifPresent(identity::add);
            OtherUser.of(requester.name(), person).ifPresent(identity::add);
            zone.compare(requester.place(), exchanges).ifPresent(identity::add);
            List<String> lives =
                    person.descriptions().stream()
                            .map(d -> d.biography().headline() + " " + titles(d))
                            .toList();
            field.compare(requester.headline(), lives, exchanges, book, texts)
                    .ifPresent(identity::add);
            YouthClue.compare(requester.headline(), person, tie.facts(), today)
                    .ifPresent(identity::add);
        }
        identity.sort(Comparator.comparingInt(line -> line.kind().equals("identity.name") ? 0 : 1));
        traces.sort(Comparator.<Clue>comparingDouble(clue -> clue.term().bits(weights)).reversed());
        return new Suspect(candidate, prior, tie, exchanges, identity, traces);
    }

    /// That a requester is a connection under another profile says something; that somebody is one
    /// whom the owner asks about says nothing, because so many strangers are.
    private List<Clue> traces(Person person, Tie tie, List<Exchange> exchanges, Asking asking) {
        if (asking == Asking.THEMSELVES || !isConnection(person)) {
            return acquaintance.lines(person, tie, exchanges);
        }
        List<Clue> lines =
                new ArrayList<>(acquaintance.linesBesideTheConnection(person, tie, exchanges));
        if (lines.isEmpty()) {
            lines.add(Acquaintance.connectionAlone(priorBits));
        }
        return lines;
    }

    private static boolean isConnection(Person person) {
        return person.descriptions().stream()
                .anyMatch(d -> d.origin().kind() == Origin.Kind.CONNECTION);
    }

    private static String titles(PersonDescription description) {
        return String.join(
                " ",
                description.biography().affiliations().stream().map(Affiliation::title).toList());
    }

    private boolean isTraced(Suspect suspect) {
        return suspect.facts(List.of()).acquaintanceBits(weights) >= TRACED;
    }

    /// @param asked whom the note names as go-between
    /// @param traced whether traces say by themselves that the owner knows the person named: then
    ///   how the request looks and whom the two have in common says less, because it tells in the
    ///   main whether the requester is a stranger, which is hardly open any more
    private List<Clue> clues(
            ConnectionRequest request,
            Asking asking,
            ColleagueClue.@Nullable Shared shared,
            GoBetweenClue.@Nullable GoBetween asked,
            boolean traced) {
        List<Clue> looks = new ArrayList<>(mutual.find(request.invitation().mutuals()));
        looks.addAll(life.find(request.requester()));
        if (asking == Asking.THEMSELVES) {
            looks.addAll(RequestClues.of(request, book));
        }
        if (asked != null) {
            looks.add(asked.clue());
        }
        List<Clue> clues = new ArrayList<>();
        if (shared != null && shared.said()) {
            clues.add(shared.clue());
        }
        claim.check(request, book, today).ifPresent(clues::add);
        looks.forEach(look -> clues.add(traced ? look.times(BESIDE_TRACES) : look));
        return clues;
    }

    /// Somebody who asks, as a record to be looked up by.
    static PersonDescription describe(Requester requester, List<Handle> more) {
        List<Handle> handles = new ArrayList<>(more);
        if (requester.profile() != null) {
            handles.addFirst(requester.profile());
        }
        List<Affiliation> jobs =
                requester.company().isEmpty()
                        ? List.of()
                        : List.of(Affiliation.job(requester.company(), ""));
        return new PersonDescription(
                "query:requester",
                Origin.of(Origin.Kind.REQUESTER),
                List.of(requester.name()),
                handles,
                new Biography(requester.headline(), requester.place(), jobs, "", null));
    }
}
