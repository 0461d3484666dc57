package dev.familiar.app.people;

import dev.familiar.app.words.JsonText;
import dev.familiar.model.Origin;
import dev.familiar.model.PersonId;
import dev.familiar.model.source.Channel;
import dev.familiar.network.answer.AnswerLearner;
import dev.familiar.network.answer.AnswerModel;
import dev.familiar.network.answer.Approaches;
import dev.familiar.network.answer.Course;
import dev.familiar.store.Store;
import dev.familiar.store.row.TieRow;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieFacts;
import dev.familiar.traces.TieMeter;
import dev.familiar.traces.Turn;
import java.time.Instant;
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

/// Measures how close everybody is and learns how people answer, from what passed, in one pass.
///
/// Goes through all exchanges once, in the order of people: a minute for millions. The subjects are
/// read only of those whom the owner never answered, which is what makes the difference between
/// this and a minute for each thousand people. One thread.
final class TieMaker {

    /// Fewer messages show no pattern.
    private static final int OFTEN = 10;

    private static final String ANSWERS = "answers";

    private final Store store;
    private final Instant now;
    private final AnswerLearner learner = new AnswerLearner();
    private final Map<Channel, Instant> ends = new EnumMap<>(Channel.class);
    private final List<Measured> all = new ArrayList<>();

    private TieMaker(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /// A person before it is known how people answer.
    private record Measured(
            PersonId id,
            double strength,
            @Nullable Instant last,
            int exchanges,
            TieFacts facts,
            int days,
            @Nullable Instant wrote) {}

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
        all.add(
                new Measured(
                        id,
                        tie.strength(),
                        exchanges.isEmpty() ? null : exchanges.getLast().moment().at(),
                        exchanges.size(),
                        tie.facts(),
                        course.days(),
                        course.last()));
    }

    /// A date in the future is a mistake, and no archive goes further than today.
    private void reach(Exchange exchange) {
        Instant at = exchange.moment().at();
        if (!at.isAfter(now)) {
            ends.merge(exchange.channel(), at, (one, other) -> one.isAfter(other) ? one : other);
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
        List<TieRow> rows = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            Measured one = all.get(i);
            Answering answering = new Answering(learned.pasts().get(i), one.days(), one.wrote());
            rows.add(
                    new TieRow(
                            one.id(),
                            one.strength(),
                            one.last(),
                            one.exchanges(),
                            one.exchanges() == 0 ? "" : TieDetails.write(one.facts(), answering)));
        }
        store.interactions().saveTies(rows, common(learned.model()), people);
    }

    private static String common(AnswerModel model) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode numbers = node.putArray(ANSWERS);
        model.numbers().forEach(numbers::add);
        return JsonText.line(node);
    }

    /// The model that was kept; that of an owner without mail where none was, or in another form.
    static AnswerModel model(String common) {
        if (common.isEmpty()) {
            return AnswerModel.untaught();
        }
        try {
            List<Double> numbers = new ArrayList<>();
            for (JsonNode number : JsonText.read(common).path(ANSWERS)) {
                numbers.add(number.asDouble());
            }
            return AnswerModel.of(numbers).orElseGet(AnswerModel::untaught);
        } catch (JacksonException keptByAnotherEdition) {
            return AnswerModel.untaught();
        }
    }
}
