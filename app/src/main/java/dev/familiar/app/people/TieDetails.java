package dev.familiar.app.people;

import dev.familiar.app.words.JsonText;
import dev.familiar.model.source.Channel;
import dev.familiar.network.answer.Past;
import dev.familiar.traces.TieFacts;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The counts behind a tie as the store keeps them, so that a list of people does not have to count
/// their messages again. Without subjects: those are read where one person is shown.
///
/// Apart from [TieFacts], because what is kept has to be read by later versions, and a record of
/// the program may change at any time.
final class TieDetails {

    private TieDetails() {}

    /// One line of JSON: arrays of numbers in the order of the records' components, because there
    /// is a row of it for everybody in the archives. New numbers may only be added at an array's
    /// end: what is missing reads as 0.
    static String write(TieFacts facts, Answering answering) {
        TieFacts.Written written = facts.written();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("written")
                .add(written.sent())
                .add(written.received())
                .add(written.sentDays())
                .add(written.receivedDays())
                .add(written.focusedDays());
        node.putArray("met")
                .add(facts.met().small())
                .add(facts.met().large())
                .add(facts.met().invited());
        node.putArray("passive")
                .add(facts.passive().beside())
                .add(facts.passive().overheard())
                .add(facts.passive().bulk())
                .add(facts.passive().oneSided() ? 1 : 0);
        ArrayNode period = node.putArray("period");
        // Days as ISO 8601 dates, empty for none.
        period.add(text(facts.period().first())).add(text(facts.period().last()));
        ObjectNode channels = node.putObject("channels");
        facts.channels().forEach((channel, count) -> channels.put(channel.name(), count));
        answers(node.putArray("answers"), answering);
        return JsonText.line(node);
    }

    /// The expectation in thousandths, as there is no use in more.
    private static void answers(ArrayNode answers, Answering answering) {
        Past past = answering.past();
        Instant last = answering.last();
        answers.add(past.asked())
                .add(past.answered())
                .add(Math.round(past.expected() * 1000))
                .add(answering.days())
                .add(last == null ? Long.MIN_VALUE : last.getEpochSecond())
                .add(past.closing())
                // One more than the seconds: 0 is what is missing.
                .add(past.usual() == null ? 0 : past.usual().toSeconds() + 1);
    }

    /// How the person answers; as somebody never met if the store keeps nothing of it.
    ///
    /// Never fails, as [#read].
    static Answering answering(String text) {
        if (text.isEmpty()) {
            return Answering.NONE;
        }
        try {
            JsonNode answers = JsonText.read(text).path("answers");
            if (answers.size() < 5) {
                return Answering.NONE;
            }
            long last = answers.path(4).asLong();
            long usual = answers.path(6).asLong();
            return new Answering(
                    new Past(
                            at(answers, 0),
                            at(answers, 1),
                            answers.path(2).asLong() / 1000.0,
                            at(answers, 5),
                            usual > 0 ? Duration.ofSeconds(usual - 1) : null),
                    at(answers, 3),
                    last == Long.MIN_VALUE ? null : Instant.ofEpochSecond(last));
        } catch (JacksonException | IllegalArgumentException | DateTimeException ofAnotherForm) {
            return Answering.NONE;
        }
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /// The counts; empty if the store keeps none, or in another form.
    ///
    /// Never fails: what cannot be read counts as not kept.
    static Optional<TieFacts> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            JsonNode node = JsonText.read(text);
            JsonNode written = node.path("written");
            JsonNode met = node.path("met");
            JsonNode passive = node.path("passive");
            Map<Channel, Integer> channels = new EnumMap<>(Channel.class);
            // A channel that this edition does not know makes all of it unknown: the counts are
            // measured anew rather than shown without it.
            for (Map.Entry<String, JsonNode> channel : node.path("channels").properties()) {
                channels.put(Channel.valueOf(channel.getKey()), channel.getValue().asInt());
            }
            return Optional.of(
                    new TieFacts(
                            new TieFacts.Written(
                                    at(written, 0),
                                    at(written, 1),
                                    at(written, 2),
                                    at(written, 3),
                                    at(written, 4)),
                            new TieFacts.Met(at(met, 0), at(met, 1), at(met, 2)),
                            new TieFacts.Passive(
                                    at(passive, 0),
                                    at(passive, 1),
                                    at(passive, 2),
                                    at(passive, 3) > 0),
                            new TieFacts.Period(
                                    day(node.path("period").path(0)),
                                    day(node.path("period").path(1)),
                                    "",
                                    ""),
                            channels));
        } catch (JacksonException | IllegalArgumentException | DateTimeException ofAnotherForm) {
            return Optional.empty();
        }
    }

    /// 0 where an older edition kept fewer numbers.
    private static int at(JsonNode array, int place) {
        return array.path(place).asInt();
    }

    private static @Nullable LocalDate day(JsonNode node) {
        String text = node.asString("");
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
