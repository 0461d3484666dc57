package dev.familiar.app.following;

import dev.familiar.app.words.JsonText;
import dev.familiar.network.follow.Follow.Personally;
import dev.familiar.network.follow.Follow.Said;
import dev.familiar.store.row.LedgerEntry.Words;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is said of a follow, as the ledger keeps it: why in its own column, the rest as JSON.
///
/// @param said the owner's words
/// @param passedBy key of the interaction whose proposal to connect the owner passed by; empty for
///   none
record SaidJson(Said said, String passedBy) {

    static final SaidJson NOTHING = new SaidJson(Said.NOTHING, "");

    Words words() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "connectWhen", said.connectWhen());
        put(json, "note", said.note());
        put(json, "passedBy", passedBy);
        if (said.known() != Personally.UNSAID) {
            json.put("known", said.known().name());
        }
        return new Words(said.why(), json.isEmpty() ? "" : JsonText.line(json));
    }

    private static void put(ObjectNode json, String field, String text) {
        if (!text.isEmpty()) {
            json.put(field, text);
        }
    }

    /// Never fails: what another edition wrote in another form counts as not said.
    static SaidJson of(Words words) {
        try {
            JsonNode json =
                    words.other().isEmpty()
                            ? JsonNodeFactory.instance.objectNode()
                            : JsonText.read(words.other());
            return new SaidJson(
                    new Said(
                            words.reason(),
                            json.path("connectWhen").asString(""),
                            json.path("note").asString(""),
                            known(json.path("known").asString(""))),
                    json.path("passedBy").asString(""));
        } catch (JacksonException ofAnotherForm) {
            return new SaidJson(new Said(words.reason(), "", "", Personally.UNSAID), "");
        }
    }

    private static Personally known(String word) {
        return Arrays.stream(Personally.values())
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElse(Personally.UNSAID);
    }

    /// Hides the words.
    @Override
    public String toString() {
        return "SaidJson[hidden]";
    }
}
