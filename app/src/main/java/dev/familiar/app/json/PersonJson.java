package dev.familiar.app.json;

import dev.familiar.app.corrections.PersonWhy;
import dev.familiar.app.people.PersonHistory;
import dev.familiar.app.people.PersonView;
import dev.familiar.app.words.JsonText;
import dev.familiar.model.Affiliation;
import dev.familiar.model.EmailAddress;
import dev.familiar.model.Handle;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonDescription;
import dev.familiar.model.PersonName;
import dev.familiar.model.ProfileUrl;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieFacts;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of one person with the owner's tie to them (see docs/reference/json.md).
///
/// Lists keep the order in which they are shown. What strangers wrote is in it as it was written;
/// [JsonText] escapes it.
public final class PersonJson {

    private PersonJson() {}

    /// One object on one line.
    public static String line(PersonView view) {
        return JsonText.line(object(view));
    }

    /// One object on one line, with why the records are one person's.
    public static String line(PersonWhy why) {
        ObjectNode json = object(why.view());
        ArrayNode merged = json.putArray("merged");
        for (PersonWhy.Merged link : why.merged()) {
            ObjectNode node = merged.addObject();
            node.put("record", link.record().key());
            node.put("with", link.with().key());
            node.put("by", link.ground().name().toLowerCase(Locale.ROOT));
            WaterfallJson.put(node, link.waterfall());
        }
        ArrayNode open = json.putArray("open");
        for (PersonWhy.Open link : why.open()) {
            ObjectNode node = open.addObject();
            node.put("question", link.question());
            node.put("person", link.other().person().id().value());
            node.put("name", link.other().name());
            node.put("record", link.record().key());
            node.put("with", link.with().key());
            WaterfallJson.put(node, link.waterfall());
        }
        return JsonText.line(json);
    }

    /// The fields of a person, which stand alone, or within a question or an answer.
    ///
    /// `affiliations` and `reasons` are left out where there are none, and so are dates that a
    /// record does not have; all other fields are there for everybody, null or empty where nothing
    /// is known.
    static ObjectNode object(PersonView view) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", view.person().id().value());
        json.put("name", view.name());
        json.put("life", view.life());
        view.person().names().stream()
                .map(PersonName::text)
                .distinct()
                .forEach(json.putArray("names")::add);
        view.person().addresses().stream()
                .map(EmailAddress::value)
                .forEach(json.putArray("addresses")::add);
        view.person().handles().stream()
                .filter(ProfileUrl.class::isInstance)
                .map(handle -> ((ProfileUrl) handle).url())
                .forEach(json.putArray("profiles")::add);
        view.person().handles().stream().map(Handle::key).forEach(json.putArray("handles")::add);
        view.person()
                .affiliations()
                .distinct()
                .forEach(job -> json.withArray("affiliations").add(job(job)));
        // What the archives tell of their course; see PersonHistory.
        history(json, view.history());
        // 0 to 1, to a thousandth: the order of people hangs on it, and ties of hundreds are close.
        json.put("strength", Math.round(view.tie().strength() * 1000) / 1000.0);
        for (Tie.Reason reason : view.tie().reasons()) {
            ObjectNode node = json.withArray("reasons").addObject();
            node.put("factor", reason.factor());
            node.put("share", Math.round(reason.share() * 1000) / 1000.0);
            node.put("text", reason.text());
        }
        TieFacts facts = view.tie().facts();
        json.put("sent", facts.written().sent());
        json.put("received", facts.written().received());
        json.put(
                "first", facts.period().first() == null ? null : facts.period().first().toString());
        json.put("last", facts.period().last() == null ? null : facts.period().last().toString());
        var records = json.putArray("records");
        for (PersonDescription description : view.person().descriptions()) {
            ObjectNode node = records.addObject();
            node.put("key", description.key());
            node.put("kind", description.origin().kind().name());
            PartialDate since = description.origin().since();
            PartialDate until = description.origin().until();
            if (since != null && until != null) {
                node.put("from", since.toString());
                node.put("to", until.toString());
            }
            PartialDate birthday = description.biography().birthday();
            if (birthday != null) {
                node.put("birthday", birthday.toString());
            }
        }
        return json;
    }

    /// Lists that are empty are written all the same: nothing found is not the same as not asked.
    private static void history(ObjectNode json, PersonHistory history) {
        ArrayNode introductions = json.putArray("introductions");
        for (PersonHistory.Introduction introduction : history.introductions()) {
            ObjectNode node = introductions.addObject();
            node.put("by", introduction.by());
            node.put("on", introduction.on().toString());
            node.put("trace", introduction.trace());
        }
        ArrayNode changes = json.putArray("jobChanges");
        for (PersonHistory.Change change : history.changes()) {
            ObjectNode node = changes.addObject();
            node.set("before", job(change.before()));
            node.set("after", job(change.after()));
            node.put("noticed", change.noticed().toString());
            node.put("from", change.from());
        }
        ArrayNode dead = json.putArray("deadAddresses");
        for (PersonHistory.DeadAddress address : history.deadAddresses()) {
            ObjectNode node = dead.addObject();
            node.put("address", address.address().value());
            node.put("since", address.since().toString());
        }
    }

    /// `from` and `to` as precise as known: a year, a month or a day (ISO 8601); null for not
    /// known.
    private static ObjectNode job(Affiliation job) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("kind", job.kind().name());
        node.put("organisation", job.organisation());
        node.put("title", job.title());
        node.put("from", job.span().from() == null ? null : job.span().from().toString());
        node.put("to", job.span().to() == null ? null : job.span().to().toString());
        return node;
    }
}
