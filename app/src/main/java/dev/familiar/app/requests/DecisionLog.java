package dev.familiar.app.requests;

import dev.familiar.app.words.JsonText;
import dev.familiar.store.OwnerBook;
import dev.familiar.store.Store;
import dev.familiar.store.StoredRequest;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the owner decided, and what they were advised. One thread.
public final class DecisionLog {

    private final Store store;

    /// @param store the home's
    public DecisionLog(Store store) {
        this.store = store;
    }

    /// All decisions ever taken, newest first, those taken back too.
    ///
    /// @param offset how many to pass over
    public List<DecisionEntry> entries(int offset, int limit) {
        return store.owner().log(offset, limit).stream().map(this::entry).toList();
    }

    /// How many decisions were ever taken.
    public int count() {
        return store.owner().countLog();
    }

    private DecisionEntry entry(OwnerBook.Logged logged) {
        OwnerBook.Decision decision = logged.decision();
        JsonNode advice = advice(decision.verdict());
        return new DecisionEntry(
                decision.request(),
                store.requests()
                        .find(decision.request())
                        .map(StoredRequest::request)
                        .map(request -> request.requester().name().text())
                        .orElse(""),
                decision.choice().name().toLowerCase(Locale.ROOT),
                decision.note(),
                decision.at(),
                advice.path("verdict").asString(""),
                advice.path("probability").asDouble(-1),
                logged.isUndone());
    }

    private static JsonNode advice(String verdict) {
        try {
            return JsonText.read(verdict.isEmpty() ? "{}" : verdict);
        } catch (JacksonException ofAnotherForm) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
