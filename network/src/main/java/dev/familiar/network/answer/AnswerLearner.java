package dev.familiar.network.answer;

import dev.familiar.model.source.Channel;
import dev.familiar.network.answer.Circumstances.Closeness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

// Every number is "answers seen, plus some, over answers expected, plus as many": a Poisson
// likelihood with a gamma prior around 1, one number after the other until nothing moves. That is
// iterative proportional fitting; it needs no derivative, cannot run away, and each number can be
// read as how many times as often.

/// Learns from all approaches of an owner how people answer. For one use and one thread.
///
/// Time: six passes over the approaches, a second for millions. Memory: each approach once.
public final class AnswerLearner {

    private static final int ROUNDS = 6;

    /// A factor believes that it is as its prior says until it has seen about so many answers.
    private static final double CAUTION = 8;

    /// The common rates believe what [#UNTAUGHT] says as if they had seen so many approaches.
    private static final double FIRST_BELIEF = 10;

    /// Two years: how people answered before says less of how they do now. Set by hand.
    private static final double HALF_LIFE_DAYS = 730;

    /// What is believed before any mail was seen: a quarter is answered, nearly all of it within
    /// days; set by hand after Kooti et al., Evolution of Conversations in the Age of Email
    /// Overload, WWW 2015, where half of all replies come within 47 minutes and nine tenths within
    /// a day.
    private static final double UNTAUGHT = -Math.log(1 - 0.25);

    private static final List<Double> UNTAUGHT_SHARES = List.of(0.45, 0.2, 0.2, 0.08, 0.04, 0.03);

    /// What is believed of the closeness classes before any mail was seen; by hand.
    private static final Map<Closeness, Double> UNTAUGHT_CLOSENESS =
            new EnumMap<>(
                    Map.of(
                            Closeness.NEVER, 0.3,
                            Closeness.HARDLY, 1.0,
                            Closeness.SOMETIMES, 1.3,
                            Closeness.OFTEN, 1.5,
                            Closeness.STEADILY, 1.5));

    /// Values tried for [AnswerModel#likeness].
    private static final List<Double> LIKENESSES =
            List.of(0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0);

    private static final double UNTAUGHT_LIKENESS = 2;

    /// Of fewer answers the middle one says nothing; then the model's own time is told.
    private static final int FEWEST_TIMES = 3;

    private final List<List<Approach>> people = new ArrayList<>();
    private final Map<Channel, Instant> ends = new EnumMap<>(Channel.class);

    /// What was learned.
    ///
    /// @param model how people answer
    /// @param pasts of each person, in the order in which they were added
    public record Learned(AnswerModel model, List<Past> pasts) {

        /// Copies the list.
        public Learned {
            pasts = List.copyOf(pasts);
        }
    }

    /// An approach as it is counted.
    ///
    /// @param waited days it has waited, to the answer's span or the end of the archive
    /// @param isAnswered whether they answered within that time
    /// @param weight by age, 0 to 1
    /// @param approach what it was
    private record Case(
            Circumstances circumstances,
            double waited,
            boolean isAnswered,
            double weight,
            Approach approach) {

        /// Counts for how people answer, as all do, and is no silence to speak of.
        boolean isClosing() {
            return approach.closing() && !isAnswered;
        }
    }

    /// Adds a person; one without approaches counts too, as their place is needed.
    public void add(List<Approach> approaches) {
        people.add(List.copyOf(approaches));
    }

    /// Says how far the archives of a channel go, so that what was written at their very end is not
    /// taken for unanswered. Calls add up.
    ///
    /// @param at any moment the archive has
    public void reaches(Channel channel, Instant at) {
        ends.merge(channel, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    /// Learns from everybody added.
    public Learned learn() {
        List<List<Case>> cases = cases();
        AnswerModel model = new AnswerModel(UNTAUGHT_LIKENESS, common(cases));
        model.closeness.forEach(
                (of, factors) -> Arrays.fill(factors, AnswerModel.of(UNTAUGHT_CLOSENESS, of)));
        double[] own = new double[cases.size()];
        Arrays.fill(own, 1);
        List<Past> pasts = pasts(model, cases);
        for (int round = 0; round < ROUNDS; round++) {
            fitCloseness(model, cases, own);
            fit(model, model.silence, Circumstances::silence, cases, own);
            fit(model, model.manner, Circumstances::manner, cases, own);
            fit(model, model.company, Circumstances::company, cases, own);
            pasts = pasts(model, cases);
            model.likeness = likeness(pasts);
            for (int person = 0; person < own.length; person++) {
                own[person] = model.own(pasts.get(person));
            }
        }
        return new Learned(model, pasts);
    }

    private List<List<Case>> cases() {
        Instant newest = ends.values().stream().max(Instant::compareTo).orElse(Instant.EPOCH);
        List<List<Case>> cases = new ArrayList<>(people.size());
        for (List<Approach> approaches : people) {
            List<Case> some = new ArrayList<>(approaches.size());
            for (Approach approach : approaches) {
                Case one = counted(approach, newest);
                if (one.waited() > 0) {
                    some.add(one);
                }
            }
            cases.add(some);
        }
        return Collections.unmodifiableList(cases);
    }

    /// An answer counts as given in the middle of its span, as in a life table: answers crowd at
    /// the beginning of spans, and a rate of those short times would be believed of the whole.
    private Case counted(Approach approach, Instant newest) {
        Instant end = ends.getOrDefault(approach.channel(), newest);
        double patience = days(Approaches.PATIENCE);
        double seen = Math.min(patience, days(Duration.between(approach.at(), end)));
        Duration answered = approach.answered();
        // The dates are the senders', so an answer may be as old as the question, or older.
        double after = answered == null ? Double.POSITIVE_INFINITY : Math.max(0, days(answered));
        boolean isAnswered = after <= seen;
        double age = Math.max(0, days(Duration.between(approach.at(), newest)));
        return new Case(
                approach.circumstances(),
                isAnswered ? start(span(after)) + length(span(after)) / 2 : seen,
                isAnswered,
                Math.pow(2, -age / HALF_LIFE_DAYS),
                approach);
    }

    private static double days(Duration duration) {
        return duration.toSeconds() / 86_400.0;
    }

    /// The rate of each span, of everybody together.
    private static double[] common(List<List<Case>> cases) {
        int spans = AnswerModel.SPANS.size();
        double[] seen = new double[spans];
        double[] exposed = new double[spans];
        for (int i = 0; i < spans; i++) {
            seen[i] = FIRST_BELIEF * UNTAUGHT * UNTAUGHT_SHARES.get(i);
            exposed[i] = FIRST_BELIEF * length(i);
        }
        for (List<Case> some : cases) {
            for (Case one : some) {
                for (int i = 0; i < spans; i++) {
                    exposed[i] += one.weight() * exposed(one, i);
                }
                if (one.isAnswered()) {
                    seen[span(one.waited())] += one.weight();
                }
            }
        }
        double[] rates = new double[spans];
        for (int i = 0; i < spans; i++) {
            rates[i] = seen[i] / exposed[i];
        }
        return rates;
    }

    private static double start(int span) {
        return span == 0 ? 0 : AnswerModel.SPANS.get(span - 1);
    }

    private static double length(int span) {
        return AnswerModel.SPANS.get(span) - start(span);
    }

    /// Days that a case spent waiting in a span.
    private static double exposed(Case one, int span) {
        return Math.clamp(one.waited() - start(span), 0, length(span));
    }

    private static int span(double waited) {
        int span = 0;
        while (span < AnswerModel.SPANS.size() - 1 && waited > AnswerModel.SPANS.get(span)) {
            span++;
        }
        return span;
    }

    /// Answers seen and expected of one class, by span.
    private static final class Counts {
        private final double[] seen = new double[AnswerModel.SPANS.size()];
        private final double[] expected = new double[AnswerModel.SPANS.size()];
    }

    /// Each class has its own course: those who are close answer not only more often but sooner. A
    /// span with few answers follows the class, and a class with few answers its prior.
    private static void fitCloseness(AnswerModel model, List<List<Case>> cases, double[] own) {
        Map<Closeness, Counts> counts = new EnumMap<>(Closeness.class);
        for (Closeness of : Closeness.values()) {
            counts.put(of, new Counts());
        }
        for (int person = 0; person < own.length; person++) {
            for (Case one : cases.get(person)) {
                Counts of = AnswerModel.of(counts, one.circumstances().closeness());
                double factor = one.weight() * own[person] * model.factor(one.circumstances());
                for (int i = 0; i < model.base.length; i++) {
                    of.expected[i] += factor * model.base[i] * exposed(one, i);
                }
                if (one.isAnswered()) {
                    of.seen[span(one.waited())] += one.weight();
                }
            }
        }
        counts.forEach((of, count) -> {
            double prior = AnswerModel.of(UNTAUGHT_CLOSENESS, of);
            double whole =
                    (sum(count.seen) + prior * CAUTION / 2) / (sum(count.expected) + CAUTION / 2);
            double[] factors = AnswerModel.of(model.closeness, of);
            for (int i = 0; i < factors.length; i++) {
                factors[i] = (count.seen[i] + CAUTION * whole) / (count.expected[i] + CAUTION);
            }
        });
    }

    private static double sum(double[] some) {
        double sum = 0;
        for (double number : some) {
            sum += number;
        }
        return sum;
    }

    private static <K extends Enum<K>> void fit(
            AnswerModel model,
            Map<K, Double> factors,
            Function<Circumstances, K> which,
            List<List<Case>> cases,
            double[] own) {
        Map<K, Double> seen = new HashMap<>();
        Map<K, Double> expected = new HashMap<>();
        for (int person = 0; person < own.length; person++) {
            for (Case one : cases.get(person)) {
                K at = which.apply(one.circumstances());
                double would =
                        one.weight()
                                * own[person]
                                * model.expected(one.circumstances(), one.waited())
                                / AnswerModel.of(factors, at);
                expected.merge(at, would, Double::sum);
                seen.merge(at, one.isAnswered() ? one.weight() : 0.0, Double::sum);
            }
        }
        factors.replaceAll((at, _) ->
                (seen.getOrDefault(at, 0.0) + CAUTION)
                        / (expected.getOrDefault(at, 0.0) + CAUTION));
    }

    /// What each person did, and what their like would have done. Unlike the factors, it forgets
    /// nothing: measured on mail of before, a person's early letters say as much as the late ones.
    private static List<Past> pasts(AnswerModel model, List<List<Case>> cases) {
        List<Past> pasts = new ArrayList<>(cases.size());
        for (List<Case> some : cases) {
            double expected = 0;
            int answered = 0;
            for (Case one : some) {
                expected += model.expected(one.circumstances(), one.waited());
                answered += one.isAnswered() ? 1 : 0;
            }
            int closing = Math.toIntExact(some.stream().filter(Case::isClosing).count());
            pasts.add(new Past(some.size(), answered, expected, closing, usual(some)));
        }
        return pasts;
    }

    /// The time of the middle one of the answers, as they came and not as they are counted.
    private static @Nullable Duration usual(List<Case> cases) {
        List<Duration> times =
                cases.stream()
                        .filter(Case::isAnswered)
                        .flatMap(one -> Stream.ofNullable(one.approach().answered()))
                        .map(time -> time.isNegative() ? Duration.ZERO : time)
                        .sorted()
                        .toList();
        return times.size() < FEWEST_TIMES ? null : times.get((times.size() - 1) / 2);
    }

    /// The one under which what everybody did is likeliest: each person's count of answers is
    /// negative binomial.
    private static double likeness(List<Past> pasts) {
        double best = UNTAUGHT_LIKENESS;
        double most = Double.NEGATIVE_INFINITY;
        for (double likeness : LIKENESSES) {
            double sum = -Math.pow(Math.log(likeness / UNTAUGHT_LIKENESS), 2);
            for (Past past : pasts) {
                sum += past.asked() == 0 ? 0 : logLikelihood(likeness, past);
            }
            if (sum > most) {
                most = sum;
                best = likeness;
            }
        }
        return best;
    }

    private static double logLikelihood(double likeness, Past past) {
        double expected = Math.max(1e-12, past.expected());
        // log Γ(answered + likeness) - log Γ(likeness), without a table of the gamma function.
        double rising = 0;
        for (int i = 0; i < past.answered(); i++) {
            rising += Math.log(likeness + i);
        }
        return rising
                + likeness * Math.log(likeness / (likeness + expected))
                + past.answered() * Math.log(expected / (likeness + expected));
    }
}
