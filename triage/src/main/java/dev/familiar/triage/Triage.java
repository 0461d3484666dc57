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
import dev.familiar.model.verdict.Evidence;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.traces.Coverage;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Judges connection requests.
///
/// Holds no state of its own between requests. One thread at a time, because the ports it asks may
/// be bound to one. A judgement costs a handful of look-ups per person the requester could be; at
/// most [#MOST_CANDIDATES] are weighed.
public final class Triage {

    /// How many people a requester is compared with in full.
    public static final int MOST_CANDIDATES = 8;

    private static final double WORTH_WEIGHING = -12;
    private static final double GOOD_NAME = -2;
    private static final double RIVAL_SHARE = 0.25;
    private static final double CONTRADICTION = 2;

    private final Resolver resolver;
    private final TraceBook book;
    private final TriagePolicy policy;
    private final Acquaintance acquaintance;
    private final ZoneClue zone;
    private final FieldClue field;
    private final RequestClues clues;
    private final ColleagueClue colleague;
    private final ClaimClue claim;
    private final MentionClue mention;
    private final MutualClue mutual;
    private final LocalDate today;

    /// @param resolver finds who of the owner's people a requester could be
    /// @param book the archives
    /// @param owner the owner's own life
    /// @param policy the owner's rules
    /// @param today the day of judging
    public Triage(
            Resolver resolver,
            TraceBook book,
            OwnerProfile owner,
            TriagePolicy policy,
            LocalDate today) {
        this.resolver = resolver;
        this.book = book;
        this.policy = policy;
        this.today = today;
        acquaintance = new Acquaintance(policy.weights(), book, today);
        zone = new ZoneClue(policy.weights());
        field = new FieldClue(policy.weights());
        clues = new RequestClues(policy.weights());
        colleague = new ColleagueClue(owner, policy.weights(), today);
        claim = new ClaimClue(owner, policy.weights());
        mention = new MentionClue(policy.weights());
        mutual = new MutualClue(resolver, book, policy.weights());
    }

    /// One person the requester could be, with everything known of the two.
    private record Suspect(
            Candidate candidate,
            Tie tie,
            List<Exchange> exchanges,
            List<Evidence> identity,
            List<Evidence> traces) {

        double identityBits() {
            return candidate.priorBits() + identity.stream().mapToDouble(Evidence::bits).sum();
        }

        double acquaintanceBits() {
            return traces.stream().mapToDouble(Evidence::bits).sum();
        }

        /// How good the match was before the life was compared.
        double nameBits() {
            return candidate.priorBits()
                    + identity.stream()
                            .filter(e -> e.kind().equals("identity.name") || e.bits() > 0)
                            .mapToDouble(Evidence::bits)
                            .sum();
        }
    }

    /// The verdict on one request with its whole reasoning.
    public Judgement judge(ConnectionRequest request) {
        List<Coverage> coverage = book.coverage();
        long texts =
                coverage.stream()
                        .filter(c -> c.source().equals("mail"))
                        .mapToLong(Coverage::items)
                        .sum();
        List<Suspect> suspects =
                resolver.resolve(describe(request.requester())).stream()
                        .filter(candidate -> candidate.weightBits() > WORTH_WEIGHING)
                        .limit(MOST_CANDIDATES)
                        .map(candidate -> suspect(candidate, request, texts))
                        .sorted(Comparator.comparingDouble(Triage::joint).reversed())
                        .toList();
        Suspect best = suspects.isEmpty() ? null : suspects.getFirst();

        Waterfall waterfall = new Waterfall(Bits.ofProbability(policy.priorKnown()));
        Belief belief = new Belief(absentBits(coverage));
        double bestShare = 0;
        if (best != null) {
            bestShare = weigh(best, suspects, belief, waterfall);
        }
        if (best == null || bestShare < 0.5) {
            waterfall.step(
                    Evidence.of("no-trace", 0, SearchReport.nothing(coverage)), belief.bits());
            Optional<Evidence> named = mention.find(request.requester().name(), book, today);
            if (named.isPresent()) {
                belief.addClue(named.get().bits());
                waterfall.show(named.get(), belief.bits());
            }
        }
        Person person = best != null && bestShare > 0.1 ? best.candidate().person() : null;
        // The life of a mere namesake says nothing of where the requester worked.
        boolean namesake = best != null && isContradicted(best);
        ColleagueClue.Shared shared =
                colleague
                        .find(
                                request,
                                namesake ? null : person,
                                best == null ? List.of() : best.exchanges())
                        .orElse(null);
        if (shared != null && !shared.said()) {
            belief.strengthenLikeliest(shared.evidence().bits());
            waterfall.step(shared.evidence(), belief.bits());
        }
        for (Evidence clue : clues(request, shared)) {
            belief.addClue(clue.bits());
            waterfall.step(clue, belief.bits());
        }
        double known = Bits.probability(waterfall.totalBits());
        Decider.Situation situation = situation(best, suspects, bestShare, shared);
        List<Exchange> exchanges = person == null || best == null ? List.of() : best.exchanges();
        String note =
                person == null || best == null
                        ? ""
                        : NoteDraft.howWeKnowEachOther(
                                person,
                                best.tie().facts(),
                                exchanges,
                                shared == null ? "" : shared.employer());
        Verdict verdict =
                new Decider(policy).decide(request, known, waterfall.lines(), situation, note);
        return new Judgement(
                request,
                waterfall.priorBits(),
                waterfall.lines(),
                verdict,
                new Judgement.Finding(
                        person,
                        person == null || best == null ? 0 : best.tie().strength(),
                        SearchReport.of(coverage, person, exchanges)));
    }

    private static double joint(Suspect suspect) {
        return suspect.identityBits()
                + Bits.ofProbability(Bits.probability(suspect.acquaintanceBits()) * 0.999) * 0.5;
    }

    private double absentBits(List<Coverage> coverage) {
        double prior = Bits.ofProbability(policy.priorKnown());
        return prior - 3.5 * SearchReport.reach(coverage);
    }

    private Suspect suspect(Candidate candidate, ConnectionRequest request, long texts) {
        Person person = candidate.person();
        Tie tie = book.tie(person.id());
        List<Exchange> exchanges = book.exchanges(person.id());
        List<Evidence> identity = new ArrayList<>();
        for (Comparison comparison : candidate.comparisons()) {
            identity.add(
                    new Evidence(
                            "identity." + comparison.field(),
                            comparison.bits(),
                            comparison.text(),
                            person.descriptions().getFirst().key(),
                            comparison.weight()));
        }
        boolean sameProfile =
                candidate.comparisons().stream()
                        .anyMatch(c -> c.field().equals("profile") && c.bits() > 0);
        if (!sameProfile) {
            zone.compare(request.requester().place(), exchanges).ifPresent(identity::add);
            List<String> lives =
                    person.descriptions().stream()
                            .map(d -> d.biography().headline() + " " + titles(d))
                            .toList();
            field.compare(request.requester().headline(), lives, book, texts)
                    .ifPresent(identity::add);
        }
        if (!sameProfile) {
            capNames(identity, candidate.priorBits());
        }
        return new Suspect(
                candidate, tie, exchanges, identity, acquaintance.lines(person, tie, exchanges));
    }

    /// Names, employers and places can be shared by a namesake, however rare the name: what speaks
    /// for identity counts up to `identity.most` only, so that a contradicting life always weighs.
    private void capNames(List<Evidence> identity, double priorBits) {
        double agreeing = priorBits;
        for (Evidence line : identity) {
            agreeing += Math.max(0, line.bits());
        }
        double excess = agreeing - policy.weights().of("identity.most");
        for (int i = 0; i < identity.size() && excess > 0; i++) {
            Evidence line = identity.get(i);
            if (line.bits() > 0) {
                double taken = Math.min(excess, line.bits());
                identity.set(i, line.withBits(line.bits() - taken));
                excess -= taken;
            }
        }
    }

    private static String titles(PersonDescription description) {
        return String.join(
                " ",
                description.biography().affiliations().stream().map(Affiliation::title).toList());
    }

    /// Adds the suspects to the belief, writing a line for each step of the best one; returns the
    /// best one's share.
    private double weigh(Suspect best, List<Suspect> suspects, Belief belief, Waterfall waterfall) {
        List<Evidence> identity = new ArrayList<>(best.identity());
        identity.sort(Comparator.comparingInt(line -> line.kind().equals("identity.name") ? 0 : 1));
        Belief.Hypothesis hypothesis = null;
        for (Evidence line : identity) {
            if (hypothesis == null) {
                hypothesis = belief.consider(best.candidate().priorBits() + line.bits(), 0);
            } else {
                hypothesis.addIdentity(line.bits());
            }
            waterfall.step(line, belief.bits());
        }
        if (hypothesis == null) {
            hypothesis = belief.consider(best.candidate().priorBits(), 0);
        }
        List<Evidence> traces = new ArrayList<>(best.traces());
        traces.sort(Comparator.comparingDouble(Evidence::bits).reversed());
        for (Evidence line : traces) {
            hypothesis.addAcquaintance(line.bits());
            waterfall.step(line, belief.bits());
        }
        for (Suspect other : suspects.subList(1, suspects.size())) {
            belief.consider(other.identityBits(), other.acquaintanceBits());
        }
        if (suspects.size() > 1) {
            String text =
                    Wording.plural(suspects.size() - 1, "other person", "other people")
                            + " of your archives could be meant too";
            waterfall.step(Evidence.of("identity.rivals", 0, text), belief.bits());
        }
        return belief.share(hypothesis);
    }

    private List<Evidence> clues(ConnectionRequest request, ColleagueClue.@Nullable Shared shared) {
        List<Evidence> lines = new ArrayList<>();
        if (shared != null && shared.said()) {
            lines.add(shared.evidence());
        }
        lines.addAll(mutual.lines(request.invitation().mutuals()));
        claim.check(request, book, today).ifPresent(lines::add);
        clues.openNetworker(request.requester()).ifPresent(lines::add);
        lines.addAll(clues.pitch(request, book));
        List<Evidence> marks = clues.fakeMarks(request);
        if (marks.size() >= RequestClues.MARKS_OF_A_FAKE) {
            lines.addAll(marks);
        }
        return lines;
    }

    private static Decider.Situation situation(
            @Nullable Suspect best,
            List<Suspect> suspects,
            double bestShare,
            ColleagueClue.@Nullable Shared shared) {
        if (best == null) {
            return new Decider.Situation(
                    false, shared != null && shared.colleague(), false, false, false);
        }
        boolean goodName = best.nameBits() > GOOD_NAME;
        double all = suspects.stream().mapToDouble(s -> Math.pow(2, s.identityBits())).sum();
        boolean ambiguous =
                suspects.size() > 1
                        && Math.pow(2, suspects.get(1).identityBits()) / (1 + all) > RIVAL_SHARE;
        return new Decider.Situation(
                goodName,
                shared != null && shared.colleague(),
                isContradicted(best),
                ambiguous,
                bestShare > 0.5 && best.tie().facts().anyTrace());
    }

    /// Whether a good name is contradicted by the life that goes with it.
    private static boolean isContradicted(Suspect suspect) {
        return suspect.nameBits() > GOOD_NAME
                && suspect.identityBits() < suspect.nameBits() - CONTRADICTION;
    }

    private static PersonDescription describe(Requester requester) {
        List<Handle> handles =
                requester.profile() == null ? List.of() : List.of(requester.profile());
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
