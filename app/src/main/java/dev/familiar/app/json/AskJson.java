package dev.familiar.app.json;

import dev.familiar.app.asking.AskView;
import dev.familiar.app.asking.Candidate;
import dev.familiar.app.introductions.FavourView;
import dev.familiar.app.paths.PathView;
import dev.familiar.app.words.JsonText;
import dev.familiar.network.answer.AnswerChance;
import dev.familiar.network.favour.Burden;
import dev.familiar.network.favour.Favour;
import dev.familiar.network.introduction.Draft;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of whom the owner could ask, and of favours (see docs/reference/json.md).
public final class AskJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AskJson() {}

    /// The answer's head, then a line for each candidate, the best first.
    public static List<String> lines(AskView view) {
        List<String> lines = new ArrayList<>();
        ObjectNode head = NODES.objectNode();
        head.put("understood", view.understood());
        head.put("for", view.request().purpose().word());
        head.put("known", view.known());
        head.put("nobody", view.isNobody());
        ArrayNode strangers = head.putArray("callingCold");
        view.strangers()
                .forEach(one -> strangers.addObject().put("id", one.id()).put("name", one.name()));
        ArrayNode closer = head.putArray("closer");
        view.closer().forEach(one -> closer(closer.addObject(), one));
        head.put("gaps", view.gaps());
        lines.add(JsonText.line(head));
        view.candidates().forEach(one -> lines.add(JsonText.line(candidate(one))));
        return lines;
    }

    /// The likeliest way to one of the strangers; `familiar path ID --json` has all with evidence.
    private static void closer(ObjectNode json, PathView view) {
        PathView.Way way = view.ways().getFirst();
        json.putObject("target").put("id", view.target().id()).put("name", view.target().name());
        json.putObject("via").put("id", way.via().id()).put("name", way.via().name());
        json.put("probability", rounded(way.probability()));
    }

    private static ObjectNode candidate(Candidate one) {
        ObjectNode json = NODES.objectNode();
        json.put("id", one.view().person().id().value());
        json.put("name", one.view().name());
        json.put("life", one.view().life());
        json.put("score", rounded(one.score()));
        json.put("fit", rounded(one.fit()));
        json.put("why", one.why());
        AnswerChance chance = one.chance();
        json.putObject("answer")
                .put("probability", rounded(chance.probability()))
                .put("usualHours", Math.max(1, chance.usual().plusMinutes(30).toHours()))
                .put("asked", chance.past().awaited())
                .put("answered", chance.past().answered())
                .put("comparedWithTheirLike", rounded(chance.own()));
        json.put("strength", rounded(one.view().tie().strength()));
        ArrayNode reasons = json.putArray("reasons");
        one.view().tie().reasons().stream().map(Tie.Reason::text).forEach(reasons::add);
        last(json, one);
        ArrayNode favours = json.putArray("favours");
        one.before().favours().forEach(favour -> favours.add(favour(favour)));
        Burden burden = one.before().burden();
        json.put("askedInAYear", burden == null ? 0 : burden.times());
        json.put("tooOften", one.before().tooOften());
        Draft draft = one.draft();
        if (draft == null) {
            json.putNull("draft");
        } else {
            json.putObject("draft").put("subject", draft.subject()).put("text", draft.text());
        }
        return json;
    }

    private static void last(ObjectNode json, Candidate one) {
        Exchange last = one.last();
        if (last == null) {
            json.putNull("lastExchange");
        } else {
            json.putObject("lastExchange")
                    .put("at", last.moment().at().truncatedTo(ChronoUnit.SECONDS).toString())
                    .put("subject", last.setting().subject())
                    .put("trace", last.interaction());
        }
        json.put("silentDays", one.silent());
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    private static ObjectNode favour(Favour favour) {
        return NODES.objectNode()
                .put("favour", favour.id())
                .put("person", favour.person().isEmpty() ? null : favour.person())
                .put("name", favour.name())
                .put("for", favour.purpose().word())
                .put("what", favour.what())
                .put("asked", favour.asked().toString())
                .put("answer", favour.answer().word());
    }

    /// A favour on one line.
    public static String line(FavourView view) {
        return JsonText.line(favour(view.favour()).put("wroteSince", view.hasWritten()));
    }
}
