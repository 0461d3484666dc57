package dev.familiar.app.json;

import dev.familiar.app.sharing.SharedList;
import dev.familiar.app.sharing.SharedView;
import dev.familiar.app.words.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of lists for somebody else (see docs/reference/json.md).
public final class ShareJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ShareJson() {}

    /// One person of a list: the id and how well they are known are for the owner, `leaves` is what
    /// leaves, by column.
    public static String line(SharedList list, SharedList.Line line) {
        ObjectNode json = NODES.objectNode();
        json.put("id", line.id());
        json.put("known", line.known());
        ObjectNode leaves = json.putObject("leaves");
        for (int i = 0; i < list.header().size(); i++) {
            leaves.put(list.header().get(i), line.cells().get(i));
        }
        return JsonText.line(json);
    }

    /// A list that was handed on.
    public static String line(SharedView view) {
        ObjectNode json = NODES.objectNode();
        json.put("query", view.query());
        json.put("with", view.with());
        json.put("person", view.person().isEmpty() ? null : view.person());
        json.put("what", view.what());
        ArrayNode names = json.putArray("names");
        view.names().forEach(names::add);
        json.put("at", view.at().toString());
        return JsonText.line(json);
    }
}
