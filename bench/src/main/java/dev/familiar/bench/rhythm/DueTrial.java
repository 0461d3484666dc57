package dev.familiar.bench.rhythm;

import dev.familiar.network.rhythm.Cadence;
import dev.familiar.network.rhythm.Contacts;
import dev.familiar.network.rhythm.OwnerClock;
import dev.familiar.network.rhythm.RhythmLearner;
import dev.familiar.network.rhythm.WorkEnds;
import dev.familiar.traces.Direction;
import dev.familiar.traces.Exchange;
import dev.familiar.traces.Tie;
import dev.familiar.traces.TieMeter;
import dev.familiar.traces.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Asks who is due among the pairs of one made-up owner, as the program does, and compares with the
/// truth.
final class DueTrial {

    private static final double FLOOR = 0.5;

    /// Right, wrong and missed, by kind of pair.
    final Map<String, int[]> kinds = new TreeMap<>();

    private DueTrial() {}

    static DueTrial of(List<MadeUpPair> pairs) {
        Instant end =
                Instant.ofEpochSecond((MadeUpRhythms.START + MadeUpRhythms.DAYS) * 86_400 + 3_600);
        OwnerClock.Watch watch = new OwnerClock.Watch();
        RhythmLearner learner = new RhythmLearner();
        List<Contacts> contacts = new ArrayList<>();
        for (MadeUpPair pair : pairs) {
            pair.turns().forEach(turn -> see(watch, turn));
            contacts.add(Contacts.of(pair.turns(), end));
            learner.add(contacts.getLast());
        }
        OwnerClock clock = watch.clock(MadeUpRhythms.START + MadeUpRhythms.DAYS);
        RhythmLearner.Learned learned = learner.learn(clock);
        List<WorkEnds.Member> members = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            MadeUpPair pair = pairs.get(i);
            if (contacts.get(i).days() > 1) {
                Cadence cadence =
                        Cadence.of(
                                contacts.get(i),
                                learned.rhythms().get(i),
                                clock,
                                closeness(pair.turns(), end));
                members.add(
                        new WorkEnds.Member(
                                String.valueOf(i),
                                pair.domains(),
                                pair.isColleague(),
                                cadence,
                                learned.model().chance(cadence.rhythm(), cadence.present())
                                        < Cadence.RARE,
                                pair.left()));
            }
        }
        Set<String> ended = WorkEnds.of(members);
        boolean[] due = new boolean[pairs.size()];
        for (WorkEnds.Member member : members) {
            Cadence cadence = member.cadence();
            due[Integer.parseInt(member.person())] =
                    cadence.isLapse(learned.model())
                            && cadence.closeness() >= FLOOR
                            && cadence.unanswered() < Cadence.UNANSWERED
                            && !ended.contains(member.person());
        }
        DueTrial trial = new DueTrial();
        for (int i = 0; i < due.length; i++) {
            boolean truth = pairs.get(i).chance() < Cadence.RARE;
            int[] counts = trial.kinds.computeIfAbsent(pairs.get(i).kind(), _ -> new int[4]);
            counts[0] += truth && due[i] ? 1 : 0;
            counts[1] += !truth && due[i] ? 1 : 0;
            counts[2] += truth && !due[i] ? 1 : 0;
            counts[3]++;
        }
        return trial;
    }

    private static void see(OwnerClock.Watch watch, Turn turn) {
        Exchange exchange = turn.exchange();
        watch.see(
                exchange.channel(),
                Math.floorDiv(exchange.moment().at().getEpochSecond(), 86_400L),
                exchange.direction() == Direction.SENT && !exchange.setting().isNoise());
    }

    static double closeness(List<Turn> turns, Instant end) {
        List<Exchange> exchanges = turns.stream().map(Turn::exchange).toList();
        Tie tie = TieMeter.measure(exchanges, Set.of(), end);
        LocalDate last = tie.facts().period().last();
        return last == null
                ? 0
                : TieMeter.measure(
                                tie.facts(),
                                Set.of(),
                                last.atStartOfDay(ZoneOffset.UTC).toInstant())
                        .strength();
    }
}
