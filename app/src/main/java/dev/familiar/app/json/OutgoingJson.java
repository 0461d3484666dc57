package dev.familiar.app.json;

import dev.familiar.app.durable.DurableView;
import dev.familiar.app.outgoing.InviteView;
import dev.familiar.app.words.JsonText;
import dev.familiar.app.words.PlainText;
import dev.familiar.network.durable.DurableDraft;
import dev.familiar.network.durable.Reach;
import dev.familiar.network.outgoing.InviteNote;
import dev.familiar.network.outgoing.Memory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Notes for outgoing requests, and close ties that would be lost, as JSON (see
/// docs/reference/json.md).
public final class OutgoingJson {

    private OutgoingJson() {}

    /// One line, without a line end.
    public static String line(InviteView view) {
        InviteNote note = view.note();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", view.person().isEmpty() ? null : view.person());
        json.put("name", view.name());
        json.put("profileUrl", view.address().isEmpty() ? null : view.address());
        json.put("connected", view.isConnected());
        json.put("limit", view.limit());
        json.put("sentence", note == null ? null : note.text());
        json.put("length", note == null ? 0 : note.units());
        json.put("language", note == null ? null : note.language().code());
        json.put(
                "refusal",
                view.refusal() == InviteView.Refusal.NONE ? null : view.refusal().name());
        json.put("text", view.refusal().words(PlainText.line(view.name())));
        ArrayNode memories = json.putArray("memories");
        if (note != null) {
            for (Memory memory : note.memories()) {
                memories.addObject()
                        .put("kind", memory.kind().name())
                        .put("from", memory.from().toString())
                        .put("to", memory.on().toString())
                        .put("trace", memory.trace().isEmpty() ? null : memory.trace());
            }
        }
        return JsonText.line(json);
    }

    /// One line, without a line end.
    public static String line(DurableView view) {
        DurableDraft draft = view.draft();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", view.person());
        json.put("name", view.name());
        json.put("work", view.work());
        json.put("kind", view.hold().kind().name());
        json.put("strength", hundredths(view.strength()));
        json.put("risk", hundredths(view.hold().risk()));
        if (view.hold().years() < 0) {
            json.putNull("years");
        } else {
            json.put("years", view.hold().years());
        }
        json.put("lastTrace", text(view.last()));
        json.put("profileUrl", view.address().isEmpty() ? null : view.address());
        ArrayNode ways = json.putArray("ways");
        for (Reach way : view.hold().ways()) {
            ways.addObject()
                    .put("kind", way.kind().name())
                    .put("address", way.shown())
                    .put("deadSince", text(way.dead()))
                    .put("leftSince", text(way.left()));
        }
        json.put("language", draft == null ? null : draft.language().code());
        json.put("draft", draft == null ? null : draft.text());
        return JsonText.line(json);
    }

    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
