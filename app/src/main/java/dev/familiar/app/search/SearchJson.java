package dev.familiar.app.search;

import dev.familiar.app.words.JsonText;
import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Interaction;
import dev.familiar.model.source.Participant;
import dev.familiar.model.source.Role;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of search results (see docs/reference/json.md).
public final class SearchJson {

    private SearchJson() {}

    /// One answer on one line.
    public static String line(SearchHit hit) {
        Interaction it = hit.interaction();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("interaction", it.key());
        json.put("at", it.moment().at().toString());
        json.put("channel", word(it.channel()));
        ArrayNode people = json.putArray("people");
        for (Participant participant : it.participants()) {
            ObjectNode person = people.addObject();
            person.put("role", participant.role().name().toLowerCase(java.util.Locale.ROOT));
            person.put("name", participant.name().text());
            person.put("account", participant.handle().key());
        }
        put(json.putArray("subject"), hit.subject());
        put(json.putArray("snippet"), hit.snippet());
        json.put("archive", hit.archive());
        json.put("entry", hit.position().entry());
        json.put("position", hit.position().locator());
        return JsonText.line(json);
    }

    /// The counts on one line.
    public static String line(SearchCounts counts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("total", counts.total());
        ObjectNode years = json.putObject("years");
        counts.years().forEach((year, count) -> years.put(String.valueOf(year), count));
        // In the order of the kinds, not of the counts, so that two answers compare.
        ObjectNode channels = json.putObject("channels");
        for (Channel channel : Channel.values()) {
            if (counts.channels().containsKey(channel)) {
                channels.put(word(channel), counts.channels().get(channel));
            }
        }
        ArrayNode people = json.putArray("people");
        for (SearchCounts.Share share : counts.people()) {
            ObjectNode person = people.addObject();
            person.put("id", share.person().value());
            person.put("name", share.name());
            person.put("count", share.count());
        }
        return JsonText.line(json);
    }

    /// The word for a channel, as queries take it.
    public static String word(Channel channel) {
        return QueryParser.word(channel);
    }

    /// Who it is from: the sender's or organizer's name, else address; empty if nobody is.
    public static String from(Interaction it) {
        return it.participants().stream()
                .filter(p -> p.role() == Role.FROM || p.role() == Role.ORGANIZER)
                .map(p -> p.name().isEmpty() ? address(p) : p.name().text())
                .findFirst()
                .orElse("");
    }

    /// What an account is called without its kind: the key is `mailto:ada@example.org` and the
    /// like.
    private static String address(Participant participant) {
        String key = participant.handle().key();
        return key.substring(key.indexOf(':') + 1);
    }

    /// The pieces in their order: put together they are the text, so that no offsets are needed.
    private static void put(ArrayNode array, Snippet snippet) {
        for (Snippet.Piece piece : snippet.pieces()) {
            ObjectNode node = array.addObject();
            node.put("text", piece.text());
            node.put("marked", piece.marked());
        }
    }
}
