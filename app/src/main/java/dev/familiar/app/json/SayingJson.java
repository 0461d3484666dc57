package dev.familiar.app.json;

import dev.familiar.app.people.SaidView;
import dev.familiar.app.words.JsonText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The owner's word on a person as JSON.
public final class SayingJson {

    private SayingJson() {}

    /// One line, without a line end.
    public static String line(SaidView said) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("person", said.person());
        json.put("name", said.name());
        json.put("said", said.saying().toString());
        json.put("note", said.note());
        json.put("at", said.at().toString());
        return JsonText.line(json);
    }
}
