package dev.familiar.app;

import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A case as JSON, kept with each decision: `prior`,
/// `suspects[{prior,proven,identity,acquaintance}]`, `absence`, `clues`; a term is `[kind, times,
/// given]`.
final class CaseJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CaseJson() {}

    static ObjectNode write(Case facts) {
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

    private static void terms(ArrayNode array, List<Term> terms) {
        for (Term term : terms) {
            array.addArray().add(term.kind()).add(term.times()).add(term.given());
        }
    }

    /// The case in what was kept with a decision; empty if it holds none, as those of older
    /// versions.
    static Optional<Case> ofDecision(String verdict) {
        if (verdict.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode facts = MAPPER.readTree(verdict).path("facts");
            return facts.isObject() ? Optional.of(read(facts)) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Case read(JsonNode json) {
        List<Case.Suspect> suspects = new ArrayList<>();
        for (JsonNode node : json.path("suspects")) {
            suspects.add(
                    new Case.Suspect(
                            node.path("prior").asDouble(),
                            node.path("proven").asBoolean(),
                            terms(node.path("identity")),
                            terms(node.path("acquaintance"))));
        }
        return new Case(
                json.path("prior").asDouble(),
                suspects,
                terms(json.path("absence")),
                terms(json.path("clues")));
    }

    private static List<Term> terms(JsonNode array) {
        List<Term> terms = new ArrayList<>();
        for (JsonNode term : array) {
            terms.add(
                    new Term(
                            term.path(0).asString(),
                            term.path(1).asDouble(),
                            term.path(2).asDouble()));
        }
        return terms;
    }
}
