package dev.familiar.app.json;

import dev.familiar.app.touch.PaceView;
import dev.familiar.app.touch.TouchAnswer;
import dev.familiar.app.touch.TouchSettings;
import dev.familiar.app.touch.TouchView;
import dev.familiar.app.words.JsonText;
import dev.familiar.network.touch.Pace;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of keeping in touch (see docs/reference/json.md).
public final class TouchJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TouchJson() {}

    /// Somebody who is due, on one line.
    public static String line(TouchView view) {
        ObjectNode json = NODES.objectNode();
        json.put("id", view.id());
        json.put("name", view.name());
        json.put("kind", view.kind().name());
        json.put("since", view.since().toString());
        json.put("surprise", Math.round(view.surprise() * 10) / 10.0);
        ArrayNode signs = json.putArray("signs");
        view.signs().forEach(signs::add);
        TouchView.LastExchange last = view.last();
        if (last == null) {
            json.putNull("lastExchange");
        } else {
            json.putObject("lastExchange")
                    .put("at", last.at().toString())
                    .put("subject", last.subject())
                    .put("trace", last.trace());
        }
        String draft = view.draft().text();
        json.put("draft", draft.isEmpty() ? null : draft);
        return JsonText.line(json);
    }

    /// What was noted.
    public static String line(TouchAnswer answer) {
        return JsonText.line(
                NODES.objectNode()
                        .put("id", answer.id().isEmpty() ? null : answer.id())
                        .put("name", answer.name())
                        .put("noted", answer.words()));
    }

    /// How often to hear of whom.
    public static String line(PaceView view) {
        ObjectNode json = NODES.objectNode();
        json.put("id", view.id().isEmpty() ? null : view.id());
        json.put("name", view.tag() ? null : view.name());
        json.put("tag", view.tag() ? view.name() : null);
        Pace pace = view.pace();
        json.put("never", pace == null);
        json.put("everyDays", pace == null ? null : pace.every());
        json.put("atMostDays", pace == null ? null : pace.atMost());
        return JsonText.line(json);
    }

    /// How quiet the owner wants it.
    public static String line(TouchSettings settings) {
        return JsonText.line(
                NODES.objectNode().put("floor", settings.floor()).put("daily", settings.daily()));
    }
}
