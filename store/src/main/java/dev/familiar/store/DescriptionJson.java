package dev.familiar.store;

import dev.familiar.model.Affiliation;
import dev.familiar.model.Biography;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A person's description as the JSON of a column. The key is not in it; it has a column.
///
/// The text is compared as well as read: equal descriptions have equal text, see [Json].
final class DescriptionJson {

    private DescriptionJson() {}

    /// Everything but the key, in an order that must not change.
    static String write(PersonDescription description) {
        ObjectNode node = Json.object();
        node.put("kind", description.origin().kind().name());
        Json.putDate(node, "since", description.origin().since());
        Json.putDate(node, "until", description.origin().until());
        Json.putNames(node, description.names());
        Json.putHandles(node, description.handles());
        Biography life = description.biography();
        Json.put(node, "headline", life.headline());
        Json.put(node, "place", life.place());
        if (!life.affiliations().isEmpty()) {
            ArrayNode array = node.putArray("affiliations");
            life.affiliations().forEach(a -> array.add(Json.affiliation(a)));
        }
        Json.put(node, "note", life.note());
        Json.putDate(node, "birthday", life.birthday());
        return Json.write(node);
    }

    /// What [#write] wrote, of this version or an earlier one: a field that is missing is empty.
    ///
    /// @throws IllegalArgumentException if its kind is not known, as in a store of a newer program
    static PersonDescription read(String key, String payload) {
        JsonNode node = Json.read(payload);
        List<Affiliation> affiliations = new ArrayList<>();
        for (JsonNode affiliation : node.path("affiliations")) {
            affiliations.add(Json.readAffiliation(affiliation));
        }
        return new PersonDescription(
                key,
                new Origin(
                        Origin.Kind.valueOf(Json.text(node, "kind")),
                        Json.date(node, "since"),
                        Json.date(node, "until")),
                Json.names(node),
                Json.handles(node),
                new Biography(
                        Json.text(node, "headline"),
                        Json.text(node, "place"),
                        affiliations,
                        Json.text(node, "note"),
                        Json.date(node, "birthday")));
    }

    /// The folded words people search by, names and handles left out.
    ///
    /// For `description.searchable`, which is looked through from end to end.
    static String searchable(Biography life) {
        return Stream.concat(
                        Stream.of(life.headline(), life.place(), life.note()),
                        life.affiliations().stream().map(a -> a.organisation() + " " + a.title()))
                .map(Folding::name)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /// The folded words of everything a person can be found by.
    ///
    /// For the index of people. A handle goes in without its scheme, so that `mailto` finds nobody.
    static String searchWords(PersonDescription description) {
        return Stream.concat(
                        description.names().stream().map(name -> Folding.name(name.text())),
                        Stream.concat(
                                description.handles().stream()
                                        .map(h -> h.key().substring(h.key().indexOf(':') + 1))
                                        .map(Folding::name),
                                Stream.of(searchable(description.biography()))))
                .collect(Collectors.joining(" "));
    }
}
