package dev.familiar.app.json;

import dev.familiar.app.pressing.PressView;
import dev.familiar.app.words.JsonText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is to be pressed as JSON: the shape that docs/reference/json.md fixes.
public final class PressJson {

    private PressJson() {}

    /// One line, without a line end.
    public static String line(PressView view) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("request", view.request());
        json.put("name", view.name());
        json.put("press", view.press().name());
        json.put("profileUrl", view.profile() == null ? null : view.profile().url());
        json.put("note", view.note());
        json.put("decidedAt", view.decidedAt().toString());
        return JsonText.line(json);
    }
}
