package dev.familiar.app.policy;

import dev.familiar.app.words.JsonText;
import dev.familiar.store.OwnerBook.Choice;
import dev.familiar.store.OwnerBook.Decision;
import dev.familiar.store.row.StoredRequest;
import dev.familiar.triage.calibration.Advice;
import dev.familiar.triage.evidence.Bits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// What the owner decided on one request, and what had been advised.
///
/// @param request its id today
/// @param choice the last word that settled it, or the last one if none did
/// @param advised what was advised before it; null where that is not kept
record PastDecision(String request, Choice choice, @Nullable Advised advised) {

    /// Advice as it was given.
    ///
    /// @param advice what to do
    /// @param probability that the owner knows them, 0 to 1
    record Advised(Advice advice, double probability) {}

    /// One per request with a word on it, in the order of that word. A request that was put off or
    /// asked and settled later counts once, as settled.
    static List<PastDecision> of(List<Decision> decisions, List<StoredRequest> requests) {
        Map<String, String> ids = new HashMap<>();
        for (StoredRequest request : requests) {
            request.aliases().forEach(alias -> ids.put(alias, request.id()));
        }
        // Last, so that an id of today is never taken for another's of before.
        requests.forEach(request -> ids.put(request.id(), request.id()));
        Map<String, Decision> last = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            String id = ids.getOrDefault(decision.request(), decision.request());
            Decision before = last.get(id);
            if (before == null || settles(decision.choice()) || !settles(before.choice())) {
                // Put at the end anew: the order is that of the words that count.
                last.remove(id);
                last.put(id, decision);
            }
        }
        List<PastDecision> past = new ArrayList<>();
        last.forEach((id, decision) ->
                past.add(new PastDecision(id, decision.choice(), advised(decision.verdict()))));
        return past;
    }

    boolean isSettled() {
        return settles(choice);
    }

    /// Whether the owner said "I know them"; means something only if it is settled.
    boolean isKnown() {
        return choice == Choice.ACCEPT;
    }

    private static boolean settles(Choice choice) {
        return switch (choice) {
            case ACCEPT, DECLINE, FOLLOW -> true;
            case ASK, LATER -> false;
        };
    }

    /// From the JSON kept with the decision. The odds there are finer than the probability, which
    /// is cut to four digits.
    private static @Nullable Advised advised(String verdict) {
        if (verdict.isEmpty()) {
            return null;
        }
        try {
            JsonNode json = JsonText.read(verdict);
            // Kept since editions that keep odds; before, the probability is all there is.
            JsonNode bits = json.path("totalBits");
            double probability =
                    bits.isNumber()
                            ? Bits.probability(bits.asDouble())
                            : json.path("probability").asDouble(-1);
            Advice advice = Advice.valueOf(json.path("verdict").asString(""));
            return probability >= 0 && probability <= 1 ? new Advised(advice, probability) : null;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return null;
        }
    }
}
