package dev.familiar.app.json;

import dev.familiar.app.paths.PathView;
import dev.familiar.app.paths.PathView.Leg;
import dev.familiar.app.paths.PathView.Near;
import dev.familiar.app.paths.PathView.Proof;
import dev.familiar.app.paths.PathView.Way;
import dev.familiar.app.paths.PathView.Who;
import dev.familiar.app.words.JsonText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of the ways to one person (see docs/reference/json.md).
public final class PathJson {

    private PathJson() {}

    /// One object on one line: `target`, `paths` and `reason`, which is null where there are paths.
    ///
    /// `id` of the target is null for somebody who is none of the people in the archives. A path
    /// over one more person has `over` and `third`; both are null in all others.
    public static String line(PathView view) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode target = who(view.target());
        target.put("strength", thousandth(view.strength()));
        target.put("direct", view.isDirect());
        json.set("target", target);
        var paths = json.putArray("paths");
        for (Way way : view.ways()) {
            ObjectNode node = paths.addObject();
            node.set("via", who(way.via()));
            node.put("probability", thousandth(way.probability()));
            node.set("first", leg(way.first()));
            node.set("second", leg(way.second()));
            Who between = way.between();
            node.set("over", between == null ? JsonNodeFactory.instance.nullNode() : who(between));
            Leg third = way.third();
            node.set("third", third == null ? JsonNodeFactory.instance.nullNode() : leg(third));
        }
        json.put("reason", view.none() == null ? null : view.none().name());
        view.searched().forEach(json.putArray("searched")::add);
        return JsonText.line(json);
    }

    /// One object on one line for somebody whom a person knows.
    public static String line(Near near) {
        ObjectNode json = who(near.who());
        json.put("strength", thousandth(near.strength()));
        json.set("edge", leg(near.edge()));
        return JsonText.line(json);
    }

    private static ObjectNode who(Who who) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", who.id().isEmpty() ? null : who.id());
        node.put("name", who.name());
        return node;
    }

    private static ObjectNode leg(Leg leg) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("bits", Math.round(leg.bits() * 10) / 10.0);
        var evidence = node.putArray("evidence");
        for (Proof proof : leg.evidence()) {
            ObjectNode line = evidence.addObject();
            line.put("kind", proof.kind());
            line.put("text", proof.text());
            line.put("trace", proof.trace().isEmpty() ? null : proof.trace());
            line.put("from", day(proof.first()));
            line.put("to", day(proof.last()));
        }
        return node;
    }

    private static @Nullable String day(java.time.@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static double thousandth(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
