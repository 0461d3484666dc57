package dev.familiar.app.learning;

import dev.familiar.store.LearningLog;
import dev.familiar.store.OwnerBook;
import dev.familiar.store.Store;
import dev.familiar.triage.TriagePolicy;
import dev.familiar.triage.evidence.WeightTable;
import dev.familiar.triage.learning.Example;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

// Learned anew from all decisions each time, from the facts kept with each: undoing a decision
// undoes what it taught, and the order in which they were made does not matter. Weights that the
// owner set in policy.toml stay as they are: the owner's word is final.

/// What the owner's decisions teach: an acceptance says "I know them", a decline or a follow says
/// "I do not". Of several on one request the last such word counts. One thread.
public final class LearningDesk {

    /// In bits: less is not seen in a probability of two digits.
    private static final double WORTH_SHOWING = 0.05;

    private final Store store;
    private final PolicyFile policy;
    private final InstantSource clock;

    /// @param policy what the owner said themselves
    /// @param clock when an order is given
    public LearningDesk(Store store, PolicyFile policy, InstantSource clock) {
        this.store = store;
        this.policy = policy;
        this.clock = clock;
    }

    /// Another after every change of the policy; what was learned changes with the store.
    public String version() {
        return policy.version();
    }

    /// The owner's policy with the weights their decisions have taught.
    public TriagePolicy taught() {
        return taught(policy.load());
    }

    /// The same for another policy of theirs.
    public TriagePolicy taught(TriagePolicy said) {
        return OwnersTaste.taught(said, lessons().examples());
    }

    /// What the owner's decisions have taught.
    public LearningView view() {
        TriagePolicy said = policy.load();
        Lessons lessons = lessons();
        List<LearningView.Moved> moved = new ArrayList<>();
        // Only those that moved: a table of a hundred weights as shipped would say nothing.
        OwnersTaste.learned(said.weights(), lessons.examples())
                .forEach((kind, estimate) -> {
                    double before = said.weights().of(kind);
                    if (Math.abs(estimate.bits() - before) >= WORTH_SHOWING) {
                        moved.add(
                                new LearningView.Moved(
                                        kind,
                                        meaning(kind),
                                        before,
                                        estimate.bits(),
                                        estimate.deviation(),
                                        estimate.cases()));
                    }
                });
        moved.sort(
                Comparator.comparingDouble(
                                (LearningView.Moved m) -> -Math.abs(m.after() - m.before()))
                        .thenComparing(LearningView.Moved::kind));
        return new LearningView(
                lessons.examples().size(),
                lessons.without(),
                lessons.frozenAt() != null,
                lessons.resetAt() != null,
                moved);
    }

    /// Freezes, thaws, resets or restores what the owner's decisions teach.
    public LearningView obey(LearningOrder order) {
        LearningLog.Word word =
                switch (order) {
                    case FREEZE -> LearningLog.Word.FREEZE;
                    case THAW -> LearningLog.Word.THAW;
                    case RESET -> LearningLog.Word.RESET;
                    case RESTORE -> LearningLog.Word.RESTORE;
                };
        // Orders are added, never removed: what they come to is worked out from all of them.
        store.learning().say(new LearningLog.Said(word, clock.instant()));
        return view();
    }

    /// What is learned from.
    ///
    /// @param frozenAt null if it is not frozen
    /// @param resetAt null if it was not reset
    private record Lessons(
            List<Example> examples,
            int without,
            @org.jspecify.annotations.Nullable Instant frozenAt,
            @org.jspecify.annotations.Nullable Instant resetAt) {}

    /// Goes through all orders in their order. A second freeze leaves the first one's time; each
    /// reset hides the one before, and each restore takes back the last.
    private Lessons lessons() {
        Instant frozen = null;
        List<Instant> resets = new ArrayList<>();
        for (LearningLog.Said said : store.learning().all()) {
            switch (said.word()) {
                case FREEZE -> frozen = frozen == null ? said.at() : frozen;
                case THAW -> frozen = null;
                case RESET -> resets.add(said.at());
                case RESTORE -> {
                    if (!resets.isEmpty()) {
                        resets.removeLast();
                    }
                }
            }
        }
        Instant reset = resets.isEmpty() ? null : resets.getLast();
        Map<String, Example> examples = new LinkedHashMap<>();
        List<OwnerBook.Decision> decisions = store.owner().decisions();
        for (OwnerBook.Decision decision : decisions) {
            // Decided up to the freeze and since the reset; both may hold at once.
            boolean counts =
                    (frozen == null || !decision.at().isAfter(frozen))
                            && (reset == null || decision.at().isAfter(reset));
            if (counts) {
                example(decision).ifPresent(e -> examples.put(decision.request(), e));
            }
        }
        // Those put off, those kept without facts, those outside the time, and earlier words on a
        // request.
        int without = decisions.size() - examples.size();
        return new Lessons(List.copyOf(examples.values()), without, frozen, reset);
    }

    /// To follow is to decline the connection: it says that the owner does not know them. To ask or
    /// to put off says nothing yet.
    private static Optional<Example> example(OwnerBook.Decision decision) {
        return switch (decision.choice()) {
            case ACCEPT -> CaseJson.example(decision.verdict(), true);
            case DECLINE, FOLLOW -> CaseJson.example(decision.verdict(), false);
            case ASK, LATER -> Optional.empty();
        };
    }

    /// What a kind of evidence is, in a few words.
    public static String meaning(String kind) {
        return WeightTable.shipped().rows().stream()
                .filter(row -> row.kind().equals(kind))
                .map(row -> row.reason().replaceFirst("[:;(].*", "").strip())
                .findFirst()
                .orElse(kind);
    }
}
