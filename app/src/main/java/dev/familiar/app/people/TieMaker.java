package dev.familiar.app.people;

import dev.familiar.app.words.JsonText;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonId;
import dev.familiar.model.source.Channel;
import dev.familiar.network.answer.AnswerLearner;
import dev.familiar.network.answer.AnswerModel;
import dev.familiar.network.answer.Approaches;
import dev.familiar.network.answer.Course;
import dev.familiar.network.rhythm.Cadence;
import dev.familiar.network.rhythm.Contacts;
import dev.familiar.network.rhythm.OwnerClock;
import dev.familiar.network.rhythm.RhythmLearner;
import dev.familiar.network.rhythm.RhythmModel;
import dev.familiar.store.Store;
import dev.familiar.store.row.TieRow;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieFacts;
import dev.familiar.traces.TieMeter;
import dev.familiar.traces.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Measures how close everybody is and learns how people answer and how often they are in touch,
/// from what passed, in one pass.
///
/// Goes through all exchanges once, in the order of people: a minute for millions. The subjects are
/// read only of those whom the owner never answered, which is what makes the difference between
/// this and a minute for each thousand people. One thread.
final class TieMaker {

    /// Fewer messages show no pattern.
    private static final int OFTEN = 10;

    private static final String ANSWERS = "answers";

    private static final String RHYTHMS = "rhythms";

    /// Days of contact from which on a rhythm is kept: of one there is none.
    private static final int FEWEST_CONTACTS = 2;

    private final Store store;
    private final Instant now;
    private final AnswerLearner learner = new AnswerLearner();
    private final RhythmLearner rhythms = new RhythmLearner();
    private final OwnerClock.Watch watch = new OwnerClock.Watch();
    private final Map<Channel, Instant> ends = new EnumMap<>(Channel.class);
    private final List<Measured> all = new ArrayList<>();

    private TieMaker(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /// A person before it is known how people answer.
    ///
    /// @param contacts as far as they are real
    /// @param closeness strength of the tie when the two were last in touch
    private record Measured(
            PersonId id,
            double strength,
            @Nullable Instant last,
            int exchanges,
            TieFacts facts,
            int days,
            @Nullable Instant wrote,
            Contacts contacts,
            double closeness) {}

    /// Measures and saves.
    ///
    /// @param now for which strength is measured
    static void make(Store store, Instant now) {
        // Asked before anything is read: whoever links meanwhile makes these ties stale.
        long people = store.epochs().people();
        TieMaker maker = new TieMaker(store, now);
        store.interactions().forEachCourse(maker::take);
        maker.save(people);
    }

    private void take(PersonId id, Set<Origin.Kind> records, List<Turn> turns) {
        List<Exchange> exchanges = turns.stream().map(Turn::exchange).toList();
        Tie light = TieMeter.measure(exchanges, records, now);
        Tie tie = isNeverAnswered(light.facts()) ? measured(id, records) : light;
        Course course = Approaches.of(turns);
        learner.add(course.approaches());
        exchanges.forEach(this::reach);
        Contacts contacts = Contacts.of(turns, now);
        rhythms.add(contacts);
        all.add(
                new Measured(
                        id,
                        tie.strength(),
                        exchanges.isEmpty() ? null : exchanges.getLast().moment().at(),
                        exchanges.size(),
                        tie.facts(),
                        course.days(),
                        course.last(),
                        contacts,
                        contacts.days() < FEWEST_CONTACTS ? 0 : closeness(tie, records)));
    }

    /// The tie as it was on the day of its last trace, when nothing had faded.
    private static double closeness(Tie tie, Set<Origin.Kind> records) {
        LocalDate last = tie.facts().period().last();
        return last == null
                ? 0
                : TieMeter.measure(
                                tie.facts(), records, last.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .strength();
    }

    /// A date in the future is a mistake, and no archive goes further than today.
    private void reach(Exchange exchange) {
        Instant at = exchange.moment().at();
        if (!at.isAfter(now)) {
            ends.merge(exchange.channel(), at, (one, other) -> one.isAfter(other) ? one : other);
            watch.see(
                    exchange.channel(),
                    Math.floorDiv(at.getEpochSecond(), 86_400L),
                    exchange.direction() == Direction.SENT && !exchange.setting().isNoise());
        }
    }

    /// Whether only the subjects can tell a program from a person whom the owner never answered.
    private static boolean isNeverAnswered(TieFacts facts) {
        return facts.written().sent() == 0 && facts.written().received() >= OFTEN;
    }

    /// By the exchanges with their subjects, which the pass over everybody leaves out.
    private Tie measured(PersonId id, Set<Origin.Kind> records) {
        return TieMeter.measure(store.interactions().exchanges(id), records, now);
    }

    private void save(long people) {
        ends.forEach(learner::reaches);
        AnswerLearner.Learned learned = learner.learn();
        OwnerClock clock = watch.clock(Math.floorDiv(now.getEpochSecond(), 86_400L));
        RhythmLearner.Learned cadences = rhythms.learn(clock);
        List<TieRow> rows = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Measured one = all.get(i);
            Answering answering = new Answering(learned.pasts().get(i), one.days(), one.wrote());
            Contacts contacts = one.contacts();
            Cadence cadence =
                    contacts.days() < FEWEST_CONTACTS
                            ? null
                            : Cadence.of(
                                    contacts, cadences.rhythms().get(i), clock, one.closeness());
            rows.add(
                    new TieRow(
                            one.id(),
                            one.strength(),
                            one.last(),
                            one.exchanges(),
                            one.exchanges() == 0
                                    ? ""
                                    : TieDetails.write(one.facts(), answering, cadence)));
        }
        store.interactions().saveTies(rows, common(learned.model(), cadences.model()), people);
    }

    private static String common(AnswerModel answers, RhythmModel rhythms) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode numbers = node.putArray(ANSWERS);
        answers.numbers().forEach(numbers::add);
        ArrayNode cadences = node.putArray(RHYTHMS);
        rhythms.numbers().forEach(cadences::add);
        return JsonText.line(node);
    }

    /// The model that was kept; that of an owner without mail where none was, or in another form.
    static AnswerModel model(String common) {
        return AnswerModel.of(numbers(common, ANSWERS)).orElseGet(AnswerModel::untaught);
    }

    /// The same of rhythms.
    static RhythmModel rhythms(String common) {
        return RhythmModel.of(numbers(common, RHYTHMS)).orElseGet(RhythmModel::untaught);
    }

    static boolean hasRhythms(String common) {
        return !numbers(common, RHYTHMS).isEmpty();
    }

    /// None where nothing was kept, or in another form.
    private static List<Double> numbers(String common, String name) {
        List<Double> numbers = new ArrayList<>();
        if (common.isEmpty()) {
            return numbers;
        }
        try {
            for (JsonNode number : JsonText.read(common).path(name)) {
                numbers.add(number.asDouble());
            }
            return numbers;
        } catch (JacksonException keptByAnotherEdition) {
            return List.of();
        }
    }
}
