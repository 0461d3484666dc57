package dev.familiar.network.edge;

import dev.familiar.network.edge.EdgeFacts.Trace;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Measures edges, by the points that [dev.familiar.traces.TieMeter] measures ties by: days and not
/// messages, the square root of many, more for both directions, a cap where only one wrote.
///
/// What differs: a third person's archive shows a part of what passed, so what both merely stood on
/// counts a little, up to a cap of its own; and that two know each other outlasts their mail, so it
/// fades by half in five years instead of one.
///
/// The scale: the odds of knowing each other grow with the points, and [#EVEN] of them are even
/// odds (0 bits). Both numbers were looked up on the mailboxes of four owners, where of two people
/// between whom mail was hidden it is known whether they wrote to each other (docs/benchmarks.md,
/// paths): odds that grow with the square of the points were far too sure at both ends.
public final class EdgeMeter {

    /// Points at which knowing and not knowing are as likely.
    public static final double EVEN = 1.5;

    /// What one-way traces can come to: two in three, and never more.
    private static final double ONE_WAY = 2 * EVEN;

    /// What standing on messages of others can come to, however many: one in three.
    private static final double BESIDE = EVEN / 2;

    /// Points at which a tie's strength is one half, as TieMeter has it.
    private static final double HALF_POINTS = 12;

    /// What both directions are worth beside what passed. All of it counts where half a letter
    /// passed even in the direction in which less did: two reply-alls to a hall are no exchange.
    private static final double RECIPROCITY = 4;

    private static final double FULL_EXCHANGE = 0.5;
    private static final double HALF_LIFE_DAYS = 5 * 365.25;
    private static final double FLOOR = 0.3;
    private static final double LEAST = 1e-3;

    /// Beyond this nobody's doubt is served by a larger number.
    private static final double MOST_BITS = 10;

    private EdgeMeter() {}

    /// The edge that these counts add up to.
    ///
    /// @param today the day it is measured for
    public static Edge measure(EdgeFacts facts, LocalDate today) {
        LocalDate first =
                facts.traces().stream()
                        .map(Trace::first)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        LocalDate last =
                facts.traces().stream()
                        .map(Trace::last)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null);
        List<Trace> evidence =
                facts.traces().stream()
                        .sorted(
                                Comparator.comparingDouble(EdgeMeter::worth)
                                        .reversed()
                                        .thenComparing(Trace::sign))
                        .limit(Edge.MOST_EVIDENCE)
                        .toList();
        return new Edge(bits(points(facts) * fading(last, today)), evidence, first, last);
    }

    /// What traces of one kind are worth at most by themselves: a thousand messages of third people
    /// stand behind one answer.
    private static double worth(Trace trace) {
        return switch (trace.sign()) {
            case TOGETHER -> Math.min(trace.points(), BESIDE);
            case WROTE, WAS_WRITTEN_TO, COPIED, WAS_COPIED, WAS_SENT, SENT ->
                    Math.min(trace.points(), ONE_WAY);
            case ANSWERED,
                    WAS_ANSWERED,
                    MET,
                    SAME_EVENT,
                    INTRODUCED,
                    RECOMMENDED,
                    NAMED,
                    COLLEAGUES,
                    SAME_EMPLOYER ->
                    trace.points();
        };
    }

    /// What the counts are worth before they fade.
    static double points(EdgeFacts facts) {
        double there = damped(facts.there());
        double back = damped(facts.back());
        boolean both = there > 0 && back > 0;
        double less = Math.min(there, back);
        double written =
                both
                        ? there
                                + back
                                + RECIPROCITY
                                        * Math.min(1, less / FULL_EXCHANGE)
                                        * Math.sqrt(less / Math.max(there, back))
                        : Math.min(there + back, ONE_WAY);
        return written + Math.min(damped(facts.together()), BESIDE) + facts.occasions();
    }

    /// Log2 of the odds of knowing each other at so many points, from below -10 to 10.
    public static double bits(double points) {
        double bits = Math.log(Math.max(points, LEAST) / EVEN) / Math.log(2);
        return Math.min(bits, MOST_BITS);
    }

    /// The bits of a tie between the owner and somebody, by its strength.
    ///
    /// @param strength 0 to 1, as TieMeter gives it: `1 - 2^(-points / 12)`
    public static double bitsOfTie(double strength) {
        double points = -HALF_POINTS * Math.log(Math.max(1e-9, 1 - strength)) / Math.log(2);
        return bits(points);
    }

    private static double damped(double days) {
        return days <= 4 ? days : 4 + 2 * (Math.sqrt(days) - 2);
    }

    private static double fading(@Nullable LocalDate last, LocalDate today) {
        if (last == null) {
            return 1;
        }
        double age = Math.max(0, ChronoUnit.DAYS.between(last, today));
        return FLOOR + (1 - FLOOR) * Math.pow(2, -age / HALF_LIFE_DAYS);
    }
}
