package dev.familiar.app.json;

import dev.familiar.app.words.JsonText;
import dev.familiar.app.words.LinkExplanation;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of a waterfall (see docs/reference/json.md).
public final class WaterfallJson {

    private WaterfallJson() {}

    /// One object on one line.
    public static String line(LinkExplanation explanation) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, explanation);
        return JsonText.line(json);
    }

    /// Adds the fields of the waterfall to an object.
    static void put(ObjectNode json, LinkExplanation explanation) {
        json.put("samePerson", explanation.samePerson());
        json.put("probability", rounded(explanation.probability()));
        json.put("priorBits", rounded(explanation.priorBits()));
        json.put("totalBits", rounded(explanation.totalBits()));
        ArrayNode lines = json.putArray("lines");
        for (LinkExplanation.Line line : explanation.lines()) {
            ObjectNode one = lines.addObject();
            one.put("field", line.field());
            one.put("level", line.level());
            // Not rounded: u of a rare agreement is a millionth, of which four digits would leave
            // nothing.
            one.put("m", line.m());
            one.put("u", line.u());
            one.put("share", line.share());
            one.put("levelBits", rounded(line.levelBits()));
            one.put("frequencyBits", rounded(line.frequencyBits()));
            one.put("bits", rounded(line.bits()));
            one.put("one", line.one());
            one.put("other", line.other());
        }
    }

    /// To ten-thousandths, so that the sum of a dozen lines is right to a hundredth.
    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
