package dev.familiar.app.json;

import dev.familiar.app.introductions.IntroductionView;
import dev.familiar.app.introductions.LedgerView;
import dev.familiar.app.introductions.RuleView;
import dev.familiar.app.words.JsonText;
import dev.familiar.network.introduction.Draft;
import dev.familiar.network.introduction.Introduction;
import dev.familiar.network.introduction.Introduction.Side;
import dev.familiar.network.introduction.Reminder;
import dev.familiar.network.introduction.Standing;
import dev.familiar.network.introduction.State;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of introductions and their ledger (see docs/reference/json.md).
public final class IntroductionJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private IntroductionJson() {}

    /// One introduction on one line.
    public static String line(IntroductionView view) {
        Introduction introduction = view.introduction();
        ObjectNode json = NODES.objectNode();
        json.put("introduction", introduction.id());
        json.put("state", introduction.state().word());
        json.put("since", introduction.last().at().toString());
        json.put("open", introduction.state().isOpen());
        side(json.putObject("asker"), introduction.asker());
        side(json.putObject("wanted"), introduction.wanted());
        ArrayNode steps = json.putArray("steps");
        for (Introduction.Step step : introduction.steps()) {
            steps.addObject()
                    .put("state", step.state().word())
                    .put("at", step.at().toString())
                    .put("found", step.isFound())
                    .put("trace", step.isFound() ? step.trace() : null)
                    .put("note", step.note());
        }
        ArrayNode next = json.putArray("next");
        introduction.state().next().stream().map(State::word).forEach(next::add);
        Reminder reminder = view.reminder();
        if (reminder == null) {
            json.putNull("reminder");
        } else {
            json.putObject("reminder")
                    .put("kind", reminder.kind().name())
                    .put("days", reminder.days())
                    .put("text", view.due());
        }
        ArrayNode warnings = json.putArray("warnings");
        view.warnings().forEach(warnings::add);
        ArrayNode drafts = json.putArray("drafts");
        view.drafts().forEach(draft -> draft(drafts.addObject(), draft));
        return JsonText.line(json);
    }

    private static void side(ObjectNode json, Side side) {
        json.put("id", side.person().isEmpty() ? null : side.person());
        json.put("name", side.name());
        json.put("reason", side.reason());
    }

    private static void draft(ObjectNode json, Draft draft) {
        ArrayNode to = json.putArray("to");
        draft.to().forEach(to::add);
        json.put("subject", draft.subject());
        json.put("text", draft.text());
        json.put("reason", draft.reason());
    }

    /// A rule on one line.
    public static String line(RuleView rule) {
        return JsonText.line(
                NODES.objectNode()
                        .put("person", rule.person().isEmpty() ? null : rule.person())
                        .put("name", rule.name())
                        .put("mayBeAsked", rule.rule().word())
                        .put("at", rule.at().toString()));
    }

    /// How introductions went, on one line.
    public static String line(Standing standing) {
        ObjectNode json = NODES.objectNode();
        json.put("begun", standing.begun());
        json.put("open", standing.open());
        json.put("introduced", standing.introduced());
        json.put("inTouch", standing.touched());
        json.put("refused", standing.refused());
        counts(json.putArray("askedTooOften"), standing.oftenAsked());
        counts(json.putArray("neverThanked"), standing.thankless());
        return JsonText.line(json);
    }

    private static void counts(ArrayNode array, List<Standing.Count> counts) {
        for (Standing.Count count : counts) {
            String person = count.side().person();
            array.addObject()
                    .put("id", person.isEmpty() ? null : person)
                    .put("name", count.side().name())
                    .put("times", count.times());
        }
    }

    /// An entry of the ledger that was taken back, on one line.
    public static String line(LedgerView entry) {
        ObjectNode json = NODES.objectNode();
        json.put("ledger", entry.kind().name().toLowerCase(Locale.ROOT));
        json.put("introduction", entry.about().isEmpty() ? null : entry.about());
        json.put("word", entry.word());
        ArrayNode names = json.putArray("names");
        entry.names().forEach(names::add);
        json.put("found", entry.isFound());
        json.put("at", entry.at().toString());
        return JsonText.line(json);
    }
}
