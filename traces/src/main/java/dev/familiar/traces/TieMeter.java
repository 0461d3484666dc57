package dev.familiar.traces;

import dev.familiar.model.Origin;
import dev.familiar.traces.Tie.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Measures ties.
///
/// The method: each exchange is worth points that halve every [#HALF_LIFE_DAYS] days and saturate
/// by day, so that the number of *days* counts and not the number of messages [1]; what the owner
/// sent counts more than what came in [2]; one-way writing is capped, because without an answer it
/// shows an address, not an acquaintance, and counts nothing where a program wrote; small meetings
/// count most. A floor keeps a tenth of the undecayed value: an old friendship fades, it does not
/// vanish. The points become a strength by `1
/// - 2^(-points / 12)`: 12 points, about a month of regular two-way mail, are 0.5.
///
/// The weights are set by hand after the order of effects in [1], [2] and the formulas of
/// comparable products.
///
/// [1] Ureña-Carrión, Saramäki, Kivelä: Estimating tie strength in social networks using temporal
/// communication data, EPJ Data Science 9 (2020). [2] Roth et al.: Suggesting friends using the
/// implicit social graph, KDD 2010.
public final class TieMeter {

    /// Days after which a trace counts half: about half a year.
    public static final int HALF_LIFE_DAYS = 183;

    private static final double FLOOR = 0.1;
    private static final double HALF_POINTS = 12;
    private static final double SENT_DAY = 1.5;
    private static final double RECEIVED_DAY = 1.0;
    private static final double FOCUSED_BONUS = 0.75;
    private static final double SMALL_EVENT = 3;
    private static final double LARGE_EVENT = 0.3;
    private static final double ONE_WAY_CAP = 3;

    private TieMeter() {}

    /// The tie that these exchanges and kinds of record add up to.
    ///
    /// @param exchanges everything between the owner and the person, any order
    /// @param records the kinds of description the owner holds of the person
    /// @param asOf the day strength is measured for; later exchanges are left out
    public static Tie measure(
            Collection<Exchange> exchanges, Set<Origin.Kind> records, Instant asOf) {
        return measure(FactCounter.count(exchanges, asOf), records, asOf);
    }

    /// The tie that these counts and kinds of record add up to.
    ///
    /// @param facts counted before
    /// @param records the kinds of description the owner holds of the person
    /// @param asOf the day strength is measured for
    public static Tie measure(TieFacts facts, Set<Origin.Kind> records, Instant asOf) {
        LocalDate today = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        double fading = fading(facts.period().last(), today);
        TieFacts.Written written = facts.written();

        double days =
                SENT_DAY * damped(written.sentDays())
                        + RECEIVED_DAY * damped(written.receivedDays());
        double focused = FOCUSED_BONUS * damped(written.focusedDays());
        if (!written.bothWays()) {
            days = Math.min(days, ONE_WAY_CAP * 2 / 3);
            focused = Math.min(focused, ONE_WAY_CAP / 3);
        }
        if (facts.passive().oneSided()) {
            days = 0;
            focused = 0;
        }
        double reciprocity = written.bothWays() ? 4.0 * balance(written) : 0;
        double meetings =
                SMALL_EVENT * damped(facts.met().small())
                        + LARGE_EVENT * damped(facts.met().large());
        double breadth = 1.5 * Math.max(0, facts.channels().size() - 1);
        double record = recordPoints(records);

        List<Reason> parts = new ArrayList<>();
        add(parts, "days", days * fading, daysText(written));
        add(
                parts,
                "reciprocity",
                reciprocity * fading,
                "you wrote " + written.sent() + ", they wrote " + written.received());
        add(
                parts,
                "one-to-one",
                focused * fading,
                days(written.focusedDays()) + " in small company");
        add(parts, "meetings", meetings * fading, meetingsText(facts.met()));
        add(
                parts,
                "channels",
                breadth * fading,
                facts.channels().size() + " ways of keeping in touch");
        add(parts, "record", record, recordText(records));
        double points = parts.stream().mapToDouble(Reason::share).sum();
        double strength = 1 - Math.pow(2, -points / HALF_POINTS);
        return new Tie(strength, shares(parts, points), facts);
    }

    /// Many days in a row say less each: the square root of the days beyond the first four.
    private static double damped(int days) {
        return days <= 4 ? days : 4 + 2 * (Math.sqrt(days) - 2);
    }

    private static double balance(TieFacts.Written written) {
        double less = Math.min(written.sentDays(), written.receivedDays());
        double more = Math.max(written.sentDays(), written.receivedDays());
        return Math.sqrt(less / more);
    }

    private static double fading(@Nullable LocalDate last, LocalDate today) {
        if (last == null) {
            return 1;
        }
        double age = Math.max(0, ChronoUnit.DAYS.between(last, today));
        return FLOOR + (1 - FLOOR) * Math.pow(2, -age / HALF_LIFE_DAYS);
    }

    private static double recordPoints(Set<Origin.Kind> records) {
        double points = 0;
        for (Origin.Kind kind : records) {
            points +=
                    switch (kind) {
                        case CARD -> 1.5;
                        case SAVED_CONTACT -> 0.5;
                        case FRIEND -> 1.5;
                        case CONNECTION -> 0.3;
                        case FOLLOWED -> 0.1;
                        case CORRESPONDENT,
                                TABLE_ROW,
                                REQUESTER,
                                SIGNATURE,
                                DEPARTURE,
                                BOUNCE,
                                DELIVERY ->
                                0;
                    };
        }
        return points;
    }

    private static String daysText(TieFacts.Written written) {
        return "wrote on " + days(written.sentDays()) + ", heard on " + written.receivedDays();
    }

    private static String days(int days) {
        return days == 1 ? "1 day" : days + " days";
    }

    private static String meetingsText(TieFacts.Met met) {
        if (met.large() == 0) {
            return met.small() == 1 ? "1 small meeting" : met.small() + " small meetings";
        }
        String large = met.large() == 1 ? "1 large event" : met.large() + " large events";
        return met.small() == 0 ? large : met.small() + " small and " + large;
    }

    private static String recordText(Set<Origin.Kind> records) {
        return records.contains(Origin.Kind.CARD) ? "in your address book" : "on a list of yours";
    }

    private static void add(List<Reason> parts, String factor, double points, String text) {
        if (points > 0) {
            parts.add(new Reason(factor, points, text));
        }
    }

    private static List<Reason> shares(List<Reason> parts, double points) {
        return parts.stream()
                .map(part -> new Reason(part.factor(), part.share() / points, part.text()))
                .sorted(
                        Comparator.comparingDouble(Reason::share)
                                .reversed()
                                .thenComparing(Reason::factor))
                .toList();
    }
}
