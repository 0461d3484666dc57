package dev.familiar.network.rhythm;

import dev.familiar.model.source.Channel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// When the archives show the owner writing at all, and how far they reach.
///
/// Nobody is silent while the owner is on holiday, or while the archive has a hole: such days are
/// taken out of every gap. A value; [Watch] makes one.
public final class OwnerClock {

    /// A run of days without a word is no chance if it is as improbable as this.
    private static final double IMPROBABLE = 1e-4;

    /// A shorter run is a long weekend.
    private static final int SHORTEST = 7;

    /// Days on each side by which it is judged how often the owner writes.
    private static final int AROUND = 183;

    /// Fewer days with mail of the owner's say nothing on when the owner writes.
    private static final int FEWEST = 50;

    /// One part in so many.
    private static final int MOST_IGNORED = 4;

    /// Even who writes every day may miss one.
    private static final double MOST_ACTIVE = 0.95;

    private final Map<Channel, List<Away>> away;
    private final Map<Channel, Long> ends;

    private OwnerClock(Map<Channel, List<Away>> away, Map<Channel, Long> ends) {
        this.away = new EnumMap<>(away);
        this.ends = new EnumMap<>(ends);
    }

    /// Days without a word of the owner's, both included.
    private record Away(long from, long to) {

        private long within(long after, long before) {
            return Math.max(0, Math.min(to, before - 1) - Math.max(from, after + 1) + 1);
        }
    }

    /// Watches what passes, in any order, with anybody. For one thread.
    public static final class Watch {

        /// So that bits begin at 0; nothing is from before 1900.
        private static final int OFFSET = 25_567;

        private final Map<Channel, BitSet> own = new EnumMap<>(Channel.class);
        private final Map<Channel, BitSet> any = new EnumMap<>(Channel.class);

        /// @param day of something that passed, from 1970 on
        /// @param isOwn whether the owner wrote it
        public void see(Channel channel, long day, boolean isOwn) {
            int bit = Math.toIntExact(Math.clamp(day + OFFSET, 0, 120_000));
            any.computeIfAbsent(channel, _ -> new BitSet()).set(bit);
            if (isOwn) {
                own.computeIfAbsent(channel, _ -> new BitSet()).set(bit);
            }
        }

        /// What was seen.
        ///
        /// @param today nothing reaches further
        public OwnerClock clock(long today) {
            Map<Channel, List<Away>> away = new EnumMap<>(Channel.class);
            Map<Channel, Long> ends = new EnumMap<>(Channel.class);
            any.forEach((channel, days) -> {
                BitSet written = own.getOrDefault(channel, new BitSet());
                BitSet active = written.cardinality() < FEWEST ? days : written;
                long end = Math.min(today, days.length() - 1L - OFFSET);
                ends.put(channel, end);
                away.put(channel, pauses(active, Math.toIntExact(end + OFFSET)));
            });
            return new OwnerClock(away, ends);
        }

        private static List<Away> pauses(BitSet active, int end) {
            List<Away> pauses = new ArrayList<>();
            int before = active.nextSetBit(0);
            while (before >= 0 && before < end) {
                int after = active.nextSetBit(before + 1);
                int next = after < 0 ? end + 1 : Math.min(after, end + 1);
                int empty = next - before - 1;
                if (empty >= SHORTEST && isPause(active, before, next, end)) {
                    pauses.add(new Away(before + 1L - OFFSET, next - 1L - OFFSET));
                }
                before = after;
            }
            return List.copyOf(pauses);
        }

        /// How often the owner writes is asked of the days around, without the run itself.
        private static boolean isPause(BitSet active, int before, int next, int end) {
            int from = Math.max(active.nextSetBit(0), before - AROUND);
            int to = Math.min(end + 1, next + AROUND);
            int days = before + 1 - from + Math.max(0, to - next);
            int words = active.get(from, to).cardinality();
            double often = Math.min(MOST_ACTIVE, (double) words / Math.max(1, days));
            return Math.pow(1 - often, next - before - 1) < IMPROBABLE;
        }
    }

    /// The days of a gap that count. Where the owner was away for less than a quarter of it, all
    /// do: a fortnight's holiday makes no letter at Christmas early.
    static double counted(long days, long away) {
        return Math.max(0.0, (double) (away * MOST_IGNORED < days ? days : days - away));
    }

    /// How many of the days between two the owner was away, or the archive has nothing.
    ///
    /// @param channel the way the pair uses
    public long away(Channel channel, long after, long before) {
        long days = 0;
        for (Away one : away.getOrDefault(channel, List.of())) {
            days += one.within(after, before);
        }
        return days;
    }

    /// How far the archives of a way reach; those of any where there are none of it.
    public long end(Channel channel) {
        return Objects.requireNonNullElseGet(
                ends.get(channel),
                () -> ends.values().stream().mapToLong(Long::longValue).max().orElse(0));
    }
}
