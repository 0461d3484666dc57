package dev.familiar.store;

import dev.familiar.model.Affiliation;
import dev.familiar.model.DateSpan;
import dev.familiar.model.Handle;
import dev.familiar.model.PartialDate;
import dev.familiar.model.PersonName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The parts that the JSON columns have in common. Empty texts and lists are left out, fields stand
/// in a fixed order: equal values give equal text.
///
/// The fixed order matters: versions of a description are told apart by their text ([VersionRuns]),
/// so a field that moved would make a new version of every record. A new field goes where it is
/// left out when empty, and texts of older versions stay as they are.
///
/// For many threads: the mapper is not configured after it is built.
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /// @throws tools.jackson.core.JacksonException if it is no JSON, which [ValueCheck] finds
    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /// Leaves an empty text out; [#text] gives it back.
    static void put(ObjectNode node, String field, String text) {
        if (!text.isEmpty()) {
            node.put(field, text);
        }
    }

    /// Empty where the field is missing.
    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    static void putNames(ObjectNode node, List<PersonName> names) {
        if (!names.isEmpty()) {
            ArrayNode array = node.putArray("names");
            names.forEach(name -> array.add(name(name)));
        }
    }

    static ObjectNode name(PersonName name) {
        ObjectNode node = object();
        put(node, "text", name.text());
        put(node, "given", name.given());
        put(node, "family", name.family());
        return node;
    }

    /// Empty where the field is missing, as all readers of lists here.
    static List<PersonName> names(JsonNode node) {
        List<PersonName> names = new ArrayList<>();
        for (JsonNode name : node.path("names")) {
            names.add(readName(name));
        }
        return names;
    }

    static PersonName readName(JsonNode node) {
        return new PersonName(text(node, "text"), text(node, "given"), text(node, "family"));
    }

    static void putHandles(ObjectNode node, List<Handle> handles) {
        if (!handles.isEmpty()) {
            ArrayNode array = node.putArray("handles");
            handles.forEach(handle -> array.add(handle.key()));
        }
    }

    /// Handles of a scheme that this program does not know are passed over: a newer one may have
    /// written them.
    static List<Handle> handles(JsonNode node) {
        List<Handle> handles = new ArrayList<>();
        for (JsonNode handle : node.path("handles")) {
            Handle.ofKey(handle.asString("")).ifPresent(handles::add);
        }
        return handles;
    }

    static ObjectNode affiliation(Affiliation affiliation) {
        ObjectNode node = object();
        node.put("kind", affiliation.kind().name());
        put(node, "organisation", affiliation.organisation());
        put(node, "title", affiliation.title());
        putDate(node, "from", affiliation.span().from());
        putDate(node, "to", affiliation.span().to());
        return node;
    }

    /// @throws IllegalArgumentException if its kind is not known
    static Affiliation readAffiliation(JsonNode node) {
        return new Affiliation(
                Affiliation.Kind.valueOf(text(node, "kind")),
                text(node, "organisation"),
                text(node, "title"),
                new DateSpan(date(node, "from"), date(node, "to")));
    }

    /// A date as `year * 10000 + month * 100 + day`, unknown parts 0.
    static void putDate(ObjectNode node, String field, @Nullable PartialDate date) {
        if (date != null) {
            node.put(field, date.year() * 10000 + date.month() * 100 + date.day());
        }
    }

    /// Null where the field is missing.
    static @Nullable PartialDate date(JsonNode node, String field) {
        return date(node.path(field).asInt(0));
    }

    /// A date written as one number, 20190531 or 20190000; null for 0.
    static @Nullable PartialDate date(int digits) {
        return digits == 0
                ? null
                : new PartialDate(digits / 10000, digits / 100 % 100, digits % 100);
    }
}
