package dev.familiar.app.learning;

import dev.familiar.app.words.JsonText;
import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Term;
import dev.familiar.triage.evidence.Weights;
import dev.familiar.triage.learning.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A case as JSON, kept with each decision: `prior`,
/// `suspects[{prior,proven,identity,acquaintance}]`, `absence`, `clues`; a term is `[kind, times,
/// given]`.
public final class CaseJson {

    /// Knows the kinds of evidence there are.
    private static final Weights SHIPPED = Weights.defaults();

    private CaseJson() {}

    /// The case, as kept with a decision.
    public static ObjectNode write(Case facts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("prior", facts.priorBits());
        ArrayNode suspects = json.putArray("suspects");
        for (Case.Suspect suspect : facts.suspects()) {
            ObjectNode node = suspects.addObject();
            node.put("prior", suspect.priorBits());
            node.put("proven", suspect.proven());
            terms(node.putArray("identity"), suspect.identity());
            terms(node.putArray("acquaintance"), suspect.acquaintance());
        }
        terms(json.putArray("absence"), facts.absence());
        terms(json.putArray("clues"), facts.clues());
        return json;
    }

    /// Arrays instead of objects: there are dozens of terms in each case, and a case with every
    /// decision ever taken.
    private static void terms(ArrayNode array, List<Term> terms) {
        for (Term term : terms) {
            array.addArray().add(term.kind()).add(term.times()).add(term.given());
        }
    }

    /// What a decision teaches; empty where no case was kept with it.
    ///
    /// @param verdict what was kept with it
    /// @param known whether the owner said that they know who asked
    static Optional<Example> example(String verdict, boolean known) {
        return ofDecision(verdict)
                .map(facts -> new Example(facts, known, isFollowed(verdict, known)));
    }

    /// Whether a decision went with its advice. Where the advice was to look up or to ask, the
    /// owner found out by themselves.
    private static boolean isFollowed(String verdict, boolean known) {
        String advised = JsonText.read(verdict).path("verdict").asString("");
        return advised.equals(known ? "ACCEPT" : "DECLINE");
    }

    /// The case in what was kept with a decision; empty if it holds none, as those of older
    /// versions, or one with evidence of a kind that is not weighed any more.
    static Optional<Case> ofDecision(String verdict) {
        if (verdict.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode facts = JsonText.read(verdict).path("facts");
            return facts.isObject() ? Optional.of(read(facts)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// Every field is required: half a case would teach something that nobody decided.
    private static Case read(JsonNode json) {
        List<Case.Suspect> suspects = new ArrayList<>();
        for (JsonNode node : json.required("suspects")) {
            suspects.add(
                    new Case.Suspect(
                            node.required("prior").asDouble(),
                            node.required("proven").asBoolean(),
                            terms(node.required("identity")),
                            terms(node.required("acquaintance"))));
        }
        return new Case(
                json.required("prior").asDouble(),
                suspects,
                terms(json.required("absence")),
                terms(json.required("clues")));
    }

    private static List<Term> terms(JsonNode array) {
        List<Term> terms = new ArrayList<>();
        for (JsonNode node : array) {
            Term term =
                    new Term(
                            node.required(0).asString(),
                            node.required(1).asDouble(),
                            node.required(2).asDouble());
            // Fails for a kind that there is no more. One that does not count may be of any kind.
            if (term.times() != 0) {
                SHIPPED.of(term.kind());
            }
            terms.add(term);
        }
        return terms;
    }
}
