package dev.familiar.app.json;

import dev.familiar.app.policy.PolicyTrial;
import dev.familiar.app.policy.PolicyView;
import dev.familiar.app.words.JsonText;
import dev.familiar.triage.Interest;
import dev.familiar.triage.Prices;
import dev.familiar.triage.calibration.Advice;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of a policy and of its trial (see docs/reference/json.md).
///
/// Probabilities and losses are rounded to four digits, weights are as they were written.
public final class PolicyJson {

    private PolicyJson() {}

    /// The policy: one object on one line.
    public static String line(PolicyView view) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Prices prices = view.policy().prices();
        json.put("file", view.file().toString());
        json.put("priorKnown", view.policy().priorKnown());
        json.put("acceptFrom", rounded(prices.acceptFrom()));
        json.put("declineBelow", rounded(prices.declineBelow()));
        json.putObject("prices")
                .put("wrongAccept", prices.wrongAccept())
                .put("wrongDecline", prices.wrongDecline())
                .put("lookUp", prices.lookUp());
        ArrayNode interests = json.putArray("interests");
        for (Interest interest : view.policy().interests()) {
            ObjectNode node = interests.addObject().put("reason", interest.reason());
            texts(node, "titles", interest.titles());
            texts(node, "organisations", interest.organisations());
            texts(node, "names", interest.names());
        }
        ArrayNode weights = json.putArray("weights");
        for (PolicyView.Changed changed : view.changed()) {
            weights.addObject()
                    .put("kind", changed.kind())
                    .put("meaning", changed.meaning())
                    .put("shipped", changed.shipped())
                    .put("set", changed.set());
        }
        return JsonText.line(json);
    }

    /// The trial: one object on one line.
    public static String line(PolicyTrial trial) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("tried", trial.tried().isEmpty() ? null : trial.tried());
        json.put("requests", trial.requests());
        json.put("changed", trial.changes().size());
        ArrayNode moves = json.putArray("moves");
        // Only the moves there were, in the order of the verdicts, so that two trials compare.
        for (Advice before : Advice.values()) {
            for (Advice after : Advice.values()) {
                int count = trial.moves().getOrDefault(before, Map.of()).getOrDefault(after, 0);
                if (count > 0) {
                    moves.addObject()
                            .put("before", before.name())
                            .put("after", after.name())
                            .put("count", count);
                }
            }
        }
        standing(json.putObject("present"), trial.now());
        standing(json.putObject("with"), trial.then());
        ArrayNode changes = json.putArray("changes");
        for (PolicyTrial.Change change : trial.changes()) {
            ObjectNode node =
                    changes.addObject()
                            .put("request", change.request())
                            .put("name", change.name())
                            .put("before", change.before().name())
                            .put("after", change.after().name())
                            .put("probabilityBefore", rounded(change.probabilityBefore()))
                            .put("probabilityAfter", rounded(change.probabilityAfter()));
            if (!change.decision().isEmpty()) {
                node.put("decision", change.decision());
            }
        }
        return JsonText.line(json);
    }

    /// How one policy stands to what was decided; losses in the unit of the prices, at the present
    /// ones and at those tried, since a policy with other prices weighs mistakes otherwise.
    private static void standing(ObjectNode node, PolicyTrial.Standing standing) {
        node.put("agrees", standing.agrees())
                .put("open", standing.open())
                .put("against", standing.against())
                .put("loss", rounded(standing.loss()))
                .put("lossAtTriedPrices", rounded(standing.lossAtTried()))
                .put("asked", standing.asked().of())
                .put("askedShare", rounded(standing.asked().value()));
    }

    /// Also an empty list: an interest has all three.
    private static void texts(ObjectNode node, String name, List<String> texts) {
        ArrayNode array = node.putArray(name);
        texts.forEach(array::add);
    }

    /// To 0.0001.
    private static double rounded(double value) {
        return Math.round(value * 1e4) / 1e4;
    }
}
