package dev.familiar.triage;

import dev.familiar.identity.Resolver;
import dev.familiar.model.Handle;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.source.Requester;
import dev.familiar.model.verdict.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Judges connection requests.
///
/// [Inquiry] finds out, [Weighing] adds up, [Decider] picks the verdict, [Doubting] says how sure
/// it is and what would change it. Holds no state of its own between requests. One thread at a
/// time, because the ports it asks may be bound to one. A judgement costs a handful of look-ups per
/// person the requester could be; at most [#MOST_CANDIDATES] are weighed.
public final class Triage {

    /// How many people a requester is compared with in full.
    public static final int MOST_CANDIDATES = 8;

    private final TriagePolicy policy;
    private final Inquiry inquiry;

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
        this.policy = policy;
        this.inquiry = new Inquiry(resolver, book, owner, policy, today);
    }

    /// The verdict on one request with its whole reasoning.
    public Judgement judge(ConnectionRequest request) {
        return judge(inquiry.about(request), policy);
    }

    /// How well the owner knows somebody whose name they ask about, by the same reckoning.
    ///
    /// What differs is what no request has told: nobody chose to ask the owner, so nothing is read
    /// off a note or a headline's boasts, being a connection already shows nothing, and what the
    /// owner's decisions taught of the share of strangers among requesters does not count: the
    /// prior is the policy's alone.
    ///
    /// @param asked the name with what is said of them; its note is checked like a requester's
    /// @param handles addresses said to be theirs, besides the profile
    public NameAnswer know(ConnectionRequest asked, List<Handle> handles) {
        TriagePolicy policy = this.policy.forNames();
        Dossier dossier = inquiry.aboutName(asked, handles);
        return NameAnswer.of(judge(dossier, policy), dossier, policy);
    }

    static Judgement judge(Dossier dossier, TriagePolicy policy) {
        Weighing weighing = Weighing.of(dossier, policy);
        Situation situation = Situation.of(dossier, weighing, policy.weights());
        Verdict verdict =
                new Decider(policy)
                        .decide(
                                dossier.request(),
                                weighing.probability(),
                                weighing.lines(),
                                situation,
                                new Decider.Drafts(note(dossier), question(dossier)));
        Suspect named = dossier.named();
        return new Judgement(
                dossier.request(),
                weighing.priorBits(),
                weighing.lines(),
                verdict,
                new Judgement.Finding(
                        dossier.person(),
                        named == null ? 0 : named.tie().strength(),
                        named == null ? "" : Wording.passed(named.tie().facts()),
                        SearchReport.of(dossier.coverage(), dossier.person(), dossier.exchanges())),
                new Doubting(dossier, policy, weighing, situation, verdict).doubt(),
                weighing.facts(),
                followWhy(dossier, verdict));
    }

    private static String followWhy(Dossier dossier, Verdict verdict) {
        String notable = dossier.notable();
        return verdict instanceof Verdict.Decline decline && decline.alsoFollow() && notable != null
                ? notable
                : "";
    }

    private static String question(Dossier dossier) {
        GoBetweenClue.@Nullable GoBetween asked = dossier.goBetween();
        return asked == null ? "" : NoteDraft.toGoBetween(dossier.request(), asked.name());
    }

    private static String note(Dossier dossier) {
        Suspect named = dossier.named();
        ColleagueClue.@Nullable Shared shared = dossier.shared();
        return named == null
                ? ""
                : NoteDraft.howWeKnowEachOther(
                        named.person(), named.tie().facts(), named.exchanges(), shared);
    }

    /// Somebody who asks to connect, as the record by which judging looks for who they are.
    public static PersonDescription described(Requester requester) {
        return Inquiry.describe(requester, List.of());
    }
}
