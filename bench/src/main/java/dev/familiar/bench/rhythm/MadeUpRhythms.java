package dev.familiar.bench.rhythm;

import dev.familiar.model.source.Channel;
import dev.familiar.model.source.Mark;
import dev.familiar.model.source.Moment;
import dev.familiar.network.rhythm.Contacts;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;

// Gaps are drawn from distributions that the learner does not assume: gamma and Weibull beside
// log-normal. Truth is the probability under the pair's own, on the days on which the owner wrote.

/// Makes an owner of six years with pairs of known rhythms: stable, changed, once a year, fallen
/// silent, ended with a job, never close; among newsletters, mail to many and wishes by programs,
/// with holidays of the owner's and a hole in the archive.
final class MadeUpRhythms {

    static final long START = LocalDate.of(2019, 1, 7).toEpochDay();
    static final int DAYS = 2_190;

    /// The day on which the owner left a firm.
    private static final int QUIT = 1_960;

    private static final int HOLE = 900;
    private static final int HOLE_DAYS = 60;
    private static final int HOLIDAY_DAYS = 21;

    private final Random random;
    private long thread;

    MadeUpRhythms(long seed) {
        this.random = new Random(seed);
    }

    /// Whether the owner writes on a day: not on holiday each August, and not where the archive has
    /// a hole.
    static boolean isAway(int day) {
        return day % 365 >= 220 && day % 365 < 220 + HOLIDAY_DAYS
                || day >= HOLE && day < HOLE + HOLE_DAYS;
    }

    /// A distribution of gaps in days, beyond the week of a conversation.
    private record Law(int shape, double median, double spread) {

        double draw(Random random) {
            return switch (shape) {
                case 0 -> median * Math.exp(spread * random.nextGaussian());
                // Weibull, of a spread like the log-normal's.
                case 1 ->
                        median
                                * Math.pow(
                                        -Math.log(1 - random.nextDouble()) / Math.log(2),
                                        spread / 1.28);
                default -> median * (1 + spread * (2 * random.nextDouble() - 1));
            };
        }

        /// The probability of a gap at least as long, by many draws.
        double above(double days) {
            Random draws = new Random(7);
            int more = 0;
            for (int i = 0; i < 4_000; i++) {
                more += draw(draws) >= days ? 1 : 0;
            }
            return more / 4_000.0;
        }
    }

    private Law law(double median) {
        int shape = random.nextInt(3);
        return new Law(shape, median, shape == 2 ? 0.5 : 0.15 + 0.6 * random.nextDouble());
    }

    /// Everybody.
    List<MadeUpPair> owner() {
        List<MadeUpPair> pairs = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double median = Math.exp(Math.log(12) + 2 * random.nextDouble());
            pairs.add(going("stable", law(median), 0, i % 3 != 0));
            pairs.add(going("changed", law(median * 3), 1_000, i % 3 != 0));
        }
        for (int i = 0; i < 12; i++) {
            pairs.add(yearly(i % 2 == 0));
        }
        for (int i = 0; i < 30; i++) {
            pairs.add(colleague("left firm", "old.example.com", QUIT + random.nextInt(20)));
            pairs.add(colleague("still there", "new.example.com", DAYS));
        }
        for (int i = 0; i < 8; i++) {
            pairs.add(outlived());
            pairs.add(moved(1_500 + random.nextInt(500)));
            pairs.add(unanswered());
            pairs.add(longGone());
        }
        for (int i = 0; i < 100; i++) {
            pairs.add(stranger());
            pairs.add(newsletter());
        }
        // The owner writes to somebody on nearly every day.
        pairs.add(colleague("daily", "home.example.net", DAYS));
        return pairs;
    }

    /// Contacts from a day on until one of the last days of the archive.
    ///
    /// @return the last day of contact
    private int go(List<Turn> turns, Law law, int from, int until) {
        double day = from;
        int last = from;
        while (day < until) {
            int on = (int) day;
            if (!isAway(on)) {
                talk(turns, on);
                last = on;
                // Conversations of several days now and then.
                if (random.nextInt(3) == 0 && !isAway(on + 2) && on + 2 < until) {
                    talk(turns, on + 2);
                    last = on + 2;
                }
            }
            day = after(last, Contacts.WEEK + Math.max(1, law.draw(random)));
        }
        return last;
    }

    /// So many days of the owner's own clock later.
    private static double after(int day, double days) {
        double at = day;
        double left = days;
        while (left > 0 && at < DAYS + 4_000) {
            at++;
            left -= isAway((int) at) ? 0 : 1;
        }
        return at;
    }

    private static int present(int last) {
        int days = 0;
        for (int day = last + 1; day <= DAYS; day++) {
            days += isAway(day) ? 0 : 1;
        }
        return days;
    }

    private MadeUpPair going(String kind, Law law, int change, boolean goesOn) {
        List<Turn> turns = new ArrayList<>();
        int begin = random.nextInt(300);
        if (change > 0) {
            begin = go(turns, law(2), begin, change + random.nextInt(200)) + 1;
        }
        int until = goesOn ? DAYS : lapse(law);
        int last = go(turns, law, (int) after(begin, Contacts.WEEK + law.draw(random)), until);
        noise(turns, last);
        double chance = law.above(present(last) - Contacts.WEEK);
        return pair(goesOn ? kind : kind + ", fell silent", turns, isLong(law, last) ? 1 : chance);
    }

    /// A day so long before the end that the silence is rare, and not so long that it is let go.
    private int lapse(Law law) {
        double rare = law.median() * Math.exp(2 * Math.max(0.4, law.spread()));
        return DAYS - (int) Math.min(rare + 30 + random.nextInt(120), 900);
    }

    private static boolean isLong(Law law, int last) {
        return law.above(present(last) - Contacts.WEEK - 365.0) < 0.05;
    }

    private MadeUpPair yearly(boolean goesOn) {
        List<Turn> turns = new ArrayList<>();
        int last = 0;
        for (int year = 0; year < (goesOn ? 6 : 5); year++) {
            // Within days of one day of the year.
            last = 150 + 365 * year + random.nextInt(9);
            talk(turns, last);
            talk(turns, last + 1);
            last++;
        }
        noise(turns, last);
        return pair(goesOn ? "once a year" : "once a year, missed", turns, goesOn ? 1 : 0);
    }

    private MadeUpPair colleague(String kind, String domain, int until) {
        List<Turn> turns = new ArrayList<>();
        int last = go(turns, new Law(0, 1.0, 0.4), random.nextInt(900), until);
        // In mail to many as long as both are there.
        for (int day = 0; day < until; day += 3 + random.nextInt(8)) {
            add(turns, day, Direction.BESIDE, 12);
        }
        boolean silent = until < DAYS;
        return new MadeUpPair(
                kind,
                sorted(turns),
                Set.of(domain),
                true,
                Contacts.NEVER,
                silent ? 1 : new Law(0, 1.0, 0.4).above(present(last) - Contacts.WEEK));
    }

    /// A colleague of the old firm with whom the owner stayed in touch, and no more.
    private MadeUpPair outlived() {
        List<Turn> turns = new ArrayList<>();
        Law law = new Law(0, 6, 0.3);
        int last = go(turns, law, random.nextInt(900), DAYS - 75);
        return new MadeUpPair(
                "outlived the job, fell silent",
                sorted(turns),
                Set.of("old.example.com"),
                true,
                Contacts.NEVER,
                law.above(present(last) - Contacts.WEEK));
    }

    /// Somebody whose address died, with the contact.
    private MadeUpPair moved(int until) {
        List<Turn> turns = new ArrayList<>();
        int last = go(turns, law(20), random.nextInt(600), until);
        return new MadeUpPair(
                "address died",
                sorted(turns),
                Set.of("client" + random.nextInt(1_000) + ".example.org"),
                false,
                START + last + 10,
                1);
    }

    private MadeUpPair unanswered() {
        List<Turn> turns = new ArrayList<>();
        int last = go(turns, law(20), random.nextInt(600), 1_800);
        for (int i = 1; i <= 3; i++) {
            add(turns, last + 30 * i, Direction.SENT, 1);
        }
        return pair("three unanswered", turns, 1);
    }

    private MadeUpPair longGone() {
        List<Turn> turns = new ArrayList<>();
        var _ = go(turns, law(15), random.nextInt(300), 1_000);
        return pair("years ago", turns, 1);
    }

    private MadeUpPair stranger() {
        List<Turn> turns = new ArrayList<>();
        talk(turns, random.nextInt(DAYS));
        return pair("stranger", turns, 1);
    }

    private MadeUpPair newsletter() {
        List<Turn> turns = new ArrayList<>();
        for (int day = random.nextInt(30); day < DAYS; day += 30) {
            add(turns, day, Direction.RECEIVED, 1, Mark.BULK);
        }
        return pair("newsletter", turns, 1);
    }

    /// After the last contact: mail to many, and wishes that a program sends every year.
    private void noise(List<Turn> turns, int last) {
        for (int day = random.nextInt(40); day < DAYS; day += 40) {
            add(turns, day, Direction.BESIDE, 15);
        }
        if (random.nextInt(3) == 0) {
            for (int day = last % 365 + 40; day < DAYS; day += 365) {
                add(turns, day, Direction.RECEIVED, 1, Mark.AUTOMATIC);
            }
        }
    }

    private MadeUpPair pair(String kind, List<Turn> turns, double chance) {
        return new MadeUpPair(kind, sorted(turns), Set.of(), false, Contacts.NEVER, chance);
    }

    private void talk(List<Turn> turns, int day) {
        thread++;
        boolean begins = random.nextBoolean();
        turns.add(turn(day, 9, begins ? Direction.SENT : Direction.RECEIVED, thread, 1));
        turns.add(
                turn(day, 15, begins ? Direction.RECEIVED : Direction.SENT, thread, 1, Mark.REPLY));
    }

    private void add(List<Turn> turns, int day, Direction direction, int others, Mark... marks) {
        if (day < DAYS && (day < HOLE || day >= HOLE + HOLE_DAYS)) {
            turns.add(turn(day, 12, direction, ++thread, others, marks));
        }
    }

    private static Turn turn(
            int day, int hour, Direction direction, long thread, int others, Mark... marks) {
        Instant at = Instant.ofEpochSecond((START + day) * 86_400 + hour * 3_600L);
        return new Turn(
                new Exchange(
                        "",
                        Channel.MAIL,
                        direction,
                        Moment.of(at),
                        new Exchange.Setting(others, Set.of(marks), "")),
                thread,
                true);
    }

    private static List<Turn> sorted(List<Turn> turns) {
        turns.sort(Comparator.comparing(turn -> turn.exchange().moment().at()));
        return turns;
    }
}
