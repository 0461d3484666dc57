package dev.familiar.bench.answer;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.network.answer.Approach;
import dev.familiar.network.answer.Approaches;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Owners whose people answer as the program does not know them to: each person has a chance of
/// their own, drawn once, which fades with the silence before and is less for copies; and a delay
/// that is log-normal, and no exponential of any span.
final class MadeUpAnswers {

    private static final Instant START = Instant.parse("2015-01-05T08:00:00Z");
    private static final int DAYS = 3_000;

    private final Random random;

    MadeUpAnswers(long seed) {
        this.random = new Random(seed);
    }

    /// The end of the archives.
    static Instant end() {
        return START.plus(Duration.ofDays(DAYS));
    }

    /// An owner's approaches to each of some people.
    List<List<Approach>> owner(int people) {
        List<List<Approach>> all = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            all.add(Approaches.of(person()).approaches());
        }
        return all;
    }

    /// Most people are written to a few times in all the years, some every week.
    private List<Turn> person() {
        List<Turn> turns = new ArrayList<>();
        double willing = 1 / (1 + Math.exp(-(random.nextGaussian() * 1.5 - 0.4)));
        double every = Math.exp(random.nextGaussian() * 1.2 + 4.5);
        double slow = Math.exp(random.nextGaussian() * 0.8 - 2);
        double day = random.nextDouble() * DAYS / 2;
        double before = Double.NaN;
        long thread = random.nextLong();
        while (day < DAYS) {
            boolean isCopy = random.nextInt(5) == 0;
            double silence = Double.isNaN(before) ? 60 : day - before;
            double chance =
                    willing * (silence > 365 ? 0.6 : silence > 90 ? 0.8 : 1) * (isCopy ? 0.3 : 1);
            thread++;
            turns.add(turn(day, Direction.SENT, thread, !isCopy));
            before = day;
            if (random.nextDouble() < chance) {
                double after = day + slow * Math.exp(random.nextGaussian() * 1.3);
                turns.add(turn(after, Direction.RECEIVED, thread, true));
                before = Math.max(before, after);
            }
            if (random.nextInt(4) == 0) {
                turns.add(turn(day + 2, Direction.RECEIVED, ++thread, true));
                before = Math.max(before, day + 2);
            }
            day = Math.max(day + 0.01, before) - every * Math.log(1 - random.nextDouble());
        }
        turns.removeIf(turn -> turn.exchange().moment().at().isAfter(end()));
        turns.sort(Comparator.comparing(turn -> turn.exchange().moment().at()));
        return turns;
    }

    private static Turn turn(double day, Direction direction, long thread, boolean addressed) {
        Instant at = START.plusSeconds(Math.round(day * 86_400));
        Set<Mark> marks = direction == Direction.RECEIVED ? Set.of(Mark.REPLY) : Set.of();
        return new Turn(
                new Exchange(
                        "",
                        Channel.MAIL,
                        direction,
                        Moment.of(at),
                        new Exchange.Setting(1, marks, "")),
                thread,
                addressed);
    }
}
