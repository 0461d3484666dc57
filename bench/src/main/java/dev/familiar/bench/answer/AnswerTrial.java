package dev.familiar.bench.answer;

import dev.familiar.bench.verdict.Forecast;
import dev.familiar.model.source.Channel;
import dev.familiar.network.answer.AnswerLearner;
import dev.familiar.network.answer.AnswerModel;
import dev.familiar.network.answer.Approach;
import dev.familiar.network.answer.Approaches;
import dev.familiar.network.answer.Circumstances.Manner;
import dev.familiar.network.answer.Circumstances.Silence;
import dev.familiar.network.answer.Past;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Forecasts of one owner's approaches, each from mail of before.
///
/// The first [#FIRST] of the approaches are only learned from. The rest is parted into [#STEPS]
/// stretches of equally many; each is forecast by what was learned from everything before it, with
/// the answers that had come by then. What waits at the end of the archive is left out: nobody
/// knows whether it will be answered.
///
/// @param name the owner's
/// @param all every forecast
/// @param openings of new matters, as an own ask is one
/// @param afterSilence of those after a week or more
/// @param guesses for every forecast what the share of answers before would say
/// @param learned from how many approaches in the first stretch
record AnswerTrial(
        String name,
        List<Forecast> all,
        List<Forecast> openings,
        List<Forecast> afterSilence,
        List<Forecast> guesses,
        int learned) {

    private static final double FIRST = 0.6;
    private static final int STEPS = 4;

    AnswerTrial {
        all = List.copyOf(all);
        openings = List.copyOf(openings);
        afterSilence = List.copyOf(afterSilence);
        guesses = List.copyOf(guesses);
    }

    /// An approach to a person.
    private record Numbered(int person, Approach approach) {}

    /// @param people the approaches to each person
    /// @param end where the archives end
    static AnswerTrial of(String name, List<List<Approach>> people, Instant end) {
        List<Numbered> judged = new ArrayList<>();
        for (int person = 0; person < people.size(); person++) {
            for (Approach approach : people.get(person)) {
                if (!approach.at().plus(Approaches.PATIENCE).isAfter(end)) {
                    judged.add(new Numbered(person, approach));
                }
            }
        }
        judged.sort(
                Comparator.comparing((Numbered one) -> one.approach().at())
                        .thenComparingInt(Numbered::person));
        int first = (int) (judged.size() * FIRST);
        List<Forecast> all = new ArrayList<>();
        List<Forecast> openings = new ArrayList<>();
        List<Forecast> silent = new ArrayList<>();
        List<Forecast> guesses = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int from = first + (judged.size() - first) * step / STEPS;
            int to = first + (judged.size() - first) * (step + 1) / STEPS;
            if (from == to) {
                continue;
            }
            Instant now = judged.get(from).approach().at();
            AnswerLearner.Learned learned = learned(people, now);
            AnswerModel model = learned.model();
            double share = share(learned.pasts());
            for (Numbered one : judged.subList(from, to)) {
                Approach approach = one.approach();
                Duration answered = approach.answered();
                boolean isAnswered =
                        answered != null && answered.compareTo(Approaches.PATIENCE) <= 0;
                Forecast forecast =
                        new Forecast(
                                model.chance(
                                        approach.circumstances(),
                                        learned.pasts().get(one.person())),
                                isAnswered);
                all.add(forecast);
                guesses.add(new Forecast(share, isAnswered));
                if (isOpening(approach.circumstances().manner())) {
                    openings.add(forecast);
                }
                if (isLong(approach.circumstances().silence())) {
                    silent.add(forecast);
                }
            }
        }
        return new AnswerTrial(name, all, openings, silent, guesses, first);
    }

    /// What could be learned at a moment: approaches before it, with the answers that had come.
    private static AnswerLearner.Learned learned(List<List<Approach>> people, Instant now) {
        AnswerLearner learner = new AnswerLearner();
        for (Channel channel : Channel.values()) {
            learner.reaches(channel, now);
        }
        for (List<Approach> approaches : people) {
            learner.add(approaches.stream().filter(one -> one.at().isBefore(now)).toList());
        }
        return learner.learn();
    }

    private static double share(List<Past> pasts) {
        int asked = pasts.stream().mapToInt(Past::asked).sum();
        int answered = pasts.stream().mapToInt(Past::answered).sum();
        return asked == 0 ? 0 : (double) answered / asked;
    }

    private static boolean isOpening(Manner manner) {
        return switch (manner) {
            case OPENING, OPENING_COPIED -> true;
            case REPLY, REPLY_COPIED -> false;
        };
    }

    private static boolean isLong(Silence silence) {
        return switch (silence) {
            case MONTH, QUARTER, YEAR, LONGER -> true;
            case FIRST, DAY, WEEK -> false;
        };
    }
}
