package dev.familiar.app.policy;

import dev.familiar.app.learning.LearningDesk;
import dev.familiar.app.learning.PolicyFile;
import dev.familiar.app.requests.RequestDesk;
import dev.familiar.app.requests.RequestView;
import dev.familiar.store.Store;
import dev.familiar.triage.Prices;
import dev.familiar.triage.TriagePolicy;
import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.calibration.Share;
import dev.familiar.triage.evidence.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Shows the owner's policy and tries others, which are never written. One thread.
public final class PolicyDesk {

    private final Store store;
    private final RequestDesk requests;
    private final PolicyFile policy;

    /// @param requests judges under another policy
    /// @param policy the owner's
    public PolicyDesk(Store store, RequestDesk requests, PolicyFile policy) {
        this.store = store;
        this.requests = requests;
        this.policy = policy;
    }

    /// The owner's policy.
    ///
    /// @throws dev.familiar.app.refusal.ConfigurationException if `policy.toml` cannot be used
    public PolicyView view() {
        TriagePolicy said = policy.load();
        Weights shipped = Weights.defaults();
        List<PolicyView.Changed> changed = new ArrayList<>();
        // Compared with the shipped ones, since a weight set to what it would be anyway changes
        // nothing.
        said.weights()
                .bits()
                .forEach((kind, bits) -> {
                    if (bits != shipped.of(kind)) {
                        changed.add(
                                new PolicyView.Changed(
                                        kind, LearningDesk.meaning(kind), shipped.of(kind), bits));
                    }
                });
        changed.sort(Comparator.comparing(PolicyView.Changed::kind));
        return new PolicyView(policy.path(), said, changed);
    }

    /// What the policy in that file would change. Nothing is written; judges every incoming request
    /// twice.
    ///
    /// @throws dev.familiar.app.refusal.ConfigurationException if it or `policy.toml` cannot be
    ///   used
    /// @throws IOException if it cannot be read
    public PolicyTrial tryFile(Path file) throws IOException {
        return compare(file.toString(), PolicyFile.read(file));
    }

    /// What a policy text would change, as [#tryFile].
    ///
    /// @throws dev.familiar.app.refusal.ConfigurationException if it or `policy.toml` cannot be
    ///   used
    public PolicyTrial tryText(String text) {
        return compare("", PolicyFile.of(text));
    }

    /// The text of `policy.toml`.
    public String text() {
        return policy.current();
    }

    /// Puts a text in the place of `policy.toml`, which is kept beside it as `policy.toml.before`.
    ///
    /// @throws dev.familiar.app.refusal.ConfigurationException if it cannot be used; nothing is
    ///   changed then
    public void save(String text) {
        policy.save(text);
    }

    /// As [#save(String)], but only if the file still says what the owner changed.
    ///
    /// @param sign of the text that [#text] gave before ([PolicyFile#sign])
    /// @return false if it says something else by now; nothing is changed then
    /// @throws dev.familiar.app.refusal.ConfigurationException if it cannot be used; nothing is
    ///   changed then
    public boolean save(String text, String sign) {
        if (!PolicyFile.sign(policy.current()).equals(sign)) {
            return false;
        }
        policy.save(text);
        return true;
    }

    /// What the shipped policy would change, as [#tryFile].
    public PolicyTrial tryShipped() {
        return compare("", PolicyFile.shipped());
    }

    /// @param name what the owner called the tried one; empty for a text or the shipped policy
    private PolicyTrial compare(String name, TriagePolicy tried) {
        // Both sides judge with what was learned, so that only the policy is another.
        TriagePolicy present = policy.load();
        List<RequestView> before = requests.triage(true);
        Map<String, RequestView> after = new HashMap<>();
        requests.triage(tried).forEach(view -> after.put(view.id(), view));
        Map<Advice, Map<Advice, Integer>> moves = noMoves();
        List<PolicyTrial.Change> changes = new ArrayList<>();
        for (RequestView view : before) {
            RequestView then = Objects.requireNonNull(after.get(view.id()));
            Objects.requireNonNull(moves.get(view.advice())).merge(then.advice(), 1, Integer::sum);
            if (view.advice() != then.advice()) {
                changes.add(change(view, then));
            }
        }
        // Moves of a kind together, then by name; the id last, so that the order is always the
        // same.
        changes.sort(
                Comparator.comparing(PolicyTrial.Change::before)
                        .thenComparing(PolicyTrial.Change::after)
                        .thenComparing(PolicyTrial.Change::name)
                        .thenComparing(PolicyTrial.Change::request));
        List<PastDecision> past =
                PastDecision.of(store.owner().decisions(), store.requests().all());
        return new PolicyTrial(
                name,
                before.size(),
                moves,
                standing(before, past, present.prices(), tried.prices()),
                standing(after.values(), past, present.prices(), tried.prices()),
                changes);
    }

    /// With every move, so that a table has no holes.
    private static Map<Advice, Map<Advice, Integer>> noMoves() {
        Map<Advice, Map<Advice, Integer>> moves = new EnumMap<>(Advice.class);
        for (Advice from : Advice.values()) {
            Map<Advice, Integer> row = new EnumMap<>(Advice.class);
            for (Advice to : Advice.values()) {
                row.put(to, 0);
            }
            moves.put(from, row);
        }
        return moves;
    }

    private static PolicyTrial.Change change(RequestView before, RequestView after) {
        return new PolicyTrial.Change(
                before.id(),
                before.judgement().request().requester().name().text(),
                before.advice(),
                after.advice(),
                before.judgement().probability(),
                after.judgement().probability(),
                before.decision());
    }

    /// How the verdicts of one policy stand to what the owner decided; only settled requests count.
    ///
    /// @param present the prices in force, and `tried` those of the other policy: losses can only
    ///   be compared at the same ones
    private static PolicyTrial.Standing standing(
            Collection<RequestView> views, List<PastDecision> past, Prices present, Prices tried) {
        Map<String, Boolean> known = new HashMap<>();
        past.stream()
                .filter(PastDecision::isSettled)
                .forEach(decision -> known.put(decision.request(), decision.isKnown()));
        int agrees = 0;
        int open = 0;
        int against = 0;
        double loss = 0;
        double lossAtTried = 0;
        for (RequestView view : views) {
            Boolean answer = known.get(view.id());
            if (answer == null) {
                continue;
            }
            switch (view.advice()) {
                case ACCEPT -> {
                    agrees += answer ? 1 : 0;
                    against += answer ? 0 : 1;
                }
                case DECLINE -> {
                    agrees += answer ? 0 : 1;
                    against += answer ? 1 : 0;
                }
                case LOOK_UP, ASK -> open++;
            }
            loss += view.advice().loss(answer, present);
            lossAtTried += view.advice().loss(answer, tried);
        }
        Share asked = StatsDesk.share(views, Advice.ASK);
        return new PolicyTrial.Standing(agrees, open, against, loss, lossAtTried, asked);
    }
}
