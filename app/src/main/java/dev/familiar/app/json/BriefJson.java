package dev.familiar.app.json;

import dev.familiar.app.occasion.BriefView;
import dev.familiar.app.occasion.BriefView.Appointment;
import dev.familiar.app.occasion.BriefView.Attendee;
import dev.familiar.app.occasion.BriefView.LastTime;
import dev.familiar.app.occasion.BriefView.Promised;
import dev.familiar.app.paths.PathView.Who;
import dev.familiar.app.words.JsonText;
import java.time.LocalDateTime;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Whom the owner meets on a day, as `familiar touch --brief --json` prints it.
public final class BriefJson {

    private BriefJson() {}

    /// One object a line, one for each event.
    public static List<String> lines(BriefView view) {
        return view.appointments().stream().map(one -> line(view, one)).toList();
    }

    private static String line(BriefView view, Appointment one) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        LocalDateTime begins = one.begins();
        json.put("day", view.day().toString());
        json.put("begins", begins == null ? null : begins.toString());
        json.put("title", one.title());
        json.put("trace", one.trace());
        json.put("others", one.others());
        ArrayNode people = json.putArray("people");
        one.people().forEach(person -> add(people.addObject(), person));
        return JsonText.line(json);
    }

    private static void add(ObjectNode node, Attendee one) {
        node.put("id", one.id().isEmpty() ? null : one.id());
        node.put("name", one.name());
        node.put("life", one.life());
        node.put("strength", Math.round(one.strength() * 1000) / 1000.0);
        LastTime last = one.last();
        if (last == null) {
            node.putNull("lastExchange");
        } else {
            ObjectNode exchange = node.putObject("lastExchange");
            exchange.put("at", last.on().toString());
            exchange.put("met", last.met());
            exchange.put("subject", last.about());
            exchange.put("trace", last.trace());
        }
        ArrayNode promises = node.putArray("promised");
        for (Promised promised : one.promises()) {
            ObjectNode promise = promises.addObject();
            promise.put("by", promised.byOwner() ? "YOU" : "THEM");
            promise.put("sentence", promised.sentence());
            promise.put("at", promised.on().toString());
            promise.put("trace", promised.trace());
        }
        ArrayNode common = node.putArray("bothKnow");
        for (Who who : one.common()) {
            ObjectNode known = common.addObject();
            known.put("id", who.id());
            known.put("name", who.name());
        }
    }
}
