package dev.familiar.app.json;

import dev.familiar.app.requests.AuditView;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.PartialDate;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.traces.Coverage;
import dev.familiar.triage.Known;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of how well the owner knows their connections (see docs/reference/json.md).
///
/// Bits are rounded to hundredths in such a way that prior plus lines still is the total.
public final class AuditJson {

    private AuditJson() {}

    /// One object on one line.
    public static String line(AuditView view) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("connections", view.connections());
        json.put("entries", view.entries());
        json.put("well", view.count(Known.Group.WELL));
        json.put("somewhat", view.count(Known.Group.SOMEWHAT));
        json.put("notAtAll", view.count(Known.Group.NOT_AT_ALL));
        json.put("withoutTrace", view.withoutTrace());
        ArrayNode searched = json.putArray("searched");
        for (Coverage coverage : view.searched()) {
            searched.addObject()
                    .put("source", coverage.source())
                    .put("items", coverage.items())
                    .put("from", text(coverage.from()))
                    .put("to", text(coverage.to()));
        }
        json.put("group", view.group().toString());
        ArrayNode people = json.putArray("people");
        view.rows().forEach(row -> person(people.addObject(), row));
        return JsonText.line(json);
    }

    /// One connection; the lines in the order in which they weigh.
    private static void person(ObjectNode json, AuditView.Row row) {
        Known known = row.known();
        PartialDate since = row.since();
        json.put("id", row.person().value());
        json.put("name", row.name());
        json.put("life", row.life());
        json.put("profileUrl", row.profileUrl());
        json.put("since", since == null ? null : since.toString());
        boolean stranger = known.group() == Known.Group.NOT_AT_ALL;
        json.put("followInstead", stranger && !row.followWhy().isEmpty());
        json.put("followWhy", row.followWhy().isEmpty() ? null : row.followWhy());
        json.put("probability", Math.round(known.probability() * 1e4) / 1e4);
        json.put("strength", hundredths(known.strength()));
        // As in TriageJson: each line gets the difference of two rounded sums, so that the lines
        // add up.
        double exact = known.priorBits();
        double shown = hundredths(exact);
        json.put("priorBits", shown);
        ArrayNode evidence = json.putArray("evidence");
        for (Evidence line : known.lines()) {
            exact += line.bits();
            double bits = hundredths(hundredths(exact) - shown);
            shown = hundredths(shown + bits);
            evidence.addObject()
                    .put("kind", line.kind())
                    .put("bits", bits)
                    .put("text", line.text())
                    .put("trace", line.trace().isEmpty() ? null : line.trace());
        }
        json.put("totalBits", shown);
    }

    /// To the precision that is shown everywhere; finer would be read as knowledge.
    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
