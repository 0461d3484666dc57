package dev.familiar.app.json;

import dev.familiar.app.people.OwnerView;
import dev.familiar.app.words.JsonText;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of the owner's accounts (see docs/reference/json.md).
public final class OwnerJson {

    private OwnerJson() {}

    /// One object on one line.
    public static String line(OwnerView view) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode accounts = json.putArray("accounts");
        for (OwnerView.Account account : view.accounts()) {
            ObjectNode node = accounts.addObject();
            node.put("account", account.handle().key());
            node.put("said", account.said());
            node.put("why", account.why());
        }
        ArrayNode candidates = json.putArray("candidates");
        for (OwnerView.Candidate candidate : view.candidates()) {
            ObjectNode node = candidates.addObject();
            node.put("address", candidate.address().value());
            node.put("share", Math.round(candidate.share() * 1000) / 1000.0);
            node.put("likely", candidate.likely());
            node.put("why", candidate.why());
        }
        return JsonText.line(json);
    }
}
