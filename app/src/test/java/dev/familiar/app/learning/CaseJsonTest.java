package dev.familiar.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.familiar.triage.evidence.Case;
import dev.familiar.triage.evidence.Term;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CaseJsonTest {

    private static final Case FACTS =
            new Case(
                    -2.0000000000000004,
                    List.of(
                            new Case.Suspect(
                                    -14,
                                    true,
                                    List.of(
                                            new Term("identity.name", 0, 20.125),
                                            new Term("zone.contradicts", 1, 0)),
                                    List.of(new Term("mail.days", 3.1699250014423126, 0))),
                            new Case.Suspect(-14.5, false, List.of(), List.of())),
                    List.of(new Term("absent.mail", 0.6, 0)),
                    List.of(new Term("mutual.close", 1 / 3.0, 0)));

    @Test
    void bringsBackEveryNumberToTheLastBit() {
        assertThat(CaseJson.ofDecision(kept(FACTS))).contains(FACTS);
    }

    @Test
    void bringsBackACaseOfNothing() {
        Case nothing = new Case(-2, List.of(), List.of(), List.of());

        assertThat(CaseJson.ofDecision(kept(nothing))).contains(nothing);
    }

    @Test
    void passesOverWhatANewerVersionAdds() {
        ObjectNode json = CaseJson.write(FACTS);
        json.put("weather", "fine");

        assertThat(CaseJson.ofDecision("{\"verdict\":\"ACCEPT\",\"facts\":" + json + "}"))
                .contains(FACTS);
    }

    @Test
    void holdsNoWords() {
        JsonMapper mapper = new JsonMapper();

        assertThat(mapper.readTree(CaseJson.write(FACTS).toString()))
                .isEqualTo(
                        mapper.readTree(
                                """
                                {"prior": -2.0000000000000004,
                                 "suspects": [
                                   {"prior": -14.0, "proven": true,
                                    "identity": [["identity.name", 0.0, 20.125],
                                                 ["zone.contradicts", 1.0, 0.0]],
                                    "acquaintance": [["mail.days", 3.1699250014423126, 0.0]]},
                                   {"prior": -14.5, "proven": false,
                                    "identity": [], "acquaintance": []}],
                                 "absence": [["absent.mail", 0.6, 0.0]],
                                 "clues": [["mutual.close", 0.3333333333333333, 0.0]]}\
                                """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "{",
                "null",
                "[]",
                "{}",
                "{\"verdict\":\"ACCEPT\",\"probability\":0.97}",
                "{\"facts\":null}",
                "{\"facts\":[]}",
                "{\"facts\":{}}",
                "{\"facts\":{\"prior\":\"often\"}}",
                "{\"facts\":{\"prior\":-2,\"clues\":[[\"card\"]]}}",
                "{\"facts\":{\"prior\":-2,\"clues\":[[\"card\",\"once\",0]]}}",
                "{\"facts\":{\"prior\":-2,\"clues\":[[\"card\",1e999,0]]}}",
                "{\"facts\":{\"prior\":-2,\"suspects\":[{}]}}",
            })
    void findsNoCaseInWhatCannotBeRead(String verdict) {
        assertThat(CaseJson.ofDecision(verdict)).isEmpty();
    }

    @Test
    void findsNoCaseWhereAKindHasNoWeightAnyMore() {
        String older =
                "{\"facts\":{\"prior\":-2,\"suspects\":[],\"absence\":[],"
                        + "\"clues\":[[\"moon.phase\",%s,0.5]]}}";

        assertThat(CaseJson.ofDecision(older.formatted("1"))).isEmpty();
        assertThat(CaseJson.ofDecision(older.formatted("0"))).as("needs no weight").isPresent();
    }

    private static String kept(Case facts) {
        return "{\"facts\":" + CaseJson.write(facts) + "}";
    }
}
