package dev.familiar.app.json;

import dev.familiar.app.learning.CaseJson;
import dev.familiar.app.people.PersonNames;
import dev.familiar.app.requests.NameView;
import dev.familiar.app.requests.RequestView;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Person;
import dev.familiar.model.source.ConnectionRequest;
import dev.familiar.model.verdict.Evidence;
import dev.familiar.model.verdict.MatchWeight;
import dev.familiar.model.verdict.Searched;
import dev.familiar.model.verdict.Verdict;
import dev.familiar.traces.TieFacts;
import dev.familiar.triage.Doubt;
import dev.familiar.triage.Judgement;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of one judged request: the shape that tools outside rely on (see
/// docs/reference/json.md).
///
/// Bits are rounded to hundredths in such a way that prior plus lines still is the total.
public final class TriageJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private TriageJson() {}

    /// One object on one line.
    public static String line(RequestView view) {
        return JsonText.line(object(view));
    }

    /// The answer on somebody whom the owner asked about: the same shape, `request` null, with how
    /// well they are known and the last contact.
    public static String line(NameView view) {
        return JsonText.line(object(view));
    }

    /// As [#line], of somebody on a list.
    ///
    /// @param row the line of the list on which they stand, from 1
    public static String line(NameView view, int row) {
        return JsonText.line(object(view).put("row", row));
    }

    private static ObjectNode object(NameView view) {
        ObjectNode json = NODES.objectNode();
        json.putNull("request");
        json.put("known", view.group().name());
        TieFacts.@Nullable Period last = view.answer().last();
        json.put("lastContact", last == null ? null : text(last.last()));
        json.put("self", view.self());
        json.put("mayBeAnother", view.answer().mayBeAnother());
        ArrayNode others = json.putArray("others");
        view.answer().others().forEach(person -> others.add(person.id().value()));
        Person holder = view.holder();
        json.put("addressOf", holder == null ? null : holder.id().value());
        judgement(json, view.judgement());
        return json;
    }

    /// As [#line], with the numbers that are learned from: what is kept with a decision.
    public static String record(RequestView view) {
        ObjectNode json = object(view);
        json.set("facts", CaseJson.write(view.judgement().facts()));
        return JsonText.line(json);
    }

    /// Everything a reader needs to follow the verdict: what was weighed, what it adds up to, where
    /// was looked, and what would change it.
    private static ObjectNode object(RequestView view) {
        ObjectNode json = NODES.objectNode();
        // In the order in which a reader wants them; the order is no promise, the names are.
        json.put("request", view.id());
        judgement(json, view.judgement());
        // Left out instead of null: most requests have none.
        if (!view.decision().isEmpty()) {
            json.put("decision", view.decision());
        }
        return json;
    }

    private static void judgement(ObjectNode json, Judgement judgement) {
        ConnectionRequest request = judgement.request();
        json.put("name", request.requester().name().text());
        json.put(
                "profileUrl",
                request.requester().profile() == null ? null : request.requester().profile().url());
        json.put("headline", request.requester().headline());
        Instant sentAt = request.invitation().sentAt();
        json.put("sentAt", sentAt == null ? null : sentAt.toString());
        verdict(json, judgement.verdict());
        json.put("probability", rounded(judgement.probability()));
        Doubt doubt = judgement.doubt();
        json.put("probabilityLow", rounded(doubt.low()));
        json.put("probabilityHigh", rounded(doubt.high()));
        json.put("priorBits", hundredths(judgement.priorBits()));
        json.put("totalBits", hundredths(judgement.totalBits()));
        evidence(json.putArray("evidence"), judgement);
        person(json, judgement.finding());
        for (Searched searched : judgement.finding().searched()) {
            ObjectNode node = NODES.objectNode();
            node.put("source", searched.source());
            node.put("items", searched.items());
            node.put("from", text(searched.from()));
            node.put("to", text(searched.to()));
            node.put("found", searched.found());
            json.withArray("searched").add(node);
        }
        doubt(json, doubt);
        json.put("note", note(judgement.verdict()));
    }

    /// What would turn the verdict, and where a look would settle it: with what chance, 0 to 1, and
    /// worth how much in the unit of the prices. Empty lists where nothing would.
    private static void doubt(ObjectNode json, Doubt doubt) {
        ArrayNode flips = json.putArray("flips");
        for (Doubt.Flip flip : doubt.flips()) {
            flips.addObject().put("verdict", flip.verdict()).put("text", flip.text());
        }
        ArrayNode lookUps = json.putArray("lookUps");
        for (Doubt.LookUp look : doubt.lookUps()) {
            lookUps.addObject()
                    .put("where", look.where())
                    .put("settles", hundredths(look.settles()))
                    .put("worth", hundredths(look.worth()))
                    .put("text", look.text());
        }
    }

    /// The additions are there for every verdict, false but for some declines.
    private static void verdict(ObjectNode json, Verdict verdict) {
        json.put("verdict", verdict.word());
        json.put("reason", verdict.reason().name());
        boolean follow = verdict instanceof Verdict.Decline decline && decline.alsoFollow();
        boolean report = verdict instanceof Verdict.Decline decline && decline.report();
        json.put("alsoFollow", follow);
        json.put("report", report);
    }

    /// The lines in the order in which they were weighed.
    private static void evidence(ArrayNode array, Judgement judgement) {
        // Each line gets the difference of two rounded sums, not its own rounded bits: so the lines
        // add up to the total to the last digit, and none is off by more than a hundredth.
        double exact = judgement.priorBits();
        double shown = hundredths(exact);
        for (Evidence line : judgement.evidence()) {
            exact += line.bits();
            double bits = hundredths(hundredths(exact) - shown);
            shown = hundredths(shown + bits);
            ObjectNode node = array.addObject();
            node.put("kind", line.kind());
            node.put("bits", bits);
            node.put("text", line.text());
            node.put("trace", line.trace().isEmpty() ? null : line.trace());
            weight(node, line.match());
        }
    }

    /// The numbers behind a comparison of two people; nothing for other evidence.
    private static void weight(ObjectNode node, @Nullable MatchWeight weight) {
        if (weight != null) {
            node.put("level", weight.level());
            node.put("m", weight.m());
            node.put("u", weight.u());
            // 0 stands for fields where rarity does not count.
            if (weight.frequency() > 0) {
                node.put("frequency", weight.frequency());
            }
            node.put("matchBits", hundredths(weight.bits()));
        }
    }

    /// Null where no known person is meant; else who, as far as a list needs it.
    private static void person(ObjectNode json, Judgement.Finding finding) {
        Person person = finding.person();
        if (person == null) {
            json.putNull("person");
            return;
        }
        ObjectNode node = json.putObject("person");
        node.put("id", person.id().value());
        node.put("name", PersonNames.best(person));
        ArrayNode addresses = node.putArray("addresses");
        person.addresses().stream().map(EmailAddress::value).forEach(addresses::add);
        node.put("strength", hundredths(finding.strength()));
    }

    /// What may be sent: a note with an acceptance, a question; nothing is ever sent to the
    /// declined.
    private static String note(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accept accept -> accept.note();
            case Verdict.Ask ask -> ask.question();
            case Verdict.Decline _, Verdict.LookUp _ -> "";
        };
    }

    /// To a hundredth of a percent: more would only be noise.
    private static double rounded(double probability) {
        return Math.round(probability * 1e4) / 1e4;
    }

    /// To 0.01, half up.
    private static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
