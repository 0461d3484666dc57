package dev.familiar.cli;

import dev.familiar.app.json.LearningJson;
import dev.familiar.app.learning.LearningView;
import dev.familiar.app.words.Amounts;

/// What was learned, as text and JSON.
final class LearningText {

    private LearningText() {}

    static void print(Output output, LearningView view, boolean json) {
        if (json) {
            output.line(LearningJson.line(view));
            return;
        }
        output.line(learnedFrom(view));
        if (view.frozen()) {
            output.line("Frozen: later decisions teach nothing until familiar learning thaw.");
        }
        if (view.reset()) {
            output.line("Reset: earlier decisions are left out until familiar learning restore.");
        }
        for (LearningView.Moved moved : view.weights()) {
            output.line(
                    "Your decisions have "
                            + (moved.after() > moved.before() ? "raised " : "lowered ")
                            + moved.kind()
                            + " from "
                            + Amounts.bits(moved.before())
                            + " to "
                            + Amounts.bits(moved.after())
                            + " bits ("
                            + moved.meaning()
                            + "; "
                            + Amounts.of(moved.cases(), "decision")
                            + ").");
        }
        if (view.decisions() > 0 && view.weights().isEmpty()) {
            output.line("They agree with what Familiar believed; no weight has moved.");
        }
    }

    private static String learnedFrom(LearningView view) {
        if (view.decisions() == 0) {
            return "Nothing learned yet: decide on requests with familiar decide.";
        }
        return "Learned from "
                + Amounts.of(view.decisions(), "decision")
                + (view.without() == 0
                        ? "."
                        : "; "
                                + Amounts.of(view.without(), "other")
                                + " said nothing or are left out.");
    }
}
