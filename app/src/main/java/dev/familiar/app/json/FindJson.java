package dev.familiar.app.json;

import dev.familiar.app.people.FindView;
import dev.familiar.app.words.JsonText;
import dev.familiar.network.search.Answer;
import dev.familiar.network.search.Fit;
import dev.familiar.network.search.Match;
import dev.familiar.network.search.Part;
import dev.familiar.network.search.Question;
import java.time.LocalDate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of who answers a question (see docs/reference/json.md).
public final class FindJson {

    private FindJson() {}

    /// The first line: what was understood and how many answer. People whose names are only spelled
    /// alike are in it and not among the lines, so that nobody takes them for answers.
    public static String head(FindView view) {
        Answer answer = view.answer();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode understood = json.putObject("understood");
        Question question = answer.understood();
        for (Part part : Part.values()) {
            understood.put(part.word(), question.text(part).orElse(null));
        }
        ArrayNode unread = json.putArray("notUnderstood");
        question.unread().forEach(unread::add);
        json.put("people", answer.counts().people());
        json.put("nobody", answer.isNobody());
        json.put("connectedNotKnown", answer.counts().connectedNotKnown());
        json.put("onlySeen", answer.counts().onlySeen());
        json.put("perhaps", answer.counts().perhaps());
        ArrayNode similar = json.putArray("similar");
        for (Fit fit : answer.similar()) {
            ObjectNode node = similar.addObject();
            node.put("id", fit.person().id().value());
            node.put("name", fit.person().name());
        }
        ArrayNode akin = json.putArray("akin");
        answer.akin().forEach(one -> akin.add(one.value()));
        ObjectNode gaps = json.putObject("knownOf");
        gaps.put("people", answer.gaps().people());
        gaps.put("employers", answer.gaps().employers());
        gaps.put("kinds", answer.gaps().kinds());
        gaps.put("places", answer.gaps().places());
        gaps.put("roles", answer.gaps().roles());
        return JsonText.line(json);
    }

    /// One person: the fields of [PersonJson], and why they answer.
    public static String line(FindView.Hit hit) {
        ObjectNode json = PersonJson.object(hit.view());
        Fit fit = hit.fit();
        json.put("role", fit.role());
        json.put("organisation", fit.organisation());
        json.put("place", fit.place());
        LocalDate last = fit.person().closeness().last();
        json.put("lastContact", last == null ? null : last.toString());
        json.put("known", fit.person().closeness().known().name());
        json.put("connected", fit.person().closeness().connected());
        json.put("fit", Math.round(fit.fit() * 1000) / 1000.0);
        ArrayNode matched = json.putArray("matched");
        for (Match match : fit.matched()) {
            ObjectNode node = matched.addObject();
            node.put("what", match.what().word());
            node.put("value", match.value());
            node.put("from", match.from());
            node.put("to", match.to());
            node.put("how", match.how());
        }
        return JsonText.line(json);
    }
}
