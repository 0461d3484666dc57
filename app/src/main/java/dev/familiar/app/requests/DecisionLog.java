package dev.familiar.app.requests;

import dev.familiar.app.words.JsonText;
import dev.familiar.store.OwnerBook;
import dev.familiar.store.Store;
import dev.familiar.store.row.StoredRequest;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
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
        // One page of the log, and all requests at once: one by one would be a question for each
        // line.
        List<OwnerBook.Logged> log = store.owner().log(offset, limit);
        if (log.isEmpty()) {
            return List.of();
        }
        RequestIndex requests = new RequestIndex(store.requests().all());
        return log.stream().map(logged -> entry(logged, requests)).toList();
    }

    /// How many of those that stand were taken in which month, the oldest first; months without one
    /// are not among them.
    public List<DecisionMonth> months(ZoneId zone) {
        // The store counts by quarters of an hour, which every time zone's months are made of.
        TreeMap<YearMonth, DecisionMonth> months = new TreeMap<>();
        for (OwnerBook.Quarter quarter : store.owner().quarters()) {
            YearMonth month = YearMonth.from(quarter.from().atZone(zone));
            months.merge(
                    month,
                    new DecisionMonth(month, quarter.taken(), quarter.accepted()),
                    (one, other) ->
                            new DecisionMonth(
                                    month,
                                    one.taken() + other.taken(),
                                    one.accepted() + other.accepted()));
        }
        return List.copyOf(months.values());
    }

    /// How many decisions were ever taken.
    public int count() {
        return store.owner().countLog();
    }

    /// One line of the log. What was advised is read from what was kept at the time, not judged
    /// anew: it must be what the owner saw. A probability of -1 stands for none kept.
    private static DecisionEntry entry(OwnerBook.Logged logged, RequestIndex requests) {
        OwnerBook.Decision decision = logged.decision();
        JsonNode advice = advice(decision.verdict());
        return new DecisionEntry(
                decision.request(),
                requests.find(decision.request())
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

    /// What was kept, in the form of today; an object without fields if it is in another, so that
    /// the line is shown without advice instead of not at all.
    private static JsonNode advice(String verdict) {
        try {
            return JsonText.read(verdict.isEmpty() ? "{}" : verdict);
        } catch (JacksonException ofAnotherForm) {
            return JsonNodeFactory.instance.objectNode();
        }
    }
}
