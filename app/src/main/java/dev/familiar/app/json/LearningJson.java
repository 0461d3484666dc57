package dev.familiar.app.json;

import dev.familiar.app.learning.LearningView;
import dev.familiar.app.words.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of what was learned (see docs/reference/json.md).
public final class LearningJson {

    private LearningJson() {}

    /// One object on one line.
    public static String line(LearningView view) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("decisions", view.decisions());
        json.put("without", view.without());
        json.put("frozen", view.frozen());
        json.put("reset", view.reset());
        ArrayNode weights = json.putArray("weights");
        for (LearningView.Moved moved : view.weights()) {
            weights.addObject()
                    .put("kind", moved.kind())
                    .put("meaning", moved.meaning())
                    .put("before", hundredths(moved.before()))
                    .put("after", hundredths(moved.after()))
                    // In bits, as the weights: how far the truth may be from what was learned.
                    .put("deviation", hundredths(moved.deviation()))
                    .put("cases", moved.cases());
        }
        return JsonText.line(json);
    }

    private static double hundredths(double bits) {
        return Math.round(bits * 100) / 100.0;
    }
}
