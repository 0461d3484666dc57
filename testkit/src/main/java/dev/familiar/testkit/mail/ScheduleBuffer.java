package dev.familiar.testkit.mail;

import dev.familiar.testkit.chance.Dice;
import dev.familiar.testkit.world.Tie;
import dev.familiar.testkit.world.WorldPlan;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/// Collects threads and their times in flat arrays; takes no more messages than the plan allows.
final class ScheduleBuffer {
    private static final long DAY = 86_400;

    private final WorldPlan plan;
    private final long[] keys;
    private int[] first = new int[1024];
    private int[] subject = new int[1024];
    private byte[] kind = new byte[1024];
    private int threads;
    private int size;

    ScheduleBuffer(WorldPlan plan) {
        this.plan = plan;
        this.keys = new long[plan.messages()];
    }

    int size() {
        return size;
    }

    /// One message at a given second.
    void single(LetterKind what, int about, long second) {
        if (open(what, about)) {
            add(second);
        }
    }

    /// A thread within the life of a tie, the gaps between its messages growing with luck.
    void thread(LetterKind what, int about, int length, Tie tie, Dice dice) {
        LocalDate from = tie.since();
        int days = (int) (tie.until().toEpochDay() - from.toEpochDay());
        long second = second(from.plusDays(dice.below(days + 1)), dice);
        if (open(what, about)) {
            for (int i = 0; i < length; i++) {
                add(Math.min(second, latest() - length + i));
                second += 600L * dice.heavy(500) + dice.below(600);
            }
        }
    }

    /// One message on any day; later years have more of them.
    void anywhere(LetterKind what, int about, Dice dice) {
        int days = (int) (plan.today().toEpochDay() - plan.start().toEpochDay());
        int day = (int) (days * Math.sqrt(dice.unit()));
        if (open(what, about)) {
            add(Math.min(second(plan.start().plusDays(day), dice), latest()));
        }
    }

    MailSchedule schedule() {
        return new MailSchedule(Arrays.copyOf(keys, size), first, subject, kind, threads);
    }

    private static long second(LocalDate day, Dice dice) {
        return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC) + dice.below((int) DAY);
    }

    private long latest() {
        return plan.today().atStartOfDay().toEpochSecond(ZoneOffset.UTC) - 3600;
    }

    private boolean open(LetterKind what, int about) {
        if (size >= keys.length) {
            return false;
        }
        if (threads == first.length) {
            int more = threads * 2;
            first = Arrays.copyOf(first, more);
            subject = Arrays.copyOf(subject, more);
            kind = Arrays.copyOf(kind, more);
        }
        first[threads] = size;
        subject[threads] = about;
        kind[threads] = code(what);
        threads++;
        return true;
    }

    private static byte code(LetterKind what) {
        return (byte) Arrays.asList(LetterKind.values()).indexOf(what);
    }

    private void add(long second) {
        if (size < keys.length) {
            keys[size] = second << MailSchedule.ID_BITS | size;
            size++;
        }
    }
}
