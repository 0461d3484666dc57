package dev.familiar.app.policy;

import dev.familiar.app.learning.PolicyFile;
import dev.familiar.app.requests.RequestDesk;
import dev.familiar.app.requests.RequestView;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.Store;
import dev.familiar.triage.Prices;
import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.calibration.Calibration;
import dev.familiar.triage.calibration.Outcome;
import dev.familiar.triage.calibration.Share;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Holds the advice against what the owner decided. Each piece of advice was given before the
/// decision it is held against, so that nothing learned from a decision makes it look better. One
/// thread.
///
/// A request counts as known if the owner accepted it: what they decided is the only truth there is
/// here. Asking and putting off settle nothing and are counted apart.
public final class StatsDesk {

    private final Store store;
    private final RequestDesk requests;
    private final PolicyFile policy;

    /// @param requests judges them as of now
    /// @param policy says what mistakes cost
    public StatsDesk(Store store, RequestDesk requests, PolicyFile policy) {
        this.store = store;
        this.requests = requests;
        this.policy = policy;
    }

    /// How well the advice agreed with what the owner decided. Judges every incoming request, for
    /// how many would be asked.
    public StatsView view() {
        return view(true);
    }

    /// As [#view], without how many requests would be asked today: judges nothing.
    public StatsView past() {
        return view(false);
    }

    private StatsView view(boolean judging) {
        Prices prices = policy.load().prices();
        // One for each request: the last word that stands, whatever was said before it.
        List<PastDecision> past =
                PastDecision.of(store.owner().decisions(), store.requests().all());
        int settled = (int) past.stream().filter(PastDecision::isSettled).count();
        List<Scored> scored = new ArrayList<>();
        int withoutAdvice = 0;
        Map<Advice, Map<String, Integer>> table = emptyTable();
        for (PastDecision decision : past) {
            // Decided before advice was kept, or with advice in another form: it can be held
            // against nothing.
            PastDecision.Advised advised = decision.advised();
            if (advised == null) {
                withoutAdvice++;
                continue;
            }
            Objects.requireNonNull(table.get(advised.advice()))
                    .merge(word(decision.choice()), 1, Integer::sum);
            // To ask or to put off says nothing yet about whether the person is known.
            if (decision.isSettled()) {
                Outcome outcome = new Outcome(advised.probability(), decision.isKnown());
                scored.add(new Scored(advised.advice(), outcome));
            }
        }
        List<StatsView.Row> rows = new ArrayList<>();
        table.forEach((advice, decided) -> rows.add(new StatsView.Row(advice, decided)));
        List<Outcome> outcomes = scored.stream().map(Scored::outcome).toList();
        // In the order decided, so that the last ones are the recent ones.
        int before = Math.max(0, outcomes.size() - StatsView.RECENT);
        return new StatsView(
                settled,
                past.size() - settled,
                withoutAdvice,
                rows,
                calibration(outcomes),
                before == 0 ? null : calibration(outcomes.subList(before, outcomes.size())),
                loss(scored, prices),
                judging ? asking() : new StatsView.Asking(new Share(0, 0)));
    }

    private record Scored(Advice advice, Outcome outcome) {}

    /// Null for none: the mean over nothing would be a number all the same.
    private static @Nullable Calibration calibration(List<Outcome> outcomes) {
        return outcomes.isEmpty() ? null : Calibration.of(outcomes);
    }

    /// What the advice would have cost at the owner's prices, beside two rules that need no
    /// program: advice that does not beat them is worth nothing.
    private static StatsView.Loss loss(List<Scored> scored, Prices prices) {
        double advice = 0;
        double acceptAll = 0;
        double declineAll = 0;
        for (Scored one : scored) {
            boolean known = one.outcome().known();
            advice += one.advice().loss(known, prices);
            acceptAll += Advice.ACCEPT.loss(known, prices);
            declineAll += Advice.DECLINE.loss(known, prices);
        }
        return new StatsView.Loss(prices, advice, acceptAll, declineAll);
    }

    /// Judges everything that ever came in, under the policy of today.
    private StatsView.Asking asking() {
        List<RequestView> incoming = requests.triage(true);
        return new StatsView.Asking(share(incoming, Advice.ASK));
    }

    /// How many of these verdicts say so.
    static Share share(Collection<RequestView> views, Advice advice) {
        long of = views.stream().filter(view -> view.advice() == advice).count();
        return new Share((int) of, views.size());
    }

    /// With a row and a column for everything, in a fixed order: a 0 says something too.
    private static Map<Advice, Map<String, Integer>> emptyTable() {
        Map<Advice, Map<String, Integer>> table = new LinkedHashMap<>();
        for (Advice advice : Advice.values()) {
            Map<String, Integer> row = new LinkedHashMap<>();
            for (Choice choice : Choice.values()) {
                row.put(word(choice), 0);
            }
            table.put(advice, row);
        }
        return table;
    }

    private static String word(Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
