package dev.familiar.bench.rhythm;

import dev.familiar.network.rhythm.Cadence;
import dev.familiar.network.rhythm.Contacts;
import dev.familiar.network.rhythm.OwnerClock;
import dev.familiar.network.rhythm.RhythmLearner;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Turn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Forecasts from all but the last year of an owner's mail, or but the last third where it is
/// shorter than three years, who is in touch again within thirty and ninety days.
final class HiddenYear {

    static final int[] WITHIN = {30, 90};

    private static final int YEAR = 365;

    final Forecasts month = new Forecasts();
    final Forecasts quarter = new Forecasts();

    private HiddenYear() {}

    /// @param people what passed with each, oldest first
    /// @param begin the day on which the archive begins, from 1970 on
    /// @param end the day on which it ends
    static HiddenYear of(List<List<Turn>> people, long begin, long end) {
        long cut = end - Math.clamp((end - begin) / 3, WITHIN[1], YEAR);
        Instant asOf = Instant.ofEpochSecond((cut + 1) * 86_400 - 1);
        OwnerClock.Watch watch = new OwnerClock.Watch();
        RhythmLearner learner = new RhythmLearner();
        List<Contacts> before = new ArrayList<>();
        for (List<Turn> turns : people) {
            for (Turn turn : turns) {
                if (!turn.exchange().moment().at().isAfter(asOf)) {
                    see(watch, turn.exchange());
                }
            }
            before.add(Contacts.of(turns, asOf));
            learner.add(before.getLast());
        }
        OwnerClock clock = watch.clock(cut);
        RhythmLearner.Learned learned = learner.learn(clock);
        HiddenYear trial = new HiddenYear();
        Instant last = Instant.ofEpochSecond((end + 1) * 86_400);
        for (int i = 0; i < people.size(); i++) {
            Contacts contacts = before.get(i);
            // A pair without a gap has no rhythm to be judged.
            if (contacts.conversations().size() > 1) {
                Cadence cadence = Cadence.of(contacts, learned.rhythms().get(i), clock, 0);
                long next = next(people.get(i), last, cut);
                double silence = (double) (cut - contacts.last());
                for (int days : WITHIN) {
                    trial.of(days)
                            .add(
                                    learned.model()
                                            .again(cadence.rhythm(), cadence.present(), days),
                                    average(contacts, silence, days),
                                    next <= cut + days);
                }
            }
        }
        return trial;
    }

    private Forecasts of(int days) {
        return days == WITHIN[0] ? month : quarter;
    }

    static void see(OwnerClock.Watch watch, Exchange exchange) {
        watch.see(
                exchange.channel(),
                Math.floorDiv(exchange.moment().at().getEpochSecond(), 86_400L),
                exchange.direction() == Direction.SENT && !exchange.setting().isNoise());
    }

    private static long next(List<Turn> turns, Instant last, long cut) {
        return Contacts.daysOf(turns, last).stream()
                .filter(day -> day > cut)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    /// The baseline: the next gap is as the average, so that they are in touch at that rate; twice
    /// the average past, the chance is that of a rate over all the time since.
    private static double average(Contacts contacts, double silence, int days) {
        double span = contacts.last() - contacts.conversations().getFirst().first();
        double gaps = contacts.conversations().size() - 1.0;
        double rate = silence > 2 * span / gaps ? gaps / (span + silence) : gaps / span;
        return 1 - Math.exp(-rate * days);
    }
}
