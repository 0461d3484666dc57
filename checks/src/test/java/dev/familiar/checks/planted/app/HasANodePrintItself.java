package dev.familiar.checks.planted.app;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Breaks onlyJsonTextWritesJson.
final class HasANodePrintItself {
    private HasANodePrintItself() {}

    static String name(String name) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("name", name);
        return node.toString();
    }
}
