package dev.familiar.app.people;

import dev.familiar.app.words.JsonText;
import dev.familiar.model.source.Channel;
import dev.familiar.network.answer.Past;
import dev.familiar.network.rhythm.Cadence;
import dev.familiar.network.rhythm.Frequency;
import dev.familiar.network.rhythm.Rhythm;
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

    private static final String RHYTHM = "rhythm";

    private TieDetails() {}

    /// One line of JSON: arrays of numbers in the order of the records' components, because there
    /// is a row of it for everybody in the archives. New numbers may only be added at an array's
    /// end: what is missing reads as 0.
    ///
    /// @param cadence null where the two were not in touch often enough to have one
    static String write(TieFacts facts, Answering answering, @Nullable Cadence cadence) {
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
        if (cadence != null) {
            rhythm(node.putArray(RHYTHM), cadence);
        }
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

    /// Days, days of contact a week and strengths; what is no whole number in thousandths.
    private static void rhythm(ArrayNode rhythm, Cadence cadence) {
        Rhythm gaps = cadence.rhythm();
        rhythm.add(gaps.gaps())
                .add(thousandths(gaps.weight()))
                .add(thousandths(gaps.mean()))
                .add(thousandths(gaps.squares()))
                .add(cadence.conversations())
                .add(cadence.days())
                .add(cadence.metDays())
                .add(thousandths(cadence.usual()))
                .add(cadence.last())
                .add(cadence.end())
                .add(cadence.away())
                .add(cadence.unanswered())
                .add(cadence.seen())
                .add(cadence.next())
                .add(thousandths(cadence.closeness()));
    }

    private static long thousandths(double number) {
        return Math.round(number * 1000);
    }

    /// How the two are in touch; empty if the store keeps nothing of it.
    ///
    /// Never fails, as [#read].
    static Optional<Cadence> cadence(String text) {
        // Most people have none, and a search in the text costs less than to read it.
        if (!text.contains(RHYTHM)) {
            return Optional.empty();
        }
        try {
            JsonNode kept = JsonText.read(text).path(RHYTHM);
            if (kept.size() < 15) {
                return Optional.empty();
            }
            int days = at(kept, 5);
            return Optional.of(
                    new Cadence(
                            new Rhythm(
                                    at(kept, 0),
                                    share(kept, 1),
                                    share(kept, 2),
                                    share(kept, 3),
                                    Frequency.of(days)),
                            at(kept, 4),
                            days,
                            at(kept, 6),
                            share(kept, 7),
                            kept.path(8).asLong(),
                            kept.path(9).asLong(),
                            kept.path(10).asLong(),
                            at(kept, 11),
                            kept.path(12).asLong(),
                            kept.path(13).asLong(),
                            share(kept, 14)));
        } catch (JacksonException | IllegalArgumentException ofAnotherForm) {
            return Optional.empty();
        }
    }

    private static double share(JsonNode array, int place) {
        return array.path(place).asLong() / 1000.0;
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
