package dev.familiar.network.answer;

import dev.familiar.network.answer.Circumstances.Closeness;
import dev.familiar.network.answer.Circumstances.Company;
import dev.familiar.network.answer.Circumstances.Manner;
import dev.familiar.network.answer.Circumstances.Silence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

// The method. Answers arrive at a rate that is constant within each of the spans below (piecewise
// exponential) [1]. The rate of an approach is the owner's common rate in that span times a factor
// for the span and the closeness class, times one factor each for silence, manner and company,
// times what is the person's own. The last is not a number but a gamma distribution around 1 that
// the person's past has narrowed (a shared frailty [2]): whoever was never approached is as their
// like with all the doubt, whoever answered twice as often as their like is near 2. The chance is
// 1 minus the expectation of exp(-rate), which the gamma distribution gives in closed form.
//
// [1] Friedman: Piecewise exponential models for survival data with covariates, Annals of
// Statistics 10 (1982). [2] Clayton: A model for association in bivariate life tables, Biometrika
// 65 (1978).

/// The chance of an answer within [Approaches#PATIENCE]. A value; made by [AnswerLearner].
public final class AnswerModel {

    /// Ends of the spans, in days.
    static final List<Double> SPANS = List.of(1 / 24.0, 0.25, 1.0, 3.0, 7.0, 30.0);

    /// The numbers of a model, in the order in which they are written.
    static final int NUMBERS =
            1
                    + SPANS.size() * (1 + Closeness.values().length)
                    + Silence.values().length
                    + Manner.values().length
                    + Company.values().length;

    /// Answers a day in each span, before any factor.
    final double[] base;

    /// By span.
    final Map<Closeness, double[]> closeness = new EnumMap<>(Closeness.class);

    final Map<Silence, Double> silence = ones(Silence.class);
    final Map<Manner, Double> manner = ones(Manner.class);
    final Map<Company, Double> company = ones(Company.class);

    /// How alike people of one kind are: the larger, the less the person's own past says.
    double likeness;

    /// With every factor 1.
    AnswerModel(double likeness, double[] base) {
        this.likeness = likeness;
        this.base = base;
        for (Closeness of : Closeness.values()) {
            double[] factors = new double[SPANS.size()];
            Arrays.fill(factors, 1);
            closeness.put(of, factors);
        }
    }

    private static <K extends Enum<K>> Map<K, Double> ones(Class<K> kind) {
        Map<K, Double> ones = new EnumMap<>(kind);
        for (K of : kind.getEnumConstants()) {
            ones.put(of, 1.0);
        }
        return ones;
    }

    /// What is believed of an owner without any mail.
    public static AnswerModel untaught() {
        return new AnswerLearner().learn().model();
    }

    /// The chance that somebody answers within [Approaches#PATIENCE], 0 to 1.
    public double chance(Circumstances circumstances, Past past) {
        return chance(circumstances, past, SPANS.getLast());
    }

    private double chance(Circumstances circumstances, Past past, double days) {
        double rate = expected(circumstances, days);
        double shape = likeness + past.answered();
        double scale = likeness + past.expected();
        return 1 - Math.pow(scale / (scale + rate), shape);
    }

    /// How much more often somebody answers than their like, 1 for as often.
    public double own(Past past) {
        return (likeness + past.answered()) / (likeness + past.expected());
    }

    /// The time within which half of those answers come that come at all, at most
    /// [Approaches#PATIENCE].
    public Duration usual(Circumstances circumstances, Past past) {
        double half = chance(circumstances, past) / 2;
        double low = 0;
        double high = SPANS.getLast();
        for (int i = 0; i < 30; i++) {
            double middle = (low + high) / 2;
            if (chance(circumstances, past, middle) < half) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Duration.ofSeconds(Math.round(high * 86_400));
    }

    /// How many answers people like this one give within some days, if they could answer again and
    /// again: the cumulative rate.
    double expected(Circumstances circumstances, double days) {
        double[] factors = of(closeness, circumstances.closeness());
        double sum = 0;
        double from = 0;
        for (int i = 0; i < base.length && from < days; i++) {
            double to = SPANS.get(i);
            sum += base[i] * factors[i] * (Math.min(to, days) - from);
            from = to;
        }
        return sum * factor(circumstances);
    }

    /// Of everything but closeness.
    double factor(Circumstances circumstances) {
        return of(silence, circumstances.silence())
                * of(manner, circumstances.manner())
                * of(company, circumstances.company());
    }

    /// Every class has its number from the beginning.
    static <K extends Enum<K>, V> V of(Map<K, V> numbers, K which) {
        return Objects.requireNonNull(numbers.get(which), which::name);
    }

    /// All numbers, to be kept and to be read by [#of(List)].
    public List<Double> numbers() {
        List<Double> all = new ArrayList<>();
        all.add(likeness);
        add(all, base);
        closeness.values().forEach(factors -> add(all, factors));
        all.addAll(silence.values());
        all.addAll(manner.values());
        all.addAll(company.values());
        return Collections.unmodifiableList(all);
    }

    private static void add(List<Double> all, double[] some) {
        for (double number : some) {
            all.add(number);
        }
    }

    /// A model of its numbers; empty if they are not those of a model.
    public static Optional<AnswerModel> of(List<Double> numbers) {
        boolean whole =
                numbers.size() == NUMBERS
                        && numbers.stream().allMatch(n -> Double.isFinite(n) && n > 0);
        if (!whole) {
            return Optional.empty();
        }
        Iterator<Double> next = numbers.iterator();
        AnswerModel model = new AnswerModel(next.next(), new double[SPANS.size()]);
        fill(model.base, next);
        model.closeness.values().forEach(factors -> fill(factors, next));
        model.silence.replaceAll((_, _) -> next.next());
        model.manner.replaceAll((_, _) -> next.next());
        model.company.replaceAll((_, _) -> next.next());
        return Optional.of(model);
    }

    private static void fill(double[] some, Iterator<Double> next) {
        for (int i = 0; i < some.length; i++) {
            some[i] = next.next();
        }
    }
}
